/**
 * Every collection of the content model, in zod alone: Astro, the content check, the forms, the scaffold and the tests
 * read this one record.
 */
import { z } from 'astro/zod';
import type { Locale } from './knowable.ts';
import { agreement, base, type Kit, news, pages, programmes, questions } from './pages.ts';
import { type RecordName, records, site } from './records.ts';
import { chineseSchema, type Data, englishSchema, type FieldInfo, type FieldSet, fieldSet, fieldsOf } from './sets.ts';

export { type RecordName, records, site };

/** Collections of pages: content/<collection>/{en,zh}/<slug>.mdx, the same slug in both languages. */
const collections = { agreement, base, programmes, news, questions, pages };
export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
export const isCollection = (name: string): name is CollectionName => name in collections;

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

/** Outside Astro a picture is the path that is written. */
export const kit: Kit = { image: () => z.string() };

const fields: Record<string, FieldInfo[]> = Object.fromEntries([
  ...collectionNames.map((name) => [name, fieldsOf(fieldSetOf(name, kit))]),
  ...Object.entries({ ...records, site }).map(([name, { shape }]) => [name, fieldsOf(fieldSet(shape, {}))]),
]);

/** The fields of a collection, or of an entry of a record, in the order in which they are written down. */
export function fieldsFor(name: string): readonly FieldInfo[] {
  return fields[name] ?? [];
}
