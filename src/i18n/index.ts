import type { Locale } from '../schemas/knowable.ts';
import { en, type Strings } from './en.ts';
import { zh } from './zh.ts';

export type { Strings } from './en.ts';

const all: Record<Locale, Strings> = { en, zh };

/** The site's own words in one language. */
export function strings(locale: Locale): Strings {
  return all[locale];
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}
