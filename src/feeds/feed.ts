/** The feed of a language: news and changes together. */
import { strings } from '../i18n/index.ts';
import { today } from '../schemas/dates.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import { type Page, published, recordOf, site } from '../site/content.ts';
import { absolute, feedFile } from '../site/links.ts';
import { lastChanged } from '../site/updates.ts';
import { atomFeed, type Entry } from './atom.ts';
import { allChanges, type Change, firstAddress } from './changes.ts';
import { type Line, paragraphs } from './html.ts';

/** Renders picture and text of a news item to HTML with absolute addresses. */
export type RenderNews = (page: Page<'news'>) => Promise<string>;

/** A feed tells what is new; who wants all goes to the list. It stays this long however many news there are. */
const longest = 50;

/** The feed of one language as an XML document, entries from new to old. */
export async function feedOf(locale: Locale, origin: string, render: RenderNews): Promise<string> {
  const news = await published('news', locale);
  const pages = await published('pages', locale);
  const changes = (await allChanges(locale)).filter(({ kind, isNews }) => !(isNews && kind === 'published'));
  const entries = [
    ...(await Promise.all(news.slice(0, longest).map((page) => newsEntry(page, origin, render)))),
    ...changes.slice(0, longest).map((change) => changeEntry(change, locale, origin)),
  ];
  const newest = entries.sort((a, b) => b.updated.localeCompare(a.updated)).slice(0, longest);
  // A feed without entries is as old as the pages.
  const updated =
    newest[0]?.updated ??
    lastChanged(
      [...pages, ...news].map(({ data }) => data),
      today(),
    ) ??
    today();
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
    updated,
    entries: newest,
  });
}

async function newsEntry(page: Page<'news'>, origin: string, render: RenderNews): Promise<Entry> {
  const { data, address, locale } = page;
  const t = strings(locale);
  const sources = data.sources.flatMap((id): Line[] => {
    const source = recordOf('sources').get(id);
    return source ? [{ text: t.home.source + t.colon + source.title[locale], href: source.url }] : [];
  });
  return {
    identity: `${locale} ${firstAddress(page)}`,
    title: data.title,
    url: absolute(address, locale, origin),
    published: data.published,
    updated: lastChanged([data], today()) ?? data.published,
    summary: data.summary,
    html: paragraphs([{ text: data.summary }]) + (await render(page)) + paragraphs(sources),
  };
}

function changeEntry({ identity, date, page, text, address }: Change, locale: Locale, origin: string): Entry {
  const url = absolute(address, locale, origin);
  const html = paragraphs([{ text }, { text: page, href: url }]);
  return { identity, title: `${page} – ${text}`, url, published: date, updated: date, html };
}
