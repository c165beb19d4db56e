/** The built pages as documents, read from disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export interface BuiltPage {
  /** The address, without the base path: `/zh/base/`, `/404.html`. */
  path: string;
  locale: 'en' | 'zh';
  html: string;
  document: Document;
}

const addressOf = (file: string) => `/${file}`.replace(/index\.html$/, '');

/** Every page of a built site. */
export function builtPages(folder: string): BuiltPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => pageAt(folder, file));
}

/** What has been read, by its file: a page is parsed once, and only when its document is asked for. */
const known = new Map<string, BuiltPage>();

function pageAt(folder: string, file: string): BuiltPage {
  const place = join(folder, file);
  const page = known.get(place) ?? read(place, addressOf(file));
  known.set(place, page);
  return page;
}

function read(place: string, path: string): BuiltPage {
  const html = readFileSync(place, 'utf8');
  let document: Document | undefined;
  return {
    path,
    locale: path.startsWith('/zh/') ? 'zh' : 'en',
    html,
    get document() {
      document ??= parseHTML(html).document;
      return document;
    },
  };
}

/** One page by its address. */
export function builtPage(folder: string, path: string): BuiltPage {
  return pageAt(folder, `${path}index.html`.slice(1));
}

/** The words of a page or a part of it, with white space folded. */
export function wordsOf(node: Element | null): string {
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The address of every page that readers can open, without base path: all but the pages for wrong and old addresses. */
export function pagePaths(folder: string): string[] {
  const isPage = ({ path, html }: BuiltPage) => path.endsWith('/') && !html.includes('http-equiv="refresh"');
  return builtPages(folder)
    .filter(isPage)
    .map(({ path }) => path);
}

/** The addresses in the sitemap, without origin and base path. */
export function sitemapPaths(folder: string, base = '/'): string[] {
  const file = join(folder, 'sitemap-0.xml');
  if (!existsSync(file)) throw new Error(`There is no sitemap in ${folder}: run npm test, which builds first.`);
  const found = readFileSync(file, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g);
  return [...found].map(([, address]) => new URL(address ?? '').pathname.slice(base.length - 1));
}
