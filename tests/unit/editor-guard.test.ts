import { reasonsAgainst, type Saving } from '../../src/editor/guard.ts';
import { fixtureContent } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

const page = 'content/programmes/en/scholarship.mdx';
const text = new TextDecoder().decode(fixtureContent.get(page));
const reasons = (files: Saving['files'], more: Partial<Saving> = {}) =>
  reasonsAgainst({ files, pictures: [], locale: 'en', ...more }, fixtureContent);
const saving = (change: (text: string) => string) => ({ [page]: { original: text, text: change(text) } });

test('what is in order is saved', () => {
  expect(reasons(saving((before) => before.replace('Special', 'A special')))).toEqual([]);
});

test('a file that changed meanwhile is named, whatever it would become', () => {
  const files = { [page]: { original: text.replace('order: 3', 'order: 4'), text } };
  expect(reasons(files)).toEqual([expect.stringMatching(`^${page} was changed by somebody else`)]);
  expect(reasons(files, { locale: 'zh' })[0]).toContain('在你打开之后被别人改过');
});

test('a new file must not stand there yet', () => {
  expect(reasons({ [page]: { original: '', text } })).toEqual([expect.stringContaining('changed by somebody else')]);
});

test('a mistake is told by the label of its field and the language of its pane', () => {
  const files = saving((before) => before.replace('order: 3', 'order: 3\nstart: 2027-03-01'));
  expect(reasons(files)[0]).toMatch(
    /^English 英文: "Start date 开始时间" is filled in.* → Say where the value comes from/,
  );
  expect(reasons(files, { locale: 'zh' })[0]).toContain('“Start date 开始时间”已经填写');
});

test('only mistakes in what is being saved keep it from being saved', () => {
  const broken = new Map(fixtureContent).set('content/base/en/base.mdx', new TextEncoder().encode('x'));
  const files = saving((before) => before.replace('Special', 'A special'));
  expect(reasonsAgainst({ files, pictures: [], locale: 'en' }, broken)).toEqual([]);
});

test('pictures and files that are saved along with it count as being there', () => {
  const letter = `${new TextDecoder().decode(fixtureContent.get('content/sources.yaml'))}
letter: { title: { en: Letter, zh: 来信 } }
`;
  const news = 'content/news/en/agreement-signed-during-visit.mdx';
  const before = new TextDecoder().decode(fixtureContent.get(news));
  const after = before.replace(
    'kind: report',
    'kind: report\nsources: [letter]\nimage: ../../_media/gate.webp\nimageAlt: The gate',
  );
  const chinese = news.replace('/en/', '/zh/');
  const translated = new TextDecoder().decode(fixtureContent.get(chinese));
  const files = {
    [news]: { original: before, text: after },
    [chinese]: { original: translated, text: translated.replace('---\n', '---\nimageAlt: 大门\n') },
  };
  const practised = { 'content/sources.yaml': letter };
  expect(reasons(files, { practised, pictures: ['content/_media/gate.webp'] })).toEqual([]);
  expect(reasons(files, { practised })[0]).toContain('There is no picture');
});
