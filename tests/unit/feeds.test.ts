import { spawnSync } from 'node:child_process';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { atomFeed, type Feed } from '../../src/feeds/atom.ts';
import { calendarOf, type DateEntry } from '../../src/feeds/calendar.ts';
import { paragraphs, standalone } from '../../src/feeds/html.ts';
import { idOf } from '../../src/feeds/identity.ts';
import { lastChanged, newestFirst, updateText } from '../../src/site/updates.ts';
import { project } from '../helpers/builds.ts';
import { expect, test } from '../helpers/unit.ts';
import { atomFaults } from '../helpers/xml.ts';

const nasty = 'Quotes " and \', <b>, </title>, ]]>, &amp;, 😀\u0007\ud800\nnext line';
const readable = 'Quotes " and \', <b>, </title>, ]]>, &amp;, 😀 next line';

const feed: Feed = {
  identity: 'feed',
  locale: 'zh',
  title: nasty,
  subtitle: nasty,
  author: nasty,
  self: 'https://e.org/feed.atom',
  page: 'https://e.org/?a=1&b=2',
  updated: '2026-01-01',
  entries: [
    {
      identity: 'old',
      title: 'Old',
      url: 'https://e.org/1',
      published: '2026-11-22',
      updated: '2026-11-22',
      html: '<p>1</p>',
    },
    {
      identity: 'new',
      title: nasty,
      url: 'https://e.org/2',
      published: '2026-11-22',
      updated: '2027-01-01',
      summary: nasty,
      html: paragraphs([{ text: nasty }]),
    },
  ],
};

test('a feed is valid whatever its texts hold, newest first, and as old as its newest entry', () => {
  const xml = atomFeed(feed);
  expect(atomFaults(xml)).toBe('');
  const read = parseAtomFeed(xml);
  expect(read.entries?.map((entry) => entry.id)).toEqual([idOf('new'), idOf('old')]);
  expect(read.updated).toBe('2027-01-01T00:00:00.000Z');
  expect(read.title?.value).toBe(readable);
  expect(read.entries?.[0]?.title?.value).toBe(readable);
  expect(read.entries?.[0]?.content?.type).toBe('html');
  expect(read.entries?.[0]?.content?.value).toContain('&#x3C;b>');
});

test('a feed without entries is valid too', () => {
  const xml = atomFeed({ ...feed, entries: [] });
  expect(atomFaults(xml)).toBe('');
  expect(parseAtomFeed(xml).updated).toBe('2026-01-01T00:00:00.000Z');
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
  expect(idOf('a')).not.toBe(idOf('b'));
  expect(idOf('a')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a text for feeds stands by itself', () => {
  const html =
    '<div class="prose" style="x"><p>A <a href="/zh/base/#x" class="y" data-z="1">b</a></p><svg><path/></svg><!-- c -->' +
    '<script>1</script><img src="../p.png" alt="p"><p onclick="x()">C</p></div>';
  expect(standalone(html, 'https://e.org/zh/news/a/')).toBe(
    '<div><p>A <a href="https://e.org/zh/base/#x">b</a></p><img src="https://e.org/zh/news/p.png" alt="p"><p>C</p></div>',
  );
});

const day: DateEntry = {
  identity: 'x',
  day: '2027-03-01',
  title: `奖学金：${'报名开始，'.repeat(20)}${nasty}; a, b`,
  url: 'https://e.org/#apply-opens',
  changed: '2026-11-22',
};

test('a date is a whole day in a calendar, by a parser that is not ours', () => {
  const text = calendarOf('A\nB', [day, { ...day, identity: 'y', day: '2027-04-01' }]);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
  expect(events.map((event) => [event.startDate.isDate, event.startDate.toString(), event.uid])).toEqual([
    [true, '2027-03-01', idOf('x')],
    [true, '2027-04-01', idOf('y')],
  ]);
  expect(events[0]?.summary).toContain('报名开始，');
  expect(events[0]?.summary).toContain('; a, b');
  expect(events[0]?.summary).not.toMatch(/[\n\r]/);
});

test('a calendar is the same in every time zone and at every hour', () => {
  const code = `import { calendarOf } from './src/feeds/calendar.ts';
    console.log(calendarOf('A', [{ identity: 'x', day: '2027-03-01', title: 'T', url: 'https://e.org/', changed: '2026-11-22' }]));`;
  const run = (TZ: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: project,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
  const [west, east] = [run('America/Los_Angeles'), run('Pacific/Kiritimati')];
  expect(west.stdout).toContain('DTSTART;VALUE=DATE:20270301');
  expect(west.stdout).toBe(east.stdout);
});

test('a page last changed on the newest of its own days that has come', () => {
  const updates = [
    { date: '2027-01-05', kind: 'published' as const },
    { date: '2062-01-01', kind: 'published' as const },
  ];
  expect(lastChanged([{ updated: '2026-11-22' }, { published: '2026-12-01', updates }], '2027-06-01')).toBe(
    '2027-01-05',
  );
  expect(lastChanged([{ updated: '2026-11-22', updates }], '2027-01-01')).toBe('2026-11-22');
  expect(lastChanged([{}], '2027-01-01')).toBeUndefined();
  expect(newestFirst([{ date: '2026-01-01' }, { date: '2028-01-01' }, { date: '2026-02-01' }], '2027-01-01')).toEqual([
    { date: '2026-02-01' },
    { date: '2026-01-01' },
  ]);
});

test('a change is told in words, in both languages', () => {
  const text = { en: 'The letter gives it.', zh: '来信给出。' };
  const label = () => 'Amount';
  const say = (update: Parameters<typeof updateText>[0], locale: 'en' | 'zh') => updateText(update, locale, label);
  const date = '2027-01-01';
  expect(say({ date, kind: 'filled', field: 'amount', text }, 'en')).toBe('New detail: Amount. The letter gives it.');
  expect(say({ date, kind: 'filled', field: 'amount', text }, 'zh')).toBe('补充内容：Amount。来信给出。');
  expect(say({ date, kind: 'status', status: 'open' }, 'zh')).toBe('状态改为：可以报名。');
  expect(say({ date, kind: 'published' }, 'en')).toBe('Page published.');
  expect(say({ date, kind: 'correction', text }, 'en')).toBe('Corrected: The letter gives it.');
});
