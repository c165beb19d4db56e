import { defineConfig } from '@playwright/test';
import chromium from '../playwright.config.ts';

/**
 * npm run engines: the browser tests in the Firefox and WebKit of Playwright, which `npx playwright install --with-deps
 * firefox webkit` brings. What only Chromium can be asked from outside (a PDF, an input method, what it prepares) is
 * tagged `@chromium`; what has no page of the site in it, and pictures, which every engine draws its own way, stay out.
 */
export default defineConfig({
  ...chromium,
  testDir: '../site',
  testIgnore: /(?:hosting|editor)\.test\.ts/,
  grepInvert: /@chromium|@picture/,
  outputDir: '../../.cache/engine-results',
  use: {},
  projects: [
    { name: 'firefox', use: { browserName: 'firefox' } },
    { name: 'webkit', use: { browserName: 'webkit' } },
  ],
});
