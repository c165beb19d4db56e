/** What the sitemap says of a page: its languages, and the day on which its content last changed. */
import type { SitemapItem } from '@astrojs/sitemap';
import { strings } from '../i18n/index.ts';
import type { Day } from '../schemas/dates.ts';
import { type Locale, locales } from '../schemas/knowable.ts';

/** Pages are rendered in a bundle of their own: what they tell the sitemap has to be global. */
const told = globalThis as typeof globalThis & { sitemapItems?: Map<string, Partial<SitemapItem>> };
told.sitemapItems ??= new Map();

/**
 * Enters a page that search engines may show.
 *
 * @param at Its absolute address in each language.
 */
export function enterInSitemap(at: Record<Locale, string>, locale: Locale, changed: Day | undefined): void {
  const links = locales.map((language) => ({ lang: strings(language).hreflang, url: at[language] }));
  const item = { links: [...links, { lang: 'x-default', url: at.en }], ...(changed && { lastmod: changed }) };
  told.sitemapItems?.set(at[locale], item);
}

/** Completes an item of `@astrojs/sitemap`, and leaves out what no page has entered, such as an old address. */
export function sitemapItem(item: SitemapItem): SitemapItem | undefined {
  const own = told.sitemapItems?.get(item.url);
  return own && { ...item, ...own };
}
