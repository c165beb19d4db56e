/** What the sitemap says of a page: its languages, and the day on which its content last changed. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SitemapItem } from '@astrojs/sitemap';
import { parse } from 'yaml';
import { isPreview } from '../hosting/settings.ts';
import { strings } from '../i18n/index.ts';
import { type Gated, heldBack, today } from '../schemas/dates.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import { locales } from '../schemas/knowable.ts';
import { entryAddress, localPath } from '../site/links.ts';
import { type Dated, lastChanged } from '../site/updates.ts';

/** What is collected on the main pages: a change there is a change here. */
const collected: Partial<Record<string, readonly CollectionName[]>> = {
  home: ['agreement', 'base', 'programmes', 'news'],
  programmes: ['programmes'],
  apply: ['programmes'],
  news: ['news'],
  questions: ['questions', 'agreement', 'base', 'programmes', 'news'],
  changes: collectionNames,
};

/** The collections whose entries a page shows beside its own text. */
export function shownOn({ collection, slug }: { collection: string; slug: string }): readonly CollectionName[] {
  return collection === 'pages' ? (collected[slug] ?? []) : [];
}

interface Entry {
  collection: CollectionName;
  slug: string;
  data: Dated & Gated;
}

/** The pages that may be seen, from the settings of their English files, which hold the dates of both languages. */
function entries(root: string): Entry[] {
  const all = collectionNames.flatMap((collection) =>
    globSync(`content/${collection}/en/*.mdx`, { cwd: root }).map((file): Entry => {
      const settings = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
      return { collection, slug: basename(file, '.mdx'), data: parse(settings) as Dated & Gated };
    }),
  );
  const day = today();
  return all.filter(({ data }) => !heldBack(data, day));
}

/** The day of the last change by the address of each page. Pages that search engines must not show have none. */
function changedDays(root: string): Map<string, string | undefined> {
  const all = entries(root);
  const byCollection = Map.groupBy(all, ({ collection }) => collection);
  const hidden = ['search', 'not-found'];
  const shown = all.filter(({ collection, slug }) => collection !== 'questions' && !hidden.includes(slug));
  return new Map(
    shown.map((entry) => {
      const dated = [entry, ...shownOn(entry).flatMap((name) => byCollection.get(name) ?? [])].map(({ data }) => data);
      return [entryAddress(entry.collection, entry.slug), lastChanged(dated, today())];
    }),
  );
}

/**
 * Completes the items of `@astrojs/sitemap`, and leaves out what is no page of the content, such as an old address.
 *
 * @param root The project's folder.
 * @param site The address of the site, with its folder.
 */
export function sitemapItem(root: string, site: URL): (item: SitemapItem) => SitemapItem | undefined {
  let days: Map<string, string | undefined> | undefined;
  return (item) => {
    days ??= changedDays(root);
    const path = item.url.slice(site.href.replace(/\/$/, '').length).replace(/^\/zh\//, '/');
    const address = path.replace(/page\/\d+\/$/, '') as `/${string}`;
    if (isPreview() || !days.has(address)) return undefined;
    const lastmod = days.get(address);
    const at = (locale: (typeof locales)[number]) => new URL(`.${localPath(path as `/${string}`, locale)}`, site).href;
    const links = locales.map((locale) => ({ lang: strings(locale).hreflang, url: at(locale) }));
    return { ...item, links: [...links, { lang: 'x-default', url: at('en') }], ...(lastmod && { lastmod }) };
  };
}
