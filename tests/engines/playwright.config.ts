import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, firefox, type Project, webkit } from '@playwright/test';
import { haveWebkitGtk } from './webkitgtk.ts';

/** The tests of the site in the other engines: Playwright's own builds where they are, else Debian's Firefox. */
const own = (path: string) => existsSync(path);

const firefoxes: Project['use'] = own(firefox.executablePath())
  ? { browserName: 'firefox' }
  : {
      browserName: 'firefox',
      channel: 'moz-firefox',
      launchOptions: { executablePath: join(import.meta.dirname, 'firefox.ts') },
    };

/** Tests of the built files, which need no browser or print to PDF, which only Chromium does. */
const elsewhere =
  /(?:visual|reproducible|security-txt|hosting|structured-data|feeds|found|honest|links|search-index)\.test\.ts/;

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 240_000,
  outputDir: '../../.cache/engine-results',
  reporter: [['list'], ['json', { outputFile: '../../.cache/engine-results.json' }]],
  projects: [
    { name: 'firefox', testDir: '../site', testIgnore: elsewhere, use: firefoxes },
    ...(own(webkit.executablePath())
      ? [{ name: 'webkit', testDir: '../site', testIgnore: elsewhere, use: { browserName: 'webkit' as const } }]
      : []),
    ...(haveWebkitGtk() ? [{ name: 'webkitgtk', testDir: '.', testMatch: 'webkitgtk.test.ts' }] : []),
  ],
});
