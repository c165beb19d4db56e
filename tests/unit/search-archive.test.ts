import { strings } from '../../src/i18n/index.ts';
import type { FullTextReply, Question } from '../../src/search/full-text.ts';
import { type NewsPage, newsPageOf, partsOf } from '../../src/search/index-parts.ts';
import { ask } from '../../src/search/older-news.ts';
import type { FullText } from '../../src/search/pagefind.ts';
import { expect, test } from '../helpers/unit.ts';

const item = (published: string, language = 'en'): NewsPage => ({
  file: `${language}-${published}.html`,
  language,
  published,
});
/** One item on the fifth of each month, from the newest to the oldest. */
const monthly = (count: number, language?: string) =>
  Array.from({ length: count }, (_, at) => {
    const month = 12 * 2030 - at;
    return item(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`, language);
  });

test('news go into the archive by whole months, and never so many that too few are left', () => {
  const { archived, since } = partsOf(monthly(30), 20);
  expect(archived.size).toBe(10);
  expect(since.get('en')).toBe('2028-06-01');
  expect([...archived].every((file) => file < 'en-2028-06')).toBe(true);
  const oneMonth = Array.from({ length: 12 }, (_, at) => item(`2030-01-${String(at + 10)}`));
  expect(partsOf([...oneMonth, ...monthly(30).slice(2)], 5).since.get('en')).toBe('2030-01-01');
  expect(partsOf(oneMonth, 5).archived.size).toBe(0);
});

test('few news have no archive, nor would an archive of a handful be worth asking for', () => {
  for (const count of [0, 1, 20, 21]) expect(partsOf(monthly(count), 20).archived.size, `${count}`).toBe(0);
  expect(partsOf(monthly(22), 20).archived.size).toBe(2);
  expect(partsOf(monthly(999)).since.size).toBe(0);
});

test('each language has an archive of its own', () => {
  const { archived, since } = partsOf([...monthly(30), ...monthly(10, 'zh-cn')], 20);
  expect([...since]).toEqual([['en', '2028-06-01']]);
  expect([...archived].filter((file) => file.startsWith('zh'))).toEqual([]);
});

test('a built page says itself that it is a news item, in which language and since when', () => {
  const page = (kind: string) =>
    `<!doctype html><html class="a" lang="zh-CN"><head><meta property="article:published_time" content="2027-03-05T00:00:00Z"></head><body data-pagefind-filter="kind:${kind}">`;
  expect(newsPageOf('a', page('news'))).toEqual({ file: 'a', language: 'zh-cn', published: '2027-03-05' });
  expect(newsPageOf('a', page('page'))).toBeUndefined();
});

const question: Question = { subject: { words: ['word'], isEmpty: false }, limit: 10, kind: undefined };
const reply = (total: number): FullTextReply => ({ total, hits: [], counts: {} });

/** A full text that notes what it was asked. */
function fullText(found: number, older: number | Error, since: string | undefined = '2027-03-01') {
  const asked: string[] = [];
  const text: FullText = {
    isStale: false,
    since,
    search: async () => {
      asked.push('current');
      return reply(found);
    },
    searchWithArchive: async () => {
      asked.push('archive');
      if (older instanceof Error) throw older;
      return reply(older);
    },
  };
  return { text, asked };
}

const wish = (isWanted: boolean, isStillAsked = true) => ({
  isWanted,
  isNothing: ({ total }: FullTextReply) => total === 0,
  isStillAsked: async () => isStillAsked,
});

test('older news are searched when they are wanted or nothing else is found, and else left out', async () => {
  for (const [found, wanted, state, calls] of [
    [3, false, 'left out', ['current']],
    [3, true, 'included', ['archive']],
    [0, false, 'included', ['current', 'archive']],
  ] as const) {
    const { text, asked } = fullText(found, 7);
    expect((await ask(text, question, wish(wanted))).older?.state).toBe(state);
    expect(asked).toEqual(calls);
  }
});

test('whoever types on is not answered from the archive', async () => {
  const { text, asked } = fullText(0, 7);
  expect((await ask(text, question, wish(false, false))).reply.total).toBe(0);
  expect(asked).toEqual(['current']);
});

test('without an archive nothing is said of one', async () => {
  const { text, asked } = fullText(0, 7);
  text.since = undefined;
  expect(await ask(text, question, wish(true))).toEqual({ reply: reply(0) });
  expect(asked).toEqual(['current']);
});

test('when the archive fails, the rest still answers', async () => {
  for (const wanted of [true, false]) {
    const { text, asked } = fullText(wanted ? 3 : 0, new Error('missing'));
    const answer = await ask(text, question, wish(wanted));
    expect([answer.reply.total, answer.older?.state]).toEqual([wanted ? 3 : 0, 'failed']);
    expect(asked.filter((call) => call === 'current')).toHaveLength(1);
  }
});

test('the line about older news is Chinese in Chinese, and says until when news were searched', () => {
  const keys = ['leftOut', 'searchOlder', 'searchingOlder', 'olderIncluded', 'olderFailed'] as const;
  for (const key of keys) {
    expect(strings('zh').searching[key]).not.toMatch(/[A-Za-z]|\.\.\./);
    expect(strings('en').searching[key]).not.toMatch(/\p{Script=Han}/u);
  }
  for (const locale of ['en', 'zh'] as const) expect(strings(locale).searching.leftOut.split('{}')).toHaveLength(2);
});
