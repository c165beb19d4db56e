/** Every page, visited once: all that a browser can tell of any of them. */

import type { Page } from '@playwright/test';
import { strings } from '../../src/i18n/index.ts';
import { site } from '../helpers/builds.ts';
import { axe, focusFaults, overflow, restyle, sense, shift, walk } from '../helpers/look.ts';
import { pagePaths } from '../helpers/pages.ts';
import { ask } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

/** WCAG 2.2, 1.4.12: readers may space texts so far, and nothing may be lost. */
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

type Language = 'en' | 'zh';
const languageOf = (path: string): Language => (path.startsWith('/zh/') ? 'zh' : 'en');

/** `PAGES=/base/,/zh/base/` visits only these. */
const paths = process.env.PAGES?.split(',') ?? [...pagePaths(site.folder), '/404.html', '/zh/404.html'];
const kinds = [...new Set(paths.map((path) => path.replace(/^\/zh/, '')))];

/** How axe sees a page: English on a phone, Chinese on a desk, by turns in the light and in the dark. */
function viewOf(path: string): { width: number; colorScheme: 'light' | 'dark' } {
  const isChinese = languageOf(path) === 'zh';
  const isOdd = kinds.indexOf(path.replace(/^\/zh/, '')) % 2 === 1;
  return { width: isChinese ? 1280 : 320, colorScheme: isOdd === isChinese ? 'light' : 'dark' };
}

/** Opens a page and returns all that is wrong with it. */
async function visit(page: Page, path: string): Promise<string[]> {
  const view = viewOf(path);
  await page.emulateMedia({ colorScheme: view.colorScheme });
  await page.setViewportSize({ width: 375, height: 667 });
  const response = await page.goto(path.slice(1));
  const wrong: string[] = [];
  if (response?.status() !== 200) wrong.push(`status ${response?.status()}`);
  wrong.push(...(await sense(page, strings(languageOf(path)).tag)));
  const moved = await shift(page);
  if (moved >= 0.001) wrong.push(`moves ${moved}`);
  wrong.push(...(await walk(page)));
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  for (const [state, css] of Object.entries({ '200 %': ':root { font-size: 200% !important }', spaced })) {
    await restyle(page, css);
    wrong.push(...(await overflow(page, state)));
  }
  await restyle(page);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    wrong.push(...(await overflow(page, `${width} px`)));
    if (width === view.width) wrong.push(...(await axe(page)));
  }
  return wrong;
}

for (const half of [0, 1])
  test(`every page is sound, accessible, fits, and can be walked with the keyboard: ${half + 1} of 2`, async ({
    page,
    faults,
  }) => {
    const found: string[] = [];
    for (const path of paths.filter((_, at) => at % 2 === half))
      found.push(...[...(await visit(page, path)), ...faults.splice(0)].map((one) => `${path}: ${one}`));
    expect(found).toEqual([]);
  });

const open = async (page: Page, lang: Language) => {
  await page.goto(lang === 'zh' ? 'zh/base/' : 'base/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: lang === 'zh' ? '搜索' : 'Search' })).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
};

/** States that no page is in when it is opened: each is reached as a reader reaches it. */
const states: Record<string, (page: Page, lang: Language) => Promise<unknown>> = {
  'the dialog, open and empty': open,
  'results in the dialog': async (page, lang) => {
    await open(page, lang);
    await ask(page, lang === 'zh' ? '奖学金' : 'scholarship');
  },
  'nothing found': async (page, lang) => {
    await open(page, lang);
    await ask(page, 'xyzzyx');
  },
  'results on the page, mended': async (page, lang) => {
    await page.goto(lang === 'zh' ? 'zh/search/' : 'search/');
    await ask(page, lang === 'zh' ? 'jiangxuejin' : 'intership pay');
  },
  'search that fails': async (page, lang) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto(lang === 'zh' ? 'zh/search/?q=x' : 'search/?q=x');
    await expect(page.getByText(strings(lang).search.failed)).toBeVisible();
    await page.unroute('**/search.json');
  },
};

for (const lang of ['en', 'zh'] as const)
  test(`every state of search is accessible, ${lang}`, async ({ page }) => {
    const found: string[] = [];
    for (const [name, reach] of Object.entries(states)) {
      await page.setViewportSize({ width: 375, height: 667 });
      await page.emulateMedia({ colorScheme: lang === 'en' ? 'light' : 'dark' });
      await reach(page, lang);
      const wrong = await axe(page);
      await page.getByRole('searchbox').focus();
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press('Tab');
        wrong.push(...(await focusFaults(page)));
      }
      found.push(...wrong.map((one) => `${name}: ${one}`));
    }
    expect(found).toEqual([]);
  });
