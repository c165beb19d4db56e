/** The only place that asks Astro for content: what it hands out has passed the gate and is in one language. */
import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { type Day, type Held, heldBack, today } from '../schemas/dates.ts';
import { draftSchema } from '../schemas/draft.ts';
import { isGroup } from '../schemas/field-info.ts';
import {
  type CollectionName,
  collectionNames,
  kit,
  type PageData,
  type RecordName,
  records,
  siteSchema,
} from '../schemas/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import type { SiteSettings } from '../schemas/records.ts';
import { type Address, entryAddress } from './links.ts';
import { type Dates, openingOf } from './opening.ts';

/** A page of one collection in one language. */
export interface Page<N extends CollectionName> {
  collection: N;
  slug: string;
  locale: Locale;
  address: Address;
  data: PageData<N>;
  /** The language's own file, whose text Astro renders. */
  entry: CollectionEntry<CollectionKey>;
  /** Set only while editing: the built site leaves such pages out. */
  held: Held | { missing: Locale } | undefined;
}

/** Lays the translated settings over the shared ones, one level deep for groups such as `apply`. */
function overlay(english: Record<string, unknown>, translated: Record<string, unknown>): Record<string, unknown> {
  const own = Object.entries(translated).flatMap(([key, value]) => {
    const shared = english[key];
    if (value === undefined) return [];
    return [[key, isGroup(value) && isGroup(shared) ? { ...shared, ...value } : value]];
  });
  return { ...english, ...Object.fromEntries(own) };
}

/** A programme is open only between its dates, whatever its status says. */
function asOf<D extends object>(day: Day, data: D): D {
  if (!('apply' in data && 'status' in data && data.status === 'open')) return data;
  const { state } = openingOf(data.status, data.apply as Dates, day);
  return { ...data, status: state === 'open' ? 'open' : 'closed' };
}

async function load<N extends CollectionName>(collection: N, locale: Locale, day: Day): Promise<Page<N>[]> {
  const filesIn = (language: Locale) => getCollection(`${collection}_${language}`) as Promise<Page<N>['entry'][]>;
  const [en, zh] = await Promise.all([filesIn('en'), filesIn('zh')]);
  const ids = { en: new Set(en.map(({ id }) => id)), zh: new Set(zh.map(({ id }) => id)) };
  const shared = new Map(en.map((entry) => [entry.id, entry.data]));
  return { en, zh }[locale].flatMap((entry) => {
    // While editing, a page may stand in one language alone: the check refuses to publish it.
    const english = shared.get(entry.id) ?? draftSchema(collection, 'en', kit).parse({});
    const data = asOf(day, overlay(english as never, entry.data as never) as PageData<N>);
    const missing = locales.find((language) => !ids[language].has(entry.id));
    const held = missing ? { missing } : heldBack(data, day);
    if (held && !import.meta.env.DEV) return [];
    return [{ collection, slug: entry.id, locale, address: entryAddress(collection, entry.id), data, entry, held }];
  });
}

const loaded = new Map<string, Promise<Page<CollectionName>[]>>();

/**
 * The pages of a collection in one language that may be seen, in their own order: news from new to old, anything
 * else by `order`, then by name.
 */
export async function published<N extends CollectionName>(collection: N, locale: Locale): Promise<Page<N>[]> {
  const key = `${collection}_${locale}`;
  // A build asks for the same list on every page; while editing, the list must be fresh each time.
  const pages = (!import.meta.env.DEV && loaded.get(key)) || load(collection, locale, today()).then(inOrder);
  loaded.set(key, pages as never);
  return pages as Promise<Page<N>[]>;
}

function inOrder<N extends CollectionName>(pages: Page<N>[]): Page<N>[] {
  const rank = (page: Page<N>) => ('order' in page.data ? page.data.order : 0);
  const date = (page: Page<N>) => ('published' in page.data ? page.data.published : '');
  return pages.sort(
    (a, b) => date(b).localeCompare(date(a)) || rank(a) - rank(b) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
  );
}

/**
 * One page by its slug.
 *
 * @throws Error when there is no such page, or it is held back.
 */
export async function one<N extends CollectionName>(collection: N, slug: string, locale: Locale): Promise<Page<N>> {
  const page = (await published(collection, locale)).find((candidate) => candidate.slug === slug);
  if (!page) throw new Error(`There is no page content/${collection}/${locale}/${slug}.mdx that may be seen.`);
  return page;
}

/** A page that has an address of its own; its `collection` tells of which kind. */
export type AnyPage = { [N in CollectionName]: Page<N> }[Exclude<CollectionName, 'questions'>];

/** Every page that has an address of its own, in one language. */
export async function allPages(locale: Locale): Promise<AnyPage[]> {
  const lists = await Promise.all(collectionNames.map((name) => published(name, locale)));
  return lists.flat().filter(({ collection }) => collection !== 'questions') as AnyPage[];
}

/** The pages that the layers of the core stand for, in the fixed order. */
export async function corePages(locale: Locale) {
  const names = ['agreement', 'base', 'programmes'] as const;
  return (await Promise.all(names.map((name) => published(name, locale)))).flat();
}

/** The addresses at which pages stood before, in one language, each with the page that is there now. */
export async function movedPages(locale: Locale): Promise<{ from: Address; page: AnyPage }[]> {
  return (await allPages(locale)).flatMap((page) =>
    page.data.movedFrom.map((from) => ({ from: from as Address, page })),
  );
}

type Entry<N extends RecordName> = z.output<(typeof records)[N]>;

const files = import.meta.glob<string>('../../content/*.yaml', { query: '?raw', import: 'default', eager: true });
const readFile = (name: string): unknown => parse(files[`../../content/${name}.yaml`] ?? '');

const read = new Map<RecordName, Map<string, unknown>>();

/**
 * The entries of a record, such as the facts, by their names and in the order of the file.
 *
 * @throws ZodError for an entry that is not as its schema has it; the check has told it before.
 */
export function recordOf<N extends RecordName>(name: N): Map<string, Entry<N>> {
  const entries = read.get(name) ?? new Map(Object.entries(z.record(z.string(), records[name]).parse(readFile(name))));
  read.set(name, entries);
  return entries as Map<string, Entry<N>>;
}

/** Whether the report tells of a programme; others came later, from other sources. */
export const isReported = ({ data }: Page<'programmes'>) => data.sources.includes('announcement');

/** The site's own settings. */
export const site: SiteSettings = siteSchema.parse(readFile('site'));
