import { stemmer } from 'stemmer';
import type { Piece } from './hits.ts';
import { isHan, unitsOf } from './units.ts';

/**
 * Cuts an excerpt of Pagefind into pieces, marked and not, so that it reaches the page as text and never as markup.
 * Pagefind writes `<mark>` around what it found and `&lt;`, `&gt;` for the angle brackets of the page.
 */
export function piecesOf(excerpt: string): Piece[] {
  // Between elements Pagefind puts a Latin full stop, after Chinese too.
  const stopped = excerpt.replaceAll(/(\p{Script=Han}(?:<\/mark>)?)\.\s?/gu, '$1。');
  return stopped
    .split(/<mark>(.*?)<\/mark>/s)
    .flatMap((text, at) => {
      const plain = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      if (at % 2 === 0) return [{ text: plain, marked: false }];
      // Pagefind marks the comma behind a word with it.
      const [, word = '', rest = ''] = /^(.*?)([^\p{L}\p{N}]*)$/su.exec(plain) ?? [];
      return [
        { text: word, marked: true },
        { text: rest, marked: false },
      ];
    })
    .filter(({ text }) => text);
}

/** An excerpt without the heading that it begins with, which stands above it already. */
export function withoutHeading(excerpt: readonly Piece[], heading: string): Piece[] {
  const whole = excerpt.map(({ text }) => text).join('');
  if (!whole.startsWith(heading)) return [...excerpt];
  let left = heading.length;
  const rest = excerpt.map((piece) => {
    const text = piece.text.slice(left);
    left = Math.max(0, left - piece.text.length);
    return { ...piece, text };
  });
  const [first, ...more] = rest.filter(({ text }) => text);
  return first ? [{ ...first, text: first.text.replace(/^[.。]?\s*/, '') }, ...more] : [];
}

/**
 * Whether an excerpt holds what was asked for. For a word that stands nowhere Pagefind offers pages with its first
 * letters (dorm: do); such a page is no answer.
 */
export function isRelated(pieces: readonly Piece[], words: readonly string[]): boolean {
  const marked = pieces.filter((piece) => piece.marked).map(({ text }) => text);
  return words.some((word) => {
    if (isHan(word)) return marked.some((found) => pairsOf(word).some((pair) => found.includes(pair)));
    const found = marked.flatMap(unitsOf);
    return unitsOf(word).some((unit) => found.some((other) => isForm(other, unit)));
  });
}

/** Two characters each: one alone means too many things. */
function pairsOf(word: string): string[] {
  return word.length < 3 ? [word] : [...word].slice(1).map((character, at) => word[at] + character);
}

/** Another form of a word, or a longer one that begins with most of it. */
function isForm(other: string, unit: string): boolean {
  if (unit.length < 3) return other === unit;
  if (stemmer(other) === stemmer(unit)) return true;
  return sharedStart(other, unit) >= Math.min(unit.length, Math.max(4, Math.ceil(0.7 * unit.length)));
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
