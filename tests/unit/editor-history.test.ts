import { EventEmitter } from 'node:events';
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

const write = (text: string, path = file) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const kept = () => versionsOf(root, file).map(({ path }) => readFileSync(path, 'utf8'));
/** A watcher that tells what the test tells it. */
const watch = () => {
  const watcher = new EventEmitter();
  keepHistory({ config: { root }, watcher } as never);
  return (event: 'add' | 'change' | 'unlink', path = file) => watcher.emit(event, join(root, path));
};

test('the oldest versions go when there are too many', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 9, minute));
  for (let minute = 0; minute < versionLimit + 5; minute += 1) keep(root, file, Buffer.from(`${minute}`), at(minute));
  expect(kept()).toHaveLength(versionLimit);
  expect(kept()[0]).toBe(`${versionLimit + 4}`);
  expect(kept().at(-1)).toBe('5');
});

test('what stood there before a change or a deletion is kept; what did not change is not', () => {
  write('one');
  const tell = watch();
  tell('change');
  expect(kept()).toEqual([]);
  write('two');
  tell('change');
  rmSync(join(root, file));
  tell('unlink');
  expect(kept().sort()).toEqual(['one', 'two']);
});

test('an editor that empties a file before it fills it leaves no empty version', () => {
  write('one');
  const tell = watch();
  write('');
  tell('change');
  write('two');
  tell('change');
  expect(kept()).toEqual(['one']);
});

test('files outside the content are none of its business', () => {
  write('one', 'src/content.ts');
  const tell = watch();
  for (const text of ['two', 'three']) {
    write(text, 'src/content.ts');
    tell('change', 'src/content.ts');
  }
  expect(versionsOf(root)).toEqual([]);
});
