import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Site } from '../../src/check/index.ts';
import { type Git, gitOf, type LastCommit } from '../../src/editor/git.ts';
import { listed, todos } from '../../src/editor/status.ts';
import { type Changes, changed, fixtureContent, replace } from '../helpers/content.ts';
import { chinese, page } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const day = '2026-11-30';
const text = (file: string) => new TextDecoder().decode(fixtureContent.get(file));
const lists = (changes: Changes, git?: Git, locale: 'en' | 'zh' = 'en') =>
  todos(new Site(changed(changes), day), git, locale);
/** What there is to do about the scholarship. */
const scholarship = (changes: Changes, git?: Git) =>
  lists(changes, git)
    .pages.find(([name]) => name === 'programmes/scholarship')
    ?.slice(1) ?? [];
const set = (lines: string): Changes => ({ [page]: replace('order: 3', `order: 3\n${lines}`) });

/** Both files committed one after the other; the English one then was as the fixture has it. */
const committed = (english: number, translation: number): Git => {
  const commit = (time: number): LastCommit => ({ hash: String(time), time });
  return {
    commits: new Map([
      [page, commit(english)],
      [chinese, commit(translation)],
    ]),
    last: Date.parse(day) / 1000,
    fileAt: (_hash, file) => text(file),
  };
};

test('a page without its translation is named, and one that is in step is not', () => {
  expect(scholarship({})).toEqual([]);
  expect(scholarship({ [chinese]: null })).toEqual(['Chinese is missing']);
  expect(scholarship({ [page]: null })).toEqual(['English is missing']);
});

test('a translation is older when the words of its original changed after it, not when a date did, wherever it stands', () => {
  const reworded = { [page]: replace('Designing is not', 'To design is not') };
  expect(scholarship(reworded, committed(2, 1))).toEqual(['Chinese is older']);
  expect(scholarship(reworded, committed(1, 2))).toEqual([]);
  for (const lines of ['updated: 2026-11-29', 'start: 2027-03-01', 'apply: { opens: 2027-03-01 }', 'owner: Lin'])
    expect(scholarship(set(lines), committed(2, 1)), lines).toEqual([]);
  expect(scholarship(set('apply: { how: At the office }'), committed(2, 1))).toEqual(['Chinese is older']);
  const translated = { [chinese]: replace('设想之一', '其中一个设想') };
  expect(scholarship(translated, committed(1, 2))).toEqual(['English is older']);
});

test('what is held back and what is due for review is told with its day and its owner', () => {
  expect(scholarship(set('draft: true'))).toEqual(['a draft, which readers do not see']);
  expect(scholarship(set('publishFrom: 2026-12-01'))).toEqual(['seen by readers from 1 December 2026']);
  expect(scholarship(set('publishFrom: 2026-11-30\nreviewBy: 2026-12-01'))).toEqual([]);
  const due = set('reviewBy: 2026-11-30\nowner: Lin');
  expect(scholarship(due)).toEqual(['to be read again since 30 November 2026', 'owner: Lin']);
  expect(listed('有', lists(due, committed(1, 1), 'zh').pages, 'zh')).toBe(
    '有\n  programmes/scholarship: 2026年11月30日起应当重读 · 负责人：Lin',
  );
});

test('what is due before the site is published: who runs it, the security contact, and what GitHub needs a push for', () => {
  const site = 'content/site.yaml';
  const due = (changes: Changes, git?: Git) =>
    lists(changes, git).due.flatMap(([where, ...what]) => what.map((words) => `${where} ${words}`));
  expect(due({})).toEqual([
    expect.stringMatching(/^content\/site\.yaml Before you publish, fill in operator and contact/),
    expect.stringMatching(/^content\/site\.yaml Before you publish, set address/),
  ]);
  const filled = `${text(site)}\noperator: { en: The school, zh: 学校 }\ncontact: { email: office@example.org }\naddress: https://example.org/\n`;
  const expires = (date: string) =>
    due({ [site]: `${filled}security: { contact: office@example.org, expires: ${date} }\n` });
  expect(due({ [site]: filled })).toEqual([]);
  expect(expires('2026-12-30')?.[0]).toContain('holds until 30 December 2026');
  expect(expires('2026-12-31')).toEqual([]);
  for (const lines of ['publishFrom: 2027-03-01', 'apply: { opens: 2026-11-30, closes: 2027-03-01 }'])
    expect(due({ [site]: filled, ...set(lines) })?.join('\n')).toMatch(
      /Pages change by themselves on 1 March 2027\.\n.*GitHub .* 60 days/,
    );
  const quiet = (days: number) =>
    due({ [site]: filled }, { ...committed(1, 1), last: Date.parse(day) / 1000 - days * 86_400 });
  expect(quiet(44)).toEqual([]);
  expect(quiet(45)?.[0]).toContain('Nothing was committed for 45 days.');
});

test('where there is nothing to do it says so, and no more than git can tell', () => {
  expect(listed('Pages', lists({}, committed(1, 1)).pages, 'en')).toBe('Pages: nothing');
  expect(lists({}).pages).toEqual([['git', 'Without git nobody can tell whether a translation is older.']]);
});

test('git is asked where the project is a folder of a larger one, and knows nothing where there is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'git-'));
  const root = join(folder, 'site');
  const run = (...words: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words]);
  try {
    expect(gitOf(folder)).toBeUndefined();
    mkdirSync(join(root, 'content'), { recursive: true });
    for (const name of ['a', '新']) writeFileSync(join(root, `content/${name}.yaml`), '1');
    run('init', '-q');
    run('add', '.');
    run('commit', '-qm', 'x');
    expect([...(gitOf(root)?.commits.keys() ?? [])].sort()).toEqual(['content/a.yaml', 'content/新.yaml']);
    writeFileSync(join(root, 'content/a.yaml'), '2');
    const git = gitOf(root);
    expect([...(git?.commits.keys() ?? [])]).toEqual(['content/新.yaml']);
    expect(git?.fileAt('HEAD', 'content/a.yaml')).toBe('1');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
