/** Cuts text into what search compares: Latin words and single Chinese characters. Pure. */

/** The longest query that is looked at, in characters; no page of the site has a longer name. */
export const longestQuery = 200;

/**
 * A query as search reads it: full-width letters and other compatibility forms folded, control characters and lone
 * surrogates left out, white space folded, cut at `longestQuery`.
 */
export function tidy(query: string): string {
  return query
    .slice(0, 4 * longestQuery)
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cs}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestQuery)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** The units of a text: Latin words without accents and in lower case, and Chinese characters one by one. */
export function unitsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]s?\b/gu, '')
    .toLowerCase();
  return plain.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** The Latin words of a text. */
export function wordsOf(text: string): string[] {
  return unitsOf(text).filter((unit) => !isHan(unit));
}

/** Whether a unit is a Chinese character. */
export function isHan(unit: string): boolean {
  return /\p{Script=Han}/u.test(unit);
}
