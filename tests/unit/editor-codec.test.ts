import { parseFrontmatter } from '@astrojs/markdown-remark';
import { type Form, hidden, readForm, writeForm } from '../../src/editor/codec.ts';
import { editYaml } from '../../src/editor/yaml-edit.ts';
import { fixtureContent } from '../helpers/content.ts';
import { chinese, page, textOf } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const localeOf = (file: string) => (file.includes('/zh/') ? 'zh' : 'en');
/** A page opened in the forms, changed and saved. */
const written = (change: Form, file = page, text = textOf(file)) =>
  writeForm('programmes', { ...readForm('programmes', text), [hidden.locale]: localeOf(file), ...change });
/** The lines that a change in a form adds to a file. */
const added = (after: string, before = textOf(page)) => {
  const lines = before.split('\n');
  return after.split('\n').filter((line) => !lines.includes(line));
};
const edited = (change: Form, file = page) => added(written(change, file), textOf(file));

test('every file that is opened and saved without a change stays the same, byte for byte', () => {
  expect(fixtureContent.size).toBeGreaterThan(80);
  for (const file of fixtureContent.keys()) {
    const name = /^content\/([\w-]+)/.exec(file)?.[1] ?? '';
    const form = { ...readForm(name, textOf(file)), [hidden.locale]: localeOf(file) };
    expect(writeForm(name, form), file).toBe(textOf(file));
  }
  // One with a slip is read all the same, so that it takes no other with it.
  expect(() => readForm('news', '---\ntitle: *Visit* of May\n---\n')).not.toThrow();
});

test('empty lines and the end of a file stay as they were written; line breaks of Windows go', () => {
  const [settings = ''] = /^---\n[\s\S]*?\n---/.exec(textOf(chinese)) ?? [];
  for (const body of ['\n\n\n文字。', '\n文字。  \n\n', '\n  文字。\n', '', '\n']) {
    const file = settings + body;
    const after = written({}, chinese, file);
    expect(after.startsWith(file), JSON.stringify(body)).toBe(true);
    expect(after.slice(file.length).trim()).toBe('');
  }
  expect(written({}, page, textOf(page).replaceAll('\n', '\r\n'))).toBe(textOf(page));
});

test('an edit changes its own line and nothing else, whatever kind of value it is', () => {
  const known = (value: unknown) => ({ is: 'value', value });
  const en = 'The company says that it will decide in spring.';
  const zh = '企业表示将于春季决定，届时再行公布，请留意本页。';
  for (const [change, lines] of [
    [{ title: 'A special scholarship' }, ['title: A special scholarship']],
    [{ title: 'Yes: “that”' }, ['title: "Yes: “that”"']],
    [{ facts: ['F27'] }, ['facts: [F27]']],
    [{ aliases: [] }, []],
    [{ aliases: ['one, two', '一，二', 'three'] }, ['aliases: ["one, two", "一，二", three]']],
    [{ body: 'New text.' }, ['New text.']],
    [{ start: known('2027-03-01') }, ['start: 2027-03-01']],
    [{ amount: known({ value: 500, currency: 'CNY', per: '' }) }, ['amount: { value: 500, currency: CNY }']],
    [{ start: { is: 'not-decided', note: { en: '', zh: '' } } }, ['start: { unknown: not-decided }']],
    [
      { start: { is: 'not-decided', note: { en, zh } } },
      ['start:', '  unknown: not-decided', `  note: { en: ${en}, zh: "${zh}" }`],
    ],
    [{ majors: known('All'), start: known('2027-03-01') }, ['majors: All', 'start: 2027-03-01']],
    [{ start: null }, []],
    [{ apply: { opens: known('2027-03-01'), how: null } }, ['apply: { opens: 2027-03-01 }']],
    [
      { updates: [{ date: '2026-11-24', kind: 'changed', text: { en: '2026-11-24', zh: '改' } }] },
      ['updates: [{ date: 2026-11-24, kind: changed, text: { en: "2026-11-24", zh: 改 } }]'],
    ],
  ] as const)
    expect(edited(change), JSON.stringify(change)).toEqual(lines);
});

test('the Chinese file gets what is translated, whatever the form holds', () => {
  const start = { is: 'value', value: '2027-03-01' };
  const shared = { status: 'open', order: 9, sources: ['letter'], draft: true, start };
  expect(written(shared, chinese)).toBe(textOf(chinese));
  expect(written({ majors: { is: 'not-decided' } }, chinese)).toBe(textOf(chinese));
  expect(edited({ majors: { is: 'value', value: '全部专业' } }, chinese)).toEqual(['majors: 全部专业']);
});

// Texts that a reader of YAML would take for something else.
const misread = `2027-03-01|---|--- x|...|0b11|0x1f|1_000|12:30|null|true|~|- x|? x|1e3|#1|a: b|[x|*x|&x|%x|@x|"x"|it's|“x”|=|<<|.5|+1|No`;

test('what was typed or chosen is what is read, by the forms and by Astro', () => {
  for (const text of [...misread.split('|'), '`x`', 'x\ny']) {
    const after = written({ aliases: ['a', text], whatYouGet: { is: 'value', value: text } });
    expect(readForm('programmes', after), text).toMatchObject({ aliases: ['a', text], whatYouGet: { value: text } });
    expect(parseFrontmatter(after).frontmatter, text).toMatchObject({ aliases: ['a', text], whatYouGet: text });
  }
  const blank = { start: { is: 'not-decided' } };
  expect(readForm('programmes', written(blank))).toMatchObject(blank);
});

test('a new page gets its settings and text, and no line for words that it still waits for', () => {
  const form = { title: 'Visit', published: '2026-12-01', kind: 'update', draft: true, body: 'Text.' };
  const file = writeForm('news', { ...form, [hidden.locale]: 'en', [hidden.original]: '' });
  expect(file).toBe('---\ntitle: Visit\npublished: 2026-12-01\nkind: update\nfacts: []\ndraft: true\n---\n\nText.\n');
});

test('an entry of a record can be added, changed and taken out', () => {
  const before = textOf('content/sources.yaml');
  const form = readForm('sources', before) as { entries: Form[] };
  const save = (...entries: (Form | undefined)[]) => writeForm('sources', { ...form, entries });
  const [first] = form.entries;
  const letter = { id: 'letter', title: { en: 'Letter: one', zh: '来信' }, url: '', publisher: null };
  expect(added(save(first, letter), before)).toEqual(['letter: { title: { en: "Letter: one", zh: 来信 } }']);
  const renamed = { ...first, title: { en: 'News item', zh: '新闻稿' } };
  expect(added(save(renamed), before)).toEqual(['    en: News item', '    zh: 新闻稿']);
  expect(save()).not.toContain('announcement:');
});

test('remarks, quotes, line breaks and order survive an edit of YAML', () => {
  const text = `# head\na: x # remark\nb: >- # head\n  long\n  text\nc: [1,\n  2]\nd:\n  # inside\n  e: 1\n  f: 2 # last\ng: "q"\n`;
  const same = { a: 'x', b: 'long text', c: [1, 2], d: { e: 1, f: 2 }, g: 'q' };
  for (const [change, from, to] of [
    [{}, '', ''],
    [{ a: 'y' }, 'a: x', 'a: y'],
    [{ d: { e: 3, f: 2 } }, 'e: 1', 'e: 3'],
    [{ d: { e: 1 } }, '  f: 2 # last\n', ''],
    [{ b: undefined }, 'b: >- # head\n  long\n  text\n', ''],
    [{ b: 'short' }, '>- # head\n  long\n  text', 'short # head'],
  ] as const)
    expect(editYaml(text, { ...same, ...change })).toBe(text.replace(from, to));
  expect(editYaml(text, { a: 'x', new: '“quoted”' })).toBe(text.replace('remark\n', 'remark\nnew: "“quoted”"\n'));
});
