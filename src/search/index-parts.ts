/** Which pages a query searches at first, and which news wait in the archive until a reader asks for them. Pure. */
import type { Day } from '../schemas/dates.ts';

/** News items of each language that every query searches, at least. */
export const newest = 1000;

/** A news item among the built pages. */
export interface NewsPage {
  /** Path of its file below the site's folder. */
  file: string;
  /** Its language, as Pagefind names it: `en`, `zh-cn`. */
  language: string;
  published: Day;
}

/** How the news are shared out. */
export interface Parts {
  /** Files of the news in the archive. */
  archived: Set<string>;
  /** For each language with an archive, the first day whose news are not in it. */
  since: Map<string, Day>;
}

/**
 * Shares out the news. The archive ends with a month: a date tells readers what was searched, and the archive stays the
 * same, and in readers' caches, until the next month moves into it.
 *
 * @param keep News items of each language that are not archived, at least. While an archive would hold less than a tenth
 *   as many, there is none: nobody should have to ask for so little.
 */
export function partsOf(news: readonly NewsPage[], keep = newest): Parts {
  const archived = new Set<string>();
  const since = new Map<string, Day>();
  for (const [language, own] of Map.groupBy(news, (page) => page.language)) {
    const day = own
      .map(({ published }) => published)
      .sort()
      .at(-keep);
    const start = day && `${day.slice(0, 'YYYY-MM'.length)}-01`;
    const older = own.filter(({ published }) => start !== undefined && published < start);
    if (!start || own.length <= keep || older.length < keep / 10) continue;
    since.set(language, start);
    for (const { file } of older) archived.add(file);
  }
  return { archived, since };
}

/** What a built page says of itself, where it is a news item. */
export function newsPageOf(file: string, html: string): NewsPage | undefined {
  const language = /<html\b[^>]*\blang="([^"]+)"/.exec(html)?.[1]?.toLowerCase();
  const published = /\bproperty="article:published_time" content="(\d{4}-\d\d-\d\d)/.exec(html)?.[1];
  const isNews = /<body\b[^>]*\bdata-pagefind-filter="kind:news"/.test(html);
  return isNews && language && published ? { file, language, published } : undefined;
}
