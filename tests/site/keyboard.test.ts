import type { Page } from '@playwright/test';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

interface Stop {
  name: string;
  outline: number;
  covered: boolean;
  width: number;
  height: number;
}

/** What has the focus: its name, its ring, and whether something lies over it. */
const focused = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineWidth, outlineStyle } = getComputedStyle(element);
    const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: element.outerHTML.slice(0, 100),
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      covered: !onTop || !(element.contains(onTop) || onTop.contains(element)),
      width,
      height,
    };
  });

for (const path of pagePaths(site.folder)) {
  test(`${path} can be walked through with the Tab key`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(path.slice(1));
    const expected = await page.locator('a[href]:visible, button:visible, input:visible, summary:visible').count();
    const stops: Stop[] = [];
    for (let step = 0; step < expected + 5; step += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length, 'no trap, nothing left out').toBe(expected);
    expect(
      stops.filter(({ outline }) => outline < 2).map(({ name }) => name),
      'focus can be seen',
    ).toEqual([]);
    expect(
      stops.filter(({ covered }) => covered).map(({ name }) => name),
      'nothing lies over the focus',
    ).toEqual([]);
  });
}

test('the skip link is the first stop, shows itself and leads to the content', async ({ page }) => {
  await page.goto('programmes/scholarship/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('headings make an outline: one h1, no level left out', async ({ page }) => {
  for (const path of pagePaths(site.folder)) {
    await page.goto(path.slice(1));
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) =>
        all
          .filter((heading) => (heading as HTMLElement).checkVisibility())
          .map((heading) => Number(heading.tagName[1])),
      );
    expect(levels[0], path).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), `${path} heading ${index + 1}`).toBeLessThanOrEqual(1);
  }
});

test('a change of language is marked', async ({ page }) => {
  await page.goto('glossary/');
  const unmarked = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/\p{Script=Han}/u.test(node.textContent ?? '') && !node.parentElement?.closest('[lang|=zh], script'))
        found.push(node.textContent ?? '');
    return found;
  });
  expect(unmarked).toEqual([]);
});

for (const language of ['', 'zh/'])
  test(`what lies below the field stays where it is when search wakes up: /${language}search/`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(`${language}search/`);
    const top = () => page.locator('#all').evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await page.locator('.sp input').focus();
    await expect(page.locator('.sp .sd-n')).not.toBeEmpty();
    expect(await top()).toBe(before);
  });
