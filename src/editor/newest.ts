/** Pages of the dev server are made from what was saved last, also when two files are saved at once. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { HookParameters } from 'astro';

interface Runnable {
  runner: {
    evaluatedModules: { getModuleById(id: string): object | undefined; invalidateModule(found: object): void };
  };
}

export type DevServer = HookParameters<'astro:server:setup'>['server'];

/** Where Astro keeps the content that pages are made from, and the name of the module that hands it out. */
const store = '.astro/data-store.json';
const module = '\0astro:data-layer-content';
/** What Astro says to pages' programs when content has changed. */
const contentChanged = 'astro:content-changed';

/** Milliseconds after a change in which a page may still be made of what was there before. */
const unsettled = 2000;

/**
 * Astro forgets older content the moment it is replaced. A page that is just then being made, because the browser
 * reloads after the first of two files, brings it back, and it stays. So it is forgotten once more when a page is asked for.
 */
export function showNewest({ config, environments, middlewares }: DevServer): void {
  const file = join(config.root, store);
  let seen = 0;
  middlewares.use((_request, _response, next) => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed !== seen || Date.now() - changed < unsettled) forget(environments);
    seen = changed;
    next();
  });
}

function forget(environments: DevServer['environments']): void {
  for (const environment of Object.values(environments)) {
    // The one that makes pages, by Vite's own name for it: RunnableDevEnvironment.
    if (!('runner' in environment)) continue;
    const known = environment.moduleGraph.getModuleById(module);
    if (known) environment.moduleGraph.invalidateModule(known, undefined, Date.now(), true);
    const { evaluatedModules } = (environment as unknown as Runnable).runner;
    const evaluated = evaluatedModules.getModuleById(module);
    if (evaluated) evaluatedModules.invalidateModule(evaluated);
    environment.hot.send(contentChanged, {});
  }
}
