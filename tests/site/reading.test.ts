import { strings } from '../../src/i18n/index.ts';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

// The tests set sizes and spaces of their own, as a reader's browser does: the pages' policy is for the pages.
test.use({ bypassCSP: true });

const paths = [...pagePaths(site.folder), '/404.html', '/zh/404.html'];

test('home answers in one screen of a phone: what this is, what is settled, whether one can apply; rock has its name', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 667 });
  for (const path of ['', 'zh/']) {
    await page.goto(path);
    for (const part of ['h1', 'main article section'])
      await expect(page.locator(part), part).toBeInViewport({ ratio: 1 });
    const names = await page
      .locator('main .rock:visible')
      .evaluateAll((rocks) => rocks.map((rock) => Boolean(rock.closest('li')?.textContent?.trim())));
    expect(new Set(names), 'each piece of rock stands beside its name').toEqual(new Set([true]));
  }
});

test('the link to the other language says that it switches, and keeps the section', async ({ page }) => {
  await page.goto('questions/#open');
  await page.getByRole('banner').getByRole('link', { name: 'Switch to Chinese: 中文' }).click();
  await expect(page).toHaveURL(/\/zh\/questions\/#open$/);
  await expect(page.getByRole('banner').getByRole('link', { name: /^切换到英文/ })).toBeVisible();
});

test('a wrong address offers search for its last word, and the page that it comes near', async ({ page }) => {
  await page.goto('zh/programmes/scholarshp/');
  await expect(page.getByRole('searchbox')).toHaveValue('scholarshp');
  await expect(page.getByText('你要找的可能是').getByRole('link')).toHaveAttribute(
    'href',
    '/zh/programmes/scholarship/',
  );
  await page.goto('nothing/of/the/kind');
  await expect(page.getByText('Perhaps you were looking for')).toBeHidden();
});

test('Chinese pages never ask for the heading face, English ones ask once', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()));
  // A page that is drawn, with the faces that it wants, asks for no more.
  const drawn = () => page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
  await page.goto('zh/');
  await drawn();
  expect(fonts).toEqual([]);
  await page.goto('');
  await drawn();
  expect(fonts.length).toBe(1);
});

test('Chinese text stands upright, has room between its lines and breaks strictly', async ({ page }) => {
  await page.goto('zh/about/');
  const text = page.locator('main p').first();
  await expect(text).toHaveCSS('font-style', 'normal');
  await expect(text).toHaveCSS('line-break', 'strict');
  const leading = await text.evaluate((one) => {
    const { lineHeight, fontSize } = getComputedStyle(one);
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  });
  expect(leading).toBeCloseTo(1.75, 2);
});

test('nothing moves when the reader asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return Number.parseFloat(transitionDuration) > 0 || animationName !== 'none';
      }).length,
  );
  expect(moving).toBe(0);
});

test('a programme page prints on two sheets at most, with its questions, its address as words and as a code', {
  tag: '@chromium',
}, async ({ page }) => {
  for (const path of paths.filter((candidate) => /\/programmes\/./.test(candidate))) {
    await page.emulateMedia({ media: null });
    await page.goto(path.slice(1));
    const { code } = strings(path.startsWith('/zh/') ? 'zh' : 'en').print;
    const [address, image] = [page.getByText(new URL(page.url()).pathname), page.getByRole('img', { name: code })];
    await expect(image, path).toBeHidden();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    await expect(image, path).toBeVisible();
    await expect(address, path).toBeVisible();
    // The questions to ask, to be taken along.
    const questions = page.locator('section[aria-labelledby=ask] li');
    expect(await questions.count(), path).toBeGreaterThan(2);
    await expect(questions.filter({ visible: false }), path).toHaveCount(0);
    await expect(page.getByRole('navigation').first(), path).toBeHidden();
  }
});

test('the header of a wide screen keeps to one line', async ({ page }) => {
  for (const path of ['', 'zh/']) {
    await page.goto(path);
    for (const width of [1024, 1100, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await page
        .locator('body > header > div > *')
        .evaluateAll((parts) => new Set(parts.map((part) => Math.round(part.getBoundingClientRect().top))).size);
      expect(lines, `/${path} at ${width} px`).toBe(1);
    }
  }
});

test('the skip link is the first stop, shows itself and leads to the content', async ({ page }) => {
  await page.goto('programmes/scholarship/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('what lies below the field stays where it is when search wakes up', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  for (const path of ['search/', 'zh/search/']) {
    await page.goto(path);
    const before = await page.locator('#all').boundingBox();
    await page.getByRole('searchbox').focus();
    await expect(page.getByRole('search').getByRole('status').first(), path).not.toBeEmpty();
    expect(await page.locator('#all').boundingBox(), path).toEqual(before);
  }
});

test('what is folded on a screen, and what to ask, is printed in full', { tag: '@chromium' }, async ({ page }) => {
  await page.goto('programmes/scholarship/');
  const folded = page.locator('main details:not([open]) > :not(summary)');
  const hidden = await folded.filter({ visible: false }).count();
  expect(hidden).toBeGreaterThan(0);
  await expect(folded.filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(folded.filter({ visible: true })).toHaveCount(hidden);
  await page.goto('apply/');
  const questions = page.locator('.checklist > li');
  expect(await questions.count()).toBeGreaterThan(5);
  await expect(questions.filter({ visible: false })).toHaveCount(0);
});

test('on a desk the list of sections stays in sight while one reads', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [path, locale] of [
    ['questions/', 'en'],
    ['zh/about/', 'zh'],
  ] as const) {
    await page.goto(path);
    const list = page.getByRole('navigation', { name: strings(locale).menu.contents });
    await page.locator('main h2').last().scrollIntoViewIfNeeded();
    await expect(list, path).toBeInViewport({ ratio: 1 });
  }
});
