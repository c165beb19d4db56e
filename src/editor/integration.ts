import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { keepHistory } from './history.ts';
import { showNewest } from './newest.ts';
import { showMistakes } from './overlay.ts';
import { serveForms } from './server.ts';

/** What helps staff while the dev server runs: forms, mistakes over the page, ribbons, history. Nothing of it is built. */
export function editing(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { root, base } = server.config;
        const address = `${base.replace(/\/$/, '')}/admin/`;
        showNewest(server);
        const listeners = [keepHistory(root), showMistakes(server, logger)];
        for (const event of ['add', 'change', 'unlink'] as const)
          server.watcher.on(event, (path) => {
            const file = relative(root, path).replaceAll('\\', '/');
            if (file.startsWith('content/')) for (const listener of listeners) listener(file);
          });
        server.middlewares.use(serveForms(root, address));
        logger.info(`forms: ${address}`);
      },
    },
  };
}
