import { strings } from './i18n/index.ts';
import { type Locale, locales } from './knowable.ts';
import type { Address } from './links.ts';
import { href } from './links.ts';

/** What a page says about itself to browsers and search engines. */
export interface HeadInput {
  title: string;
  description: string;
  locale: Locale;
  address: Address;
  siteName: string;
  /** Origin of the site, without a path: `https://example.org`. */
  origin: string;
  base?: string;
}

/** The head of a page as data. */
export interface Head {
  title: string;
  description: string;
  canonical: string;
  alternates: { hreflang: string; href: string }[];
}

/** The head of a page: full title, canonical address and its languages, with English as the default. */
export function headOf({ title, description, locale, address, siteName, origin, base }: HeadInput): Head {
  const absolute = (language: Locale) => new URL(href(address, language, base), origin).href;
  return {
    title: address === '/' ? title : `${title} – ${siteName}`,
    description,
    canonical: absolute(locale),
    alternates: [
      ...locales.map((language) => ({ hreflang: strings(language).hreflang, href: absolute(language) })),
      { hreflang: 'x-default', href: absolute('en') },
    ],
  };
}
