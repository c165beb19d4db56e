import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keep, keepHistory, versionLimit, versionsOf } from '../../src/editor/history.ts';
import { expect, test } from '../helpers/unit.ts';

const file = 'content/news/en/visit.mdx';
let root: string;
test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
});
test.afterEach(() => rmSync(root, { recursive: true }));

const write = (text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const kept = () => versionsOf(root, file).map(({ path }) => readFileSync(path, 'utf8'));
const watch = () => {
  const changed = keepHistory(root);
  return () => changed(file);
};

test('the oldest versions go when there are too many', () => {
  const at = (minute: number) => Date.UTC(2026, 10, 30, 9, minute);
  for (let minute = 0; minute < versionLimit + 5; minute += 1) keep(root, file, Buffer.from(`${minute}`), at(minute));
  expect(kept()).toHaveLength(versionLimit);
  expect(kept()[0]).toBe(`${versionLimit + 4}`);
  expect(kept().at(-1)).toBe('5');
});

test('what stood there before a change or a deletion is kept; what did not change is not', () => {
  write('one');
  const tell = watch();
  tell();
  expect(kept()).toEqual([]);
  write('two');
  tell();
  rmSync(join(root, file));
  tell();
  expect(kept().sort()).toEqual(['one', 'two']);
});

test('an editor that empties a file before it fills it leaves no empty version', () => {
  write('one');
  const tell = watch();
  write('');
  tell();
  write('two');
  tell();
  expect(kept()).toEqual(['one']);
});

test('two changes within one millisecond leave two versions', () => {
  keep(root, file, Buffer.from('one'), 0);
  keep(root, file, Buffer.from('two'), 0);
  keep(root, file, Buffer.from('three'), 0);
  expect(kept()).toEqual(['three', 'two', 'one']);
});

test('versions of a file are its own, not those of the files in a folder of that name', () => {
  keep(root, file, Buffer.from('one'), 0);
  expect(versionsOf(root, 'content/news/en')).toEqual([]);
  expect(versionsOf(root)).toMatchObject([{ file, time: '1970-01-01T00-00-00-000Z' }]);
});
