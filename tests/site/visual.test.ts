import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { fixtureSite } from '../helpers/builds.ts';
import { expect, test } from '../helpers/test.ts';

/** One address of each kind of page. */
const kinds = {
  home: '',
  agreement: 'agreement/',
  base: 'base/',
  programmes: 'programmes/',
  programme: 'programmes/internship/',
  apply: 'apply/',
  questions: 'questions/',
  glossary: 'glossary/',
  organisations: 'organisations/',
  news: 'news/',
  article: 'news/agreement-signed-during-visit/',
  about: 'about/',
  search: 'search/',
  'not-found': '404.html',
};
const locales = { en: '', zh: 'zh/' };
const fingerprintFile = join(import.meta.dirname, 'visual.test.ts-snapshots/fonts.json');

/** How wide the faces of this machine set some words: pictures are compared only where these are the same. */
const fingerprint = (page: Page) =>
  page.evaluate(() => {
    const set = (text: string, lang: string) => {
      const probe = Object.assign(document.createElement('span'), { textContent: text, lang });
      probe.className = 'probe';
      document.body.append(probe);
      const { width, height } = probe.getBoundingClientRect();
      probe.remove();
      return `${width.toFixed(2)} × ${height.toFixed(2)}`;
    };
    return {
      latin: set('Every statement carries its status 0123', 'en'),
      chinese: set('每句话都标明进展', 'zh-CN'),
      browser: /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1],
    };
  });

test.use({
  // Half size: enough to see a change, and the pictures stay small.
  deviceScaleFactor: 0.5,
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const { url, server } = await serve(fixtureSite.folder, 0);
      await use(url);
      server.close();
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ page }, { config }) => {
  await page.goto('about/');
  const here = JSON.stringify(await fingerprint(page), null, 2);
  if (config.updateSnapshots === 'all') {
    mkdirSync(dirname(fingerprintFile), { recursive: true });
    writeFileSync(fingerprintFile, `${here}\n`);
  }
  const there = existsSync(fingerprintFile) ? readFileSync(fingerprintFile, 'utf8').trim() : '';
  test.skip(here !== there, 'The faces or the browser of this machine are not those of the pictures.');
});

async function shoot(page: Page, path: string, name: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  // The top of a long page shows its design; the rest repeats it.
  const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 2600));
  const { width } = page.viewportSize() ?? { width: 375 };
  await expect(page).toHaveScreenshot(`${name}.png`, {
    fullPage: true,
    clip: { x: 0, y: 0, width, height },
    scale: 'device',
    maxDiffPixelRatio: 0.002,
  });
}

for (const [kind, address] of Object.entries(kinds))
  for (const [locale, prefix] of Object.entries(locales))
    for (const width of [375, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        test(`${kind} ${locale} ${width} ${colorScheme}`, async ({ page }) => {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          await shoot(page, prefix + address, `${kind}-${locale}-${width}-${colorScheme}`);
        });

for (const [locale, prefix] of Object.entries(locales)) {
  test(`programme ${locale} on paper`, async ({ page }) => {
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    await shoot(page, prefix + kinds.programme, `programme-${locale}-print`);
  });

  test(`home ${locale} in forced colours`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ forcedColors: 'active' });
    await shoot(page, prefix, `home-${locale}-forced`);
  });
}
