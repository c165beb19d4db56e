/** Asks Pagefind, in a way that finds. */
import { stemmer } from 'stemmer';
import { isHan, unitsOf } from './words.ts';

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
  /** Whether it holds every word of the query. */
  isWhole: boolean;
  /** Id of the heading or row; empty at the top of the page. */
  anchor: string;
  heading: string;
  excerpt: Piece[];
}

/** Pages that hold some words, the best first, and whether there are more. */
export type FullText = (words: readonly string[], limit: number) => Promise<{ hits: Hit[]; hasMore: boolean }>;

/** The part of Pagefind's interface that is used: https://pagefind.app/docs/api/ */
interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: Raw[] }>;
}
interface Raw {
  id: string;
  score: number;
  data(): Promise<{ url: string; meta: { title?: string }; sub_results: Place[] }>;
}
interface Place {
  title: string;
  excerpt: string;
  anchor?: { id: string; text: string };
  weighted_locations: { balanced_score: number }[];
}

/**
 * Starts Pagefind.
 *
 * @param folder Address of the index.
 * @param site Path of the language's pages, such as `/base-path/zh`.
 * @throws Error when the index is missing.
 */
export async function startFullText(folder: string, site: string): Promise<FullText> {
  const { createInstance } = await import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href);
  // In the page itself: this index is searched in milliseconds, and a worker is one more file to fetch.
  const pagefind: Pagefind = createInstance({ noWorker: true, excerptLength: 24 });
  await pagefind.init();
  return async (words, limit) => {
    const { results } = await pagefind.search(words.join(' '));
    const isWhole = results.length > 0 || words.length < 2;
    const found = isWhole ? results : await wordByWord(pagefind, words);
    const hits = await Promise.all(found.slice(0, limit).map((raw) => hitOf(raw, words, site, isWhole)));
    return { hits: hits.flatMap((hit) => hit ?? []), hasMore: found.length > limit };
  };
}

/** Pages that hold any of the words. Pagefind's score is higher for a rare word, so their sum ranks them well. */
async function wordByWord(pagefind: Pagefind, words: readonly string[]): Promise<Raw[]> {
  const found = new Map<string, { raw: Raw; score: number }>();
  for (const { results } of await Promise.all(words.map((word) => pagefind.search(word))))
    for (const raw of results) found.set(raw.id, { raw, score: raw.score + (found.get(raw.id)?.score ?? 0) });
  return [...found.values()].sort((a, b) => b.score - a.score).map(({ raw }) => raw);
}

/** Reads a page that Pagefind found; nothing where it holds nothing that was asked for. */
async function hitOf(raw: Raw, words: readonly string[], site: string, isWhole: boolean): Promise<Hit | undefined> {
  const { url, meta, sub_results } = await raw.data();
  const weight = (place: Place) =>
    place.weighted_locations.reduce((total, { balanced_score }) => total + balanced_score, 0);
  const [place] = sub_results
    .map((found) => ({ ...found, pieces: piecesOf(found.excerpt) }))
    .filter(({ pieces }) => isRelated(pieces, words))
    .sort((a, b) => weight(b) - weight(a));
  if (!place) return undefined;
  const heading = place.anchor?.text ?? place.title;
  return {
    to: url.slice(site.length),
    title: meta.title ?? '',
    isWhole,
    anchor: place.anchor?.id ?? '',
    heading,
    excerpt: place.pieces,
  };
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
  const marked = unitsOf(pieces.map(({ text, marked: isMarked }) => (isMarked ? text : ' ')).join(' '));
  const run = marked.filter(isHan).join('');
  return words.some((word) => {
    if (isHan(word))
      return word.length < 3
        ? run.includes(word)
        : [...word].some((_, at) => at > 0 && run.includes(word.slice(at - 1, at + 1)));
    const start = word.slice(0, Math.max(4, Math.ceil(0.7 * word.length)));
    return marked.some((other) => other.startsWith(start) || stemmer(other) === stemmer(word));
  });
}
