/** The core log: every part of the cooperation with its status, from the top. */
import { type Layer, layerOf } from '../drawing/strata.ts';
import { strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { coreOrder, isSettled, type Status } from '../schemas/status.ts';
import { openingWords } from './apply.ts';
import { corePages, type Page } from './content.ts';
import type { Address } from './links.ts';

/** One layer of the core. */
export interface CorePart {
  collection: 'agreement' | 'base' | 'programmes';
  name: string;
  status: Status;
  layer: Layer;
  /** What is to be said beside its status: from when or until when one can apply, or staff's own words. */
  note: string | undefined;
  address: Address;
}

function partOf(page: Page<'agreement' | 'base' | 'programmes'>): CorePart {
  const { collection, slug, data, address } = page;
  return {
    collection,
    address,
    name: 'name' in data ? data.name : data.title,
    status: data.status,
    layer: layerOf(slug, data.status),
    note: (page.collection === 'programmes' && openingWords(page as Page<'programmes'>)) || data.note,
  };
}

/** The layers of the core in one language: what is settled first, otherwise in the fixed order. */
export async function coreParts(locale: Locale): Promise<CorePart[]> {
  return coreOrder((await corePages(locale)).map(partOf));
}

/** What the core says in three clauses. A status that changes changes the sentence. */
export function headline(core: readonly CorePart[], locale: Locale): string[] {
  const { clauses } = strings(locale).home;
  const open = core.filter((part) => part.collection === 'programmes' && part.status === 'open').length;
  const isSigned = (name: string) => core.some(({ collection, status }) => collection === name && isSettled(status));
  return [
    isSigned('agreement') ? clauses.agreement.settled : clauses.agreement.other,
    isSigned('base') ? clauses.base.settled : clauses.base.other,
    open ? clauses.programmes.open(open) : clauses.programmes.ideas,
  ];
}

/** The layers of the whole core, for pages that draw any of them. */
export async function coreLayers(locale: Locale): Promise<Layer[]> {
  return (await coreParts(locale)).map(({ layer }) => layer);
}
