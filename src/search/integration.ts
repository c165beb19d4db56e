import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Hands the built pages to Pagefind, which writes its index into /pagefind/ of the site, or ends the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { index, errors } = await pagefind.createIndex();
        const added = await index?.addDirectory({ path: fileURLToPath(dir) });
        const written = await index?.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        await pagefind.close();
        const failed = [...errors, ...(added?.errors ?? []), ...(written?.errors ?? [])];
        if (!written || failed.length > 0) throw new Error(`The search index could not be made: ${failed.join(', ')}`);
      },
    },
  };
}
