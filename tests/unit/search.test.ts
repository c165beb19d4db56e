import { atOnce, merge, reply } from '../../src/search/answer.ts';
import { readingsOf, simplifiedOf } from '../../src/search/chinese.ts';
import type { Entry, SearchList } from '../../src/search/list.ts';
import { find, prepare } from '../../src/search/names.ts';
import { tidy, unitsOf, weightsOf } from '../../src/search/words.ts';
import { expect, test } from '../helpers/unit.ts';

const blank = { blank: 'not-stated' } as const;
const row = (anchor: string, ...names: string[]) => ({ anchor, names, value: blank });

const nasty = [
  '',
  ' ',
  '?!…',
  '<b>',
  '__proto__ constructor',
  '$& {}',
  '(((a+)+)+$ [\\',
  'a'.repeat(9999),
  '奖'.repeat(500),
  '\ud800 \udfff',
  'ﬁﬀ ㎏ ½',
  'مصر',
  '𠮷龘',
  '😀👨‍👩‍👧',
  'jiang'.repeat(80),
  '\u202e\u0000',
];

function namesOf(entries: Entry[]) {
  const all = entries.flatMap(({ names, places = [] }) => [...names, ...places.flatMap((place) => place.names)]);
  const list = { entries, readings: readingsOf(all), simplified: simplifiedOf(all) };
  return prepare(list as unknown as SearchList);
}

const english = namesOf([
  {
    to: '/award/',
    kind: 'part',
    names: ['Special scholarship', 'scholarship', 'grant'],
    places: [row('amount', 'Amount', 'how much')],
  },
  {
    to: '/practice/',
    kind: 'part',
    names: ['Internship base', 'internship'],
    places: [row('pay', 'Pay', 'salary'), row('housing', 'Housing')],
  },
  { to: '/about/', kind: 'page', names: ['About'], places: [{ anchor: 'source', names: ['Which source is used?'] }] },
  { to: '/glossary/#internship', kind: 'term', names: ['internship'], value: { text: 'A period of work.' } },
  { to: '/news/fair/', kind: 'news', names: ['Internship base of 2027: how to apply', 'fair', 'WeChat', 'email'] },
]);
const chinese = namesOf([
  { to: '/award/', kind: 'part', names: ['专项奖学金', '奖学金'], places: [row('amount', '金额', '多少钱')] },
  {
    to: '/class/',
    kind: 'part',
    names: ['定向班', '订单班'],
    places: [row('apply-how', '报名方式'), row('duty', '毕业后的服务义务')],
  },
  { to: '/practice/', kind: 'part', names: ['实习实训基地', '实习'], places: [row('pay', '报酬', '工资')] },
  { to: '/agreement/', kind: 'part', names: ['合作协议', '协议', '谁签的'] },
  { to: '/news/2027/', kind: 'news', names: ['2027届定向班报名通知'] },
  { to: '/news/17/', kind: 'news', names: ['合作新闻第17条'] },
  { to: '/news/7/', kind: 'news', names: ['合作新闻第7条'] },
]);

/** Where the first answer leads. */
function first(names: typeof english, query: string, asTyped = false): string | undefined {
  return merge(names, reply(names, query, asTyped).answers, [])[0]?.to;
}

test('queries are tidied: full-width letters, control characters, length', () => {
  expect(tidy('  ｓｃｈｏｌａｒ\u0000ｓｈｉｐ\u202e ')).toBe('scholar ship');
  expect(tidy('😀'.repeat(1000))).toBe('😀'.repeat(100));
  expect(tidy('a\ud83d')).toBe('a');
  for (const text of nasty) expect(tidy(tidy(text)), text).toBe(tidy(text));
});

test('texts are cut into words and characters; words around a subject count little', () => {
  expect(unitsOf('Café’s R&D 奖学金2027')).toEqual(['cafe', 'r', 'd', '奖', '学', '金', '2027']);
  expect(weightsOf(unitsOf('how much is the grant'))).toEqual([0.08, 0.35, 0.08, 0.08, 1]);
  expect(weightsOf(unitsOf('什么工资'))).toEqual([0.35, 0.35, 1, 1]);
});

for (const [names, queries] of [
  [
    english,
    {
      scholarship: '/award/',
      'how much is the scholarship': '/award/#amount',
      salary: '/practice/#pay',
      'do interns get paid housing': '/practice/#housing',
      GRANTS: '/award/',
      internship: '/practice/',
      'what does internship mean': '/glossary/#internship',
      'which source': '/about/#source',
      schoolarship: '/award/',
      'intership pay': '/practice/#pay',
      'we chat': '/news/fair/',
      'e-mail': '/news/fair/',
      'Internship base of 2027: how to apply': '/news/fair/',
    },
  ],
  [
    chinese,
    {
      奖学金多少钱: '/award/#amount',
      jiangxuejin: '/award/',
      'jiang xue jin': '/award/',
      jxj: '/award/',
      jiangxue: '/award/',
      jiangxuejinduoshaoqian: '/award/#amount',
      dingxiangbang: '/class/',
      獎學金: '/award/',
      實習工資: '/practice/#pay',
      協議: '/agreement/',
      讲学金: '/award/',
      定项班: '/class/',
      实习工资: '/practice/#pay',
      毕业后必须服务吗: '/class/#duty',
      '2027届定向班报名通知': '/news/2027/',
      合作新闻第17条: '/news/17/',
    },
  ],
] as const)
  for (const [query, to] of Object.entries(queries))
    test(`“${query}” leads to ${to}`, () => expect(first(names, query)).toBe(to));

test('what was mended is said, and can be searched for as it was typed', () => {
  expect(reply(english, 'intership')).toMatchObject({ query: 'internship', typed: 'intership' });
  expect(reply(english, 'intership', true)).toMatchObject({ query: 'intership', answers: [] });
  expect(reply(english, 'salary').typed).toBeUndefined();
});

test('right words that stand in no name are left alone', () => {
  for (const query of ['parents', 'lunch', 'bus', '王一宁', '这个网站是谁做的']) {
    expect(reply(english, query).typed, query).toBeUndefined();
    expect(reply(chinese, query).typed, query).toBeUndefined();
  }
});

test('the full text is asked for the subject only', () => {
  expect(reply(english, 'how much is the lunch').words).toEqual(['lunch']);
  expect(reply(chinese, '午餐是多少钱').words).toEqual(['午餐', '钱']);
  expect(reply(english, 'what is it').words).toEqual(['what', 'is', 'it']);
});

test('pages of the full text come behind what the query is about, and none stands twice', () => {
  const hit = (to: string, anchor = '') => ({
    to,
    anchor,
    title: to,
    heading: 'Heading',
    excerpt: [{ text: to, marked: true }],
  });
  const { answers } = find(english, 'salary');
  const merged = merge(english, answers, [hit('/other/', 'there'), hit('/practice/', 'pay'), hit('/practice/')]);
  expect(merged.map(({ to }) => to)).toEqual(['/practice/#pay', '/other/#there']);
  expect(merged[1]).toMatchObject({ title: '/other/', place: 'Heading', excerpt: [{ text: '/other/', marked: true }] });
  expect(atOnce(answers).map(({ to }) => to)).toEqual(['/practice/#pay']);
  expect(merge(english, [], [hit('/award/', 'background')])[0]).toMatchObject({ isGeneral: true });
});

test('a term answers with its meaning, a row with why it is blank', () => {
  expect(merge(english, find(english, 'what does internship mean').answers, [])[0]?.value).toEqual({
    text: 'A period of work.',
  });
  expect(merge(english, find(english, 'salary').answers, [])[0]).toMatchObject({ place: 'Pay', value: blank });
});

test('no query does harm', () => {
  for (const names of [english, chinese])
    for (const query of nasty)
      for (const { score } of reply(names, query).answers) expect(score, query).toBeGreaterThan(0);
});

test('readings and simplified forms are made for the characters of the names only', () => {
  expect(readingsOf(['银行'])).toMatchObject({ yin: '银', hang: '行' });
  expect(simplifiedOf(['奖学'])).toMatch(/獎奖/);
  expect(simplifiedOf(['奖学'])).not.toMatch(/龍/);
});
