import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keep, keepHistory, keptVersions, versionLimit } from '../../src/editor/history.ts';
import { expect, test } from '../helpers/unit.ts';

const file = 'content/news/en/visit.mdx';
let root: string;
test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  mkdirSync(dirname(join(root, file)), { recursive: true });
});
test.afterEach(() => rmSync(root, { recursive: true }));

const kept = () => keptVersions(root).map(({ path }) => readFileSync(path, 'utf8'));

test('the oldest versions go when there are too many', () => {
  for (let minute = 0; minute < versionLimit + 5; minute += 1)
    keep(root, file, Buffer.from(`${minute}`), Date.UTC(2026, 10, 30, 9, minute));
  expect(kept()).toHaveLength(versionLimit);
  expect([kept()[0], kept().at(-1)]).toEqual([`${versionLimit + 4}`, '5']);
});

test('what stood there before a change or a deletion is kept; what did not change, or was only emptied, is not', () => {
  writeFileSync(join(root, file), 'one');
  const changed = keepHistory(root);
  // An editor may empty a file before it fills it.
  for (const text of ['one', '', 'two']) {
    writeFileSync(join(root, file), text);
    changed(file);
  }
  expect(kept()).toEqual(['one']);
  rmSync(join(root, file));
  changed(file);
  expect(kept().sort()).toEqual(['one', 'two']);
});

test('two changes within one millisecond leave two versions of this file', () => {
  for (const text of ['one', 'two']) keep(root, file, Buffer.from(text), 0);
  expect(kept()).toEqual(['two', 'one']);
  expect(keptVersions(root)[1]).toMatchObject({ file, time: '1970-01-01T00-00-00-000Z' });
});
