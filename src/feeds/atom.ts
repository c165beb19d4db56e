/** Feeds in Atom (RFC 4287), which has what RSS lacks: stable ids, and the day of the last change. */
import { generateAtomFeed } from 'feedsmith';
import { strings } from '../i18n/index.ts';
import { type Day, siteDateTime } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { oneLine } from '../seo/limits.ts';
import { idOf } from './identity.ts';

/** One entry of a feed. */
export interface Entry {
  /** What the entry is called for ever, such as its first address. Never shown. */
  identity: string;
  title: string;
  /** Absolute address. */
  url: string;
  published: Day;
  updated: Day;
  /** In plain text. */
  summary?: string;
  /** Full text in HTML, with absolute addresses. */
  html: string;
}

/** A feed. */
export interface Feed {
  identity: string;
  locale: Locale;
  title: string;
  subtitle: string;
  /** Who speaks: the site, or whoever runs it. */
  author: string;
  /** Absolute address of the feed itself. */
  self: string;
  /** Absolute address of the page that shows the same. */
  page: string;
  /** The day of the last change, where no entry tells. */
  updated: Day;
  entries: readonly Entry[];
}

/** No XML document may hold these, escaped or not: https://www.w3.org/TR/xml/#charsets */
const notInXml = /\p{Cs}|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** A feed as an XML document, entries from new to old. */
export function atomFeed(feed: Feed): string {
  const newest = [...feed.entries].sort((a, b) => b.updated.localeCompare(a.updated));
  const updated = newest[0]?.updated ?? feed.updated;
  const xml = generateAtomFeed({
    id: idOf(feed.identity),
    title: text(feed.title),
    subtitle: text(feed.subtitle),
    updated: moment(updated),
    authors: [{ name: clean(feed.author) }],
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml' },
      { href: feed.page, rel: 'alternate', type: 'text/html', hreflang: strings(feed.locale).tag },
    ],
    xml: { lang: strings(feed.locale).tag },
    entries: newest.map((entry) => entryOf(entry, feed.locale)),
  });
  return xml;
}

function entryOf(entry: Entry, locale: Locale) {
  return {
    id: idOf(entry.identity),
    title: text(entry.title),
    published: moment(entry.published),
    updated: moment(entry.updated),
    links: [{ href: entry.url, rel: 'alternate', type: 'text/html', hreflang: strings(locale).tag }],
    ...(entry.summary && { summary: text(entry.summary) }),
    content: { value: entry.html.replaceAll(notInXml, ''), type: 'html' },
  };
}

const clean = (words: string) => oneLine(words.replaceAll(notInXml, ''));
const text = (words: string) => ({ value: clean(words), type: 'text' });
const moment = (day: Day) => new Date(siteDateTime(day));
