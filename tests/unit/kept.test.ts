import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kept, tidy } from '../../src/build/kept.ts';
import { codeStamp } from '../../src/build/stamp.ts';
import { isPlain } from '../../src/build/texts.ts';
import { expect, test } from '../helpers/unit.ts';

let root: string;
test.beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  await mkdir(join(root, 'src'));
  writeFileSync(join(root, 'src/page.ts'), 'one');
});
test.afterEach(() => rmSync(root, { recursive: true }));

const only = () => {
  const files = readdirSync(join(root, '.cache'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return files.map((file) => join(file.parentPath, file.name));
};

test('what is made of the same is made once, what is made of other things anew', async () => {
  let made = 0;
  const make = () => {
    made += 1;
    return Buffer.from(`made ${made}`);
  };
  expect((await kept('twins', 'a', make, root)).toString()).toBe('made 1');
  expect((await kept('twins', 'a', make, root)).toString()).toBe('made 1');
  expect((await kept('twins', 'b', make, root)).toString()).toBe('made 2');
  expect((await kept('share', 'a', make, root)).toString()).toBe('made 3');
});

test('what was damaged or cut short on the disk is made anew', async () => {
  await kept('twins', 'a', () => Buffer.from('good words'), root);
  const [file = ''] = only();
  const bytes = readFileSync(file);
  for (const bad of [bytes.subarray(0, -3), Buffer.alloc(0), Buffer.concat([bytes, Buffer.from('!')])]) {
    writeFileSync(file, bad);
    expect((await kept('twins', 'a', () => Buffer.from('good words'), root)).toString()).toBe('good words');
  }
});

test('a change of code, of packages or of the address leaves nothing in use', () => {
  const stamps = new Set<string>();
  const stampNow = () => stamps.add(codeStamp(root, true));
  stampNow();
  writeFileSync(join(root, 'src/page.ts'), 'two');
  stampNow();
  writeFileSync(join(root, 'package-lock.json'), '{}');
  stampNow();
  process.env.SITE_URL = 'https://example.org/elsewhere/';
  try {
    stampNow();
  } finally {
    delete process.env.SITE_URL;
  }
  expect(stamps.size).toBe(4);
});

test('what other code has made goes after two weeks, what this code has made stays', async () => {
  await kept('twins', 'a', () => Buffer.from('mine'), root);
  const own = codeStamp(root);
  for (const name of ['old', 'recent']) await mkdir(join(root, '.cache/kept', name));
  const weeks = (count: number) => Date.now() / 1000 - count * 7 * 86_400;
  utimesSync(join(root, '.cache/kept/old'), weeks(3), weeks(3));
  utimesSync(join(root, '.cache/kept/recent'), weeks(1), weeks(1));
  utimesSync(join(root, '.cache/kept', own), weeks(3), weeks(3));
  await tidy(root);
  expect(readdirSync(join(root, '.cache/kept')).sort()).toEqual([own, 'recent'].sort());
});

test('what no build has used for two weeks goes, what is used stays', async () => {
  const make = (name: string) => kept('twins', name, () => Buffer.from(name), root);
  for (const name of ['used', 'left']) await make(name);
  const threeWeeksAgo = Date.now() / 1000 - 21 * 86_400;
  for (const file of only()) utimesSync(file, threeWeeksAgo, threeWeeksAgo);
  await make('used');
  await tidy(root);
  expect(only().map((file) => readFileSync(file, 'utf8').slice(-4))).toEqual(['used']);
});

test('only a text that means the same in MDX and in Markdown counts as plain', () => {
  const plain = [
    'Words, **bold**.\n\n- a list\n  - within a list',
    'A [link](/base/) and `code`.',
    '**重点。**后面',
    '',
  ];
  const other = [
    '<Note>Words</Note>',
    'Two {1 + 1}',
    'a } b',
    '![A picture](./a.png)',
    '    code',
    "import a from 'b'",
  ];
  expect(plain.filter((text) => !isPlain(text))).toEqual([]);
  expect(other.filter(isPlain)).toEqual([]);
});
