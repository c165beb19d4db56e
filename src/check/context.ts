import type { Day } from '../dates.ts';
import { type Locale, locales } from '../knowable.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { fieldsFor } from './fields.ts';
import type { Files, PageFile } from './files.ts';
import type { Page } from './page.ts';
import { type Problem, type Reporter, reporter } from './problem.ts';
import type { RecordContent } from './record.ts';
import type { Source } from './source.ts';

/** The names of the entries of a record or collection. */
export interface Names {
  list: readonly string[];
  has(name: string): boolean;
}

/** Everything that has been read, as the files have it. */
export interface ReadContent {
  source: Source;
  /** Today, on the site's calendar. */
  day: Day;
  pages: readonly Page[];
  records: readonly RecordContent[];
  problems: Problem[];
  /** Every page's files by language, readable or not, under `collection/slug` in small letters. */
  files: ReadonlyMap<string, Partial<Record<Locale, PageFile[]>>>;
  /** The readable English pages, by `collection/slug`: the shared settings stand there. */
  english: ReadonlyMap<string, Page>;
  /** The names that exist in a record or collection; `undefined` where its file cannot be read. */
  names(kind: string): Names | undefined;
  /** A page by its file, where it can be read. */
  page(file: string): Page | undefined;
}

/** All content, for the rules that look across files. */
export interface Context extends ReadContent {
  addresses: Addresses;
}

interface Read {
  source: Source;
  day: Day;
  files: Files;
  pages: readonly Page[];
  records: readonly RecordContent[];
  problems: Problem[];
}

/** The key under which the two languages of a page meet. */
export function keyOf({ collection, slug }: { collection: string; slug: string }): string {
  return `${collection}/${slug}`;
}

/** Puts together what has been read, so that each rule finds what it needs at once, however many files there are. */
export function contextOf({ files, ...read }: Read): Context {
  const byKey = new Map<string, Partial<Record<Locale, PageFile[]>>>();
  const inOrder = [...files.pages].sort((a, b) => (a.file < b.file ? -1 : 1));
  for (const page of inOrder) {
    const key = keyOf(page).toLowerCase();
    const entry = byKey.get(key) ?? {};
    entry[page.locale] = [...(entry[page.locale] ?? []), page];
    byKey.set(key, entry);
  }
  const english = new Map(read.pages.filter(({ locale }) => locale === 'en').map((page) => [keyOf(page), page]));
  const byFile = new Map(read.pages.map((page) => [page.file, page]));
  const names = namesIn(read.records, files.pages);
  const content: ReadContent = { ...read, files: byKey, english, names, page: (file) => byFile.get(file) };
  return { ...content, addresses: addressesOf(content) };
}

function namesIn(records: readonly RecordContent[], pages: readonly PageFile[]): Context['names'] {
  const known = new Map<string, Set<string>>(
    records.map(({ name, settings }) => [name, new Set(Object.keys(settings.data))]),
  );
  for (const { collection, slug } of pages) known.set(collection, (known.get(collection) ?? new Set()).add(slug));
  return (kind) => {
    const names = known.get(kind);
    return names && { list: [...names], has: (name) => names.has(name) };
  };
}

/** The reporter of one file. */
export function reportOn(context: ReadContent, file: string): Reporter {
  return reporter(file, context.problems);
}

/** The settings that hold for a page in both languages; `undefined` when the English file cannot be read. */
export function sharedData(context: ReadContent, page: Page): Record<string, unknown> | undefined {
  return context.english.get(keyOf(page))?.settings.data;
}

/** The other language. */
export function otherThan(locale: Locale): Locale {
  return locales.find((other) => other !== locale) ?? locale;
}

/** The fields of a page that are written in its language's file. */
export function ownFields(page: Page) {
  return fieldsFor(page.collection).filter(({ shared }) => page.locale === 'en' || !shared);
}
