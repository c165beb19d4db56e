import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { fixtureSite } from '../helpers/builds.ts';
import { answered, ask, hold } from '../helpers/search.ts';
import { expect, ofOurs, testsOn } from '../helpers/test.ts';

const test = testsOn(fixtureSite);

const results = (page: Page) => page.locator('.sd-r a');

const nothing = (typed: string): [string, string] => [typed, `Nothing found for “${typed}”.`];
/**
 * What is typed, the first result or what is said instead, and what the address keeps of it where that differs. That odder
 * input does no harm is proved in tests/unit/search.test.ts.
 */
const badQueries: [typed: string, answer: string, kept?: string][] = [
  ['', 'Type a word or a question.'],
  ['   ', 'Type a word or a question.', ''],
  ['scholarship '.repeat(834), '/programmes/scholarship/', 'scholarship '.repeat(17).slice(0, 200)],
  [`?${'😀'.repeat(10_000)}`, `Nothing found for “?${'😀'.repeat(199)}”.`, `?${'😀'.repeat(199)}`],
  ['scho\u0000\u0007larship\u001b[31m\u202e', '/programmes/scholarship/', 'scho larship [31m'],
  ['<i>intership</i>', '/programmes/internship/'],
  ...['<img src=x onerror=alert()><i>zzqx</i>', '"></b><script>document.title = "hacked"</script>'].map(nothing),
];

test('bad input', async ({ page, faults }) => {
  page.on('dialog', (dialog) => faults.push(dialog.message()));
  await page.goto('search/');
  const title = await page.title();
  // Each is typed over the one before it, then asked for by its address.
  for (const [typed, answer, kept = typed] of badQueries)
    await test.step(JSON.stringify(typed.slice(0, 40)), async () => {
      const answers = async () => {
        await answered(page);
        if (answer.startsWith('/')) await expect(results(page).first()).toHaveAttribute('href', answer);
        else await expect(page.getByRole('status')).toHaveText(answer);
      };
      await page.locator('#q').focus();
      await answered(page);
      await page.locator('#q').evaluate((field: HTMLInputElement, text) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, typed);
      await answers();
      expect(new URL(page.url()).searchParams.get('q') ?? '').toBe(kept);
      // Servers take addresses of some length only.
      const inAddress = encodeURIComponent(typed.toWellFormed()).slice(0, 12_000);
      await page.goto(`search/?q=${inAddress}`);
      if (typed.trim()) await answers();
      expect(await page.title()).toBe(title);
      await expect(page.locator('search.sd :is(i, img, script:not([src]))')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
    });
});

test('bytes in the address that are no text do no harm', async ({ page, faults }) => {
  for (const q of ['%', '%ED%A0%80', '%00%1F', '%FF%FE', '%E5%A5', `a${'&q=b'.repeat(50)}`]) {
    await page.goto(`search/?q=${q}`);
    await answered(page);
    await expect(page.getByText(failed)).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});

const partly = 'Only titles and names can be searched right now, not the full texts.';
const failed = 'Search is not available right now.';
const garbage = { body: 'not what you think', contentType: 'text/plain' };

test('a broken index: names still answer, and the reader is told', async ({ page, faults }) => {
  for (const [name, pattern, answer] of [
    ['a missing index', '**/pagefind/**', { status: 404 }],
    ['a damaged program', '**/pagefind/pagefind.js', { body: 'export {{', contentType: 'text/javascript' }],
    ['a page instead of the table of contents', '**/pagefind-entry.json*', { body: '<!doctype html>' }],
    ['missing texts', '**/*.pf_fragment', { status: 404 }],
    ['a damaged WebAssembly', '**/*.pagefind', { body: gzipSync(`pagefind_dcd${garbage.body}`) }],
  ] as const) {
    await test.step(name, async () => {
      await page.unrouteAll();
      await page.route(pattern, (route) => route.fulfill(answer));
      await page.goto('search/');
      expect((await ask(page, 'scholarship'))[0]).toBe('/programmes/scholarship/');
      await expect(page.getByText(partly)).toBeVisible();
      await ask(page, 'xyzzyx');
      await expect(page.getByRole('status')).toHaveText('Nothing found for “xyzzyx”.');
      await expect(page.getByRole('link', { name: /report leaves out/ })).toBeVisible();
      // Pagefind says in the console what it misses.
      expect(ofOurs(faults).filter((fault) => !/Failed to load|Pagefind|Decompressing/.test(fault))).toEqual([]);
    });
  }
});

test('no list or no program: a sentence and the list of pages', async ({ page, faults }) => {
  for (const [name, pattern, answer] of [
    ['the list is missing', '**/search.json', { status: 404 }],
    ['the list is damaged', '**/search.json', garbage],
    ['the program is missing', '**/panel*.js', { status: 404 }],
  ] as const) {
    await test.step(name, async () => {
      await page.unrouteAll();
      await page.route(pattern, (route) => route.fulfill(answer));
      await page.goto('base/');
      await page.keyboard.press('/');
      const dialog = page.locator('dialog.sd');
      await expect(dialog.getByText(failed)).toBeVisible();
      await expect(dialog.getByRole('link', { name: 'Questions' })).toBeVisible();
      await page.goto('search/?q=scholarship');
      await expect(page.getByText(failed)).toBeVisible();
      await expect(page.locator('.all-pages a[href="/programmes/scholarship/"]')).toBeVisible();
      expect(ofOurs(faults)).toEqual([]);
    });
  }
});

test('offline in mid-search: what is there answers; once online again the next key tries again', async ({
  page,
  context,
  faults,
}) => {
  await page.goto('');
  await page.keyboard.press('/');
  await ask(page, 'scholarship');
  await context.setOffline(true);
  expect((await ask(page, 'plaque'))[0]).toBe('/base/');
  await context.setOffline(false);
  await page.goto('base/');
  await context.setOffline(true);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByText(failed)).toBeVisible();
  await context.setOffline(false);
  await page.keyboard.type('grant', { delay: 50 });
  await expect(results(page).first()).toHaveAttribute('href', '/programmes/scholarship/');
  await expect(page.getByText(failed)).toHaveCount(0);
  // The way to the search page is a transition that its next key cuts short.
  expect(ofOurs(faults).filter((fault) => fault !== 'Transition was skipped')).toEqual([]);
});

test('what is typed before the script is there is not lost', async ({ page }) => {
  const release = await hold(page, '**/panel*.js');
  await page.goto('base/');
  await page.keyboard.press('/');
  await page.keyboard.type('scholarship');
  release();
  await answered(page, 'scholarship');
});

test('a slow index: the names answer while it is on its way', async ({ page, faults }) => {
  const release = await hold(page, '**/*.pagefind');
  await page.goto('search/');
  await page.locator('#q').fill('scholarship');
  await expect(results(page).first()).toHaveAttribute('href', '/programmes/scholarship/');
  await expect(page.locator('.sd-r mark')).toHaveCount(0);
  await expect(page.getByText('Searching the full texts…')).toBeVisible();
  release();
  await answered(page, 'scholarship');
  await expect(page.locator('.sd-r mark').first()).toBeVisible();
  expect(faults).toEqual([]);
});
