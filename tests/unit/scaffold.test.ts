import { growing, scaffold } from '../../src/editor/scaffold.ts';
import { fieldsFor } from '../../src/schemas/index.ts';
import { problemsWith } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

const begin = (collection: string, slug = 'summer-visit', exists: (file: string) => boolean = () => false) =>
  scaffold(collection, slug, '2026-11-30', exists);

function filesOf(collection: string): Record<string, string> {
  const made = begin(collection);
  if ('refused' in made) throw new Error(made.refused.en);
  return made.files;
}

test('pages are begun where staff add pages, and nowhere else', () => {
  expect(growing).toEqual(['programmes', 'news', 'questions']);
});

for (const collection of growing)
  test(`a new page in ${collection} is a draft in both languages that passes the check`, () => {
    const files = filesOf(collection);
    const [en = '', zh = ''] = ['en', 'zh'].map((locale) => files[`content/${collection}/${locale}/summer-visit.mdx`]);
    expect(Object.keys(files)).toHaveLength(2);
    expect(en).toContain('\ndraft: true');
    expect(problemsWith(files).map(({ file, code }) => `${file} ${code}`)).toEqual([]);
    for (const { path, label, shared } of fieldsFor(collection)) {
      const name = new RegExp(`^#? *${path.split('.').at(-1)}:.*# ${label.en}`, 'm');
      expect(name.test(en), `${path} in English`).toBe(true);
      expect(zh.includes(`# ${label.zh}`) && !shared, path).toBe(!shared);
    }
  });

test('what the scaffold has put there is not published unread', () => {
  const files = filesOf('news');
  const published = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, text.replace(/^draft: true.*\n/m, '')]),
  );
  const said = problemsWith(published);
  expect(said.map(({ code }) => code)).toContain('placeholder');
  expect(said.map(({ code }) => code)).toContain('noBasis');
});

test('a new programme says that it was put here today; the hints list what can be chosen and how a value is written', () => {
  const {
    'content/programmes/en/summer-visit.mdx': english = '',
    'content/programmes/zh/summer-visit.mdx': chinese = '',
  } = filesOf('programmes');
  expect(english).toContain('\nupdates: [{ date: 2026-11-30, kind: published }]');
  expect(english).toMatch(/^# pay: \{ value: 3000, currency: CNY, per: month \} {2}# Pay/m);
  expect(english).toMatch(/^# kind: .*# Kind of programme: class \(Class 班级\), plan \(/m);
  expect(english).toMatch(/^# {3}opens: 2027-03-01 {2}# Applications open/m);
  expect(chinese).not.toContain('updates');
  expect(filesOf('news')['content/news/en/summer-visit.mdx']).not.toMatch(/^updates/m);
});

test('names that Windows keeps for itself are refused', () => {
  for (const name of ['con', 'aux', 'nul', 'prn', 'com1', 'lpt9'])
    expect(begin('news', name), name).toHaveProperty('refused');
  expect(begin('news', 'console')).toHaveProperty('files');
});

test('a name that cannot be an address, a collection that is none and a page that is there are refused', () => {
  const refusal = (...words: Parameters<typeof begin>) => {
    const made = begin(...words);
    return 'refused' in made ? made.refused : { en: '', zh: '' };
  };
  expect(refusal('new').en).toContain('Did you mean "news"?');
  expect(refusal('new').zh).toContain('是不是想写“news”');
  expect(refusal('agreement').en).toContain('There is no collection "agreement" to add a page to');
  expect(refusal('news', 'Summer Visit').en).toContain('small letters, digits and hyphens');
  expect(refusal('news', '参观').zh).toContain('小写字母、数字和连字符');
  const there = (file: string) => file === 'content/news/zh/summer-visit.mdx';
  expect(refusal('news', 'summer-visit', there).en).toBe('content/news/zh/summer-visit.mdx exists already.');
});
