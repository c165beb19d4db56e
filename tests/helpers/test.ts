import { test as plain } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { site } from './builds.ts';

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

/** Browser tests on a built site: each worker serves it by itself, each page reports what goes wrong in it. */
export const testsOn = ({ folder, base }: { folder: string; base: string }) =>
  plain.extend<Faults, { served: string }>({
    served: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
      async ({}, use) => {
        const { url, server } = await serve(folder, 0, base);
        await use(url);
        server.closeAllConnections();
        server.close();
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ served }, use) => use(served),
    faults: async ({ page, served, browserName }, use) => {
      const faults: string[] = [];
      const note = (text: string) => {
        if (browserName !== 'firefox' || !leftBehind.test(text)) faults.push(text);
      };
      page.on('console', (message) => message.type() === 'error' && note(message.text()));
      page.on('pageerror', (error) => note(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(served) && !/^(data|blob|about):/.test(request.url()))
          faults.push(`request to ${request.url()}`);
      });
      await use(faults);
    },
  });

/** On today's content. */
export const test = testsOn(site);

export { expect } from '@playwright/test';
