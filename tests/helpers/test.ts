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

/** The sites that this worker serves, each from the first test on that asks for it. */
const served = new Map<string, ReturnType<typeof serve>>();

/** Browser tests on a built site, in which each page reports what goes wrong in it. */
export const testsOn = ({ folder, base }: { folder: string; base: string }) =>
  plain.extend<Faults>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    baseURL: async ({}, use) => {
      const running = served.get(folder) ?? serve(folder, 0, base);
      served.set(folder, running);
      await use((await running).url);
    },
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
