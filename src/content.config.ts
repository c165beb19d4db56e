import { defineCollection } from 'astro:content';
import type { ContentEntryType } from 'astro';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { draftSchema } from './schemas/draft.ts';
import { type CollectionName, collectionNames, schemaOf } from './schemas/index.ts';
import { type Locale, locales } from './schemas/knowable.ts';
import type { Kit } from './schemas/pages.ts';

/** The check says what is wrong with a page: while editing it is shown all the same, and a draft may be unfinished. */
const schemaFor = (name: CollectionName, locale: Locale, kit: Kit) => {
  const strict = schemaOf(name, locale, kit);
  return strict.catch(({ value }) => {
    // Only the English file says whether a page is a draft.
    const isDraft = locale === 'zh' || (value as { draft?: unknown }).draft === true;
    return (isDraft || import.meta.env.DEV ? draftSchema(name, locale, kit) : strict).parse(value);
  });
};

/** Astro's own loader ends the dev server at the first file whose settings cannot be read: here such a file has none. */
function patient(loader: Loader): Loader {
  const load = (context: LoaderContext & { entryTypes: Map<string, ContentEntryType> }) => {
    const mdx = context.entryTypes.get('.mdx') as ContentEntryType;
    const getEntryInfo: ContentEntryType['getEntryInfo'] = async (file) => {
      try {
        return await mdx.getEntryInfo(file);
      } catch {
        return { data: {}, body: '', rawData: '', slug: '' };
      }
    };
    const entryTypes = new Map([['.mdx', { ...mdx, getEntryInfo }]]);
    return loader.load({ ...context, entryTypes } as LoaderContext);
  };
  return { ...loader, load: load as Loader['load'] };
}

const pages = collectionNames.flatMap((name) =>
  locales.map((locale) => {
    const files = glob({ base: `./content/${name}/${locale}`, pattern: '**/*.mdx' });
    const loader = import.meta.env.DEV ? patient(files) : files;
    // A picture is found from the file that names it: its schema is made for each file. Chinese files name none.
    const chinese = locale === 'zh' && schemaFor(name, locale, { image: () => z.never() });
    const schema = (kit: Kit) => chinese || schemaFor(name, locale, kit);
    return [`${name}_${locale}`, defineCollection({ loader, schema })];
  }),
);

/** One collection for each kind of page and language. The records (content/*.yaml) are read by content.ts. */
export const collections = Object.fromEntries(pages);
