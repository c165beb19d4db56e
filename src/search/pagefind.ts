/** Pagefind as it comes, and the part of its interface that is used: https://pagefind.app/docs/api/ */
import { isHan, pairs, runsOf } from './words.ts';

export interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}
interface Page {
  url: string;
  meta: { title?: string };
  sub_results: {
    excerpt: string;
    anchor?: { id: string; text: string };
    weighted_locations: { balanced_score: number }[];
  }[];
}

/**
 * Starts Pagefind.
 *
 * @param folder Address of the index.
 * @throws Error when the index is missing.
 */
export async function startPagefind(folder: string): Promise<Pagefind> {
  // Pagefind's program asks for this file under a name of the moment; with ours it is on its way beside the program.
  const metaCacheTag = `${Date.now()}`;
  const href = `${folder}pagefind-entry.json?ts=${metaCacheTag}`;
  const preload = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href };
  document.head.append(Object.assign(document.createElement('link'), preload));
  const { createInstance } = await import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href);
  // In the page itself: this index is searched in milliseconds, and a worker is one more file to fetch.
  const pagefind: Pagefind = createInstance({ noWorker: true, excerptLength: 24, metaCacheTag });
  await pagefind.init();
  return pagefind;
}

let started: Promise<Pagefind> | undefined;

/** The Pagefind of this page, started once; after a failure the next call tries again. */
export function pagefindOf(folder: string): Promise<Pagefind> {
  started ??= startPagefind(folder);
  started.catch(() => {
    started = undefined;
  });
  return started;
}

/** A piece of an excerpt: what was asked for is marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A page that Pagefind found, and the best place on it. */
export interface Hit {
  /** Address without language and base path. */
  to: string;
  title: string;
  /** The heading or row; none at the top of the page. */
  place: string | undefined;
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

/**
 * A page that Pagefind found, by its heaviest place. For a word that stands nowhere Pagefind offers pages with its first
 * letters (dorm: do); such a page is no answer.
 */
function hitOf({ url, meta, sub_results }: Page, words: readonly string[], site: string): Hit | undefined {
  const asked = words.flatMap((word) => (isHan(word) ? pairs([...word]) : word.slice(0, 4)));
  const [best] = sub_results
    .map(({ anchor, excerpt, weighted_locations: found }) => ({
      to: url.slice(site.length) + (anchor ? `#${anchor.id}` : ''),
      place: anchor?.text,
      excerpt: piecesOf(excerpt),
      weight: found.reduce((total, { balanced_score }) => total + balanced_score, 0),
    }))
    .filter(({ excerpt }) => {
      const marked = runsOf(excerpt.map((piece) => (piece.marked ? piece.text : '')).join('')).join('');
      return asked.some((part) => marked.includes(part));
    })
    .sort((a, b) => b.weight - a.weight);
  return best && { title: meta.title ?? '', ...best };
}

function piecesOf(excerpt: string): Piece[] {
  // Between elements Pagefind puts a Latin full stop, after Chinese too.
  const stopped = excerpt.replaceAll(/(\p{Script=Han}(?:<\/mark>)?)\.\s?/gu, '$1。');
  return stopped.split(/<mark>(.*?)<\/mark>/s).map((text, at) => ({
    text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    marked: at % 2 === 1,
  }));
}
