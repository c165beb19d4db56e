import type { Locale } from '../schemas/knowable.ts';
import { words } from './common-words.ts';
import { pageWords } from './page-words.ts';

/** What is said in both languages, singly or in groups; a word that lacks one is no word to the compiler. */
type Word = string | ((...values: never[]) => string);
interface Words {
  [name: string]: { en: Word; zh: Word } | Words;
}

const all = { ...words, ...pageWords } satisfies Words;

/** The words of one language, under the same names. */
type InOneLanguage<T> = T extends { en: infer Own; zh: unknown } ? Own : { [Name in keyof T]: InOneLanguage<T[Name]> };
export type Strings = InOneLanguage<typeof all>;

function wordsIn(locale: Locale, words: Words): object {
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [
      name,
      locale in value ? value[locale] : wordsIn(locale, value as Words),
    ]),
  );
}

const inEach = { en: wordsIn('en', all) as Strings, zh: wordsIn('zh', all) as Strings };

/** The site's own words in one language. */
export function strings(locale: Locale): Strings {
  return inEach[locale];
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}
