import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { strings } from '../../src/i18n/index.ts';
import { site } from '../helpers/builds.ts';
import { axe, contrast, overflow } from '../helpers/look.ts';
import { oldPage } from '../helpers/old-engine.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { ask } from '../helpers/search.ts';
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
  for (const [pattern, isPage] of [
    [/\.woff2$/, false],
    [/\.js$/, true],
    [/\.css$/, false],
    [/\.[a-z0-9_]+$/, true],
  ] as const) {
    await page.unrouteAll();
    await page.route(pattern, (route) => route.abort());
    await page.goto('search/?q=scholarship');
    await expect(page.locator('main').getByRole('link', { name: 'Scholarship', exact: false }).first()).toBeVisible();
    await page.goto('base/');
    await page.locator('header [data-search]').click();
    if (isPage) await expect(page).toHaveURL(/\/search\/$/);
    else expect((await ask(page, 'scholarship'))[0]).toBe('/programmes/scholarship/');
  }
  // Pagefind says in the console what it misses.
  expect(ofOurs(faults).filter((fault) => !/^Failed to load|Pagefind/.test(fault))).toEqual([]);
});

const isPage = (url: URL) => url.pathname.endsWith('/');
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
  for (const [index, path] of paths.entries()) {
    // By turns in the light and in the dark: all of them share their colours.
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'dark' : 'light' });
    await page.unroute(isPage);
    await page.goto(path.slice(1));
    const whole = await seen(page);
    await change(page, oldPage);
    await page.goto(path.slice(1));
    expect(await seen(page), path).toBe(whole);
    await expectReadable(page, path);
    expect(await overflow(page, path)).toEqual([]);
    expect(await axe(page, contrast), path).toEqual([]);
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

test('a part that never comes holds up nothing', async ({ page, faults }) => {
  for (const [pattern, path] of [
    [/\.woff2$/, 'base/'],
    [/\.js$/, 'base/'],
    [/search\.json$/, 'search/?q=scholarship'],
  ] as const) {
    await page.unrouteAll();
    await page.route(pattern, () => {});
    const asked = page.waitForRequest(pattern);
    await page.goto(path, { waitUntil: 'commit' });
    await asked;
    await expectReadable(page, path);
    await expect(page.locator('footer'), path).toBeVisible();
  }
  // The rest of the list may still come: nobody is told yet that search fails.
  await expect(page.getByText(strings('en').search.failed)).toBeHidden();
  expect(faults).toEqual([]);
});

test('a page that stalls in the middle of its text shows what has arrived, and keeps it when the line breaks', async ({
  page,
}) => {
  const server = createServer(({ url = '/' }, response) => {
    if (!url.endsWith('/')) return void response.writeHead(404).end();
    const body = Buffer.from(builtPage(site.folder, decodeURI(url)).html);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length });
    response.write(body.subarray(0, (body.indexOf('<h1') + body.length) / 2));
  }).listen(0);
  await once(server, 'listening');
  for (const path of ['/', '/zh/', '/zh/programmes/internship/']) {
    const lastWords = wordsOf(builtPage(site.folder, path).document.querySelector('footer')).slice(-30);
    const hasArrived = async () => {
      await expect(page.locator('h1'), path).toBeVisible();
      await expect(page.locator('header a[hreflang]'), path).toBeVisible();
      expect(await page.locator('body').textContent(), path).not.toContain(lastWords);
    };
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { waitUntil: 'commit' });
    await hasArrived();
    const failed = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
    server.closeAllConnections();
    await failed;
    await hasArrived();
  }
  server.close();
});
