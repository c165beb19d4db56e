/** Pagefind, started without its chain of requests: for what every query searches, and for older news too. */
import type { Day } from '../schemas/dates.ts';
import { type FullTextReply, type Instance, type Question, searchAll } from './full-text.ts';
import { archiveFolder, type IndexEntry, type LanguageEntry } from './index-entry.ts';
import type { PagefindFiles } from './load.ts';

interface Bundle {
  createInstance(options: Record<string, unknown>): Instance;
}

/** The full text of one language. */
export interface FullText {
  /** Whether the index is older than the content. */
  isStale: boolean;
  /** The first day whose news are searched, where older ones wait in the archive. */
  since: Day | undefined;
  /** Searches all pages but the archive. */
  search(question: Question): Promise<FullTextReply>;
  /** Searches all pages; the archive is fetched when it is asked for. Rejects when it is missing or damaged. */
  searchWithArchive(question: Question): Promise<FullTextReply>;
}

// In the page itself: this index is searched in milliseconds, and a worker is one more file to fetch.
const inPage = { noWorker: true };
const shared = { metaCacheTag: '', excerptLength: 24, excerptEllipsis: '…' };

/**
 * Starts Pagefind. Its files are fetched side by side and looked through first: Pagefind itself fetches them one after
 * the other, and a broken one would end in errors that nobody catches.
 *
 * @param folder Address of the index, with a slash at the end.
 * @param site Path of the language's pages, such as `/base-path/zh`.
 * @throws Error when the index is missing or damaged.
 */
export async function startPagefind(
  { bundle, entry: opening, tableOf }: PagefindFiles,
  folder: string,
  language: string,
  site: string,
): Promise<FullText> {
  const entry = (await opening) as IndexEntry;
  const own = languageOf(entry, language);
  const [wasm] = await Promise.all([
    unpacked(`${folder}wasm.${own.wasm ?? 'unknown'}.pagefind`),
    ...dataOf(folder, own),
  ]);
  if (wasm && !WebAssembly.validate(wasm)) throw new Error('The search program is damaged.');
  const program = (await bundle) as Bundle;
  const current = program.createInstance({ ...inPage, ...shared });
  let whole: Promise<Instance> | undefined;
  const opened = () => {
    const archive = `${folder}${archiveFolder}/`;
    whole ??= tableOf(archive)
      .then((table) => openArchive(program, archive, languageOf(table as IndexEntry, language)))
      .catch((error) => {
        whole = undefined;
        throw error;
      });
    return whole;
  };
  return {
    isStale: entry.isStale ?? false,
    since: own.since,
    search: (question) => searchAll(current, question, site),
    searchWithArchive: async (question) => searchAll(await opened(), question, site),
  };
}

/** A second Pagefind, on both indexes: one that fails leaves the first as it is. What they share is in the cache. */
async function openArchive(program: Bundle, folder: string, own: LanguageEntry): Promise<Instance> {
  await Promise.all(dataOf(folder, own));
  const pagefind = program.createInstance({ ...inPage, ...shared });
  // Fails if its start has failed; merging would wait for it for ever.
  await pagefind.search('');
  await pagefind.mergeIndex(folder, shared);
  return pagefind;
}

function languageOf({ languages }: IndexEntry, language: string): LanguageEntry {
  const own = languages[language.toLowerCase()];
  if (!own) throw new Error(`The index holds no pages in ${language}.`);
  return own;
}

/** The files of an index that are fetched ahead. */
const dataOf = (folder: string, { hash, chunks }: LanguageEntry) => [
  unpacked(`${folder}pagefind.${hash}.pf_meta`),
  ...chunks.map((chunk) => unpacked(`${folder}index/${chunk}.pf_index`)),
];

const signature = 'pagefind_dcd';

/**
 * A file of the index without its wrapping. Gzip's check sum tells whether it is whole.
 *
 * @returns `undefined` where only Pagefind can unpack it, as in Safari before 16.4.
 */
async function unpacked(url: string): Promise<ArrayBuffer | undefined> {
  const response = await fetch(url, { priority: 'low' });
  if (!response.ok) throw new Error(`${url} is missing.`);
  if (typeof DecompressionStream === 'undefined') return void (await response.arrayBuffer());
  const bytes = await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  if (new TextDecoder().decode(bytes.slice(0, signature.length)) !== signature) throw new Error(`${url} is damaged.`);
  return bytes.slice(signature.length);
}
