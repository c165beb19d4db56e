import { Site } from '../../src/check/index.ts';
import type { History, LastCommit } from '../../src/editor/git-log.ts';
import { statusOf } from '../../src/editor/status.ts';
import { asText, statusTables } from '../../src/editor/status-words.ts';
import { type Changes, changed, fixtureContent, replace } from '../helpers/content.ts';
import { chinese, page, sourced } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const day = '2026-11-30';
const noGit: History = { commits: new Map(), fileAt: () => undefined };
const text = (file: string) => new TextDecoder().decode(fixtureContent.get(file));
const stateOf = (changes: Changes, history = noGit) => statusOf(new Site(changed(changes), day), history);
const scholarship = (changes: Changes, history?: History) =>
  stateOf(changes, history).pages.find((state) => state.page === 'programmes/scholarship');

/** Both files committed one after the other; the English one then was as the fixture has it. */
const committed = (english: number, translation: number): History => {
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
  expect(scholarship({})).toMatchObject({ languages: 'inStep', held: undefined, due: false });
  expect(scholarship({ [chinese]: null })?.languages).toEqual({ missing: 'zh' });
  expect(scholarship({ [page]: null })?.languages).toEqual({ missing: 'en' });
});

test('a translation is older when the words of its original changed after it, not when a date did', () => {
  const reworded = { [page]: replace('Designing is not', 'To design is not') };
  expect(scholarship(reworded, committed(2, 1))?.languages).toEqual({ older: 'zh' });
  expect(scholarship(reworded, committed(1, 2))?.languages).toBe('inStep');
  expect(scholarship({ [page]: replace('2026-11-22', '2026-11-29') }, committed(2, 1))?.languages).toBe('inStep');
  const translated = { [chinese]: replace('设想之一', '其中一个设想') };
  expect(scholarship(translated, committed(1, 2))?.languages).toEqual({ older: 'en' });
});

test('what is held back and what is due for review is told with its day and its owner', () => {
  const set = (line: string) => scholarship({ [page]: replace('order: 3', `order: 3\n${line}`) });
  expect(set('draft: true')?.held).toEqual({ draft: true });
  expect(set('publishFrom: 2026-12-01')?.held).toEqual({ until: '2026-12-01' });
  expect(set('publishFrom: 2026-11-30')?.held).toBeUndefined();
  expect(set('reviewBy: 2026-11-30\nowner: Lin')).toMatchObject({ due: true, owner: 'Lin' });
  expect(set('reviewBy: 2026-12-01')?.due).toBe(false);
});

test('the blanks that readers ask about first go when they are filled in', () => {
  const asked = (changes: Changes) => stateOf(changes).asked.map(({ page, label }) => `${page}: ${label.en}`);
  expect(asked({})).toContain('programmes/scholarship: Amount');
  expect(asked(sourced('amount: { value: 500, currency: CNY }'))).not.toContain('programmes/scholarship: Amount');
  expect(asked(sourced('amount: { unknown: not-decided }'))).toContain('programmes/scholarship: Amount');
});

test('the tables say it in both languages, in straight columns', () => {
  const status = stateOf({
    [page]: replace('order: 3', 'order: 3\ndraft: true\nreviewBy: 2026-01-31'),
    [chinese]: null,
  });
  const [todo, asked] = statusTables(status, 'en');
  expect(todo?.rows).toEqual([
    ['programmes/scholarship', 'Chinese is missing', 'no, a draft', '31 January 2026: due', ''],
  ]);
  expect(asked?.rows.length).toBeGreaterThan(3);
  // A Chinese character is as wide as two letters.
  expect(statusTables(status, 'zh').map(asText)[0]).toBe(
    [
      '需要处理的页面',
      '',
      '  页面                    语言    读者能看到    复核日期               负责人',
      '  programmes/scholarship  缺中文  不能，是草稿  2026年1月31日（到期）',
    ].join('\n'),
  );
  const none = statusTables(stateOf({}), 'en').map(asText)[0];
  expect(none).toBe('Pages with something to do: Every page is translated, seen by readers and not due for review.');
});
