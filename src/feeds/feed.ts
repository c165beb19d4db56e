/** The feed of a language, news and changes together, in Atom: RFC 4287. */
import { createHash } from 'node:crypto';
import { strings } from '../i18n/index.ts';
import { type Day, siteDateTime, today } from '../schemas/dates.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import { oneLine } from '../seo/limits.ts';
import { type Page, published, recordOf, site } from '../site/content.ts';
import { absolute, feedFile } from '../site/links.ts';
import { lastChanged } from '../site/updates.ts';
import { allChanges, type Change, firstAddress } from './changes.ts';
import { type Line, paragraphs } from './html.ts';

/** One entry of the feed. */
export interface Entry {
  /** What the entry is called for ever, such as its first address. Never shown. */
  identity: string;
  title: string;
  /** Absolute address. */
  url: string;
  published: Day;
  updated: Day;
  summary?: string;
  /** Full text in HTML, with absolute addresses. */
  html: string;
}

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
  return atom(locale, origin, updated, newest);
}

async function newsEntry(page: Page<'news'>, origin: string, render: RenderNews): Promise<Entry> {
  const { data, address, locale } = page;
  const t = strings(locale);
  const sources = data.sources.flatMap((id): Line[] => {
    const source = recordOf('sources').get(id);
    return source ? [{ text: t.feeds.source + t.colon + source.title[locale], href: source.url }] : [];
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
  return { identity, title: page + strings(locale).colon + text, url, published: date, updated: date, html };
}

function atom(locale: Locale, origin: string, updated: Day, entries: readonly Entry[]): string {
  const t = strings(locale);
  const at = (address: `/${string}`) => escaped(absolute(address, locale, origin));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${t.tag}">
<id>${idOf(`${locale} feed /news/ feed.atom`)}</id>
<title>${escaped(`${site.name[locale]} – ${t.feeds.all}`)}</title>
<subtitle>${escaped(t.feeds.allAbout)}</subtitle>
<updated>${siteDateTime(updated)}</updated>
<author><name>${escaped(known(site.operator)?.[locale] ?? site.name[locale])}</name></author>
<link rel="self" type="application/atom+xml" href="${at(feedFile)}"/>
<link rel="alternate" type="text/html" hreflang="${t.tag}" href="${at('/news/')}"/>
${entries.map((entry) => entryXml(entry, t.tag)).join('\n')}
</feed>
`;
}

function entryXml({ identity, title, url, published, updated, summary, html }: Entry, language: string): string {
  return `<entry>
<id>${idOf(identity)}</id>
<title>${escaped(oneLine(title))}</title>
<published>${siteDateTime(published)}</published>
<updated>${siteDateTime(updated)}</updated>
<link rel="alternate" type="text/html" hreflang="${language}" href="${escaped(url)}"/>
${summary ? `<summary>${escaped(oneLine(summary))}</summary>\n` : ''}<content type="html">${escaped(html)}</content>
</entry>`;
}

/** No XML document may hold these, escaped or not: https://www.w3.org/TR/xml/#charsets */
const notInXml = /\p{Cs}|(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) =>
  text.replaceAll(notInXml, '').replaceAll(/[&<>"]/g, (sign) => references[sign] ?? sign);

/** Drawn at random once. It must never change: readers' programs know our entries by ids made from it. */
const namespace = '01e2c18f75174ad183c07290db815b86';

/**
 * A stable id for a thing with a name: the same on every machine, under every domain and base path. RFC 9562, section
 * 5.5 (UUID version 5), in the form that RFC 4287, section 4.2.6, asks of an Atom id.
 */
export function idOf(name: string): string {
  const bytes = createHash('sha1').update(Buffer.from(namespace, 'hex')).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
