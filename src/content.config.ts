import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { draftSchema } from './schemas/draft.ts';
import { collectionNames, schemaOf } from './schemas/index.ts';
import { locales } from './schemas/knowable.ts';
import type { Kit } from './schemas/pages.ts';

// While editing, a page with a mistake is shown; the check says what is wrong with it.
const schemaFor = import.meta.env.DEV ? draftSchema : schemaOf;

const pages = collectionNames.flatMap((name) =>
  locales.map((locale) => {
    const loader = glob({ base: `./content/${name}/${locale}`, pattern: '**/*.mdx' });
    // A picture is found from the file that names it: its schema is made for each file. Chinese files name none.
    const chinese = locale === 'zh' && schemaFor(name, locale, { image: () => z.never() });
    const schema = (kit: Kit) => chinese || schemaFor(name, locale, kit);
    return [`${name}_${locale}`, defineCollection({ loader, schema })];
  }),
);

/** One collection for each kind of page and language. The records (content/*.yaml) are read by content.ts. */
export const collections = Object.fromEntries(pages);
