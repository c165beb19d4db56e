/** Asks Pagefind, in a way that finds. */
import { stemmer } from 'stemmer';
import type { Data, Pagefind } from './pagefind.ts';
import { isHan, runsOf } from './words.ts';

/** A piece of an excerpt: what was asked for is marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A page that Pagefind found, and the best place in it. */
export interface Hit {
  /** Address without language and base path. */
  to: string;
  title: string;
  /** The heading or row; none at the top of the page. */
  place?: string | undefined;
  excerpt: Piece[];
}

/** Asks Pagefind for some words. @throws Error when a part of the index is missing. */
export async function searchTexts(pagefind: Pagefind, site: string, words: readonly string[], limit: number) {
  const { results } = await pagefind.search(words.join(' '));
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  const hits = pages.flatMap((page) => hitOf(page, words, site) ?? []);
  // The best come first: behind one that is no answer there are no more.
  return { hits, hasMore: results.length > limit && hits.length === limit };
}

/** A page that Pagefind found, by its heaviest place; nothing where no place holds what was asked for. */
function hitOf({ url, meta, sub_results }: Data, words: readonly string[], site: string): Hit | undefined {
  const [best] = sub_results
    .map(({ anchor, excerpt, weighted_locations: found }) => ({
      to: url.slice(site.length) + (anchor ? `#${anchor.id}` : ''),
      place: anchor?.text,
      excerpt: piecesOf(excerpt),
      weight: found.reduce((total, { balanced_score }) => total + balanced_score, 0),
    }))
    .filter(({ excerpt }) => isRelated(excerpt, words))
    .sort((a, b) => b.weight - a.weight);
  return best && { title: meta.title ?? '', ...best };
}

/** An excerpt in pieces, so that it reaches the page as text and never as markup. */
function piecesOf(excerpt: string): Piece[] {
  // Between elements Pagefind puts a Latin full stop, after Chinese too.
  const stopped = excerpt.replaceAll(/(\p{Script=Han}(?:<\/mark>)?)\.\s?/gu, '$1。');
  return stopped.split(/<mark>(.*?)<\/mark>/s).map((text, at) => ({
    text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    marked: at % 2 === 1,
  }));
}

/**
 * Whether an excerpt holds what was asked for. For a word that stands nowhere Pagefind offers pages with its first
 * letters (dorm: do); such a page is no answer.
 */
function isRelated(pieces: readonly Piece[], words: readonly string[]): boolean {
  const marked = pieces.flatMap(({ text, marked: isMarked }) => (isMarked ? runsOf(text) : []));
  const run = marked.filter(isHan).join('');
  return words.some((word) => {
    if (isHan(word))
      return [...word].some((_, at) => run.includes(word.slice(at, at + 2)) && (at + 2 <= word.length || !at));
    return marked.some((other) => other.startsWith(word.slice(0, 4)) || stemmer(other) === stemmer(word));
  });
}
