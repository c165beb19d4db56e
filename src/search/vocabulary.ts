/** The words of the texts, for telling a typing error from a word that the site uses. */

import { collectionNames } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { published } from '../site/content.ts';
import { wordsOf } from './units.ts';

/**
 * The letters of all texts that are read, at most: some three times those of the site without its news. Over the years,
 * the words of old news drop out; the full text still finds them.
 */
const longest = 60_000;

/** Latin words of the texts that stand in none of the names, in the order of the alphabet. News come last, newest first. */
export async function vocabularyOf(locale: Locale, names: readonly string[]): Promise<string> {
  const known = new Set(names.flatMap(wordsOf));
  const order = [...collectionNames].sort((a, b) => Number(a === 'news') - Number(b === 'news'));
  const pages = await Promise.all(order.map((name) => published(name, locale)));
  const texts = pages
    .flat()
    .flatMap(({ data, entry }) => [
      ...Object.values(data).filter((value) => typeof value === 'string'),
      (entry.body ?? '').replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' '),
    ]);
  const words = wordsOf(texts.join('\n').slice(0, longest)).filter(
    (word) => /^[a-z]{3,}$/.test(word) && !known.has(word),
  );
  return [...new Set(words)].sort().join(' ');
}
