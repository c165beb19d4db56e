import { type Form, hidden, readForm } from '../../src/editor/codec.ts';
import { judge } from '../../src/editor/guard.ts';
import { changed, fixtureContent } from '../helpers/content.ts';
import { chinese, chineseNews, letter, news, page, textOf } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const day = '2026-11-30';
/** A file as the forms hold it, with some values changed. */
const formOf = (file: string, change: Form, source = fixtureContent) => {
  const [, name = '', locale] = /^content\/([\w-]+)(?:\/(\w+))?/.exec(file) ?? [];
  const text = new TextDecoder().decode(source.get(file));
  return { file, form: { ...readForm(name, text), [hidden.locale]: locale ?? 'en', ...change } };
};
type Forms = ReturnType<typeof formOf>[];
const save = (forms: Forms, locale: 'en' | 'zh' = 'en', source = fixtureContent) =>
  judge({ files: forms, locale }, source, day);
const reasons = (...given: Parameters<typeof save>) => save(...given).reasons;

test('what is in order is saved, and the forms are told what the file becomes', () => {
  expect(save([formOf(page, { title: 'A special scholarship' })])).toEqual({
    reasons: [],
    values: {
      [page]: expect.objectContaining({
        [hidden.original]: textOf(page).replace('Special scholarship', 'A special scholarship'),
      }),
    },
  });
});

test('a file that changed meanwhile is named, whatever it would become; a new file must not stand there yet', () => {
  const old = (text: string) => ({ [hidden.original]: text });
  const edited = old(textOf(page).replace('order: 3', 'order: 4'));
  expect(reasons([formOf(page, edited)])).toEqual([
    expect.stringMatching(/^Programmes 项目 › scholarship \(English 英文\) was changed by somebody else/),
  ]);
  expect(reasons([formOf(page, old(''))])[0]).toContain('changed by somebody else');
  expect(reasons([formOf(page, {}), formOf(chinese, old(`${textOf(chinese)}\n一句话。\n`))])).toEqual([
    expect.stringMatching(/scholarship \(Chinese 中文\) was changed by somebody else/),
  ]);
});

test('a mistake is told by its box and the language of its pane, and mended in the forms', () => {
  const cases: [change: Form, said: RegExp][] = [
    [
      { start: { is: 'value', value: '2027-03-01' } },
      /^English 英文 · Start date 开始时间: "Start date 开始时间" is filled in.* → Choose its source here under “Sources”/,
    ],
    [{ body: 'See [it](/bse/).' }, /^English 英文 · Text 正文: There is no page \/bse\//],
    [{ title: '' }, /^English 英文: "Name 名称" is missing → Fill it in. In a draft/],
    [{ updates: [{ date: day, kind: 'filled' }] }, /^English 英文 · What changed 更新记录: .* → Fill it in/],
    [{ sources: ['announcement'], note: 'A remark' }, /^Chinese 中文.*: "Remark 备注" is filled in in English 英文/],
  ];
  for (const [change, said] of cases)
    for (const locale of ['en', 'zh'] as const) {
      const all = reasons([formOf(page, change), formOf(chinese, {})], locale);
      if (locale === 'en') expect(all.join('\n')).toMatch(new RegExp(said, 'm'));
      expect(all.join(), JSON.stringify(change)).not.toMatch(/content\/|[Aa]dd a line|请加一行/);
    }
});

test('a change that breaks other pages is refused, and they are named as the forms name them', () => {
  const facts = readForm('facts', textOf('content/facts.yaml')) as { entries: { id: string }[] };
  const entries = facts.entries.filter(({ id }) => id !== 'F27');
  const said = reasons([formOf('content/facts.yaml', { entries })]);
  expect(said.filter((reason) => reason.startsWith('Programmes 项目 › '))).not.toEqual([]);
  expect(said.every((reason) => reason.includes('F27'))).toBe(true);
  // Hiding a page that others lead to is the same kind of change.
  const linked = page.replace('scholarship', 'internship');
  expect(reasons([formOf(linked, { draft: true })]).join()).toMatch(
    /^Base 基地 › base \(English 英文\): .*\/programmes\/internship\//,
  );
  // Mistakes that were there before keep nobody from saving.
  const broken = changed({ 'content/base/en/base.mdx': 'x' });
  expect(reasons([formOf(page, { title: 'A special scholarship' })], 'en', broken)).toEqual([]);
});

test('an entry of a record takes the name of no other, and a name that cannot be one is refused by itself', () => {
  const file = 'content/facts.yaml';
  const { entries } = readForm('facts', textOf(file)) as { entries: Form[] };
  const add = (id: string) =>
    reasons([formOf(file, { entries: [...entries, { id, text: { en: 'It opens.', zh: '开班。' } }] })]).join();
  expect(add('F39')).toBe('');
  expect(add('F38')).toBe('F38 · Name in the files 文件里的名称: Another entry has it already → Choose another one.');
  expect(add('F 39')).toMatch(/^F 39: "F 39" cannot be the name of an entry → Use letters/);
  expect(add('39')).toMatch(/^39: "39" cannot be the name of an entry → Did you mean "F39"\?/);
});

test('a draft is kept with one language half written; published, it is refused', () => {
  const visit = 'content/news/en/visit.mdx';
  const draft = { published: day, kind: 'update', draft: true, body: '有人来访。' };
  const forms = (change: Form = {}) => [
    formOf(visit, { ...draft, body: '', ...change }),
    formOf(visit.replace('/en/', '/zh/'), { title: '来访', body: '有人来访。' }),
  ];
  expect(reasons(forms())).toEqual([]);
  expect(reasons(forms({ draft: false })).join('\n')).toMatch(
    /English 英文: "Title 标题" is missing[\s\S]*English 英文 · Text 正文/,
  );
});

test('a new status, value or source is told to readers by itself; drafts, and what staff tell themselves, are left alone', () => {
  const source = changed(letter);
  const told = (change: Form, file = page, from = source) =>
    save([formOf(file, change, from)], 'en', from).values[file]?.updates ?? [];
  const filled = { sources: ['letter'], start: { is: 'value', value: '2027-03-01' } };
  const start = { date: day, kind: 'filled', field: 'start' };
  const sources = { date: day, kind: 'changed', text: { en: 'Sources', zh: '来源' } };
  expect(told(filled)).toEqual([start, sources]);
  const signed = { date: day, kind: 'status', status: 'signed' };
  expect(told({ status: 'signed', sources: ['letter'] })).toContainEqual(signed);
  expect(told({ title: 'Another name' })).toEqual([]);
  expect(told({ ...filled, draft: true })).toEqual([]);
  expect(told({ ...filled, updates: [start] })).toEqual([start]);
  // Of a page that was a draft, readers had seen nothing: all of it is new to them.
  const draft = changed({ ...letter, [page]: textOf(page).replace('order: 3', 'draft: true\norder: 3') });
  expect(told({ ...filled, draft: false }, page, draft)).toEqual([{ date: day, kind: 'published' }]);
  const waiting = changed({ ...letter, [page]: textOf(page).replace('order: 3', 'publishFrom: 2999-01-01\norder: 3') });
  expect(told({ ...filled, updates: [] }, page, waiting)).toEqual([{ date: '2999-01-01', kind: 'published' }]);
  // Saved again on the same day, a change is told once; a value that was there before is a change of its own.
  const saved = String(save([formOf(page, filled, source)], 'en', source).values[page]?.[hidden.original]);
  const later = changed({ ...letter, [page]: saved });
  const other = { start: { is: 'value', value: '2027-04-01' }, sources: ['announcement', 'letter'] };
  const label = { date: day, kind: 'changed', text: { en: 'Start date', zh: '开始时间' } };
  expect(told(other, page, later)).toEqual([start, label, sources]);
});

test('a picture that is saved along with its page counts as being there', () => {
  const forms = (path: string) => [
    formOf(news, { image: { is: 'value', value: path }, imageAlt: 'The gate', sources: ['letter'] }),
    formOf(chineseNews, { imageAlt: '大门' }),
  ];
  expect(reasons(forms('../../_media/gate.webp'), 'en', changed(letter))).toEqual([]);
  expect(reasons(forms('../_media/gate.webp'), 'en', changed(letter)).length).toBeGreaterThan(0);
});
