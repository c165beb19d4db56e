import { serve } from '../../src/cli/serve.ts';
import { fixtureSite } from './builds.ts';
import { test as plain } from './test.ts';

/** Browser tests on the site built from the fixture content, which no edit by staff changes. */
export const test = plain.extend<object, { folder: string; served: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
  folder: [async ({}, use) => use(fixtureSite.folder), { scope: 'worker' }],
  served: [
    async ({ folder }, use) => {
      const { url, server } = await serve(folder, 0);
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
