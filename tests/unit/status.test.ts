import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Site } from '../../src/check/index.ts';
import { type Git, gitOf, type LastCommit } from '../../src/editor/git.ts';
import { asText, statusTables } from '../../src/editor/status.ts';
import { type Changes, changed, fixtureContent, replace } from '../helpers/content.ts';
import { chinese, page, sourced } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const day = '2026-11-30';
const text = (file: string) => new TextDecoder().decode(fixtureContent.get(file));
const tables = (changes: Changes, git?: Git, locale: 'en' | 'zh' = 'en') =>
  statusTables(new Site(changed(changes), day), git, locale);
/** The row of the scholarship: languages, seen by readers, review, owner; none when there is nothing to do. */
const scholarship = (changes: Changes, git?: Git) =>
  tables(changes, git)[0]
    ?.rows.find(([name]) => name === 'programmes/scholarship')
    ?.slice(1);

/** Both files committed one after the other; the English one then was as the fixture has it. */
const committed = (english: number, translation: number): Git => {
  const commit = (time: number): LastCommit => ({ hash: String(time), time });
  return {
    commits: new Map([
      [page, commit(english)],
      [chinese, commit(translation)],
    ]),
    fileAt: (_hash, file) => text(file),
  };
};

test('a page without its translation is named, and one that is in step is not', () => {
  expect(scholarship({})).toBeUndefined();
  expect(scholarship({ [chinese]: null })?.[0]).toBe('Chinese is missing');
  expect(scholarship({ [page]: null })?.[0]).toBe('English is missing');
});

test('a translation is older when the words of its original changed after it, not when a date did, wherever it stands', () => {
  const reworded = { [page]: replace('Designing is not', 'To design is not') };
  expect(scholarship(reworded, committed(2, 1))?.[0]).toBe('Chinese is older');
  expect(scholarship(reworded, committed(1, 2))).toBeUndefined();
  for (const lines of ['updated: 2026-11-29', 'start: 2027-03-01', 'apply: { opens: 2027-03-01 }', 'draft: true'])
    expect(
      scholarship({ [page]: replace('order: 3', `order: 3\n${lines}`) }, committed(2, 1))?.[0] ?? 'both',
      lines,
    ).toBe('both');
  const how = { [page]: replace('order: 3', 'order: 3\napply: { how: At the office }') };
  expect(scholarship(how, committed(2, 1))?.[0]).toBe('Chinese is older');
  const translated = { [chinese]: replace('设想之一', '其中一个设想') };
  expect(scholarship(translated, committed(1, 2))?.[0]).toBe('English is older');
});

test('what is held back and what is due for review is told with its day and its owner', () => {
  const set = (line: string) => scholarship({ [page]: replace('order: 3', `order: 3\n${line}`) });
  expect(set('draft: true')?.[1]).toBe('no, a draft');
  expect(set('publishFrom: 2026-12-01')?.[1]).toBe('from 1 December 2026');
  expect(set('publishFrom: 2026-11-30')).toBeUndefined();
  expect(set('reviewBy: 2026-11-30\nowner: Lin')?.slice(2)).toEqual(['30 November 2026: due', 'Lin']);
  expect(set('reviewBy: 2026-12-01')).toBeUndefined();
});

test('what is due before the site is published: who runs it, the security contact, pages that wait for GitHub', () => {
  const site = 'content/site.yaml';
  const due = (changes: Changes, locale?: 'zh') =>
    tables(changes, undefined, locale)[1]?.rows.map(([, what = '']) => what);
  expect(due({})).toEqual(['Who runs this site is blank: fill it in.', 'How to reach them is blank: fill it in.']);
  const filled = `${text(site)}\noperator: { en: The school, zh: 学校 }\ncontact: { email: office@example.org }\n`;
  const expires = (date: string) =>
    due({ [site]: `${filled}security: { contact: office@example.org, expires: ${date} }\n` });
  expect(due({ [site]: filled })).toEqual([]);
  expect(expires('2026-11-29')?.[0]).toContain('ended on 29 November 2026');
  expect(expires('2026-12-30')?.[0]).toContain('ends on 30 December 2026');
  expect(expires('2026-12-31')).toEqual([]);
  const waiting = { [site]: filled, [page]: replace('order: 3', 'order: 3\npublishFrom: 2027-03-01') };
  expect(due(waiting)).toEqual([
    expect.stringMatching(/^1 held back, the next until 1 March 2027\. GitHub .* 60 days/),
  ]);
  expect(due(waiting, 'zh')?.[0]).toContain('60 天');
});

test('the blanks that readers ask about first go when they are filled in', () => {
  const asked = (changes: Changes) => tables(changes)[2]?.rows.map((row) => row.join(': '));
  expect(asked({})).toContain('programmes/scholarship: Amount');
  expect(asked(sourced('amount: { value: 500, currency: CNY }'))).not.toContain('programmes/scholarship: Amount');
  expect(asked(sourced('amount: { unknown: not-decided }'))).toContain('programmes/scholarship: Amount');
});

test('the tables say it in both languages, in straight columns', () => {
  const changes = { [page]: replace('order: 3', 'order: 3\ndraft: true\nreviewBy: 2026-01-31'), [chinese]: null };
  expect(tables(changes)[0]?.rows).toEqual([
    ['programmes/scholarship', 'Chinese is missing', 'no, a draft', '31 January 2026: due', ''],
  ]);
  // A Chinese character is as wide as two letters.
  expect(tables(changes, undefined, 'zh').map(asText)[0]).toBe(
    [
      '需要处理的页面',
      '',
      '  页面                    语言    读者能看到    复核日期               负责人',
      '  programmes/scholarship  缺中文  不能，是草稿  2026年1月31日（到期）',
    ].join('\n'),
  );
  const none = (git?: Git) => tables({}, git).map(asText)[0];
  expect(none(committed(1, 1))).toBe(
    'Pages with something to do: Every page is translated, seen by readers and not due for review.',
  );
  expect(none()).toContain('Without git nobody can tell');
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
