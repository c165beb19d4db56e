import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { IndexEntry } from './pagefind.ts';

interface BuiltEntry extends IndexEntry {
  /** Stands for the content that was indexed. */
  content: string;
}

const folder = 'pagefind';
const entryName = 'pagefind-entry.json';

/** Indexes the built pages for search, into /pagefind/ of the site; serves the last index while the site is edited. */
export function searchIndex(): AstroIntegration {
  let root = '';
  let built = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Found beforehand, or the first search while editing makes the dev server reload the page, and the query is lost.
        updateConfig({ vite: { optimizeDeps: { entries: ['src/search/opener.ts'] } } });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        built = join(fileURLToPath(config.outDir), folder);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir), root);
        logger.info(`${pages} pages can be searched`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURI((request.url ?? '').split('?')[0] ?? '');
          const prefix = `${base.replace(/\/?$/, '/')}${folder}/`;
          const file = join(built, path.slice(prefix.length));
          if (!path.startsWith(prefix) || !file.startsWith(built) || !existsSync(file)) return next();
          const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
          response.setHeader('content-type', type).setHeader('cache-control', 'no-store');
          response.end(file.endsWith(entryName) ? withAge(file, root) : readFileSync(file));
        });
      },
    },
  };
}

/** Writes the files that search uses, and no others. Returns the number of pages. */
async function writeIndex(site: string, root: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`The search index could not be made: ${errors.join(', ')}`);
  const added = await index.addDirectory({ path: site });
  const { files, errors: unwritten } = await index.getFiles();
  const failed = [...added.errors, ...unwritten];
  if (failed.length > 0) throw new Error(`The search index could not be made: ${failed.join(', ')}`);
  await pagefind.close();
  const entry = completed(files, root);
  const programs = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isUsed = (path: string) =>
    /^pagefind\.js$|\.pf_(?:meta|index|fragment|filter)$/.test(path) || programs.includes(path);
  for (const { path, content } of [
    ...files.filter((file) => isUsed(file.path)),
    { path: entryName, content: JSON.stringify(entry) },
  ]) {
    await mkdir(dirname(join(site, folder, path)), { recursive: true });
    await writeFile(join(site, folder, path), content);
  }
  return added.page_count;
}

/**
 * As many parts of the index are fetched ahead of any query. A larger index is fetched by what is asked: else a first
 * query would cost more with every year of news.
 */
const fewChunks = 8;

/** Pagefind's table of contents, with the names that it would only tell step by step. */
function completed(files: readonly pagefind.IndexFile[], root: string): BuiltEntry {
  const found = files.find(({ path }) => path === entryName);
  if (!found) throw new Error(`Pagefind made no ${entryName}.`);
  const entry = JSON.parse(new TextDecoder().decode(found.content)) as BuiltEntry;
  const names = files.flatMap(({ path }) => /^index\/(.+)\.pf_index$/.exec(path)?.[1] ?? []);
  for (const [language, own] of Object.entries(entry.languages)) {
    const chunks = names.filter((name) => name.startsWith(`${language}_`)).sort();
    own.chunks = chunks.length <= fewChunks ? chunks : [];
  }
  return { ...entry, content: stampOf(root) };
}

/** Tells the reader of the dev server when the index is older than the content. */
function withAge(file: string, root: string): string {
  const entry = JSON.parse(readFileSync(file, 'utf8')) as BuiltEntry;
  return JSON.stringify({ ...entry, older: entry.content !== stampOf(root) });
}

/** Stands for the whole content: the same files give the same stamp on every machine. */
function stampOf(root: string): string {
  const content = join(root, 'content');
  const hash = createHash('sha256');
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:mdx?|yaml)$/.test(file)) hash.update(file).update(readFileSync(join(content, file)));
  return hash.digest('hex').slice(0, 16);
}
