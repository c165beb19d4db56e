/** Asks Pagefind in a way that finds. */
import { type Hit, hitOf, type Raw } from './hits.ts';
import type { Subject } from './subject.ts';
import type { Kind } from './types.ts';

interface Found {
  results: Raw[];
  filters: { kind?: Partial<Record<Kind, number>> };
}
/** Pagefind, started on one index or several. */
export interface Instance {
  search(words: string, options?: { filters?: { kind: Kind } }): Promise<Found>;
  filters(): Promise<unknown>;
  /** Searches another index as well. */
  mergeIndex(folder: string, options?: Record<string, unknown>): Promise<void>;
}

/** What the full text is asked. */
export interface Question {
  subject: Subject;
  /** Pages whose text is fetched. */
  limit: number;
  kind: Kind | undefined;
}

export interface FullTextReply {
  total: number;
  hits: Hit[];
  /** How many pages of each kind there are, where there are more than were fetched. */
  counts: Partial<Record<Kind, number>>;
}

/**
 * Pages that hold some words: all of them, or else word by word.
 *
 * @param site Path of the language's pages.
 */
export async function searchAll(
  pagefind: Instance,
  { subject: { words, isEmpty }, limit, kind }: Question,
  site: string,
): Promise<FullTextReply> {
  const options = kind ? { filters: { kind } } : {};
  const whole = await pagefind.search(words.join(' '), options);
  const isWhole = whole.results.length > 0 || words.length < 2;
  const results = isWhole ? whole.results : await wordByWord(pagefind, words, options);
  const hits = await Promise.allSettled(
    results.slice(0, limit).map((raw) => hitOf(raw, isWhole && !isEmpty, words, site)),
  );
  const read = hits.flatMap((settled) => (settled.status === 'fulfilled' ? [settled.value] : []));
  const related = read.filter((hit) => hit.places.length > 0);
  return {
    // They come in the order of their score: behind one that is no answer there are no more.
    total: related.length < read.length ? related.length : results.length,
    hits: related,
    counts: kind || results.length > limit ? await countKinds(pagefind, words) : {},
  };
}

/** Pages of each kind. The files that it takes are fetched only when there is something to filter. */
async function countKinds(pagefind: Instance, words: readonly string[]): Promise<FullTextReply['counts']> {
  await pagefind.filters();
  return (await pagefind.search(words.join(' '))).filters.kind ?? {};
}

/** Pages that hold any of the words. Pagefind's score is higher for a rare word, so their sum ranks them well. */
async function wordByWord(pagefind: Instance, words: readonly string[], options: object): Promise<Raw[]> {
  const responses = await Promise.all(words.map((word) => pagefind.search(word, options)));
  const found = new Map<string, Raw>();
  for (const raw of responses.flatMap((response) => response.results)) {
    const before = found.get(raw.id);
    found.set(raw.id, before ? { ...before, score: before.score + raw.score } : { ...raw, data: () => raw.data() });
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}
