import { parseAtomFeed } from 'feedsmith';
import { atomFeed, type Entry, type Feed, idOf } from '../../src/feeds/atom.ts';
import { lastChanged, newestFirst, updateText } from '../../src/site/updates.ts';
import { expect, test } from '../helpers/unit.ts';
import { atomFaults } from '../helpers/xml.ts';

const nasty = 'Quotes " and \', <b>, </title>, ]]>, &amp;, 😀\nnext line';
const readable = 'Quotes " and \', <b>, </title>, ]]>, &amp;, 😀 next line';

const entry: Entry = {
  identity: 'old',
  title: nasty,
  url: 'https://e.org/2',
  published: '2026-11-22',
  updated: '2027-01-01',
  summary: nasty,
};
const feed: Feed = {
  identity: 'feed',
  locale: 'zh',
  title: nasty,
  subtitle: nasty,
  author: nasty,
  self: 'https://e.org/feed.atom',
  page: 'https://e.org/?a=1&b=2',
  updated: '2026-01-01',
  entries: [entry, { ...entry, identity: 'new' }],
};

test('a feed is valid whatever its texts hold, and without entries', () => {
  const xml = atomFeed(feed);
  for (const text of [xml, atomFeed({ ...feed, entries: [] })]) expect(atomFaults(text)).toBe('');
  const { updated, title, entries } = parseAtomFeed(xml);
  expect([updated, title?.value]).toEqual(['2026-01-01T00:00:00Z', readable]);
  expect(entries?.map(({ id }) => id)).toEqual([idOf('old'), idOf('new')]);
  expect(entries?.[1]).toMatchObject({ title: { value: readable }, summary: { value: readable } });
});

test('the judge of feeds sees what is wrong', () => {
  const xml = atomFeed(feed);
  expect(atomFaults(xml.replace(/<id>[^<]*<\/id>/, ''))).toContain('feed');
  expect(atomFaults(xml.replace(/<updated>2027-01-01/, '<updated>1 January 2027'))).toContain('dateTime');
  expect(atomFaults(xml.replace('</feed>', ''))).not.toBe('');
});

test('ids are those that readers’ programs know already', () => {
  // Written down once: a change here would show every entry as new to every reader.
  expect(idOf('zh /programmes/scholarship/')).toBe('urn:uuid:ec575705-a436-539c-ad4e-bb9f5a3cc65b');
});

test('a page last changed on the newest of its own days that has come', () => {
  const updates = [
    { date: '2027-01-05', kind: 'published' as const },
    { date: '2062-01-01', kind: 'published' as const },
  ];
  const on = (day: string, ...pages: Parameters<typeof lastChanged>[0]) => lastChanged(pages, day);
  expect(on('2027-06-01', { updated: '2026-11-22' }, { published: '2026-12-01', updates })).toBe('2027-01-05');
  expect(on('2027-01-01', { updated: '2026-11-22', updates })).toBe('2026-11-22');
  expect(on('2027-01-01', {})).toBeUndefined();
  const days = (...dates: string[]) => dates.map((date) => ({ date }));
  expect(newestFirst(days('2026-01-01', '2028-01-01', '2026-02-01'), '2027-01-01')).toEqual(
    days('2026-02-01', '2026-01-01'),
  );
});

test('a change is told in words, in both languages', () => {
  const text = { en: 'The letter gives it.', zh: '来信给出。' };
  const label = () => 'Amount';
  const say = (update: Omit<Parameters<typeof updateText>[0], 'date'>, locale: 'en' | 'zh') =>
    updateText({ date: '2027-01-01', ...update }, locale, label);
  expect(say({ kind: 'filled', field: 'amount', text }, 'en')).toBe('New detail: Amount. The letter gives it.');
  expect(say({ kind: 'filled', field: 'amount', text }, 'zh')).toBe('补充内容：Amount。来信给出。');
  expect(say({ kind: 'status', status: 'open' }, 'zh')).toBe('状态改为：可以报名。');
  expect(say({ kind: 'published' }, 'en')).toBe('Page published.');
  expect(say({ kind: 'correction', text }, 'en')).toBe('Corrected: The letter gives it.');
});
