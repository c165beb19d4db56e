import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { strings } from '../../src/i18n/index.ts';
import { site } from '../helpers/builds.ts';
import { builtPages, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';
import { atomFaults } from '../helpers/xml.ts';

const feeds = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.atom$/.test(file))
  .sort()
  .map((file) => {
    const xml = readFileSync(join(site.folder, file), 'utf8');
    return { file, xml, feed: parseAtomFeed(xml) };
  });
const pages = builtPages(site.folder);
const pathOf = (address: string | undefined) => new URL(address ?? '').pathname;

test('each language has one feed, and it is valid Atom, by the grammar of RFC 4287', () => {
  expect(feeds.map(({ file, xml }) => file + atomFaults(xml))).toEqual(['feed.atom', 'zh/feed.atom']);
});

test('every feed has an author and entries, ids that stand once, and leads to itself and to pages that are there', () => {
  const ids = feeds.map(({ feed }) => feed.id ?? '');
  for (const { file, feed, xml } of feeds) {
    expect(feed.authors?.[0]?.name, file).toBeTruthy();
    expect(feed.entries?.length, file).toBeGreaterThan(0);
    expect(xml, file).toContain(`xml:lang="${file.startsWith('zh/') ? 'zh-CN' : 'en'}"`);
    const link = (rel: string) => feed.links?.find((candidate) => candidate.rel === rel)?.href;
    expect(pathOf(link('self')), file).toBe(`/${file}`);
    const own = feed.entries?.map((entry) => entry.id ?? '') ?? [];
    expect(new Set(own).size, file).toBe(own.length);
    for (const address of [link('alternate'), ...(feed.entries ?? []).map((entry) => entry.links?.[0]?.href)])
      expect(
        pages.map(({ path }) => path),
        file,
      ).toContain(pathOf(address));
    ids.push(...own);
  }
  expect(new Set(ids).size).toBe(ids.length);
});

test('a news item in a feed is dated by its page, and says what the page says first', () => {
  for (const { path, document, locale } of pages.filter((page) => /\/news\/[^/]+\/$/.test(page.path))) {
    const { feed } = feeds[locale === 'zh' ? 1 : 0] ?? {};
    const told = feed?.entries?.find(({ title }) => title?.value === wordsOf(document.querySelector('h1')));
    expect(
      told?.links?.map(({ href }) => pathOf(href)),
      path,
    ).toEqual([path]);
    expect(told?.published, path).toBe(`${document.querySelector('main time')?.getAttribute('datetime')}T00:00:00Z`);
    expect(told?.summary?.value, path).toBe(wordsOf(document.querySelector('main .lead')));
  }
});

test('changes in the feeds are those that the pages show', () => {
  let shown = 0;
  for (const { file, feed } of feeds)
    for (const { path, document } of pages.filter(({ locale }) => (locale === 'zh') === file.startsWith('zh/')))
      for (const line of /\/news\//.test(path)
        ? []
        : document.querySelectorAll('section[aria-labelledby="changes"] li')) {
        const day = line.querySelector('time')?.getAttribute('datetime');
        const told = feed.entries?.filter(({ links }) => new URL(links?.[0]?.href ?? '').pathname === path) ?? [];
        const texts = told.map(({ summary }) => summary?.value ?? '-');
        expect(
          told.map(({ updated }) => updated?.slice(0, 10)),
          path,
        ).toContain(day);
        // That a page is new needs no more than its day.
        const isNew = wordsOf(line).startsWith(strings(file.startsWith('zh/') ? 'zh' : 'en').news.published);
        expect(isNew || texts.some((text) => wordsOf(line).includes(text)), path).toBe(true);
        shown += 1;
      }
  expect(shown).toBeGreaterThan(10);
});

test('every page names the feed of its language', () => {
  for (const { document, path, locale } of pages.filter((page) => page.path.endsWith('/'))) {
    const named = [...document.querySelectorAll('link[type="application/atom+xml"]')];
    expect(named.map((link) => link.getAttribute('href'))).toEqual([locale === 'zh' ? '/zh/feed.atom' : '/feed.atom']);
    expect(path.startsWith('/zh/')).toBe(locale === 'zh');
  }
});
