import { reply } from '../../src/search/answer.ts';
import { isRelated, piecesOf } from '../../src/search/excerpt.ts';
import { find } from '../../src/search/find.ts';
import { kindOf } from '../../src/search/kinds.ts';
import { near } from '../../src/search/mend.ts';
import { prepare } from '../../src/search/prepare.ts';
import { readingsOf } from '../../src/search/readings.ts';
import { subjectOf } from '../../src/search/subject.ts';
import type { Entry, RowNames } from '../../src/search/types.ts';
import { longestQuery, tidy, unitsOf } from '../../src/search/units.ts';
import { expect, test } from '../helpers/unit.ts';

function prepared(entries: Entry[], rows: RowNames[] = [], vocabulary = '') {
  const names = [...entries, ...rows].flatMap((named) => named.names);
  return prepare({
    words: {} as never,
    kinds: {} as never,
    statuses: {},
    blanks: {} as never,
    rows,
    entries,
    vocabulary,
    readings: readingsOf(names),
  });
}

const blank = { blank: 'not-stated' } as const;
const rows: RowNames[] = [
  { anchor: 'pay', names: ['Pay', 'salary', 'wage'] },
  { anchor: 'start', names: ['Start', 'when does it start'] },
];
const english = prepared(
  [
    { to: '/programmes/award/', kind: 'part', names: ['Special award', 'grant'], rows: [[1, blank]] },
    {
      to: '/programmes/work/',
      kind: 'part',
      names: ['Work base', 'internship', 'placement'],
      rows: [
        [0, blank],
        [1, { text: '1 March' }],
      ],
      sections: [['who-may-come', 'Who may come along?']],
    },
    { to: '/programmes/plan/', kind: 'part', names: ['Plan', 'curriculum'], rows: [[1, blank]] },
    { to: '/questions/#job', kind: 'question', names: ['Will I get a job?', 'my award'] },
    { to: '/glossary/#award', kind: 'term', names: ['award', 'special award'] },
  ],
  rows,
  'manager yining',
);
const chinese = prepared(
  [
    {
      to: '/programmes/award/',
      kind: 'part',
      names: ['专项奖学金', '奖学金', '助学金', 'Special scholarship'],
      rows: [[1, blank]],
    },
    { to: '/programmes/work/', kind: 'part', names: ['实习实训基地', '实习'], rows: [[0, blank]] },
    { to: '/base/', kind: 'part', names: ['实习基地是什么？', '基地', '院长'] },
  ],
  [
    { anchor: 'pay', names: ['报酬', '工资'] },
    { anchor: 'amount', names: ['金额', '多少钱'] },
  ],
);
const first = (list: typeof english, query: string) => reply(list, query).answers[0];
const firstPage = (list: typeof english, query: string) => first(list, query)?.entry.to;

test('a query is tidied: control characters, lone surrogates, full-width letters and length', () => {
  expect(tidy('  ｇｒａｎｔ\u0000\u202e\ud800 \n x ')).toBe('grant x');
  expect(tidy('a'.repeat(10_000))).toHaveLength(longestQuery);
  expect(tidy('😀'.repeat(10_000)).isWellFormed()).toBe(true);
  expect(tidy(`${'a'.repeat(longestQuery - 1)}😀`).isWellFormed()).toBe(true);
  expect(tidy('\ud83d')).toBe('');
  expect(unitsOf('The company’s café, 奖学金 2027')).toEqual(['the', 'company', 'cafe', '奖', '学', '金', '2027']);
});

test('words around the subject do not count, other forms of a word do', () => {
  expect(firstPage(english, 'can you please tell me about the grants')).toBe('/programmes/award/');
  expect(firstPage(english, 'interns')).toBe('/programmes/work/');
  expect(firstPage(chinese, '请问有没有奖学金呢')).toBe('/programmes/award/');
  expect(reply(english, '   ').answers).toEqual([]);
});

test('the page about a thing stands before what mentions it', () => {
  expect(find(english, 'award').answers.map(({ entry }) => entry.to)).toEqual([
    '/programmes/award/',
    '/questions/#job',
    '/glossary/#award',
  ]);
  expect(firstPage(english, 'what does award mean')).toBe('/glossary/#award');
  expect(firstPage(chinese, '基地')).toBe('/base/');
});

test('a query about a field leads to its row, with the value or the reason why there is none', () => {
  expect(first(english, 'salary')?.row).toEqual({ label: 'Pay', anchor: 'pay', value: blank });
  expect(first(english, 'internship start')?.row).toEqual({
    label: 'Start',
    anchor: 'start',
    value: { text: '1 March' },
  });
  expect(first(english, 'internship')?.row).toBeUndefined();
  expect(first(chinese, '奖学金多少钱')?.row?.anchor).toBe('amount');
});

test('a row that many pages have does not outweigh a page', () => {
  const [answer] = find(english, 'when does it start').answers;
  expect(answer?.row?.anchor).toBe('start');
  expect(answer?.score).toBeLessThan(find(english, 'salary').answers[0]?.score ?? 0);
});

test('a heading leads to its place', () => {
  expect(first(english, 'who may come along')?.section?.id).toBe('who-may-come');
});

test('typing errors are mended against the words of the site, right words are left alone', () => {
  expect(reply(english, 'intership pay')).toMatchObject({ query: 'internship pay', typed: 'intership pay' });
  expect(reply(english, 'curiculum').query).toBe('curriculum');
  expect(reply(english, 'yinning').query).toBe('yining');
  for (const right of ['manager', 'manage', 'salar', 'grants', 'xyzzyx', 'jib'])
    expect(reply(english, right).typed, right).toBeUndefined();
  expect(reply(english, 'intership pay', true)).toMatchObject({ query: 'intership pay' });
});

test('pinyin is read with and without spaces, cut short, by initials and with a slip', () => {
  for (const spelt of [
    'jiangxuejin',
    'jiang xue jin',
    'JIANGXUEJIN',
    'jiangxueji',
    'jxj',
    'jianxuejin',
    'jiangxuejing',
  ])
    expect(firstPage(chinese, spelt), spelt).toBe('/programmes/award/');
  expect(reply(chinese, 'shixi gongzi').query).toBe('实习 工资');
  expect(firstPage(chinese, 'yuanzhang')).toBe('/base/');
  expect(reply(chinese, 'scholarship')).toMatchObject({ query: 'scholarship' });
  expect(reply(english, 'jiangxuejin').answers).toEqual([]);
});

test('Chinese is found inside longer words and with one wrong character', () => {
  expect(firstPage(chinese, '学金')).toBe('/programmes/award/');
  expect(first(chinese, '学金')?.score).toBeGreaterThan(0.7);
  expect(firstPage(chinese, '讲学金')).toBe('/programmes/award/');
});

test('the full text is asked for the subject, cut at the names of the site', () => {
  expect(subjectOf(english, 'how much is the grant').words).toEqual(['grant']);
  expect(subjectOf(english, 'who')).toEqual({ words: ['who'], isEmpty: true });
  expect(subjectOf(chinese, '奖学金工资有吗').words).toEqual(['奖学金', '工资']);
  expect(subjectOf(chinese, '国家奖学金').words).toEqual(['国家', '奖学金']);
});

test('near words are near', () => {
  expect(near(english, 'currilum').words).toContain('curriculum');
  expect(near(english, 'sellary')).toMatchObject({ words: ['salary'], isOpen: true });
  expect(near(english, 'zzzzzz').words).toEqual([]);
  expect(near(chinese, '校长').words).toEqual(['院长']);
});

test('an excerpt is text, with its marks apart', () => {
  expect(piecesOf('a <mark>grant,</mark> &lt;b&gt; c')).toEqual([
    { text: 'a ', marked: false },
    { text: 'grant', marked: true },
    { text: ',', marked: false },
    { text: ' <b> c', marked: false },
  ]);
  expect(
    piecesOf('班. 已<mark>达成</mark>. 好')
      .map(({ text }) => text)
      .join(''),
  ).toBe('班。已达成。好');
});

test('pages that Pagefind offers for the first letters of a word are no answer', () => {
  const found = (text: string) => [{ text, marked: true }];
  expect(isRelated(found('do'), ['dorm'])).toBe(false);
  expect(isRelated(found('11'), ['1'])).toBe(false);
  expect(isRelated(found('internships'), ['internship'])).toBe(true);
  expect(isRelated(found('hosts'), ['hostel'])).toBe(false);
  expect(isRelated(found('apply'), ['applying'])).toBe(true);
  expect(isRelated(found('校'), ['校长'])).toBe(false);
  expect(isRelated(found('奖学'), ['奖学金'])).toBe(true);
});

test('the kind of a page follows from its address', () => {
  const kinds = ['/agreement/', '/programmes/x/', '/programmes/', '/news/', '/news/page/2/', '/news/x/', '/'] as const;
  expect(kinds.map((address) => kindOf(address))).toEqual(['part', 'part', 'page', 'page', 'page', 'news', 'page']);
});
