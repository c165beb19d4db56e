import { test as plain } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { site } from './builds.ts';

type Site = { folder: string; base: string };

interface Faults {
  /** Console errors, exceptions and requests to other hosts, as they happen. */
  faults: string[];
}

/** What Pagefind says in Firefox of files that were still on their way when the reader went to another page. */
const leftBehind = /NetworkError when attempting to fetch resource|Failed to load Pagefind metadata/;

/** The browser itself reports each file that fails; all else in the console is a fault of ours. */
export const ofOurs = (faults: readonly string[]): string[] =>
  faults.filter(
    (fault) =>
      !/^Failed to load resource|net::ERR_|disallowed MIME type|^download(?:able font: download)? failed|^“?TypeError: The input (?:data )?is (?:corrupted|ended)/.test(
        fault,
      ),
  );

/** Each worker serves the sites that its tests ask for, and keeps one browser for all of them. */
const onServers = plain.extend<object, { serverOf: (site: Site) => Promise<string> }>({
  serverOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const running = new Map<string, Awaited<ReturnType<typeof serve>>>();
      await use(async ({ folder, base }) => {
        const known = running.get(folder) ?? (await serve(folder, 0, base));
        running.set(folder, known);
        return known.url;
      });
      for (const { server } of running.values()) {
        server.closeAllConnections();
        server.close();
      }
    },
    { scope: 'worker' },
  ],
});

/** Browser tests on a built site, in which each page reports what goes wrong in it. */
export const testsOn = (built: Site) =>
  onServers.extend<Faults>({
    baseURL: async ({ serverOf }, use) => use(await serverOf(built)),
    faults: async ({ page, baseURL, browserName }, use) => {
      const faults: string[] = [];
      const note = (text: string) => {
        if (browserName !== 'firefox' || !leftBehind.test(text)) faults.push(text);
      };
      page.on('console', (message) => message.type() === 'error' && note(message.text()));
      page.on('pageerror', (error) => note(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob|about):/.test(request.url()))
          faults.push(`request to ${request.url()}`);
      });
      await use(faults);
    },
  });

/** On today's content. */
export const test = testsOn(site);

export { expect } from '@playwright/test';
