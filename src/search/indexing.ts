/** Makes the search index of the built site: one that every query searches, and an archive of older news beside it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { archiveFolder, type IndexEntry } from './index-entry.ts';
import { newest, newsPageOf, partsOf } from './index-parts.ts';

/** The table of contents, as it is written. */
export interface BuiltEntry extends IndexEntry {
  /** Stands for the content that was indexed. */
  content: string;
}

export const entryName = 'pagefind-entry.json';
const program = 'pagefind.js';

/** The folder of the index in the site. */
export const indexFolder = 'pagefind';

/**
 * Writes the files that search uses, and no others. Returns the number of pages that can be searched.
 *
 * @param site Folder of the built site.
 * @param root Folder of the project.
 * @param keep News items of each language that stay out of the archive.
 */
export async function writeIndex(site: string, root: string, keep = newest): Promise<number> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  const { archived, since } = partsOf(
    files.flatMap((file) => newsPageOf(file, readFileSync(join(site, file), 'utf8')) ?? []),
    keep,
  );
  const content = stampOf(root);
  const folder = join(site, indexFolder);
  const current = await indexOf(
    site,
    files.filter((file) => !archived.has(file)),
  );
  for (const [language, own] of Object.entries(current.entry.languages)) {
    const day = since.get(language);
    if (day) own.since = day;
  }
  await writeAll(folder, current, content, ({ path }) => path === program || isEngine(path, current.entry));
  if (archived.size === 0) return pagesIn(current);
  const archive = await indexOf(
    site,
    files.filter((file) => archived.has(file)),
  );
  await writeAll(join(folder, archiveFolder), archive, content);
  return pagesIn(current) + pagesIn(archive);
}

interface Index {
  entry: Omit<BuiltEntry, 'content'>;
  files: pagefind.IndexFile[];
}

/** Pages are handed over in the order of their names: whatever the file system, the index is the same. */
async function indexOf(site: string, pages: readonly string[]): Promise<Index> {
  const { index, errors } = await pagefind.createIndex();
  const failed = [...errors];
  for (const page of pages) {
    // Styles are the greater part of a page, and nothing to search.
    const html = (await readFile(join(site, page), 'utf8')).replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/g, '');
    const added = await index?.addHTMLFile({ sourcePath: page, content: html });
    failed.push(...(added?.errors ?? []));
  }
  const made = await index?.getFiles();
  await pagefind.close();
  failed.push(...(made?.errors ?? []));
  if (!made || failed.length > 0) throw new Error(`The search index could not be made: ${failed.join(', ')}`);
  return { entry: completed(made.files), files: made.files };
}

/**
 * As many parts of the index are fetched ahead of any query. A larger index is fetched by what is asked: else a first
 * query would cost more with every year of news.
 */
const fewChunks = 2;

/** Pagefind's table of contents, with the names that it would only tell step by step. */
function completed(files: readonly pagefind.IndexFile[]): Index['entry'] {
  const found = files.find(({ path }) => path === entryName);
  if (!found) throw new Error(`Pagefind made no ${entryName}.`);
  const entry = JSON.parse(new TextDecoder().decode(found.content)) as Index['entry'];
  const names = files.flatMap(({ path }) => /^index\/(.+)\.pf_index$/.exec(path)?.[1] ?? []);
  for (const [language, own] of Object.entries(entry.languages)) {
    const chunks = names.filter((name) => name.startsWith(`${language}_`)).sort();
    own.chunks = chunks.length <= fewChunks ? chunks : [];
  }
  return entry;
}

const isEngine = (path: string, { languages }: Index['entry']) =>
  Object.values(languages).some(({ wasm }) => path === `wasm.${wasm ?? 'unknown'}.pagefind`);

const pagesIn = ({ entry }: Index) =>
  Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);

/** Writes the data of an index, and what else is wanted of its files. */
async function writeAll(
  folder: string,
  { entry, files }: Index,
  content: string,
  isWanted: (file: pagefind.IndexFile) => boolean = () => false,
): Promise<void> {
  const data = files
    .filter((file) => /\.pf_(?:meta|index|fragment|filter)$/.test(file.path) || isWanted(file))
    .map(({ path, content }) => ({ path, content: path === program ? outspoken(content) : content }));
  const stamped: BuiltEntry = { ...entry, content };
  for (const file of [...data, { path: entryName, content: JSON.stringify(stamped) }]) {
    await mkdir(dirname(join(folder, file.path)), { recursive: true });
    await writeFile(join(folder, file.path), file.content);
  }
}

/**
 * Pagefind's program, but for its silence about parts of the index that do not arrive: it would find less and not say so.
 * Like this a search fails instead, and the reader is told.
 */
function outspoken(content: Uint8Array): string {
  const [before, after, ...more] = new TextDecoder().decode(content).split('"load_index_chunk")).catch(()=>{})');
  if (after === undefined || more.length > 0)
    throw new Error(`${program} of this version of Pagefind is written differently.`);
  return `${before}"load_index_chunk"))${after}`;
}

/** Stands for the whole content: the same files give the same stamp on every machine. */
export function stampOf(root: string): string {
  const content = join(root, 'content');
  const hash = createHash('sha256');
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:mdx?|yaml)$/.test(file)) hash.update(file).update(readFileSync(join(content, file)));
  return hash.digest('hex').slice(0, 16);
}
