/** Pagefind as it comes, and the part of its interface that is used: https://pagefind.app/docs/api/ */
import { isHan, pairs, runsOf } from './words.ts';

interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Page> }[] }>;
}
interface Page {
  url: string;
  meta: { title?: string };
  sub_results: { excerpt: string; anchor?: { id: string; text: string } }[];
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
  const early = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href };
  document.head.append(Object.assign(document.createElement('link'), early));
  const { createInstance } = await import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href);
  // In the page itself: this index is searched in milliseconds, and a worker is one more file to fetch.
  const pagefind: Pagefind = createInstance({ noWorker: true, excerptLength: 24, metaCacheTag });
  await pagefind.init();
  return pagefind;
}

let started: Promise<Pagefind> | undefined;

/** The Pagefind of this page, started once; after a failure the next call tries again. */
export function pagefindOf(folder: string): Promise<Pagefind> {
  started ??= startPagefind(folder).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

/** A page that Pagefind found, by the first place on it that holds the words; its excerpt in pieces. */
export type Hit = Awaited<ReturnType<typeof searchTexts>>[number];

/**
 * Asks Pagefind for some words. For a word that stands nowhere it offers pages with its first letters (dorm: do); such
 * pages are left out.
 *
 * @param site Path of the language's pages.
 * @throws Error when a part of the index is missing.
 */
export async function searchTexts(pagefind: Pagefind, site: string, words: readonly string[]) {
  const { results } = await pagefind.search(words.join(' '));
  // The best three stand behind what the names answer; each is a file to fetch.
  const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
  const asked = words.flatMap((word) => (isHan(word) ? pairs([...word]) : word.slice(0, 4)));
  return pages.flatMap(({ url, meta: { title = '' }, sub_results }) => {
    const places = sub_results.map(({ anchor, excerpt }) => ({
      /** Address without language and base path. */
      to: url.slice(site.length) + (anchor ? `#${anchor.id}` : ''),
      title,
      place: anchor?.text,
      excerpt: piecesOf(excerpt),
    }));
    const markedIn = (excerpt: ReturnType<typeof piecesOf>) =>
      runsOf(excerpt.map(({ text, marked }) => (marked ? text : '')).join('')).join('');
    return places.find(({ excerpt }) => asked.some((part) => markedIn(excerpt).includes(part))) ?? [];
  });
}

function piecesOf(excerpt: string) {
  // Between elements Pagefind puts a Latin full stop, after Chinese too; where it cuts, it says nothing.
  const stopped = excerpt
    .replaceAll(/(\p{Script=Han}(<.mark>)?)\.\s?/gu, '$1。')
    .replace(/[^.。?？!！>](<.mark>)?$/u, '$&…');
  return stopped.split(/<mark>(.*?)<\/mark>/s).map((text, at) => ({
    text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    marked: at % 2 === 1,
  }));
}
