/** The feed of a language: news and changes together. */
import { strings } from '../i18n/index.ts';
import { today } from '../schemas/dates.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import { type Page, published, site } from '../site/content.ts';
import { absolute, feedFile } from '../site/links.ts';
import { lastChanged } from '../site/updates.ts';
import { atomFeed, type Entry } from './atom.ts';
import { allChanges, firstAddress } from './changes.ts';

/** Renders a news item to HTML with absolute addresses. */
export type RenderNews = (page: Page<'news'>) => Promise<string>;

/** A feed tells what is new; who wants all goes to the list. It stays this long however many news there are. */
const longest = 50;

/** The feed of one language as an XML document, entries from new to old. */
export async function feedOf(locale: Locale, origin: string, render: RenderNews): Promise<string> {
  const news = await published('news', locale);
  const newsEntries = news.slice(0, longest).map(
    async (page): Promise<Entry> => ({
      identity: `${locale} ${firstAddress(page)}`,
      title: page.data.title,
      url: absolute(page.address, locale, origin),
      published: page.data.published,
      updated: lastChanged([page.data], today()) ?? page.data.published,
      summary: page.data.summary,
      html: await render(page),
    }),
  );
  const changes = (await allChanges(locale)).filter(({ kind, isNews }) => !(isNews && kind === 'published'));
  const changeEntries = changes.slice(0, longest).map(
    ({ identity, page, text, address, date }): Entry => ({
      identity,
      title: `${page} – ${text}`,
      url: absolute(address, locale, origin),
      published: date,
      updated: date,
      summary: text,
    }),
  );
  const entries = [...(await Promise.all(newsEntries)), ...changeEntries]
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, longest);
  // A feed without entries is as old as the pages.
  const pages = (await published('pages', locale)).map(({ data }) => data);
  const t = strings(locale).feeds;
  return atomFeed({
    // It began as the feed of the news, and is the same for those who follow it.
    identity: `${locale} feed /news/ feed.atom`,
    locale,
    title: `${site.name[locale]} – ${t.all}`,
    subtitle: t.allAbout,
    author: known(site.operator)?.[locale] ?? site.name[locale],
    self: absolute(feedFile, locale, origin),
    page: absolute('/news/', locale, origin),
    updated: entries[0]?.updated ?? lastChanged(pages, today()) ?? today(),
    entries,
  });
}
