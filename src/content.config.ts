import { defineCollection } from 'astro:content';
import { texts } from './build/texts.ts';
import { locales } from './knowable.ts';
import { collectionNames, schemaOf } from './schemas.ts';

const pages = collectionNames.flatMap((name) =>
  locales.map((locale) => {
    const loader = texts(`./content/${name}/${locale}`);
    return [`${name}_${locale}`, defineCollection({ loader, schema: (kit) => schemaOf(name, locale, kit) })];
  }),
);

/** One collection for each kind of page and language. The records (content/*.yaml) are read by content.ts. */
export const collections = Object.fromEntries(pages);
