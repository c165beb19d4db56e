/** Pages of the dev server are made from what was saved last, also when two files are saved at once. */
import type { HookParameters } from 'astro';

interface Runnable {
  runner: {
    evaluatedModules: { getModuleById(id: string): object | undefined; invalidateModule(found: object): void };
  };
}

export type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Astro's module that hands out the content, and what Astro says to pages' programs when content has changed. */
const content = '\0astro:data-layer-content';
const contentChanged = 'astro:content-changed';

/**
 * Astro forgets older content the moment it is replaced. A page that is just then being made, because the browser
 * reloads after the first of two files, brings it back, and it stays. So it is forgotten whenever a page is asked for.
 */
export function showNewest({ environments, middlewares }: DevServer): void {
  middlewares.use(({ url = '' }, _response, next) => {
    if (/\/(?:\?|$)/.test(url)) forget(environments);
    next();
  });
}

function forget(environments: DevServer['environments']): void {
  for (const environment of Object.values(environments)) {
    // The one that makes pages, by Vite's own name for it: RunnableDevEnvironment.
    if (!('runner' in environment)) continue;
    const known = environment.moduleGraph.getModuleById(content);
    if (known) environment.moduleGraph.invalidateModule(known, undefined, Date.now(), true);
    const { evaluatedModules } = (environment as unknown as Runnable).runner;
    const evaluated = evaluatedModules.getModuleById(content);
    if (evaluated) evaluatedModules.invalidateModule(evaluated);
    environment.hot.send(contentChanged, {});
  }
}
