import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './helpers/browser.ts';

/** Two rooms: `unit` needs no browser; `site` opens the built site in Chromium. `tests/run.ts` builds first. */
export default defineConfig({
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  // Tests that build the site take their time on a busy machine; nothing here measures speed.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  outputDir: '../.cache/test-results',
  reporter: [['list'], ['json', { outputFile: '../.cache/test-results.json' }]],
  projects: [
    { name: 'unit', testDir: 'unit', testMatch: '*.test.ts' },
    {
      name: 'site',
      testDir: 'site',
      testMatch: '*.test.ts',
      use: {
        browserName: 'chromium',
        launchOptions: { executablePath: process.env.CHROMIUM ?? '', args: chromiumFlags },
      },
    },
  ],
});
