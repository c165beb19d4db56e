import { growing, newPage } from '../../src/cli/new.ts';
import { hidden, readForm, writeForm } from '../../src/editor/codec.ts';
import { fieldsFor } from '../../src/schemas/index.ts';
import { problemsWith } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

type Growing = (typeof growing)[number];

const textOf = (name: Growing, locale: 'en' | 'zh') => newPage(name, locale, '2026-11-30');
const filesOf = (name: Growing, change = (text: string) => text) =>
  Object.fromEntries(
    (['en', 'zh'] as const).map((locale) => [`content/${name}/${locale}/visit.mdx`, change(textOf(name, locale))]),
  );

for (const collection of growing)
  test(`a new page in ${collection} is a draft in both languages that passes the check`, () => {
    const [en, zh] = [textOf(collection, 'en'), textOf(collection, 'zh')];
    // Filled in in the forms, it keeps its hints.
    const words = Object.fromEntries(fieldsFor(collection).map(({ path }) => [path, '来访']));
    const saved = writeForm(collection, { ...readForm(collection, zh), [hidden.locale]: 'zh', ...words });
    expect(saved.match(/^#.*/gm)).toEqual(zh.match(/^#.*/gm));
    expect(saved).not.toMatch(/^ \w/m);
    expect(en).toContain('\ndraft: true');
    expect(problemsWith(filesOf(collection)).map(({ file, code }) => `${file} ${code}`)).toEqual([]);
    for (const { path, label, shared } of fieldsFor(collection)) {
      const name = new RegExp(`^#? *${path.split('.').at(-1)}:.*# ${label.en}`, 'm');
      expect(name.test(en), `${path} in English`).toBe(true);
      expect(zh.includes(`# ${label.zh}`) && !shared, path).toBe(!shared);
    }
  });

test('what stands in a new page is not published unread', () => {
  const published = filesOf('news', (text) => text.replace(/^draft: true.*\n/m, ''));
  const said = problemsWith(published).map(({ code }) => code);
  expect(said).toEqual(expect.arrayContaining(['empty', 'placeholder']));
});

test('a new programme says that it was put here today; the hints list what can be chosen and how a value is written', () => {
  const english = textOf('programmes', 'en');
  expect(english).toContain('\nupdates: [{ date: 2026-11-30, kind: published }]');
  expect(english).toMatch(/^# pay: \{ value: 500, currency: CNY, per: month \} {2}# Pay/m);
  expect(english).toMatch(/^# kind: .*# Kind of programme: class \(Class 班级\), plan \(/m);
  expect(english).toMatch(/^# apply:\n.*\n# {3}opens: 2026-03-01 {2}# Applications open/m);
  expect(textOf('news', 'en')).not.toMatch(/^updates/m);
  expect(textOf('questions', 'en')).toMatch(/^state: open[\s\S]*^# answer: "…" {2}# Answer[\s\S]*^# general: true/m);
});
