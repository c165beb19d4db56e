/** The pages of the site, whatever their kind. */
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Page, published } from './content.ts';
import type { Address } from './links.ts';

/** A page that has an address of its own; its `collection` tells of which kind. */
export type AnyPage = { [N in CollectionName]: Page<N> }[Exclude<CollectionName, 'questions'>];

/** Every page that has an address of its own, in one language. */
export async function allPages(locale: Locale): Promise<AnyPage[]> {
  const lists = await Promise.all(collectionNames.map((name) => published(name, locale)));
  return lists.flat().filter(({ collection }) => collection !== 'questions') as AnyPage[];
}

/** The addresses at which pages stood before, in one language, each with the page that is there now. */
export async function movedPages(locale: Locale): Promise<{ from: Address; page: AnyPage }[]> {
  return (await allPages(locale)).flatMap((page) =>
    page.data.movedFrom.map((from) => ({ from: from as Address, page })),
  );
}
