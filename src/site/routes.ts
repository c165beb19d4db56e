import { type Locale, locales } from '../schemas/knowable.ts';
import { localeParams } from './links.ts';

/** The two addresses of a page that exists once per language, for `getStaticPaths`. */
export function localePaths() {
  return locales.map((locale) => ({ params: { locale: localeParams[locale] } }));
}

/** The addresses of pages that are made from a list, one for each entry and language. */
export async function entryPaths<T extends { slug: string }>(list: (locale: Locale) => Promise<T[]>) {
  const perLocale = await Promise.all(
    locales.map(async (locale) => {
      const pages = await list(locale);
      return pages.map((page) => ({ params: { locale: localeParams[locale], slug: page.slug }, props: { page } }));
    }),
  );
  return perLocale.flat();
}
