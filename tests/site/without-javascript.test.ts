import { site } from '../helpers/builds.ts';
import { sitemapPaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

test.use({ javaScriptEnabled: false });

test('every page shows its text, its links and the language switch', async ({ page, faults }) => {
  for (const path of sitemapPaths(site.folder)) {
    await page.goto(path.slice(1));
    await expect(page.locator('h1'), path).toBeVisible();
    await expect(page.locator('header a[hreflang]'), path).toBeVisible();
    expect((await page.locator('main').textContent())?.length, path).toBeGreaterThan(40);
  }
  expect(faults).toEqual([]);
});

for (const [path, words] of [
  ['search/?q=scholarship', /Search needs JavaScript/],
  ['zh/search/?q=奖学金', /搜索需要 JavaScript/],
] as const) {
  test(`${path} says so and offers the list of all pages`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.locator('main a[href$="/programmes/scholarship/"]')).toBeVisible();
  });
}
