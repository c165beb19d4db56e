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

/** Tests that look at files rather than at pages, and pictures, which every engine draws in its own way. */
const elsewhere =
  /(?:visual|reproducible|security-txt|hosting|structured-data|feeds|found|honest|links|search-index)\.test\.ts/;

/** What a test asks of the browser that only Chromium can be asked from outside; the site is not the reason. */
const onlyInChromium: Record<string, string> = {
  'prints on one sheet': 'a PDF',
  'half-composed pinyin': 'an input method (Chrome DevTools Protocol)',
};

/** What stock Firefox cannot be asked in WebDriver BiDi; Playwright's own Firefox can. */
const notInBidi: Record<string, string> = {
  'asks for less motion': 'another prefers-reduced-motion',
  'WebView of 2020 shows every page, dark': 'another prefers-color-scheme',
  'search.*says so and offers the list': 'noscript: its switch for scripts comes after the parser',
  'text may be spaced out': 'styles against the policy of the page',
  'the address keeps the query': 'going back to a page that was kept in memory: the load event does not come again',
  'offline in mid-search': 'going offline: what is fetched then never fails',
  'can be walked through with the Tab key': 'where a page stands after a smooth scroll, just after a key',
  'cut in the middle|connections that break': 'a page of which only a part arrives',
};

const without = (...lists: Record<string, string>[]) =>
  new RegExp(lists.flatMap((list) => Object.keys(list)).join('|'));
const isOwnFirefox = own(firefox.executablePath());

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 240_000,
  outputDir: '../../.cache/engine-results',
  reporter: [['list'], ['json', { outputFile: '../../.cache/engine-results.json' }]],
  projects: [
    {
      name: 'firefox',
      testDir: '../site',
      testIgnore: elsewhere,
      grepInvert: isOwnFirefox ? without(onlyInChromium) : without(onlyInChromium, notInBidi),
      use: firefoxes,
    },
    ...(own(webkit.executablePath())
      ? [
          {
            name: 'webkit',
            testDir: '../site',
            testIgnore: elsewhere,
            grepInvert: without(onlyInChromium),
            use: { browserName: 'webkit' as const },
          },
        ]
      : []),
    ...(haveWebkitGtk() ? [{ name: 'webkitgtk', testDir: '.', testMatch: 'webkitgtk.test.ts' }] : []),
  ],
});
