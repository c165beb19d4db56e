import { type Locale, locales } from '../schemas/knowable.ts';
import { localeParams } from './links.ts';

/** The two addresses of a page that exists once per language, for `getStaticPaths`. */
export function localePaths() {
  return locales.map((locale) => ({ params: { locale: localeParams[locale] } }));
}

/** The lists of both languages as one. */
export async function inBoth<T>(list: (locale: Locale) => Promise<T[]>): Promise<T[]> {
  return (await Promise.all(locales.map(list))).flat();
}

/** The addresses of pages that are made from a list, one for each entry and language. */
export function entryPaths<T extends { slug: string }>(list: (locale: Locale) => Promise<T[]>) {
  return inBoth(async (locale) =>
    (await list(locale)).map((page) => ({
      params: { locale: localeParams[locale], slug: page.slug },
      props: { page },
    })),
  );
}
