import { expect, test } from '../helpers/test.ts';

for (const [path, first] of [
  ['search/?q=scholarship', '/programmes/scholarship/'],
  ['zh/search/?q=奖学金', '/zh/programmes/scholarship/'],
] as const) {
  test(`${path} fills the form and finds the page`, async ({ page, faults }) => {
    await page.goto(path);
    await expect(page.locator('main input[type=search]')).toHaveValue(decodeURIComponent(path.split('=')[1] ?? ''));
    await expect(page.locator(`#search-results a[href*="${first}"]`).first()).toBeVisible();
    expect(faults).toEqual([]);
  });
}
