import { type Form, hidden, readForm } from '../../src/editor/codec.ts';
import { judge } from '../../src/editor/guard.ts';
import { fixtureContent } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

const page = 'content/programmes/en/scholarship.mdx';
const textOf = (file: string) => new TextDecoder().decode(fixtureContent.get(file));
/** A file as the forms hold it, with some values changed. */
const formOf = (file: string, change: Form) => {
  const [, name = '', locale] = /^content\/([\w-]+)(?:\/(\w+))?/.exec(file) ?? [];
  return { file, form: { ...readForm(name, textOf(file)), [hidden.locale]: locale ?? 'en', ...change } };
};
const reasons = (forms: ReturnType<typeof formOf>[], locale: 'en' | 'zh' = 'en', source = fixtureContent) =>
  judge({ files: forms, locale }, source).reasons;

test('what is in order is saved, and the forms are told what the file becomes', () => {
  const judged = judge({ files: [formOf(page, { title: 'A special scholarship' })], locale: 'en' }, fixtureContent);
  expect(judged.reasons).toEqual([]);
  expect(judged.texts).toEqual({ [page]: textOf(page).replace('Special scholarship', 'A special scholarship') });
});

test('a file that changed meanwhile is named, whatever it would become; a new file must not stand there yet', () => {
  const old = textOf(page).replace('order: 3', 'order: 4');
  expect(reasons([formOf(page, { [hidden.original]: old })])).toEqual([
    expect.stringMatching(`^${page} was changed by somebody else`),
  ]);
  expect(reasons([formOf(page, { [hidden.original]: old })], 'zh')[0]).toContain('在你打开之后被别人改过');
  expect(reasons([formOf(page, { [hidden.original]: '' })])[0]).toContain('changed by somebody else');
});

test('a mistake is told by the label of its field and the language of its pane, and mended in the forms', () => {
  const forms = [formOf(page, { start: { is: 'value', value: '2027-03-01' } })];
  expect(reasons(forms)[0]).toMatch(
    /^English 英文: "Start date 开始时间" is filled in.* → Choose its source here under “Sources”/,
  );
  expect(reasons(forms, 'zh')[0]).toContain('“Start date 开始时间”已经填写');
  for (const sentence of [...reasons(forms), ...reasons(forms, 'zh')]) expect(sentence).not.toContain('content/');
});

test('a value in one language alone is asked for by pane, not by file', () => {
  const chinese = page.replace('/en/', '/zh/');
  const [said = ''] = reasons([formOf(page, { sources: ['announcement'], note: 'A remark' }), formOf(chinese, {})]);
  expect(said).toContain('Chinese 中文');
  expect(said).not.toContain('content/');
});

test('a change that breaks other pages is refused, and they are named', () => {
  const facts = readForm('facts', textOf('content/facts.yaml')) as { entries: { id: string }[] };
  const entries = facts.entries.filter(({ id }) => id !== 'F27');
  const said = reasons([formOf('content/facts.yaml', { entries })]);
  expect(said.filter((reason) => reason.startsWith('content/programmes/'))).not.toEqual([]);
  expect(said.every((reason) => reason.includes('F27'))).toBe(true);
  // Hiding a page that others lead to is the same kind of change.
  const linked = page.replace('scholarship', 'internship');
  expect(reasons([formOf(linked, { draft: true })]).join()).toMatch(
    /^content\/base\/en\/base\.mdx: .*\/programmes\/internship\//,
  );
});

test('mistakes that were there before keep nobody from saving', () => {
  const broken = new Map(fixtureContent).set('content/base/en/base.mdx', new TextEncoder().encode('x'));
  expect(reasons([formOf(page, { title: 'A special scholarship' })], 'en', broken)).toEqual([]);
});

test('a picture that is saved along with its page counts as being there', () => {
  const news = 'content/news/en/agreement-signed-during-visit.mdx';
  const forms = (path: string) => [
    formOf(news, { image: { is: 'value', value: path }, imageAlt: 'The gate', sources: ['letter'] }),
    formOf(news.replace('/en/', '/zh/'), { imageAlt: '大门' }),
  ];
  const letter = `${textOf('content/sources.yaml')}\nletter: { title: { en: Letter, zh: 来信 } }\n`;
  const sourced = new Map(fixtureContent).set('content/sources.yaml', new TextEncoder().encode(letter));
  expect(reasons(forms('../../_media/gate.webp'), 'en', sourced)).toEqual([]);
  expect(reasons(forms('../_media/gate.webp'), 'en', sourced).length).toBeGreaterThan(0);
});
