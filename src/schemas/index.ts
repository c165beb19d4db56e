/**
 * Every collection of the content model, in zod alone: Astro, the content check, the forms, npm run new and the
 * tests read this one record.
 */
import { z } from 'astro/zod';
import { type FieldInfo, fieldsOf } from './field-info.ts';
import { type FieldMeta, inner, isTranslated, meta } from './fields.ts';
import type { Locale } from './knowable.ts';
import { agreement, base, type Kit, news, pages, questions } from './pages.ts';
import { programmes } from './programmes.ts';
import { type RecordName, records, siteSchema } from './records.ts';

export { type RecordName, records, siteSchema };

/** Collections of pages: content/<collection>/{en,zh}/<slug>.mdx, the same slug in both languages. */
const collections = { agreement, base, programmes, news, questions, pages };
export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
export const isCollection = (name: string): name is CollectionName => name in collections;

/** A page's settings, both languages laid over each other. */
export type PageData<N extends CollectionName> = z.output<ReturnType<(typeof collections)[N]>>;

/** The schema of one language's file of a collection. */
export function schemaOf(name: CollectionName, locale: Locale, kit: Kit): z.ZodObject {
  const english = collections[name](kit) as z.ZodObject;
  return locale === 'en' ? english : chineseSchema(english);
}

/** The schema of the Chinese file: only what is translated. Which kind of blank a value is, the English file says. */
function chineseSchema({ shape }: z.ZodObject): z.ZodObject {
  const own = Object.entries(shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const said = meta.get(schema) as FieldMeta;
    const inside = inner.get(schema);
    if (said.kind === 'block') return [[name, chineseSchema(inside as z.ZodObject).optional()]];
    return isTranslated(said) ? [[name, inside?.optional() ?? schema]] : [];
  });
  return z.strictObject(Object.fromEntries(own));
}

/** Outside Astro a picture is the path that is written. */
export const kit: Kit = { image: () => z.string() };

const fields: Record<string, FieldInfo[]> = Object.fromEntries([
  ...collectionNames.map((name) => [name, fieldsOf(schemaOf(name, 'en', kit))]),
  ...Object.entries({ ...records, site: siteSchema }).map(([name, schema]) => [name, fieldsOf(schema)]),
]);

/** The fields of a collection, or of an entry of a record, in the order in which they are written down. */
export function fieldsFor(name: string): readonly FieldInfo[] {
  return fields[name] ?? [];
}
