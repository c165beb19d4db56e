import type { Locale } from '../schemas/knowable.ts';

/** An address of the site as content and code write it: no language, no base path, a slash at both ends. */
export type Address = `/${string}`;

/** The pages that are always there, in the order of the site map. */
export const mainPages = [
  'home',
  'agreement',
  'base',
  'programmes',
  'apply',
  'questions',
  'news',
  'changes',
  'organisations',
  'glossary',
  'about',
  'search',
] as const;
export type MainPage = (typeof mainPages)[number];

/** The address of one of the main pages. */
export function pageAddress(page: MainPage): Address {
  return page === 'home' ? '/' : `/${page}/`;
}

/** The feed, news and changes together. */
export const feedFile: Address = '/feed.atom';

/** Files that the site makes in each language, and those that are the same for both. Texts may link to them. */
export const localFiles: readonly string[] = [feedFile, '/llms.txt'];
export const madeFiles = [...localFiles, '/licences.txt', '/robots.txt', '/sitemap-index.xml'];

/** Whether an address has a counterpart in each language: pages, and some files. A document in public/ has none. */
export const isLocal = (address: string) => !/\.\w+$/.test(address) || localFiles.includes(address);

/** Where an entry of a collection stands. A question stands on the page of all questions. */
export function entryAddress(collection: string, slug: string): Address {
  switch (collection) {
    case 'agreement':
    case 'base':
      return `/${collection}/`;
    case 'questions':
      return `/questions/#${slug}`;
    case 'pages':
      return slug === 'home' ? '/' : slug === 'not-found' ? '/404/' : `/${slug}/`;
    default:
      return `/${collection}/${slug}/`;
  }
}

/** The id of the row in which a value stands, or will stand: `apply.opens` → `apply-opens`. */
export function anchorOf(field: string): string {
  return field.replaceAll(/[.A-Z]/g, (found) => (found === '.' ? '-' : `-${found.toLowerCase()}`));
}

/** The part of an address that names the language: nothing for English, `zh` for Chinese. */
export const localeParams: Record<Locale, string | undefined> = { en: undefined, zh: 'zh' };

/** The language that the `[...locale]` part of a route names. */
export function localeOf(param: string | undefined): Locale {
  return param === 'zh' ? 'zh' : 'en';
}

/** The path of an address in one language, without the base path: `/zh/base/`. */
export function localPath(address: Address, locale: Locale): Address {
  return locale === 'zh' ? `/zh${address}` : address;
}

/** An address of one language as the rest parameter of a route: `zh/programmes/scholarship`, nothing for the home page. */
export function pathParam(address: Address, locale: Locale): string | undefined {
  return localPath(address, locale).replaceAll(/^\/|\/$/g, '') || undefined;
}

/** Puts the base path, such as `/base-path/`, before a path of the site; Astro's configuration has to name it. */
export function withBase(path: string, base: string = import.meta.env?.BASE_URL ?? '/'): string {
  return base.replace(/\/$/, '') + path;
}

/** The link to an address, in one language and under the site's base path. Every link of the site is made here. */
export function href(address: Address, locale: Locale): string {
  return withBase(localPath(address, locale));
}

/** The absolute address of a page in one language, under an origin such as `https://example.org`. */
export function absolute(address: Address, locale: Locale, origin: string | URL): string {
  return new URL(href(address, locale), origin).href;
}
