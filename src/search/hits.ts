/** Pages in the full text, as the rest of search knows them. */
import { isRelated, piecesOf } from './excerpt.ts';
import type { Kind } from './types.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A place in a page that Pagefind found. */
export interface Place {
  /** Id of the heading or row; empty at the top of the page. */
  anchor: string;
  heading: string;
  weight: number;
  excerpt: Piece[];
}

/** A page that Pagefind found. */
export interface Hit {
  /** Address without language and base path. */
  to: string;
  title: string;
  kind: Kind;
  /** Whether it holds every word of the query. */
  whole: boolean;
  score: number;
  places: Place[];
}

interface SubResult {
  title: string;
  excerpt: string;
  anchor?: { id: string; text: string };
  weighted_locations: { balanced_score: number }[];
}
interface Data {
  url: string;
  meta: { title?: string };
  filters: { kind?: Kind[] };
  sub_results: SubResult[];
}
/** A page as Pagefind hands it out; its text is fetched when it is asked for. */
export interface Raw {
  id: string;
  score: number;
  data(): Promise<Data>;
}
/**
 * Reads a page that Pagefind found, and drops the places in it that hold nothing that was asked for.
 *
 * @param site Path of the language's pages.
 */
export async function hitOf(raw: Raw, whole: boolean, words: readonly string[], site: string): Promise<Hit> {
  const { url, meta, filters, sub_results } = await raw.data();
  const all = sub_results.map(
    ({ anchor, title, excerpt, weighted_locations }): Place => ({
      anchor: anchor?.id ?? '',
      heading: anchor?.text ?? title,
      weight: weighted_locations.reduce((total, { balanced_score }) => total + balanced_score, 0),
      excerpt: piecesOf(excerpt),
    }),
  );
  const places = all.filter(({ excerpt }) => isRelated(excerpt, words));
  const to = url.slice(site.length);
  return { to, title: meta.title ?? '', kind: filters.kind?.[0] ?? 'page', whole, score: raw.score, places };
}
