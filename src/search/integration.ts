import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltEntry, entryName, indexFolder, stampOf, writeIndex } from './indexing.ts';

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
        built = join(fileURLToPath(config.outDir), indexFolder);
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await writeIndex(fileURLToPath(dir), root);
        logger.info(`${pages} pages can be searched`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURI((request.url ?? '').split('?')[0] ?? '');
          const prefix = `${base.replace(/\/?$/, '/')}${indexFolder}/`;
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

/** Tells the reader of the dev server when the index is older than the content. */
function withAge(file: string, root: string): string {
  const entry = JSON.parse(readFileSync(file, 'utf8')) as BuiltEntry;
  return JSON.stringify({ ...entry, isStale: entry.content !== stampOf(root) });
}
