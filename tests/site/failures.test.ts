import type { Page } from '@playwright/test';
import { strings } from '../../src/i18n/index.ts';
import { site } from '../helpers/builds.ts';
import { type CutServer, serveCut } from '../helpers/cut-server.ts';
import { oldPage } from '../helpers/old-engine.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { expect, ofOurs, test } from '../helpers/test.ts';

/** Pages that between them hold every part of the site, in the two languages by turns: what one template shows fails alike. */
const paths = [
  '/',
  '/zh/agreement/',
  '/programmes/',
  '/zh/programmes/internship/',
  '/questions/',
  '/zh/news/agreement-signed-during-visit/',
  '/zh/search/',
];

/** What a reader sees of the main part, white space folded: what is hidden does not count. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count.
const seen = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ').trim();

/** Contrast of text and ground as a reader has them, by the formula of WCAG 2.2; a ground without colour is white. */
const contrastOfText = (page: Page) =>
  page.evaluate(() => {
    const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const lightness = ([r = 0, g = 0, b = 0]: number[]) => {
      const [lr, lg, lb] = [r, g, b].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * lr + 0.7152 * lg + 0.0722 * lb;
    };
    const ground = partsOf(getComputedStyle(document.body).backgroundColor);
    const isClear = ground.length === 4 && ground[3] === 0;
    const ink = lightness(partsOf(getComputedStyle(document.querySelector('main p') ?? document.body).color));
    const paper = isClear ? 1 : lightness(ground);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  });

/** Links of the main part that a reader can see and that have nothing to press on. */
const deadLinks = (page: Page) =>
  page
    .locator('main a[href]')
    .evaluateAll((links) =>
      links
        .filter((link) => link.checkVisibility() && link.getClientRects().length === 0)
        .map((link) => link.outerHTML.slice(0, 80)),
    );

/** The text is readable, its links can be pressed, and the way to the other language works. */
async function expectReadable(page: Page, path: string): Promise<void> {
  await expect(page.locator('h1'), path).toBeVisible();
  expect(await contrastOfText(page), path).toBeGreaterThan(4.5);
  expect(await deadLinks(page), path).toEqual([]);
  await expect(page.locator('header a[hreflang]'), path).toBeVisible();
}

async function expectLinksToWork(page: Page): Promise<void> {
  await page.goto('');
  await page.locator('header a[hreflang="zh-Hans"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('header nav a').first().click();
  await expect(page).toHaveURL(/\/zh\/agreement\/$/);
  await expect(page.locator('h1')).toBeVisible();
}

/** What the link to search does: it opens a dialog that answers, or leads to the page. */
const searchDoes = {
  answer: async (page: Page) => {
    await page.locator('dialog[open] input').fill('scholarship');
    await expect(page.locator('dialog .sd-r a').first()).toBeVisible();
  },
  'be a page': async (page: Page) => await expect(page).toHaveURL(/\/search\/$/),
};

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every kind of page is readable, and search says so and lists all pages', async ({ page, faults }) => {
    for (const path of paths) {
      await page.goto(path.slice(1));
      await expectReadable(page, path);
    }
    for (const [path, words] of [
      ['search/?q=scholarship', /Search needs JavaScript/],
      ['zh/search/?q=奖学金', /搜索需要 JavaScript/],
    ] as const) {
      await page.goto(path);
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.locator('main a[href$="/programmes/scholarship/"]')).toBeVisible();
    }
    await expectLinksToWork(page);
    expect(faults).toEqual([]);
  });
});

test('without everything but itself every page says the same, and its links work', async ({ page, faults }) => {
  const anyFile = /\.[a-z0-9_]+$/;
  for (const path of paths) {
    await page.unroute(anyFile);
    await page.goto(path.slice(1));
    const whole = await seen(page);
    await page.route(anyFile, (route) => route.abort());
    await page.goto(path.slice(1));
    await expectReadable(page, path);
    expect(await seen(page), path).toBe(whole);
  }
  await expectLinksToWork(page);
  expect(ofOurs(faults)).toEqual([]);
});

test('without a part of the site search answers or is a page', async ({ page, faults }) => {
  for (const [pattern, does] of [
    [/\.woff2$/, 'answer'],
    [/\.js$/, 'be a page'],
    [/\.css$/, 'answer'],
    [/\.[a-z0-9_]+$/, 'be a page'],
  ] as const) {
    await page.unrouteAll();
    await page.route(pattern, (route) => route.abort());
    await page.goto('search/?q=scholarship');
    await expect(page.locator('main').getByRole('link', { name: 'Scholarship', exact: false }).first()).toBeVisible();
    await page.goto('base/');
    await page.locator('header [data-search]').click();
    await searchDoes[does](page);
  }
  // Pagefind says in the console what it misses.
  expect(ofOurs(faults).filter((fault) => !/^Failed to load|Pagefind/.test(fault))).toEqual([]);
});

const isPage = (url: URL) => url.pathname.endsWith('/');
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Serves every page changed by a function of its text. */
async function change(page: Page, html: (text: string) => string): Promise<void> {
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: html(await response.text()) });
  });
}

test('without any styles every page is readable in order, and no drawing covers the text', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await change(page, (text) => text.replaceAll(/<style\b[\s\S]*?<\/style>/g, '').replace(/ class="sd"/, ''));
  await page.route(/\.css$/, (route) => route.abort());
  for (const path of paths) {
    await page.goto(path.slice(1));
    await expectReadable(page, path);
    const tall = await page
      .locator('svg')
      .evaluateAll((drawings) =>
        drawings.map((drawing) => drawing.getBoundingClientRect()).filter(({ height }) => height > 200),
      );
    expect(tall, path).toEqual([]);
  }
  await expectLinksToWork(page);
});

test('a WebView of 2020 shows every kind of page', async ({ page, faults }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'HTMLDialogElement'));
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.unroute(isPage);
    await page.goto(path.slice(1));
    const whole = await seen(page);
    await change(page, oldPage);
    await page.goto(path.slice(1));
    expect(await seen(page), path).toBe(whole);
    await expectReadable(page, path);
    expect(await sidewaysScroll(page), path).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadable(page, path);
  }
  await expectLinksToWork(page);
  // Without dialogs the link to the search page is a link.
  await page.locator('header [data-search]').click();
  await expect(page).toHaveURL(/\/search\/$/);
  expect(ofOurs(faults)).toEqual([]);
});

test('search stands without what WebViews of 2020 lack', async ({ page, faults }) => {
  await page.addInitScript(() => {
    const lacking: [object, string[]][] = [
      [Array.prototype, ['at', 'findLast', 'toSorted', 'toReversed', 'toSpliced', 'with']],
      [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
      [Object, ['hasOwn', 'groupBy']],
      [Intl, ['Segmenter']],
      [globalThis, ['structuredClone', 'scheduler', 'navigation']],
    ];
    for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  await page.goto('zh/search/?q=奖学金');
  await expect(page.locator('.sd-r a').first()).toHaveAttribute('href', '/zh/programmes/scholarship/');
  expect(ofOurs(faults)).toEqual([]);
});

test.describe('connections that break', () => {
  const lastWords = (path: string) => wordsOf(builtPage(site.folder, path).document.querySelector('footer')).slice(-30);
  let server: CutServer | undefined;
  test.afterEach(() => server?.close());

  test('pages that stall in the middle of the text show what has arrived, and keep it when the line breaks', async ({
    page,
  }) => {
    server = await serveCut(site.folder, 'stall', (path, size) =>
      path.endsWith('/') ? Math.floor((builtPage(site.folder, path).html.indexOf('<h1') + size) / 2) : undefined,
    );
    const hasArrived = async (path: string) => {
      await expect(page.locator('h1'), path).toBeVisible();
      await expect(page.locator('header a[hreflang]'), path).toBeVisible();
      expect(await contrastOfText(page), path).toBeGreaterThan(4.5);
      expect(await page.locator('body').textContent(), path).not.toContain(lastWords(path));
    };
    for (const path of ['/', '/zh/', '/zh/programmes/internship/']) {
      await page.goto(server.url + path, { waitUntil: 'commit' });
      await hasArrived(path);
      const failed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
      server.hangUp();
      await failed;
      await hasArrived(path);
    }
  });

  for (const [name, pattern, path] of [
    ['the font', /\.woff2$/, '/base/'],
    ['the script', /\.js$/, '/base/'],
    ['the list for search', /search\.json$/, '/search/?q=scholarship'],
  ] as const)
    for (const ending of ['hang up', 'stall'] as const)
      test(`half of ${name} (${ending}): the page is whole`, async ({ page, faults }) => {
        let cuts = 0;
        server = await serveCut(site.folder, ending, (file, size) => {
          if (!pattern.test(file)) return undefined;
          cuts += 1;
          return Math.floor(size / 2);
        });
        await page.goto(server.url + path, { waitUntil: 'commit' });
        await expect(page.locator('footer')).toBeVisible();
        await expect.poll(() => cuts).toBeGreaterThan(0);
        await expectReadable(page, path);
        // Half a list is no list: the page says so at once, and not while the rest may still come.
        if (name === 'the list for search')
          await expect(page.getByText(strings('en').search.failed)).toBeVisible({ visible: ending === 'hang up' });
        expect(ofOurs(faults).filter((fault) => !fault.startsWith('request to http://localhost'))).toEqual([]);
      });
});
