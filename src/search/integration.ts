import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexes the built pages for search, into /pagefind/ of the site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex();
        if (!index) throw new Error(`The search index could not be made: ${errors.join(', ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(`The search index could not be made: ${failed.join(', ')}`);
        await pagefind.close();
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
