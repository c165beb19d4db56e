import type { Both, Locale } from '../schemas/knowable.ts';
import { words } from './common-words.ts';
import { pageWords } from './page-words.ts';

/** What is said in both languages, also with values in it, or a group of such; a word that lacks a language is none. */
type Word = Both | ((...values: never[]) => Both) | { [name: string]: Word };

/** The words of one language, under the same names. */
type InOneLanguage<T> = T extends Both
  ? string
  : T extends (...values: infer Values) => Both
    ? (...values: Values) => string
    : { [Name in keyof T]: InOneLanguage<T[Name]> };

function inOneLanguage(word: Word, locale: Locale): unknown {
  if (typeof word === 'function') return (...values: never[]) => word(...values)[locale];
  if (locale in word) return word[locale];
  return Object.fromEntries(Object.entries(word).map(([name, own]) => [name, inOneLanguage(own, locale)]));
}

const all = { ...words, ...pageWords } satisfies Word;
export type Strings = InOneLanguage<typeof all>;
const inEach = { en: inOneLanguage(all, 'en') as Strings, zh: inOneLanguage(all, 'zh') as Strings };

/** The site's own words in one language. */
export function strings(locale: Locale): Strings {
  return inEach[locale];
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}
