import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './helpers/browser.ts';

/** Tests that need a browser, on sites that `tests/sites.ts` has built. */
export default defineConfig({
  testDir: 'site',
  testMatch: '*.test.ts',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  // Some tests visit every page; none of them measures speed.
  timeout: 300_000,
  // Only a fault waits so long, also on a machine that does something else besides.
  expect: { timeout: 60_000 },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  outputDir: '../.cache/test-results',
  reporter: [['dot']],
  use: {
    browserName: 'chromium',
    // A control that is not there is a fault at once, not after the whole test.
    actionTimeout: 30_000,
    launchOptions: { executablePath: process.env.CHROMIUM ?? '', args: chromiumFlags },
  },
});
