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

for (const collection of growing)
  test(`a new page in ${collection} is a draft in both languages that passes the check`, () => {
    const files = filesOf(collection);
    const [en = '', zh = ''] = ['en', 'zh'].map((locale) => files[`content/${collection}/${locale}/summer-visit.mdx`]);
    expect(en).toContain('\ndraft: true');
    expect(problemsWith(files).map(({ file, code }) => `${file} ${code}`)).toEqual([]);
    for (const { path, label, shared } of fieldsFor(collection)) {
      const name = new RegExp(`^#? *${path.split('.').at(-1)}:.*# ${label.en}`, 'm');
      expect(name.test(en), `${path} in English`).toBe(true);
      expect(zh.includes(`# ${label.zh}`) && !shared, path).toBe(!shared);
    }
  });

test('what the scaffold has put there is not published unread', () => {
  const published = Object.fromEntries(
    Object.entries(filesOf('news')).map(([file, text]) => [file, text.replace(/^draft: true.*\n/m, '')]),
  );
  const said = problemsWith(published).map(({ code }) => code);
  expect(said).toEqual(expect.arrayContaining(['placeholder', 'noBasis']));
});

test('a new programme says that it was put here today; the hints list what can be chosen and how a value is written', () => {
  const english = filesOf('programmes')['content/programmes/en/summer-visit.mdx'];
  expect(english).toContain('\nupdates: [{ date: 2026-11-30, kind: published }]');
  expect(english).toMatch(/^# pay: \{ value: 500, currency: CNY, per: month \} {2}# Pay/m);
  expect(english).toMatch(/^# kind: .*# Kind of programme: class \(Class 班级\), plan \(/m);
  expect(english).toMatch(/^# apply:\n.*\n# {3}opens: 2026-03-01 {2}# Applications open/m);
  expect(filesOf('news')['content/news/en/summer-visit.mdx']).not.toMatch(/^updates/m);
  const asked = filesOf('questions')['content/questions/en/summer-visit.mdx'];
  expect(asked).toMatch(/^answer: "Fill in: Answer"[\s\S]*^state: answered[\s\S]*^# general: true/m);
});

test('a name that cannot be an address, a collection that is none and a page that is there are refused', () => {
  for (const [given, en, zh] of [
    [['agreement'], 'Write: npm run new -- <programmes|news|questions> <name-of-the-page>', '请写明栏目'],
    [['news', 'Summer Visit'], 'small letters, digits and hyphens', '小写字母、数字和连字符'],
    [['news', '参观'], 'cannot be the end of a web address', '不能用作网址'],
    [['news', 'summer-visit', () => true], 'content/news/en/summer-visit.mdx exists already.', '已经存在'],
  ] as const)
    expect(begin(...(given as unknown as Parameters<typeof begin>)), given.join(' ')).toEqual({
      refused: { en: expect.stringContaining(en), zh: expect.stringContaining(zh) },
    });
  expect(begin('news', 'console')).toHaveProperty('files');
  // Of a page in one language alone the other one is begun.
  const isChinese = (file: string) => file.includes('/zh/');
  expect(Object.keys(Object.values(begin('news', 'summer-visit', isChinese))[0] ?? {})).toEqual([
    'content/news/en/summer-visit.mdx',
  ]);
});
