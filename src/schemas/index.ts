/**
 * Every collection of the content model, in zod alone: Astro, the content check, the forms, the scaffold and the tests
 * read this one record.
 */
import type { z } from 'astro/zod';
import type { Locale } from './knowable.ts';
import { agreement, base, type Kit, news, pages, programmes, questions } from './pages.ts';
import { chineseSchema, type Data, englishSchema, type FieldSet } from './sets.ts';

export { records, site } from './records.ts';

/** Collections of pages: content/<collection>/{en,zh}/<slug>.mdx, the same slug in both languages. */
export const collections = { agreement, base, programmes, news, questions, pages };
export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];

/** A page's settings, both languages laid over each other. */
export type PageData<N extends CollectionName> = Data<ReturnType<(typeof collections)[N]>>;

/** The fields of a collection. */
export function fieldSetOf(name: CollectionName, kit: Kit): FieldSet {
  return collections[name](kit) as unknown as FieldSet;
}

/** The schema of one language's file of a collection. */
export function schemaOf(name: CollectionName, locale: Locale, kit: Kit): z.ZodObject {
  const set = fieldSetOf(name, kit);
  return locale === 'en' ? englishSchema(set) : chineseSchema(set);
}
