import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { openWorkshop } from './builds.ts';
import { test as plain } from './test.ts';

/** Browser tests on a site built from the fixture content, which no edit by staff changes. */
export const test = plain.extend<object, { folder: string; served: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const workshop = openWorkshop();
      const { status, output } = await workshop.build();
      if (status !== 0) throw new Error(output);
      await use(join(workshop.root, 'dist'));
      workshop.close();
    },
    { scope: 'worker' },
  ],
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
