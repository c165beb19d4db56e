import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { broughtAbout, check } from '../../src/check/index.ts';
import { suggest } from '../../src/check/problem.ts';
import { fixes } from '../../src/check/source.ts';
import { lastCommitted } from '../../src/cli/git.ts';
import { type Changes, changed, problemsWith, realContent, replace } from '../helpers/content.ts';
import {
  chinese,
  chineseNews,
  news,
  on,
  page,
  picture,
  placed,
  sourced,
  textOf,
  withSetting,
} from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

test('the content as it is raises no false alarm', () => {
  expect(check(realContent)).toEqual([]);
  expect(problemsWith({})).toEqual([]);
  expect(fixes(realContent)).toEqual([]);
});

test('empty settings are no reason to stop reading', () => {
  expect(problemsWith(on(chinese, '---\n', '---\n---\n')).map(({ code }) => code)).toContain('missing');
});

test('what a change brings about is told apart from what was wrong before, in every file', () => {
  const before = problemsWith({ [chinese]: replace('title:', 'titel:') });
  const facts = (text: string) => text.replace(/^F27:[\s\S]*?(?=^F28:)/m, '');
  const after = problemsWith({ [chinese]: replace('title:', 'titel:'), 'content/facts.yaml': facts });
  const files = broughtAbout(before, after).map(({ file }) => file);
  expect(files).toContain(page);
  expect(files).not.toContain(chinese);
  expect(broughtAbout(after, after)).toEqual([]);
  // The same mistake once more is a new one.
  expect(broughtAbout(before, [...before, ...before])).toHaveLength(before.length);
});

test('what has changed since the last commit is told, and what speaks of it is read again', () => {
  const [en, zh] = [news, chineseNews].map((file) => file.replace('agreement-signed-during-visit', 'visit'));
  const after = changed({
    ...sourced('apply: { opens: 2026-01-01, closes: 2099-01-01 }'),
    ...{ [news]: null, [chineseNews]: null, [en ?? '']: textOf(news), [zh ?? '']: textOf(chineseNews) },
  });
  const before = new Map([page, news].map((file) => [file, textOf(file)]));
  const notes = check(after, undefined, before).filter(({ code }) => /Un|Gone/.test(code));
  const unknown = ['text 6:53', 'question 3:9', 'questions/en/where-to-complain 6:8'].map((at) => `${at} stillUnknown`);
  const expected = ['news 1:1 addressGone', '4:10 changeUntold', ...unknown];
  expect(notes.map(placed)).toEqual(expect.arrayContaining(expected));
  expect(notes.find(({ code }) => code === 'changeUntold')?.said.en).toContain('kind: filled, field: apply.opens }');
});

test('a change is told when an update says so, not when any other does; what is not known needs no day', () => {
  const said = (update: string) => {
    const updates = `updates: [{ date: 2026-11-22, ${update} }]`;
    const after = changed(sourced(`apply: { opens: 2026-01-01 }\n${updates}`));
    return check(after, undefined, new Map([[page, textOf(page)]])).filter(({ code }) => code === 'changeUntold')
      .length;
  };
  expect(said('kind: filled, field: apply.opens')).toBe(0);
  expect(said('kind: correction, text: { en: A word, zh: 字词 }')).toBe(1);
  const [unknown] = check(changed(withSetting('start: TBA')));
  // Another fact is numbered alike, and is not meant.
  expect(problemsWith(on(page, 'F31]', 'F39]'))[0]?.said.en).toMatch(/"F39" does not exist in \S+ → Write one of/);
  expect(unknown?.said.en).toMatch(/If it is not known yet, delete the line/);
});

test('a changed fact is told on the pages that rest on it, and has changed in both languages', () => {
  const facts = 'content/facts.yaml';
  const after = changed({ [facts]: replace('The company says', 'The company writes') });
  const said = check(after, undefined, new Map([[facts, textOf(facts)]])).map(placed);
  expect(said).toContain('facts.yaml 219:9 halfChanged');
  expect(said).toContain('base/en/base 11:8 factUntold');
  expect(said.filter((line) => line.includes('/zh/'))).toEqual([]);
  // A page that has been touched since has most likely told it.
  const base = 'content/base/en/base.mdx';
  const before = new Map([facts, base].map((file) => [file, textOf(file)]));
  expect(check(after, undefined, before).map(placed)).not.toContain('base/en/base 11:8 factUntold');
});

test('words that have changed in one language alone are named in the other; a date or a name needs no translator', () => {
  const older = (changes: Changes, ...files: string[]) => {
    const before = new Map(files.map((file) => [file, textOf(file)]));
    const said = check(changed(changes), undefined, before).filter(({ code }) => code === 'translationOlder');
    return said.map(placed);
  };
  const english = on(page, 'One of the ideas is', 'An idea is');
  const translated = on(chinese, '设想之一，', '其中一个设想，');
  expect(older(english, page)).toEqual(['zh 1:1 translationOlder']);
  expect(older(withSetting('apply: { how: At the office }'), page)).toEqual(['zh 1:1 translationOlder']);
  expect(older(translated, chinese)).toEqual(['1:1 translationOlder']);
  expect(older({ ...english, ...translated }, page, chinese)).toEqual([]);
  expect(older(withSetting('reviewBy: 2099-03-01\napply: { opens: 2099-03-01 }'), page)).toEqual([]);
});

test('git is asked where the project is a folder of a larger one, and knows nothing where there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'git-'));
  const root = join(folder, 'site');
  const write = (text: string) => writeFileSync(join(root, 'content/新.yaml'), text);
  const run = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words]);
  mkdirSync(join(root, 'content'), { recursive: true });
  expect(lastCommitted(root)).toEqual(new Map());
  write('1');
  run('init', '-q');
  run('add', '.');
  run('commit', '-qm', 'x');
  expect(lastCommitted(root)).toEqual(new Map());
  write('2');
  expect(lastCommitted(root)).toEqual(new Map([['content/新.yaml', '1']]));
  rmSync(folder, { recursive: true });
});

test('a suggestion is near, or there is none', () => {
  expect(suggest('opne', ['open', 'closed'])).toBe('open');
  expect(suggest('Open', ['open', 'closed'])).toBe('open');
  expect(suggest('banana', ['open', 'closed'])).toBeUndefined();
  expect(suggest('xy', ['is', 'of'])).toBeUndefined();
});

test('what can be mended without a decision is mended, and nothing else', () => {
  const gbk = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0, 0xce, 0xc4);
  const mended = (changes: Changes) =>
    fixes(changed(changes)).map(({ file, rename, bytes: after }) => [file, rename, new TextDecoder().decode(after)]);
  expect(mended({})).toEqual([]);
  expect(mended({ [page]: gbk })).toEqual([[page, undefined, '---\n中文\n']]);
  expect(mended({ [page]: '\uFEFF---\r\ntitle： x\r\n---' })).toEqual([[page, undefined, '---\ntitle： x\n---\n']]);
  expect(mended({ [page]: Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x2d, 0x4e) })).toEqual([[page, undefined, 'A中\n']]);
  expect(mended({ [page]: Uint8Array.of(0xfe, 0xff, 0, 0x41, 0x4e, 0x2d) })).toEqual([[page, undefined, 'A中\n']]);
  expect(mended({ [page]: Buffer.from('Rector\x92s\n', 'latin1') })).toEqual([[page, undefined, 'Rector’s\n']]);
  expect(mended({ 'content/news/en/visit.MDX': 'x\n', 'content/news/zh/visit.md': 'x\n' })).toEqual([
    ['content/news/en/visit.MDX', 'content/news/en/visit.mdx', 'x\n'],
    ['content/news/zh/visit.md', 'content/news/zh/visit.mdx', 'x\n'],
  ]);
  // Two that were meant to be one page: the first alone gets its name.
  const both = mended({ 'content/news/en/visit.md': 'x\n', 'content/news/en/visit.mdx.txt': 'y\n' });
  expect(both.map(([file]) => file)).toEqual(['content/news/en/visit.md']);
  // A name that is taken, a picture and bytes that are no text stay as they are.
  expect(mended({ [`${page}.txt`]: 'x', ...picture, 'content/news/en/visit.docx': Uint8Array.of(0xff) })).toEqual([]);
});
