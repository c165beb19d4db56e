import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { serveForms } from './forms.ts';
import { keepHistory } from './history.ts';
import { showNewest } from './newest.ts';
import { showMistakes } from './overlay.ts';
import { writeRecordSchemas } from './record-schemas.ts';

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
        writeRecordSchemas(root);
        keepHistory(server);
        showNewest(server);
        showMistakes(server, logger);
        server.middlewares.use(serveForms({ root, cache: join(root, 'node_modules/.cache/forms'), base: address }));
        logger.info(`forms: ${address}  practice: ${address}?practice  state of the content: ${address}status/`);
      },
    },
  };
}
