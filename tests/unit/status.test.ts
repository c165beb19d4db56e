import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AllContent } from '../../src/check/index.ts';
import { type Git, gitOf } from '../../src/editor/git.ts';
import { listed, todos } from '../../src/editor/status.ts';
import { type Changes, changed, replace } from '../helpers/content.ts';
import { chinese, page, textOf, withSetting } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const lists = (changes: Changes, git?: Git, locale: 'en' | 'zh' = 'en') =>
  todos(new AllContent(changed(changes), '2026-11-30'), git, locale);

/** Both files committed, one after the other: then they were as the fixture has them. */
const committed = (last: string): Git => ({
  commits: new Map([page, chinese].map((file) => [file, { hash: file, time: file === last ? 2 : 1 }])),
  fileAt: (_hash, file) => textOf(file),
});

test('a page names what it lacks: a language, a newer translation, its day, somebody to read it again', () => {
  const reworded = { [page]: replace('Designing is not', 'To design is not') };
  const rows: [changes: Changes, git: Git | undefined, ...said: string[]][] = [
    [{}, undefined],
    [{ [chinese]: null }, undefined, 'Chinese is missing'],
    [{ [page]: null }, undefined, 'English is missing'],
    [reworded, committed(page), 'Chinese is older'],
    [reworded, committed(chinese)],
    [{ [chinese]: replace('设想之一', '其中一个设想') }, committed(chinese), 'English is older'],
    [withSetting('apply: { how: At the office }'), committed(page), 'Chinese is older'],
    // A date or a name needs no translator, wherever it stands.
    [withSetting('updated: 2026-11-29'), committed(page)],
    [withSetting('owner: Lin\napply: { opens: 2027-03-01 }'), committed(page)],
    [withSetting('draft: true'), undefined, 'a draft, which readers do not see'],
    [withSetting('publishFrom: 2026-12-01'), undefined, 'seen by readers from 1 December 2026'],
    [withSetting('publishFrom: 2026-11-30\nreviewBy: 2026-12-01'), undefined],
    [
      withSetting('reviewBy: 2026-11-30\nowner: Lin'),
      undefined,
      ...['to be read again since 30 November 2026', 'owner: Lin'],
    ],
  ];
  for (const [changes, git, ...said] of rows) {
    const found = lists(changes, git).pages.find(([name]) => name === 'programmes/scholarship');
    expect(found?.slice(1) ?? [], JSON.stringify(changes)).toEqual(said);
  }
  const due = lists(withSetting('reviewBy: 2026-11-30\nowner: Lin'), committed(page), 'zh');
  expect(listed('有', due.pages, 'zh')).toContain('\n  programmes/scholarship: 2026年11月30日起应当重读 · 负责人：Lin');
  expect(listed('Pages', lists({}, committed(page)).pages, 'en')).toBe('Pages: nothing');
  expect(lists({}).pages).toEqual([['git', 'Without git nobody can tell whether a translation is older.']]);
});

test('what is due soon: a security contact that runs out, and what GitHub needs a push for', () => {
  const site = 'content/site.yaml';
  const due = (changes: Changes) =>
    lists(changes).due.flatMap(([where, ...what]) => what.map((words) => `${where} ${words}`));
  expect(due({}).join()).toContain('content/site.yaml Before you publish, fill in operator and contact');
  const filled = (more = '') => ({
    [site]: `${textOf(site)}\noperator: { en: The school, zh: 学校 }\ncontact: { email: office@example.org }\naddress: https://example.org/\n${more}`,
  });
  const expires = (date: string) => due(filled(`security: { contact: office@example.org, expires: ${date} }\n`));
  expect(due(filled())).toEqual([]);
  expect(expires('2026-12-30').join()).toContain('holds until 30 December 2026');
  expect(expires('2026-12-31')).toEqual([]);
  for (const lines of ['publishFrom: 2027-03-01', 'apply: { opens: 2026-11-30, closes: 2027-03-01 }'])
    expect(due({ ...filled(), ...withSetting(lines) }).join('\n')).toMatch(
      /Pages change by themselves on 1 March 2027\.\n.*GitHub .* 60 days/,
    );
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
