import { AxeBuilder } from '@axe-core/playwright';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

const paths = [...pagePaths(site.folder), '/404.html', '/zh/404.html'];
const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;

for (const path of paths) {
  test(`${path} has no violation that axe can find, and text contrast of 7:1`, async ({ page }) => {
    await page.goto(path.slice(1));
    for (const details of await page.locator('details').all())
      await details.evaluate((element) => element.setAttribute('open', ''));
    for (const width of widths)
      for (const colorScheme of schemes) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page })
          .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
          .analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${width} ${colorScheme} ${id}: ${node.target} ${node.failureSummary}`),
        );
        expect(found).toEqual([]);
      }
  });
}
