/** The dates of a page that somebody may want in a calendar. */

import { strings } from '../i18n/index.ts';
import { absolute, type SiteAddress } from '../jsonld/ids.ts';
import { type Day, today } from '../schemas/dates.ts';
import { type CollectionName, fieldsFor } from '../schemas/index.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import { valueAt } from '../schemas/sets.ts';
import { type Page, published } from '../site/content.ts';
import { type Address, anchorOf } from '../site/links.ts';
import { lastChanged } from '../site/updates.ts';
import type { DateEntry } from './calendar.ts';
import { firstAddress } from './changes.ts';

/** What opens, closes, starts or takes place. The day on which the agreement was signed is past, so it is not here. */
const collections = ['base', 'programmes', 'news'] as const;

/** The dates of one page that are filled in. Every field that holds a day counts, so a new one needs no change here. */
export function datesOf(page: Page<CollectionName>, at: SiteAddress): DateEntry[] {
  const { data, locale, address } = page;
  const name = 'title' in data ? data.title : '';
  return knownDays(page).map(({ path, label, day }) => ({
    identity: `${locale} ${firstAddress(page)} ${path}`,
    day,
    title: name + strings(locale).colon + label[locale],
    url: absolute(`${address}#${anchorOf(path)}` as Address, at),
    changed: lastChanged([data], today()) ?? today(),
  }));
}

function knownDays({ collection, data }: Page<CollectionName>) {
  if (!collections.includes(collection as (typeof collections)[number])) return [];
  const days = fieldsFor(collection).filter(({ kind, knowable }) => kind === 'day' && knowable);
  return days.flatMap(({ path, label }) => {
    const day = known(valueAt(data, path) as Day);
    return day === undefined ? [] : [{ path, label, day }];
  });
}

/** The pages that have dates to offer, in one language. */
export async function pagesWithDates(locale: Locale): Promise<Page<CollectionName>[]> {
  const lists = await Promise.all(collections.map((name) => published(name, locale)));
  return (lists.flat() as Page<CollectionName>[]).filter((page) => knownDays(page).length > 0);
}
