/** What changed on the site, gathered from the content. */

import { today } from '../schemas/dates.ts';
import type { Update } from '../schemas/fields.ts';
import type { CollectionName } from '../schemas/index.ts';
import { fieldsFor } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Page, published } from '../site/content.ts';
import { type Address, anchorOf } from '../site/links.ts';
import { newestFirst, updateText } from '../site/updates.ts';

/** One change, ready to be shown or fed. */
export interface Change {
  /** What the change is called for ever. Never shown. */
  identity: string;
  date: Update['date'];
  kind: Update['kind'];
  /** The page on which it happened, by name. */
  page: string;
  isNews: boolean;
  /** What happened, in words. */
  text: string;
  /** Where to read it: the row that was filled in, or the page. */
  address: Address;
}

const collections = ['agreement', 'base', 'programmes', 'news', 'questions', 'pages'] as const;

/** The changes of one page, newest first. */
export function changesOf(page: Page<CollectionName>): Change[] {
  const { data, locale, address, collection } = page;
  const labels = new Map(fieldsFor(collection).map(({ path, label }) => [path, label[locale]]));
  const first = firstAddress(page);
  // Two updates may share a day, a kind and a field; counting them from the oldest keeps their ids apart for ever.
  const numbered = data.updates.map((update, index) => ({ ...update, index }));
  return newestFirst(numbered, today()).map((update) => ({
    identity: `${locale} ${first} ${update.date} ${update.kind} ${update.field ?? ''} ${sameBefore(data.updates, update.index)}`,
    date: update.date,
    kind: update.kind,
    page: nameOf(page),
    isNews: collection === 'news',
    text: updateText(update, locale, (path) => labels.get(path) ?? path),
    address: update.kind === 'filled' && update.field ? (`${address}#${anchorOf(update.field)}` as Address) : address,
  }));
}

function sameBefore(updates: readonly Update[], index: number): number {
  const own = updates[index];
  return updates
    .slice(0, index)
    .filter(({ date, kind, field }) => date === own?.date && kind === own.kind && field === own.field).length;
}

/** Every change on the site in one language, newest first. */
export async function allChanges(locale: Locale): Promise<Change[]> {
  const lists = await Promise.all(collections.map((name) => published(name, locale)));
  return newestFirst(
    lists.flat().flatMap((page) => changesOf(page as Page<CollectionName>)),
    today(),
  );
}

/** The first address that a page ever had: what feeds call it does not change when it is renamed. */
export function firstAddress({ data, address }: Page<CollectionName>): string {
  return 'movedFrom' in data ? (data.movedFrom[0] ?? address) : address;
}

function nameOf({ data }: Page<CollectionName>): string {
  if ('question' in data) return data.question;
  return 'name' in data ? data.name : data.title;
}
