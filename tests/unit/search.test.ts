import { merge, prepare } from '../../src/search/answer.ts';
import { writingOf } from '../../src/search/chinese.ts';
import type { Entry, SearchList } from '../../src/search/list.ts';
import { essence, runsOf, termsOf, tidy } from '../../src/search/words.ts';
import { expect, test } from '../helpers/unit.ts';

const blank = { text: 'Not stated', blank: 'not-stated' } as const;
const row = (anchor: string, ...names: string[]) => ({ anchor, names, value: blank });

const odd = '|?!…|<b>|__proto__ constructor|$& {}|(((a+)+)+$ [\\|\ud800 \udfff|ﬁﬀ ㎏ ½|مصر|𠮷龘|😀👨‍👩‍👧|\u202e\u0000';
const nasty = [...odd.split('|'), 'a'.repeat(9999), '奖'.repeat(500), 'jiang'.repeat(80)];

function namesOf(entries: Entry[]) {
  const all = entries.flatMap(({ names, places = [] }) => [...names, ...places.flatMap((place) => place.names)]);
  return prepare({ entries, ...writingOf(all) } as unknown as SearchList);
}

const english = namesOf([
  {
    to: '/award/',
    kind: 'part',
    names: ['Special scholarship', 'grant'],
    places: [row('amount', 'Amount', 'how much'), row('awards', 'Number of scholarships')],
  },
  {
    to: '/practice/',
    kind: 'part',
    names: ['Internship base', 'internship'],
    places: [row('pay', 'Pay', 'salary'), row('housing', 'Housing')],
  },
  { to: '/glossary/#internship', kind: 'term', names: ['internship'], value: { text: 'A period of work.' } },
  { to: '/news/fair/', kind: 'news', names: ['Internship base of 2027: how to apply', 'fair', 'WeChat', 'email'] },
]);
const chinese = namesOf([
  { to: '/award/', kind: 'part', names: ['专项奖学金', '奖学金'], places: [row('amount', '金额', '多少钱')] },
  { to: '/class/', kind: 'part', names: ['定向班', '订单班'], places: [row('duty', '毕业后的服务义务')] },
  { to: '/news/17/', kind: 'news', names: ['合作新闻第17条'] },
  { to: '/news/7/', kind: 'news', names: ['合作新闻第7条'] },
]);

test('queries are tidied: full-width letters, control characters, length', () => {
  expect(tidy('  ｓｃｈｏｌａｒ\u0000ｓｈｉｐ\u202e ')).toBe('scholar ship');
  expect(tidy('😀'.repeat(1000))).toBe('😀'.repeat(200));
  expect(tidy('a\ud83d')).toBe('a');
  for (const text of nasty) expect(tidy(tidy(text)), text).toBe(tidy(text));
});

test('texts are cut into words and characters; the words around a subject are told from it', () => {
  expect(runsOf('Café’s R&D 奖学金2027')).toEqual(['cafe', 'r', 'd', '奖学金', '2027']);
  expect(termsOf('grants 奖学金')).toEqual(['grant', '奖', '学', '金', '奖学', '学金']);
  expect(essence('how much is the grant')).toEqual({ said: 'much     grant', subject: 'grant' });
  expect(essence('what is it').subject).toBe('what');
});

test('an exact title is the first answer, and an answer is a place where one is asked for', () => {
  const firstOf = (names: typeof english, query: string) => names.reply(query).answers[0]?.to;
  expect(firstOf(english, 'Internship base of 2027: how to apply')).toBe('/news/fair/');
  expect(firstOf(chinese, '合作新闻第17条')).toBe('/news/17/');
  expect(firstOf(english, 'how much is the scholarship')).toBe('/award/#amount');
  expect(firstOf(chinese, '毕业后必须服务吗')).toBe('/class/#duty');
});

test('the full text is asked for the subject only', () => {
  expect(english.reply('how much is the lunch').words).toEqual(['lunch']);
  expect(chinese.reply('午餐是多少钱').words).toEqual(['午餐', '钱']);
  expect(english.reply('what is it').words).toEqual(['what']);
});

test('pages of the full text come behind what the query is about, and none stands twice', () => {
  const hit = (to: string, place?: string) => ({ to, place, title: to, excerpt: [{ text: to, marked: true }] });
  const { answers } = english.reply('salary');
  const hits = [hit('/other/#there', 'There'), hit('/practice/#pay', 'Pay'), hit('/practice/')];
  const merged = merge(english.lines, answers, hits);
  expect(merged.map(({ to }) => to)).toEqual(['/practice/#pay', '/other/#there']);
  expect(merged[0]).toMatchObject({ title: 'Internship base', place: 'Pay', value: blank });
  expect(merged[1]).toMatchObject({ place: 'There', excerpt: [{ text: '/other/#there', marked: true }] });
  expect(merge(english.lines, [], [hit('/award/#background')])[0]).toMatchObject({ isGeneral: true });
});

test('no query does harm, and a right word that stands in no name finds none', () => {
  for (const names of [english, chinese]) {
    for (const query of nasty) expect(names.reply(query).answers.length, query).toBeLessThan(9);
    for (const query of ['parents', 'lunch', 'bus', '王一宁', '😀?!'])
      expect(names.reply(query).answers, query).toEqual([]);
  }
});

test('readings and simplified forms are made for the characters of the names only', () => {
  expect(writingOf(['银行']).readings).toEqual({ 银: 'yin', 行: 'hang' });
  expect(writingOf(['奖学']).simplified).toMatchObject({ 獎: '奖' });
  expect(writingOf(['奖学']).simplified).not.toHaveProperty('龍');
});
