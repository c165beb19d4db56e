/** What a page may weigh. Bytes and requests are the same on every machine; times are measured by npm run bench. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import { fixtureSite, site } from '../helpers/builds.ts';
import { sitemapPaths } from '../helpers/pages.ts';
import { test as plain } from '../helpers/test.ts';

// The fixture content: a budget is for the site's code, and staff may write as much as they have to say.
const test = plain.extend<object, { served: string }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const { url, server } = await serve(fixtureSite.folder, 0);
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
});
const { expect } = plain;

const paths = [...sitemapPaths(fixtureSite.folder), '/search/', '/zh/search/'];
const fileOf = (path: string) => join(fixtureSite.folder, path, 'index.html');

/** Bytes of a page with its styles, packed with Brotli. Much stands on the home page, and all answers on one page. */
const budgetOf = (path: string) => (/^\/(?:zh\/)?$/.test(path) ? 9_600 : path.endsWith('/questions/') ? 10_000 : 9_200);

/** What fits into the first flight of a connection, with some room for headers: ten packets (RFC 6928). */
const firstFlight = 13_500;

test('every page keeps to its bytes, styles included', () => {
  const heavy = paths.flatMap((path) => {
    const { size } = statSync(`${fileOf(path)}.br`);
    return size > budgetOf(path) ? [`${path}: ${size}`] : [];
  });
  expect(heavy).toEqual([]);
  expect(paths.length).toBeGreaterThan(30);
});

test('every page, whatever staff have written, arrives in the first flight', () => {
  const pages = sitemapPaths(site.folder).map((path) => `${join(site.folder, path)}index.html.br`);
  expect(pages.filter((file) => statSync(file).size > firstFlight)).toEqual([]);
});

test('nothing stands between the page and its first paint', () => {
  for (const path of paths) {
    const html = readFileSync(fileOf(path), 'utf8');
    // A script of low priority is fetched after all that readers see.
    const blocking = html.match(
      /<link[^>]*rel="?stylesheet[^>]*>|<script(?![^>]*fetchpriority="low")[^>]*src=[^>]*>|@import/g,
    );
    expect(blocking, path).toBeNull();
  }
});

test('an ordinary page loads no script but the one that opens search', async ({ page }) => {
  for (const path of paths.filter((candidate) => !candidate.endsWith('/search/'))) {
    const scripts = new Set<string>();
    page.on(
      'request',
      (request) => request.resourceType() === 'script' && scripts.add(new URL(request.url()).pathname),
    );
    await page.goto(path.slice(1), { waitUntil: 'networkidle' });
    page.removeAllListeners('request');
    const bytes = [...scripts].map((script) => statSync(`${join(fixtureSite.folder, script)}.br`).size);
    expect(bytes.length, path).toBe(1);
    expect(bytes[0], path).toBeLessThanOrEqual(2000);
  }
});

test('nothing moves while a page loads, nor when the heading face comes late', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 300));
    await route.continue();
  });
  for (const path of paths) {
    await page.goto(path.slice(1), { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) =>
            done(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(0), 100);
        }),
    );
    expect(shift, path).toBeLessThan(0.001);
  }
});
