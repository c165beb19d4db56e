import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { fixtureSite } from '../helpers/builds.ts';

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
test.use({ deviceScaleFactor: 0.5 });
async function shoot(page: Page, url: string, name: string) {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 2600));
  const { width } = page.viewportSize() ?? { width: 375 };
  await expect.soft(page).toHaveScreenshot(`${name}.png`, {
    fullPage: true,
    clip: { x: 0, y: 0, width, height },
    scale: 'device',
    maxDiffPixelRatio: 0.002,
  });
}
for (const [locale, prefix, width, colorScheme] of [
  ['en', '', 375, 'light'],
  ['zh', 'zh/', 1280, 'dark'],
] as const)
  test(`pictures ${locale} ${width} ${colorScheme}`, async ({ page }) => {
    const { url, server } = await serve(fixtureSite.folder, 0);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const [kind, path] of Object.entries(kinds))
      await shoot(page, url + prefix + path, `${kind}-${locale}-${width}-${colorScheme}`);
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await shoot(page, `${url}${prefix}programmes/internship/`, `programme-${locale}-print`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    await shoot(page, url + prefix, `home-${locale}-forced`);
    server.closeAllConnections();
    server.close();
  });
