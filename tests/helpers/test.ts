import { test as plain } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { site } from './builds.ts';

interface Faults {
  /** Console errors, exceptions and requests to other hosts, as they happen. */
  faults: string[];
}

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
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served) && !/^(data|blob|about):/.test(request.url()))
        faults.push(`request to ${request.url()}`);
    });
    await use(faults);
  },
});

export { expect } from '@playwright/test';
