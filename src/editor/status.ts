/** What there is to do in the content: translations, pages held back, reviews, and the blanks that readers ask about. */

import type { Page } from '../check/docs.ts';
import { dayAt, lookUp } from '../check/settings.ts';
import { keyOf, type Site } from '../check/site.ts';
import type { Held } from '../schemas/dates.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import { type Both, isBlank, type Locale, locales } from '../schemas/knowable.ts';
import { readersAsk } from '../site/readers-ask.ts';
import { hidden } from './codec.ts';
import { formats } from './formats.ts';
import type { History } from './git-log.ts';

/** How the two languages of a page stand: in step, or one is missing, or older than the other. */
export type Languages = 'inStep' | { missing: Locale } | { older: Locale };

/** One page, and what there is to do about it. */
export interface PageStatus {
  page: string;
  languages: Languages;
  held: Held | undefined;
  reviewBy: string | undefined;
  due: boolean;
  owner: string | undefined;
}

/** A value that readers ask about first and that nobody has filled in. */
export interface Asked {
  page: string;
  label: Both;
}

export interface ContentStatus {
  pages: PageStatus[];
  asked: Asked[];
}

/** The state of every page, and the blanks that readers ask about first. */
export function statusOf(site: Site, history: History): ContentStatus {
  const pages = [...site.files.values()].flatMap((entry) => {
    const [first] = Object.values(entry).flat();
    return first ? [pageStatus(site, first, history)] : [];
  });
  return { pages, asked: readersAsk.flatMap(([slug, path]) => openValue(site, slug, path)) };
}

function pageStatus(site: Site, at: { collection: CollectionName; slug: string }, history: History): PageStatus {
  const data = site.shared(at);
  const day = dayAt(data, ['reviewBy']);
  const owner = data?.owner;
  return {
    page: keyOf(at),
    languages: languagesOf(site, at, history),
    held: site.held(at),
    reviewBy: day,
    due: day !== undefined && day <= site.day,
    owner: typeof owner === 'string' ? owner : undefined,
  };
}

function languagesOf(site: Site, at: { collection: CollectionName; slug: string }, history: History): Languages {
  const entry = site.files.get(keyOf(at).toLowerCase()) ?? {};
  const missing = locales.find((locale) => !entry[locale]);
  if (missing) return { missing };
  const [english, chinese] = locales.map((locale) => site.page(entry[locale]?.[0]?.file ?? ''));
  if (!english || !chinese) return 'inStep';
  if (changedAfter(english, chinese, history)) return { older: 'zh' };
  return changedAfter(chinese, english, history) ? { older: 'en' } : 'inStep';
}

/** Whether the words of a page changed after the other language was last committed. A changed date needs no translator. */
function changedAfter(page: Page, other: Page, { commits, fileAt }: History): boolean {
  const [own, theirs] = [commits.get(page.file), commits.get(other.file)];
  // What is not committed yet is being worked on.
  if (!theirs || (own && own.time <= theirs.time)) return false;
  const before = fileAt(theirs.hash, page.file);
  return before !== undefined && wordsIn(before, page.collection) !== wordsIn(page.lines.join('\n'), page.collection);
}

/** What a translator has to translate of a file. */
function wordsIn(text: string, collection: CollectionName): string {
  const form = formats.get(collection)?.read(text) ?? {};
  const shared = fieldsFor(collection).filter((field) => field.shared);
  const own = Object.entries(form).filter(
    ([key]) => key !== hidden.original && !shared.some(({ path }) => path === key),
  );
  return JSON.stringify(own);
}

function openValue(site: Site, slug: string, path: string): Asked[] {
  return collectionNames.flatMap((collection) => {
    const page = site.pageIn('en', { collection, slug });
    const field = fieldsFor(collection).find((candidate) => candidate.path === path);
    const value = page && lookUp(page.settings.data, path.split('.'));
    const open = page && field && (value === undefined || isBlank(value));
    return open ? [{ page: keyOf({ collection, slug }), label: field.label }] : [];
  });
}
