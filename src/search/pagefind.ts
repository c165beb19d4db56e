/** Pagefind, started without its chain of requests, and asked in a way that finds. */
import { type Hit, hitOf, type Raw } from './hits.ts';
import type { PagefindFiles } from './load.ts';
import type { Subject } from './subject.ts';
import type { Kind } from './types.ts';

interface Found {
  results: Raw[];
  filters: { kind?: Partial<Record<Kind, number>> };
}
interface Instance {
  search(words: string, options?: { filters?: { kind: Kind } }): Promise<Found>;
  filters(): Promise<unknown>;
}
interface Bundle {
  createInstance(options: Record<string, unknown>): Instance;
}
/** The index's table of contents. `chunks` and `older` are ours, see integration.ts. */
export interface IndexEntry {
  languages: Record<string, { hash: string; wasm: string | null; chunks: string[] }>;
  /** In the dev server: whether the content has changed since the index was made. */
  older?: boolean;
}

/** The full text of one language. */
export interface FullText {
  /** Whether the index is older than the content. */
  older: boolean;
  /**
   * Pages that hold some words: all of them, or else word by word.
   *
   * @param limit Pages whose text is fetched.
   */
  search(subject: Subject, limit: number, kind?: Kind): Promise<FullTextReply>;
}

export interface FullTextReply {
  total: number;
  hits: Hit[];
  /** How many pages of each kind there are, where there are more than were fetched. */
  counts: Partial<Record<Kind, number>>;
}

/**
 * Starts Pagefind. Its files are fetched side by side and looked through first: Pagefind itself fetches them one after
 * the other, and a broken one would end in errors that nobody catches.
 *
 * @param folder Address of the index, with a slash at the end.
 * @param site Path of the language's pages, such as `/base-path/zh`.
 * @throws Error when the index is missing or damaged.
 */
export async function startPagefind(
  { bundle, entry: opening }: PagefindFiles,
  folder: string,
  language: string,
  site: string,
): Promise<FullText> {
  const entry = (await opening) as IndexEntry;
  const own = entry.languages[language.toLowerCase()];
  if (!own) throw new Error(`The index holds no pages in ${language}.`);
  const [wasm] = await Promise.all([
    unpacked(`${folder}wasm.${own.wasm ?? 'unknown'}.pagefind`),
    unpacked(`${folder}pagefind.${own.hash}.pf_meta`),
    ...own.chunks.map((chunk) => unpacked(`${folder}index/${chunk}.pf_index`)),
  ]);
  if (!WebAssembly.validate(wasm)) throw new Error('The search program is damaged.');
  // In the page itself: this index is searched in a millisecond, and a worker is one more file to fetch.
  const pagefind = ((await bundle) as Bundle).createInstance({
    noWorker: true,
    metaCacheTag: '',
    excerptLength: 24,
    excerptEllipsis: '…',
  });
  return {
    older: entry.older ?? false,
    search: (subject, limit, kind) => searchAll(pagefind, subject, limit, kind, site),
  };
}

const signature = 'pagefind_dcd';

/** A file of the index without its wrapping. Gzip's check sum tells whether it is whole. */
async function unpacked(url: string): Promise<ArrayBuffer> {
  const { body, ok } = await fetch(url, { priority: 'low' });
  if (!ok) throw new Error(`${url} is missing.`);
  if (!body || typeof DecompressionStream === 'undefined') return new ArrayBuffer(0);
  const bytes = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  if (new TextDecoder().decode(bytes.slice(0, signature.length)) !== signature) throw new Error(`${url} is damaged.`);
  return bytes.slice(signature.length);
}

async function searchAll(
  pagefind: Instance,
  { words, isEmpty }: Subject,
  limit: number,
  kind: Kind | undefined,
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
