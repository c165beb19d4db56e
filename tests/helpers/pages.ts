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

function pageAt(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  const path = addressOf(file);
  return { path, locale: path.startsWith('/zh/') ? 'zh' : 'en', html, document: parseHTML(html).document };
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
  const isPage = ({ path, document }: BuiltPage) =>
    path.endsWith('/') && !document.querySelector('meta[http-equiv="refresh"]');
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
