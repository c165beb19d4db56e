/** Pagefind as it comes, and the part of its interface that is used: https://pagefind.app/docs/api/ */

export interface Pagefind {
  init(): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Data> }[] }>;
}
export interface Data {
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
  const entry = Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
  });
  entry.href = `${folder}pagefind-entry.json?ts=${metaCacheTag}`;
  document.head.append(entry);
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
