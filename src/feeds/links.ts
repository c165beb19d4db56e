/** Where the feeds stand, and which of them a page names in its head. */

import { strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { published } from '../site/content.ts';
import { type Address, href } from '../site/links.ts';

/** The feed of news. */
export const newsFeed: Address = '/feed.atom';

/** The feed of changes: of the whole site, or of one page. */
export function changesFeed(page: Address = '/'): Address {
  return `${page}changes.atom`;
}

/** The dates of a page, for calendars. */
export function datesFile(page: Address): Address {
  return `${page}dates.ics`;
}

/** A page as plain Markdown. */
export function twinFile(page: Address): Address {
  return `${page}index.md`;
}

const atom = 'application/atom+xml';

/** Other forms of a page, for its head: its Markdown twin, the feeds of the site, and its own feed if it has one. */
export async function otherForms(address: Address, locale: Locale) {
  const t = strings(locale).feeds;
  const own = (await published('programmes', locale)).find((page) => page.address === address);
  return [
    { type: 'text/markdown', href: href(twinFile(address), locale) },
    { type: atom, title: t.news, href: href(newsFeed, locale) },
    { type: atom, title: t.changes, href: href(changesFeed(), locale) },
    ...(own ? [{ type: atom, title: t.changesOf(own.data.title), href: href(changesFeed(address), locale) }] : []),
  ];
}
