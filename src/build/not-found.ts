import { rename, rmdir } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { locales } from '../schemas/knowable.ts';
import { localPath } from '../site/links.ts';

/** Hosts look for 404.html, in the folder of the address or above it; Astro writes such a page as 404/index.html. */
export function notFoundPages(): AstroIntegration {
  return {
    name: 'not-found-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const locale of locales) {
          const folder = new URL(`.${localPath('/404/', locale)}`, dir);
          await rename(new URL('index.html', folder), new URL('../404.html', folder));
          await rmdir(folder);
        }
      },
    },
  };
}
