/** The feeds of the site, made from the content. */

import { strings } from '../i18n/index.ts';
import { absolute, type SiteAddress } from '../jsonld/ids.ts';
import { today } from '../schemas/dates.ts';
import { known } from '../schemas/knowable.ts';
import { type Page, published, recordOf, site } from '../site/content.ts';
import { type Address, pageAddress } from '../site/links.ts';
import { lastChanged } from '../site/updates.ts';
import type { Entry, Feed } from './atom.ts';
import { allChanges, type Change, changesOf, firstAddress } from './changes.ts';
import { type Line, paragraphs, standalone } from './html.ts';
import { changesFeed, newsFeed } from './links.ts';

/** Renders the text of a news item to HTML. */
export type RenderText = (page: Page<'news'>) => Promise<string>;

/** A feed tells what is new; who wants all goes to the list. It stays this long however many news there are. */
const longest = 50;

/** The newest news with full text, sources included. */
export async function newsFeedOf(at: SiteAddress, render: RenderText): Promise<Feed> {
  const t = strings(at.locale).feeds;
  const pages = (await published('news', at.locale)).slice(0, longest);
  return {
    ...(await frame(newsFeed, pageAddress('news'), at)),
    title: `${site.name[at.locale]} – ${t.news}`,
    subtitle: t.newsAbout,
    entries: await Promise.all(pages.map((page) => newsEntry(page, at, render))),
  };
}

async function newsEntry(page: Page<'news'>, at: SiteAddress, render: RenderText): Promise<Entry> {
  const { data, address, locale } = page;
  const url = absolute(address, at);
  const sources = await recordOf('sources');
  const t = strings(locale);
  const basis = data.sources.flatMap((id): Line[] => {
    const source = sources.get(id);
    return source ? [{ text: t.feeds.source + t.colon + source.title[locale], href: source.url }] : [];
  });
  return {
    identity: `${locale} ${firstAddress(page)}`,
    title: data.title,
    url,
    published: data.published,
    updated: lastChanged([data], today()) ?? data.published,
    summary: data.summary,
    html: paragraphs([{ text: data.summary }]) + standalone(await render(page), url) + paragraphs(basis),
  };
}

/** What changed on the whole site. */
export async function allChangesFeed(at: SiteAddress): Promise<Feed> {
  const t = strings(at.locale).feeds;
  return {
    ...(await frame(changesFeed(), '/', at)),
    title: `${site.name[at.locale]} – ${t.changes}`,
    subtitle: t.changesAbout,
    entries: (await allChanges(at.locale)).slice(0, longest).map((change) => changeEntry(change, at)),
  };
}

/** What changed on one programme's page, for somebody who waits for a date. */
export async function programmeFeed(page: Page<'programmes'>, at: SiteAddress): Promise<Feed> {
  const t = strings(at.locale).feeds;
  return {
    ...(await frame(changesFeed(page.address), page.address, at, firstAddress(page))),
    title: t.changesOf(page.data.title),
    subtitle: page.data.oneLine,
    entries: changesOf(page).map((change) => changeEntry(change, at)),
  };
}

function changeEntry({ identity, date, page, text, address }: Change, at: SiteAddress): Entry {
  const url = absolute(address, at);
  return {
    identity,
    title: `${page}${strings(at.locale).colon}${text}`,
    url,
    published: date,
    updated: date,
    html: paragraphs([{ text }, { text: page, href: url }]),
  };
}

/** What all feeds share. A feed without entries is as old as the page that lists the news. */
async function frame(feed: Address, page: Address, at: SiteAddress, first: string = page) {
  const { locale } = at;
  const lists = await Promise.all([published('pages', locale), published('news', locale)]);
  return {
    identity: `${locale} feed ${first} ${feed.split('/').at(-1)}`,
    locale,
    author: known(site.operator)?.[locale] ?? site.name[locale],
    self: absolute(feed, at),
    page: absolute(page, at),
    updated:
      lastChanged(
        lists.flat().map(({ data }) => data),
        today(),
      ) ?? today(),
  };
}
