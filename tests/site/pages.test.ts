import { site } from '../helpers/builds.ts';
import { pagePaths, sitemapPaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

for (const path of pagePaths(site.folder)) {
  test(`${path} is a sound page`, async ({ page, faults }) => {
    const response = await page.goto(path.slice(1));
    expect(response?.status()).toBe(200);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/zh/') ? 'zh-CN' : 'en');
    const text = await page.locator('body').textContent();
    expect(text).not.toContain('**');
    expect(text).not.toMatch(/\bundefined\b|\bnull\b|\[object|NaN/);
    expect(faults).toEqual([]);
  });
}

test('a wrong address gets a 404 page in the language of the address', async ({ page }) => {
  for (const [path, lang] of [
    ['nothing/here/', 'en'],
    ['zh/nothing/here/', 'zh-CN'],
  ] as const) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('h1')).toHaveCount(1);
  }
});

test('an address without its last slash leads to the page', async ({ request }) => {
  const response = await request.get('zh/base', { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers().location).toBe('/zh/base/');
});

test('the sitemap holds every page but those for searching and for wrong addresses', async () => {
  const paths = sitemapPaths(site.folder);
  for (const path of [
    '/',
    '/agreement/',
    '/base/',
    '/programmes/',
    '/programmes/scholarship/',
    '/apply/',
    '/questions/',
    '/glossary/',
    '/organisations/',
    '/news/',
    '/about/',
  ]) {
    expect(paths).toContain(path);
    expect(paths).toContain(`/zh${path}`);
  }
  expect(paths.filter((path) => /404|search/.test(path))).toEqual([]);
});
