/** Feeds in Atom (RFC 4287), which has what RSS lacks: stable ids, and the day of the last change. */
import { createHash } from 'node:crypto';
import { strings } from '../i18n/index.ts';
import { type Day, siteDateTime } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { oneLine } from '../schemas/limits.ts';

/** One entry of a feed. */
export interface Entry {
  /** What the entry is called for ever, such as its first address. Never shown. */
  identity: string;
  title: string;
  /** Absolute address. */
  url: string;
  published: Day;
  updated: Day;
  summary: string;
}

/** A feed, its entries from new to old. */
export interface Feed {
  identity: string;
  locale: Locale;
  title: string;
  subtitle: string;
  /** Who speaks: the site, or whoever runs it. */
  author: string;
  /** Absolute addresses of the feed itself, and of the page that shows the same. */
  self: string;
  page: string;
  updated: Day;
  entries: readonly Entry[];
}

/** A feed as an XML document. */
export function atomFeed({ identity, locale, title, subtitle, author, self, page, updated, entries }: Feed): string {
  const language = strings(locale).tag;
  const link = (href: string) =>
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escaped(href)}"/>`;
  const entryXml = (entry: Entry) => `<entry>
<id>${idOf(entry.identity)}</id>
<title>${line(entry.title)}</title>
<published>${siteDateTime(entry.published)}</published>
<updated>${siteDateTime(entry.updated)}</updated>
${link(entry.url)}
<summary>${line(entry.summary)}</summary>
</entry>
`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${idOf(identity)}</id>
<title>${line(title)}</title>
<subtitle>${line(subtitle)}</subtitle>
<updated>${siteDateTime(updated)}</updated>
<author><name>${line(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
${link(page)}
${entries.map(entryXml).join('')}</feed>
`;
}

// The check of the content refuses the characters that no XML document may hold.
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => references[sign] ?? sign);
const line = (text: string) => escaped(oneLine(text));

/** Drawn at random once. It must never change: readers' programs know our entries by ids made from it. */
const namespace = Buffer.from('01e2c18f75174ad183c07290db815b86', 'hex');

/**
 * A stable id for a thing with a name: the same on every machine, under every domain and base path. RFC 9562, section
 * 5.5 (UUID version 5), in the form that RFC 4287, section 4.2.6, asks of an Atom id.
 */
export function idOf(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
