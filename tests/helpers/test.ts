import { test as plain } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { site } from './builds.ts';

interface Faults {
  /** Console errors, exceptions and requests to other hosts, as they happen. */
  faults: string[];
}

/** Firefox says this of what was still on its way when the reader went to another page. */
const leftBehind = /NetworkError when attempting to fetch resource/;

/** The browser itself reports each file that fails; all else in the console is a fault of ours. */
export const ofOurs = (faults: readonly string[]): string[] =>
  faults.filter(
    (fault) =>
      !/^Failed to load resource|net::ERR_|disallowed MIME type|^“?TypeError: The input (?:data )?is (?:corrupted|ended)/.test(
        fault,
      ),
  );

/** Browser tests: each worker serves the built site by itself, each page reports what goes wrong in it. */
export const test = plain.extend<Faults, { served: string }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const { url, server } = await serve(site.folder, 0);
      await use(url);
      server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => use(served),
  faults: async ({ page, served }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !leftBehind.test(message.text())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served) && !/^(data|blob|about):/.test(request.url()))
        faults.push(`request to ${request.url()}`);
    });
    await use(faults);
  },
});

export { expect } from '@playwright/test';
