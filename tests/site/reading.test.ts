import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

// The tests set sizes and spaces of their own, as a reader's browser does: the pages' policy is for the pages.
test.use({ bypassCSP: true });

const paths = [...pagePaths(site.folder), '/404.html', '/zh/404.html'];

test('home answers in one screen of a phone: what this is, what is settled, whether one can apply', async ({
  page,
}) => {
  for (const path of ['', 'zh/']) {
    await page.setViewportSize({ width: 375, height: 667 });
    await page.goto(path);
    for (const part of ['h1', '.hero .lead', '.verdict'])
      await expect(page.locator(part), part).toBeInViewport({ ratio: 1 });
  }
});

test('on a phone the home page names each idea once above the footer', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 });
  await page.goto('');
  for (const name of ['Targeted class', 'Talent training plan', 'Joint teaching team']) {
    const visible = page.locator('main h3, main .lab-t').filter({ hasText: name, visible: true });
    await expect(visible, name).toHaveCount(1);
  }
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
  const style = await page
    .locator('main p')
    .first()
    .evaluate((element) => {
      const { fontStyle, lineHeight, fontSize, lineBreak } = getComputedStyle(element);
      return { fontStyle, leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), lineBreak };
    });
  expect(style).toEqual({ fontStyle: 'normal', leading: expect.closeTo(1.75, 2), lineBreak: 'strict' });
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

test('a programme page prints on one sheet, with its address as words and as a code', { tag: '@chromium' }, async ({
  page,
}) => {
  for (const path of paths.filter((candidate) => /\/programmes\/./.test(candidate))) {
    await page.goto(path.slice(1));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.qr')).toBeVisible();
    await expect(page.locator('.paper')).toContainText(path);
    await expect(page.locator('.checklist')).toBeVisible();
    await expect(page.locator('nav').first()).toBeHidden();
    await page.emulateMedia({ media: null });
    await expect(page.locator('.qr')).toBeHidden();
  }
});

test('the header of a wide screen keeps to one line', async ({ page }) => {
  for (const path of ['', 'zh/'])
    for (const width of [1024, 1100, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const lines = await page
        .locator('.mast-in > *')
        .evaluateAll((parts) => new Set(parts.map((part) => Math.round(part.getBoundingClientRect().top))).size);
      expect(lines, `/${path} at ${width} px`).toBe(1);
    }
});
