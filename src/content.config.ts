import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { locales } from './knowable.ts';
import { collectionNames, records, schemaOf } from './schemas.ts';

const pages = collectionNames.flatMap((name) =>
  locales.map((locale) => {
    const loader = glob({ base: `./content/${name}/${locale}`, pattern: '**/*.{md,mdx}' });
    return [`${name}_${locale}`, defineCollection({ loader, schema: (kit) => schemaOf(name, locale, kit) })];
  }),
);
const lists = Object.entries(records).map(([name, schema]) => [
  name,
  defineCollection({ loader: file(`./content/${name}.yaml`), schema }),
]);

export const collections = Object.fromEntries([...pages, ...lists]);
