import { check } from '../../src/check/index.ts';
import { type Form, hidden, readForm, writeForm } from '../../src/editor/codec.ts';
import { editYaml } from '../../src/editor/yaml-edit.ts';
import { changed, fixtureContent } from '../helpers/content.ts';
import { sourced } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const page = 'content/programmes/en/scholarship.mdx';
const textOf = (file: string) => new TextDecoder().decode(fixtureContent.get(file));
const programmes = {
  read: (text: string) => readForm('programmes', text),
  write: (form: Form) => writeForm('programmes', form),
};
const lines = (text: string) => text.split('\n');
/** What a change in a form adds to a file, and what it takes away. */
const difference = (before: string, after: string) => ({
  gone: lines(before).filter((line) => !lines(after).includes(line)),
  added: lines(after).filter((line) => !lines(before).includes(line)),
});
/** A page opened in the forms, changed and saved. */
const edited = (change: Form, file = page) => {
  const before = textOf(file);
  const form = { ...programmes.read(before), [hidden.locale]: file.includes('/zh/') ? 'zh' : 'en', ...change };
  return difference(before, programmes.write(form));
};

test('every file that is opened and saved without a change stays the same, byte for byte', () => {
  let count = 0;
  for (const file of fixtureContent.keys()) {
    const [, collection, locale] = /^content\/(\w+)\/(en|zh)\//.exec(file) ?? [];
    const name = collection ?? /^content\/([\w-]+)\.yaml$/.exec(file)?.[1] ?? '';
    expect(writeForm(name, { ...readForm(name, textOf(file)), [hidden.locale]: locale ?? 'en' }), file).toBe(
      textOf(file),
    );
    count += 1;
  }
  expect(count).toBeGreaterThan(80);
});

test('empty lines and the end of a file stay as they were written', () => {
  const settings = '---\ntitle: T\n---';
  for (const body of ['\n\n\nText.', '\nText.  \n\n', '\n  Text.\n', '', '\n']) {
    const file = settings + body;
    const written = programmes.write({ ...programmes.read(file), [hidden.locale]: 'zh' });
    expect(written.startsWith(file), JSON.stringify(body)).toBe(true);
    expect(written.slice(file.length).trim()).toBe('');
  }
});

test('a file from Windows is read, and written with the line breaks of all the others', () => {
  const file = textOf(page);
  const form = programmes.read(file.replaceAll('\n', '\r\n'));
  expect(form).toEqual(programmes.read(file));
  expect(programmes.write({ ...form, [hidden.locale]: 'en' })).toBe(file);
});

test('an edit changes its own line and nothing else', () => {
  expect(edited({ title: 'A special scholarship' })).toEqual({
    gone: ['title: Special scholarship'],
    added: ['title: A special scholarship'],
  });
  expect(edited({ facts: ['F27'] })).toEqual({ gone: ['facts: [F27, F30, F31]'], added: ['facts: [F27]'] });
  expect(edited({ aliases: [] }).added).toEqual([]);
  expect(edited({ aliases: ['one, two', '一，二', 'three'] }).added).toEqual([
    'aliases: ["one, two", "一，二", three]',
  ]);
  expect(edited({ title: 'Yes: “that”' }).added).toEqual(['title: "Yes: “that”"']);
  expect(edited({ body: 'New text.' }).added).toEqual(['New text.']);
});

test('a knowable is a value or a kind of blank', () => {
  expect(edited({ start: { is: 'value', value: '2027-03-01' } }).added).toEqual(['start: 2027-03-01']);
  expect(edited({ amount: { is: 'value', value: 500, currency: 'CNY', per: '' } }).added).toEqual([
    'amount: { value: 500, currency: CNY }',
  ]);
  expect(edited({ start: { is: 'not-decided', note: { en: '', zh: '' } } }).added).toEqual([
    'start: { unknown: not-decided }',
  ]);
  const note = {
    en: 'The company says that it will decide in spring.',
    zh: '企业表示将于春季决定，届时再行公布，请留意本页。',
  };
  expect(edited({ start: { is: 'not-decided', note } }).added).toEqual([
    'start:',
    '  unknown: not-decided',
    `  note: { en: ${note.en}, zh: "${note.zh}" }`,
  ]);
  expect(edited({ start: null }).added).toEqual([]);
  expect(edited({ apply: { opens: { is: 'value', value: '2027-03-01' }, how: null } }).added).toEqual([
    'apply: { opens: 2027-03-01 }',
  ]);
});

test('the Chinese file gets what is translated, whatever the form holds', () => {
  const chinese = page.replace('/en/', '/zh/');
  const shared = {
    status: 'open',
    order: 9,
    sources: ['letter'],
    draft: true,
    start: { is: 'value', value: '2027-03-01' },
  };
  expect(edited(shared, chinese)).toEqual({ gone: [], added: [] });
  expect(edited({ majors: { is: 'not-decided' } }, chinese)).toEqual({ gone: [], added: [] });
  expect(edited({ majors: { is: 'value', value: '全部专业' } }, chinese).added).toEqual(['majors: 全部专业']);
});

test('a text that a reader of YAML would take for something else keeps its quotes, and what was typed is what is read', () => {
  const texts = [
    '2027-03-01',
    '---',
    '--- x',
    '...',
    '0b11',
    '0x1f',
    '1_000',
    '12:30',
    'null',
    'true',
    '~',
    '- x',
    '? x',
    '1e3',
    '#1',
    'a: b',
    '[x',
    '*x',
    '&x',
    '%x',
    '@x',
    '`x`',
    '"x"',
    "it's",
    '“x”',
    'x\ny',
    '=',
    '<<',
    '.5',
    '+1',
    'No',
  ];
  for (const text of texts) {
    const file = textOf(page);
    const form = {
      ...programmes.read(file),
      [hidden.locale]: 'en',
      aliases: ['a', text],
      whatYouGet: { is: 'value', value: text },
    };
    const written = programmes.write(form);
    expect(programmes.read(written), text).toMatchObject({ aliases: ['a', text], whatYouGet: { value: text } });
    const said = check(changed({ ...sourced('order: 3'), [page]: written })).problems.map(({ code }) => code);
    expect(
      said.filter((code) => ['text', 'texts', 'unreadable', 'needsQuotes'].includes(code)),
      text,
    ).toEqual([]);
  }
  const form = {
    ...programmes.read(textOf(page)),
    [hidden.locale]: 'en',
    updates: [{ date: '2026-11-24', kind: 'changed', text: { en: '2026-11-24', zh: '改' } }],
  };
  expect(programmes.write(form)).toContain(
    'updates: [{ date: 2026-11-24, kind: changed, text: { en: "2026-11-24", zh: 改 } }]',
  );
});

test('what a file says of a knowable comes back as the same choice', () => {
  const text = '---\nstart: 2027-03-01\npay: { value: 5, currency: CNY }\nplace: { unknown: not-decided }\n---\n';
  expect(programmes.read(text)).toMatchObject({
    start: { is: 'value', value: '2027-03-01' },
    pay: { is: 'value', value: 5, currency: 'CNY' },
    place: { is: 'not-decided' },
  });
});

test('a new page gets its settings and text', () => {
  const form = { title: 'Visit', published: '2026-12-01', kind: 'update', facts: ['F04'], draft: true, body: 'Text.' };
  expect(writeForm('news', { ...form, [hidden.locale]: 'en', [hidden.original]: '' })).toBe(
    '---\ntitle: Visit\npublished: 2026-12-01\nkind: update\nfacts: [F04]\ndraft: true\n---\n\nText.\n',
  );
});

test('an entry of a record can be added, changed and taken out', () => {
  const before = textOf('content/sources.yaml');
  const form = readForm('sources', before) as { entries: Form[] };
  const letter = { id: 'letter', title: { en: 'Letter: one', zh: '来信' }, url: '', publisher: null };
  expect(difference(before, writeForm('sources', { ...form, entries: [...form.entries, letter] }))).toEqual({
    gone: [],
    added: ['letter: { title: { en: "Letter: one", zh: 来信 } }'],
  });
  const [first] = form.entries;
  const changed = { ...first, title: { en: 'News item', zh: '新闻稿' } };
  expect(difference(before, writeForm('sources', { ...form, entries: [changed] })).added).toEqual([
    '    en: News item',
    '    zh: 新闻稿',
  ]);
  expect(writeForm('sources', { ...form, entries: [] })).not.toContain('announcement:');
});

test('remarks, quotes, line breaks and order survive an edit of YAML', () => {
  const text = `# head\na: x # remark\nb: >-\n  long\n  text\nc: [1,\n  2]\nd:\n  # inside\n  e: 1\n  f: 2 # last\ng: "q"\n`;
  const same = { a: 'x', b: 'long text', c: [1, 2], d: { e: 1, f: 2 }, g: 'q' };
  expect(editYaml(text, same)).toBe(text);
  expect(editYaml(text, { ...same, a: 'y' })).toBe(text.replace('a: x', 'a: y'));
  expect(editYaml(text, { ...same, d: { e: 3, f: 2 } })).toBe(text.replace('e: 1', 'e: 3'));
  expect(editYaml(text, { ...same, d: { e: 1 } })).toBe(text.replace('  f: 2 # last\n', ''));
  expect(editYaml(text, { ...same, b: undefined })).toBe(text.replace('b: >-\n  long\n  text\n', ''));
  expect(editYaml(text, { a: 'x', new: '“quoted”' })).toBe(text.replace('remark\n', 'remark\nnew: "“quoted”"\n'));
});
