/** The rules of the content check for titles, old addresses and what changed. */

import { problemsWith, replace } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

const scholarship = 'content/programmes/en/scholarship.mdx';
const internship = 'content/programmes/en/internship.mdx';
const chinese = 'content/programmes/zh/scholarship.mdx';
/** Adds settings below the first one, which stands on line 2. */
const add = (...settings: string[]) => replace('\norder:', `\n${settings.join('\n')}\norder:`);

const brief = (problems: ReturnType<typeof problemsWith>) =>
  problems.map(({ file, line, col, code }) => `${file.replace('content/', '')}:${line}:${col} ${code}`);

/** One change of the content, and what the check must say. */
const mistakes: [name: string, settings: string[], said: string[], en: string, zh: string][] = [
  ['an old address without slashes', ['movedFrom: [grant]'], ['3:13 movedBadly'], 'slash at both ends', '首尾都有斜杠'],
  ['a loop', ['movedFrom: [/programmes/scholarship/]'], ['3:13 movedBadly'], 'address of this page today', '删除'],
  [
    'a chain',
    ['movedFrom: [/old/, /programmes/internship/]'],
    ['3:20 movedBadly'],
    'address of another page today',
    '删除',
  ],
  ['an old address of a main page', ['movedFrom: [/news/]'], ['3:13 movedBadly'], 'content/pages/en/news.mdx', '删除'],
  ['an old address of one language', ['movedFrom: [/zh/grant/]'], ['3:13 movedBadly'], '/grant/', '/grant/'],
  ['an old address taken twice', ['movedFrom: [/a/, /a/]'], ['3:18 twice'], '/a/', '/a/'],
  ['an update without a date', ['updates: [{ kind: published }]'], ['3:11 missing'], 'Add: date', '请加上：date'],
  [
    'an update on no day',
    ['updates: [{ date: 2026-02-30, kind: published }]'],
    ['3:19 wrongKind'],
    'date: 20',
    'date: 20',
  ],
  [
    'an update of an unknown kind',
    ['updates: [{ date: 2026-03-01, kind: fillled }]'],
    ['3:37 notAllowed'],
    'Did you mean "filled"',
    '“filled”',
  ],
  [
    'an update with an unknown setting',
    ['updates: [{ date: 2026-03-01, kind: published, feild: amount }]'],
    ['3:48 unknownKey'],
    'Did you mean "field"',
    '“field”',
  ],
  [
    'a filled value that is still blank',
    ['updates: [{ date: 2026-03-01, kind: filled, field: amount }]'],
    ['3:52 updateNotFilled'],
    'Fill in "amount"',
    '请填写“amount”',
  ],
  [
    'a filled value that does not exist',
    ['updates: [{ date: 2026-03-01, kind: filled, field: amout }]'],
    ['3:52 noSuch'],
    'Did you mean "amount"',
    '“amount”',
  ],
  [
    'a filled value without a name',
    ['updates: [{ date: 2026-03-01, kind: filled }]'],
    ['3:11 updateNeeds'],
    'field',
    'field',
  ],
  [
    'a risen status that the page does not have',
    ['updates: [{ date: 2026-03-01, kind: status, status: open }]'],
    ['3:53 updateOtherStatus'],
    'Change one',
    '改其中一处',
  ],
  [
    'a correction without words',
    ['updates: [{ date: 2026-03-01, kind: correction }]'],
    ['3:11 updateNeeds'],
    'text',
    'text',
  ],
  [
    'a number in an update that no source gives',
    ['updates: [{ date: 2026-03-01, kind: changed, text: { en: It pays 500 yuan., zh: 有改动。 } }]'],
    ['3:66 numberWithoutSource'],
    'name it on the page',
    '来源',
  ],
];

for (const [name, settings, places, en, zh] of mistakes)
  test(`the check names ${name}`, () => {
    const problems = problemsWith({ [scholarship]: add(...settings) });
    expect(brief(problems)).toEqual(places.map((place) => `programmes/en/scholarship.mdx:${place}`));
    const said = (locale: 'en' | 'zh') => `${problems[0]?.in[locale].what} ${problems[0]?.in[locale].mend}`;
    expect(said('en')).toContain(en);
    expect(said('zh')).toContain(zh);
  });

test('sound updates and old addresses pass', () => {
  const settings = [
    'movedFrom: [/programmes/grant/, /2026/grant-500-yuan/]',
    'updates:',
    '  - { date: 2026-03-01, kind: status, status: consensus }',
    '  - { date: 2026-02-01, kind: status, status: aim }',
    '  - { date: 2026-01-01, kind: correction, text: { en: A word was wrong., zh: 一个词有误。 } }',
  ];
  expect(brief(problemsWith({ [scholarship]: add(...settings) }))).toEqual([]);
});

test('two pages cannot take one old address, and a shared setting has no place in a Chinese file', () => {
  const moved = add('movedFrom: [/a/]');
  expect(brief(problemsWith({ [scholarship]: moved, [internship]: moved }))).toEqual([
    'programmes/en/scholarship.mdx:3:13 movedBadly',
  ]);
  expect(brief(problemsWith({ [chinese]: replace('aliases:', 'movedFrom: [/a/]\naliases:') }))).toEqual([
    'programmes/zh/scholarship.mdx:4:1 sharedInChinese',
  ]);
});

test('titles and descriptions that would be cut off or are the same are named with their line', () => {
  const long = replace('oneLine: 设想：', `oneLine: 设想：${'很'.repeat(45)}`);
  expect(brief(problemsWith({ [chinese]: long }))).toEqual(['programmes/zh/scholarship.mdx:3:10 tooWide']);
  const same = replace('title: Special scholarship', 'title: targeted  class');
  const problems = problemsWith({ [scholarship]: same });
  expect(brief(problems)).toEqual(['programmes/en/targeted-class.mdx:2:8 sameHead']);
  expect(problems[0]?.in.zh.what).toContain('content/programmes/en/scholarship.mdx');
  const draft = (text: string) => add('draft: true')(same(text));
  expect(brief(problemsWith({ [scholarship]: draft }))).toEqual([]);
});

test('a title of 300 characters is refused in both languages', () => {
  const longer = (title: string) => replace('title: ', `title: ${title.repeat(300)}`);
  expect(brief(problemsWith({ [scholarship]: longer('x') }))[0]).toContain('tooLong');
  expect(brief(problemsWith({ [chinese]: longer('字') }))[0]).toContain('tooLong');
});

test('a mistyped search engine is named', () => {
  const site = 'content/site.yaml';
  const key = (line: string) => (text: string) => `${text}\n${line}\n`;
  const [problem] = problemsWith({ [site]: key('verification: { baidoo: x }') });
  expect(problem?.in.en.mend).toContain('Did you mean "baidu"');
  expect(brief(problemsWith({ [site]: key('verification: { baidu: x }') }))).toEqual([]);
});
