/** How each kind of page looks. `npm run pictures` draws them anew: look at what it has changed before you commit it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fixtureSite } from '../helpers/builds.ts';
import { expect, testsOn } from '../helpers/test.ts';

const test = testsOn(fixtureSite);

const kinds: Record<string, string> = {
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
};
/** Pages of few words, drawn once in each language. */
const small: Record<string, string> = { changes: 'changes/', 'not-found': '404.html' };

const languages = [
  ['en', ''],
  ['zh', 'zh/'],
] as const;
const drawnWith = join(import.meta.dirname, 'pictures/drawn-with.json');

/** The browser, and how wide the faces of this machine set some words: pictures are compared only where these are the same. */
const machine = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    pen.font = getComputedStyle(document.body).font;
    const [latin, chinese] = ['Every statement carries its status 0123', '每句话都标明进展'].map((words) =>
      pen.measureText(words).width.toFixed(2),
    );
    return { browser: /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1], latin, chinese };
  });

// Half size: enough to see a change, and the files stay small.
test.use({ deviceScaleFactor: 0.5, viewport: { width: 680, height: 960 } });
test.beforeEach(async ({ page }, { config }) => {
  await page.goto('about/');
  const here = `${JSON.stringify(await machine(page), null, 2)}\n`;
  if (config.updateSnapshots === 'all') writeFileSync(drawnWith, here);
  const there = existsSync(drawnWith) ? readFileSync(drawnWith, 'utf8') : 'none';
  if (here === there) return;
  console.log(`Pictures are not compared: they were drawn with ${there} and here is ${here}`);
  test.skip();
});

async function expectPicture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  // The top of a long page shows its design; the rest repeats it.
  const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 2600));
  const { width } = page.viewportSize() ?? { width: 375 };
  await expect.soft(page).toHaveScreenshot(`${name}.png`, {
    fullPage: true,
    clip: { x: 0, y: 0, width, height },
    scale: 'device',
    maxDiffPixelRatio: 0.002,
  });
}

for (const [locale, prefix] of languages)
  for (const [width, colorScheme] of [
    [375, 'light'],
    [1280, 'dark'],
  ] as const)
    test(`each kind of page, ${locale}, ${width} px, ${colorScheme}`, { tag: '@picture' }, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const isSmallDrawn = (locale === 'en') === (width === 375);
      for (const [kind, path] of Object.entries({ ...kinds, ...(isSmallDrawn && small) }))
        await expectPicture(page, prefix + path, `${kind}-${locale}-${width}`);
    });

for (const [locale, prefix] of languages)
  test(`a programme on paper and the home page in forced colours, ${locale}`, { tag: '@picture' }, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expectPicture(page, `${prefix}programmes/internship/`, `programme-${locale}-print`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    await expectPicture(page, prefix, `home-${locale}-forced`);
  });
