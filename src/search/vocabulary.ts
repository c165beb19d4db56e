/** The words of the texts, for telling a typing error from a word that the site uses. */
import { published } from '../content.ts';
import type { Locale } from '../knowable.ts';
import { collectionNames } from '../schemas.ts';
import { wordsOf } from './units.ts';

/** Latin words of all texts that stand in none of the names, in the order of the alphabet. */
export async function vocabularyOf(locale: Locale, names: readonly string[]): Promise<string> {
  const known = new Set(names.flatMap(wordsOf));
  const pages = await Promise.all(collectionNames.map((name) => published(name, locale)));
  const texts = pages
    .flat()
    .flatMap(({ data, entry }) => [
      ...Object.values(data).filter((value) => typeof value === 'string'),
      (entry.body ?? '').replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' '),
    ]);
  const words = texts.flatMap(wordsOf).filter((word) => /^[a-z]{3,}$/.test(word) && !known.has(word));
  return [...new Set(words)].sort().join(' ');
}
