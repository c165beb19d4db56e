import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keep, keepHistory, keptVersions, momentLimit } from '../../src/editor/history.ts';
import { expect, test } from '../helpers/unit.ts';

const file = 'content/news/en/visit.mdx';
let root: string;
test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  mkdirSync(dirname(join(root, file)), { recursive: true });
});
test.afterEach(() => rmSync(root, { recursive: true }));

const kept = () => keptVersions(root).map(({ path }) => readFileSync(path, 'utf8'));
const keepAt = (text: string, second: number) =>
  keep(root, file, Buffer.from(text), new Date(2026, 10, 30, 9, 0, second));

test('the oldest versions go when there are too many', () => {
  for (let second = 0; second < momentLimit + 2; second += 1) keepAt(`${second}`, second);
  expect(kept()).toHaveLength(momentLimit);
  expect([kept()[0], kept().at(-1)]).toEqual([`${momentLimit + 1}`, '2']);
  expect(keptVersions(root).at(-1)).toMatchObject({ file, time: '2026-11-30-09-00-02-000' });
});

test('what stood there before a change or a deletion is kept; what did not change, or was only emptied, is not', async () => {
  writeFileSync(join(root, file), 'one');
  const changed = keepHistory(root);
  for (const text of ['one', '']) {
    writeFileSync(join(root, file), text);
    changed(file);
  }
  // An editor may empty a file before it fills it, and only the first of both be told.
  writeFileSync(join(root, file), 'two');
  await expect.poll(kept).toEqual(['one']);
  rmSync(join(root, '.history'), { recursive: true });
  rmSync(join(root, file));
  changed(file);
  expect(kept()).toEqual(['two']);
});
