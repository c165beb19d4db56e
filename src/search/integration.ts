/** Hands the built pages to Pagefind, and serves the last index while the site is edited. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Writes the index into /pagefind/ of the built site. */
export function searchIndex(): AstroIntegration {
  let last = '';
  let path = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Found beforehand, or the first search while editing makes the dev server reload the page, and the query is lost.
        updateConfig({ vite: { optimizeDeps: { entries: ['src/search/open.ts'] } } });
      },
      'astro:config:done': ({ config }) => {
        last = fileURLToPath(new URL('pagefind/', config.outDir));
        path = `${config.base.replace(/\/?$/, '/')}pagefind/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        // Texts of a language in two files: a file for each page would be up to ten requests for one answer.
        const { index, errors } = await pagefind.createIndex({ maxFragments: 2 });
        const added = await index?.addDirectory({ path: fileURLToPath(dir) });
        const written = await index?.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        await pagefind.close();
        const failed = [...errors, ...(added?.errors ?? []), ...(written?.errors ?? [])];
        if (!written || failed.length > 0) throw new Error(`The search index could not be made: ${failed.join(', ')}`);
        logger.info(`${added?.page_count} pages can be searched`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = request.url?.split('?')[0] ?? '';
          const file = `${last}${asked.slice(path.length)}`;
          if (!asked.startsWith(path) || asked.includes('..') || !existsSync(file)) return next();
          response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
          response.end(readFileSync(file));
        });
      },
    },
  };
}
