import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { keepHistory } from './history.ts';
import { showNewest } from './newest.ts';
import { showMistakes } from './overlay.ts';

/** What helps staff while the dev server runs: forms, mistakes over the page, ribbons, history. Nothing of it is built. */
export function editing(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command !== 'dev') return;
        injectScript('page', `import ${JSON.stringify(join(import.meta.dirname, 'dev.css'))};`);
      },
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
        // Loaded when it is asked for: the program of the forms is not there where only what a build needs is installed.
        const load = async () => (await import('./server.ts')).serveForms(root, address);
        let forms: ReturnType<typeof load> | undefined;
        server.middlewares.use((request, response, next) => {
          if (!request.url?.startsWith(address.slice(0, -1))) return next();
          forms ??= load();
          forms.then((serve) => serve(request, response, next), next);
        });
        logger.info(`forms: ${address}`);
      },
    },
  };
}
