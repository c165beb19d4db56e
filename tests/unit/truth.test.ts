import { check } from '../../src/check/index.ts';
import { guessedName, numberIn, visitorAsParty } from '../../src/check/rules/truth.ts';
import { longSentence } from '../../src/check/rules/wording.ts';
import { problemsWith, realContent, replace } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

const scholarship = { en: 'content/programmes/en/scholarship.mdx', zh: 'content/programmes/zh/scholarship.mdx' };
const sources = 'content/sources.yaml';
const letter = (text: string) => `${text}\nletter:\n  title: { en: A letter from the school, zh: 学校来信 }\n`;

/** File, place and code of each problem. */
const brief = (problems: ReturnType<typeof problemsWith>) =>
  problems
    .filter(({ code }) => code !== 'moreSources')
    .map(({ file, line, col, code }) => `${file.replace('content/', '')}:${line}:${col} ${code}`);

test('numbers, dates and amounts are found in both languages', () => {
  const claims = [
    'It pays 500 yuan.',
    'for three months',
    'twelve thousand yuan',
    'since November',
    'in ２０２６',
    '三千元',
    '每周五天',
    '两名学生',
    '二〇二六年',
    '五个名额',
    '第１期',
    '½ of it',
    '十二个月',
  ];
  expect(claims.filter((text) => !numberIn(text))).toEqual([]);
  const harmless = [
    'One agreement is signed.',
    'five ideas',
    'a student',
    'May I apply?',
    'to march on',
    '五项设想',
    '一项校企合作',
    '同一个基地',
    '一个基地还是两个？',
    '唯一',
    '一方面',
    '万一',
    '三方',
    'one step',
    'three schools',
  ];
  expect(harmless.filter((text) => numberIn(text))).toEqual([]);
});

test('guessed characters for the names are found by their sound', () => {
  expect(guessedName('院长王一宁来访')).toMatchObject({ words: '王一宁', index: 2, person: 'Wang Yining' });
  expect(['李志全', '任云超', '栾志华', '汪怡凝', '黎治泉'].map((text) => guessedName(text)?.person)).toEqual([
    'Li Zhiquan',
    'Ren Yunchao',
    'Luan Zhihua',
    'Wang Yining',
    'Li Zhiquan',
  ]);
  expect(['哈尔滨石油学院', '淮北理工学院', '人才培养方案', '任务', '王一'].map(guessedName)).toEqual(
    Array.from({ length: 5 }),
  );
});

test('the visitor is no party unless somebody denies it or asks', () => {
  const claims = [
    'Huaibei Institute of Technology signed the agreement.',
    'The partners are HIP and Huaibei Institute of Technology.',
    '哈尔滨石油学院和淮北理工学院签署协议。',
    '淮北理工学院是合作方。',
    '三方共建，包括淮北理工。',
  ];
  expect(claims.filter((text) => !visitorAsParty(text))).toEqual([]);
  const harmless = [
    'Huaibei Institute of Technology visited.',
    'It is not said that Huaibei Institute of Technology signed.',
    'Is Huaibei Institute of Technology a partner?',
    '淮北理工学院来访。',
    '淮北理工学院只是来访，没有签署协议。',
    'HIP signed. Huaibei Institute of Technology came along.',
  ];
  expect(harmless.filter((text) => visitorAsParty(text))).toEqual([]);
});

test('the real content is in order', () => {
  expect(brief(check(realContent).problems)).toEqual([]);
  expect(brief(problemsWith({}))).toEqual([]);
  expect(realContent.size).toBeGreaterThan(80);
});

test('a number in a text whose only source is the announcement is refused, and allowed with another source', () => {
  const number = replace('Designing is not', 'It pays 500 yuan. Designing is not');
  expect(brief(problemsWith({ [scholarship.en]: number }))).toEqual([
    'programmes/en/scholarship.mdx:19:9 numberWithoutSource',
  ]);
  const withSource = (text: string) => number(text).replace('order: 3', 'order: 3\nsources: [announcement, letter]');
  expect(brief(problemsWith({ [scholarship.en]: withSource, [sources]: letter }))).toEqual([]);
});

test('a Chinese number is refused in settings and text', () => {
  const both = (text: string) =>
    text.replace('计划设计一项', '计划每年设计三千元的').replace('设计不等于设立', '发放三千元。设计不等于设立');
  expect(brief(problemsWith({ [scholarship.zh]: both }))).toEqual([
    'programmes/zh/scholarship.mdx:3:19 numberWithoutSource',
    'programmes/zh/scholarship.mdx:12:3 numberWithoutSource',
  ]);
});

test('a value that is filled in needs a source, which one edit of the sources and one of the page give', () => {
  const filled = replace('order: 3', 'order: 3\namount: { value: 5000, currency: CNY, per: year }');
  expect(brief(problemsWith({ [scholarship.en]: filled }))).toEqual([
    'programmes/en/scholarship.mdx:4:1 valueNeedsSource',
  ]);
  const named = (text: string) => filled(text).replace('status:', 'sources: [announcement, letter]\nstatus:');
  expect(brief(problemsWith({ [scholarship.en]: named }))).toEqual(['programmes/en/scholarship.mdx:6:25 noSuch']);
  expect(brief(problemsWith({ [scholarship.en]: named, [sources]: letter }))).toEqual([]);
});

test('a blank of another kind needs no source', () => {
  expect(
    brief(problemsWith({ [scholarship.en]: replace('order: 3', 'order: 3\namount: { unknown: not-decided }') })),
  ).toEqual([]);
});

test('a guessed name and the visitor as a party are refused, unless the page names another source', () => {
  const claims = replace('设计不等于设立', '王一宁和淮北理工学院签署了协议。设计不等于设立');
  expect(brief(problemsWith({ [scholarship.zh]: claims }))).toEqual([
    'programmes/zh/scholarship.mdx:12:1 guessedName',
    'programmes/zh/scholarship.mdx:12:5 visitorAsParty',
  ]);
  const sourced = replace('order: 3', 'order: 3\nsources: [letter]');
  expect(brief(problemsWith({ [scholarship.zh]: claims, [scholarship.en]: sourced, [sources]: letter }))).toEqual([]);
});

test('the visitor cannot become a party by a setting', () => {
  expect(brief(problemsWith({ 'content/organisations.yaml': replace('role: visitor', 'role: party') }))).toEqual([
    'organisations.yaml:29:9 visitorAsParty',
  ]);
  expect(
    brief(
      problemsWith({
        'content/agreement/en/agreement.mdx': replace('[company, ', '[company, huaibei-institute-of-technology, '),
      }),
    ),
  ).toEqual(['agreement/en/agreement.mdx:6:20 visitorAsParty']);
});

test('facts, terms and the checklist obey the same rules', () => {
  expect(
    brief(problemsWith({ 'content/facts.yaml': replace('Representatives of', 'Three hundred students of') })),
  ).toEqual(['facts.yaml:21:9 numberWithoutSource']);
  expect(brief(problemsWith({ 'content/checklist.yaml': replace('有没有夜班', '有没有五天夜班') }))).toEqual([
    'checklist.yaml:6:81 numberWithoutSource',
  ]);
});

test('the one line about an idea begins by saying so, in both languages', () => {
  const unsaid = {
    [scholarship.en]: replace('An idea: a', 'A'),
    [scholarship.zh]: replace('设想：计划', '计划'),
  };
  expect(brief(problemsWith(unsaid))).toEqual([
    'programmes/en/scholarship.mdx:4:10 ideaUnsaid',
    'programmes/zh/scholarship.mdx:3:10 ideaUnsaid',
  ]);
  // What is an aim is called so by its status, and no idea of the report.
  const aim = {
    [scholarship.en]: (text: string) =>
      text.replace('An idea: a', 'A').replace('consensus', 'aim').replace('F27,', 'F27, F21,'),
    [scholarship.zh]: replace('设想：计划', '计划'),
  };
  expect(brief(problemsWith(aim))).toEqual([]);
});

const background = (en: string, zh: string) => ({
  [scholarship.en]: replace('order: 3', `order: 3\nbackground:\n  bad: ${en}`),
  [scholarship.zh]: replace('oneLine:', `background:\n  bad: ${zh}\noneLine:`),
});

test('general background may name a number with a source of its own, and nothing of this cooperation', () => {
  const sourced = background('At one school they run for five years [S8].', '有的学校规定五年[S8]。');
  expect(brief(problemsWith(sourced))).toEqual([]);
  const unsourced = background('At one school they run for five years.', '有的学校规定五年[S8 第三条；S99]。');
  expect(brief(problemsWith(unsourced))).toEqual([
    'programmes/en/scholarship.mdx:5:35 numberWithoutSource',
    'programmes/zh/scholarship.mdx:4:24 noSuch',
  ]);
  const ours = background('The Songwon Runtong class is usual.', '哈尔滨石油学院一般这样做。');
  expect(brief(problemsWith(ours))).toEqual([
    'programmes/en/scholarship.mdx:5:12 backgroundNotGeneral',
    'programmes/zh/scholarship.mdx:4:8 backgroundNotGeneral',
  ]);
});

test('a source of general background is no source for a value', () => {
  const { [scholarship.zh]: zh, [scholarship.en]: en } = background('It may end [S15].', '可能停发[S15]。');
  const filled = (text: string) =>
    (en?.(text) ?? '').replace('order: 3', 'order: 3\namount: { value: 5, currency: CNY, per: year }');
  expect(brief(problemsWith({ [scholarship.en]: filled, [scholarship.zh]: zh ?? null }))).toEqual([
    'programmes/en/scholarship.mdx:4:1 valueNeedsSource',
  ]);
  const named = (text: string) => filled(text).replace('status:', 'sources: [S15]\nstatus:');
  expect(brief(problemsWith({ [scholarship.en]: named, [scholarship.zh]: zh ?? null }))).toContain(
    'programmes/en/scholarship.mdx:8:11 noSuch',
  );
});

test('an answer that is general may name rules, any other may not', () => {
  const question = 'content/questions/en/should-i-pay.mdx';
  const rule = replace('The report names no fee', 'An agreement runs for five years [S11]. The report names no fee');
  expect(brief(problemsWith({ [question]: rule }))).toEqual(['questions/en/should-i-pay.mdx:3:44 numberWithoutSource']);
  expect(brief(problemsWith({ [question]: (text) => rule(text).replace('state:', 'general: true\nstate:') }))).toEqual(
    [],
  );
});

test('a long sentence is found by its first word', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  expect(longSentence(`Short. ${words(25)}.`)).toBeUndefined();
  expect(longSentence(`Short. Long ${words(25)}.`)).toEqual({ words: 'Long', count: 26 });
});
