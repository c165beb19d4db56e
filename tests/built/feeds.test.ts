import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { strings } from '../../src/i18n/index.ts';
import { site } from '../helpers/builds.ts';
import { attributes, builtPages, languages, wordsOf } from '../helpers/pages.ts';
import { thingsOn } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/unit.ts';
import { atomFaults } from '../helpers/xml.ts';

const pages = builtPages(site.folder);
const feeds = languages.map(([locale, prefix]) => {
  const xml = readFileSync(join(site.folder, prefix, 'feed.atom'), 'utf8');
  const { entries = [], ...feed } = parseAtomFeed(xml);
  return { locale, file: `${prefix}/feed.atom`, xml, feed, entries };
});
const pathOf = (address: string | undefined) => new URL(address ?? '').pathname;

test('each language has one feed, which its pages name and which is valid Atom, by the grammar of RFC 4287', () => {
  expect(globSync('**/*.atom', { cwd: site.folder })).toHaveLength(feeds.length);
  for (const { file, xml } of feeds) expect(atomFaults(xml), file).toBe('');
  for (const { document, locale } of pages.filter(({ path }) => path.endsWith('/')))
    expect(attributes(document, 'link[type="application/atom+xml"]')).toEqual(
      feeds.filter((feed) => feed.locale === locale).map(({ file }) => file),
    );
});

test('every feed has an author and entries, ids that stand once, and leads to itself and to pages that are there', () => {
  for (const { file, feed, entries, xml, locale } of feeds) {
    expect(feed.authors?.[0]?.name, file).toBeTruthy();
    expect(entries.length, file).toBeGreaterThan(0);
    expect(xml, file).toContain(`xml:lang="${strings(locale).tag}"`);
    const link = (rel: string) => feed.links?.find((candidate) => candidate.rel === rel)?.href;
    expect(pathOf(link('self'))).toBe(file);
    for (const address of [link('alternate'), ...entries.map(({ links }) => links?.[0]?.href)])
      expect(
        pages.map(({ path }) => path),
        file,
      ).toContain(pathOf(address));
  }
  const ids = feeds.flatMap(({ feed, entries }) => [feed, ...entries]).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a news item in a feed is dated by its page, and says what the page says first', () => {
  for (const page of pages.filter(({ path }) => /\/news\/[^/]+\/$/.test(path))) {
    const { path, document, locale } = page;
    const all = feeds.flatMap((feed) => (feed.locale === locale ? feed.entries : []));
    const told = all.find(({ title }) => title?.value === wordsOf(document.querySelector('h1')));
    expect(pathOf(told?.links?.[0]?.href)).toBe(path);
    expect(told?.published, path).toBe(`${attributes(document, 'main time', 'datetime')[0]}T00:00:00Z`);
    const article = thingsOn(page).find((thing) => thing['@type'] === 'NewsArticle');
    expect(told?.updated, path).toBe(`${article?.dateModified}T00:00:00Z`);
    expect(told?.summary?.value, path).toBe(wordsOf(document.querySelector('main .lead')));
  }
});

test('changes in the feeds are those that the pages show', () => {
  let shown = 0;
  for (const { locale, entries } of feeds)
    for (const { path, document } of pages.filter((page) => page.locale === locale && !page.path.includes('/news/'))) {
      const told = entries.filter(({ links }) => pathOf(links?.[0]?.href) === path);
      for (const line of document.querySelectorAll('section[aria-labelledby="changes"] li')) {
        expect(told.map(({ updated }) => updated?.slice(0, 10))).toContain(attributes(line, 'time', 'datetime')[0]);
        // That a page is new needs no more than its day.
        const texts = [strings(locale).news.published, ...told.map(({ summary }) => summary?.value ?? '-')];
        expect(
          texts.some((text) => wordsOf(line).includes(text)),
          path + wordsOf(line),
        ).toBe(true);
        shown += 1;
      }
    }
  expect(shown).toBeGreaterThan(10);
});
