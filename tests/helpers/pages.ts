/** The built pages as documents, read from disk. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Locale } from '../../src/schemas/knowable.ts';

/** The languages, and where the pages of each stand. */
export const languages = [
  ['en', ''],
  ['zh', '/zh'],
] as const;

/** A built page; it is parsed once, and only when its document is asked for. */
export class BuiltPage {
  /** The address, without the base path: `/zh/base/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  #document: Document | undefined;

  constructor(path: string, html: string) {
    this.path = path;
    this.html = html;
  }
  get locale(): Locale {
    return this.path.startsWith('/zh/') ? 'zh' : 'en';
  }
  get document(): Document {
    this.#document ??= parseHTML(this.html).document;
    return this.#document;
  }
}

const known = new Map<string, BuiltPage>();

/** One page by its address. */
export function builtPage(folder: string, path: string): BuiltPage {
  const file = join(folder, path.replace(/\/$/, '/index.html'));
  const page = known.get(file) ?? new BuiltPage(path, readFileSync(file, 'utf8'));
  known.set(file, page);
  return page;
}

/** Every page of a built site. */
export const builtPages = (folder: string): BuiltPage[] =>
  globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => builtPage(folder, `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, '')));

/** An attribute of every element that a selector finds. */
export const attributes = (part: ParentNode | null | undefined, selector: string, name = 'href'): string[] =>
  [...(part?.querySelectorAll(selector) ?? [])].map((element) => element.getAttribute(name) ?? '');

/** The words of a page or a part of it, with white space folded. */
export function wordsOf(node: Element | null): string {
  return (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The address of every page that readers can open, without base path: all but the pages for wrong and old addresses. */
export const pagePaths = (folder: string): string[] =>
  builtPages(folder)
    .filter(({ path, html }) => path.endsWith('/') && !html.includes('http-equiv="refresh"'))
    .map(({ path }) => path);

/** What the sitemap says of each address, without origin and base path. */
export function sitemapOf(folder: string, base = '/'): Map<string, string> {
  const found = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8').matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g);
  return new Map([...found].map(([, loc = '', rest = '']) => [new URL(loc).pathname.slice(base.length - 1), rest]));
}
