import { join } from 'node:path';
import fc from 'fast-check';
import { check } from '../../src/check/index.ts';
import { openWorkshop } from '../helpers/builds.ts';
import { changed } from '../helpers/content.ts';
import { type Damaged, seeded, slip } from '../helpers/mutations.ts';
import { builtPages, wordsOf } from '../helpers/pages.ts';
import { settled } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

const isClean = (damaged: readonly Damaged[]) =>
  !check(changed(Object.fromEntries(damaged.map(({ file, bytes }) => [file, bytes])))).problems.some(
    ({ level }) => level === 'error',
  );

/** Damaged files that the check lets pass, one slip in each, and all of them together. */
function passed(count: number): Damaged[] {
  const { seed } = seeded(1);
  const together: Damaged[] = [];
  for (const damaged of fc.sample(slip, { seed: Number(seed), numRuns: 400 })) {
    if (together.length === count) break;
    if (together.some(({ file }) => file === damaged.file)) continue;
    if (isClean([damaged]) && isClean([...together, damaged])) together.push(damaged);
  }
  return together;
}

test('what the check lets pass can be built, and reads as it should', async () => {
  const damaged = passed(25);
  expect(damaged.length).toBe(25);
  const workshop = openWorkshop();
  try {
    for (const { file, bytes } of damaged) workshop.write(file, bytes);
    const { status, output } = await workshop.build();
    expect(status, `${damaged.map(({ file, how }) => `${file}: ${how}`).join('\n')}\n${output}`).toBe(0);
    for (const { path, html, document } of builtPages(join(workshop.root, 'dist'))) {
      if (document.querySelector('meta[http-equiv="refresh"]')) continue;
      expect(document.querySelectorAll('h1'), path).toHaveLength(1);
      expect(wordsOf(document.querySelector('h1')), path).not.toBe('');
      expect(wordsOf(document.body), path).not.toMatch(/\bundefined\b|\[object |\bNaN\b|\uFFFD/);
      expect(html.trimEnd(), path).toMatch(/<\/html>$/);
    }
  } finally {
    workshop.close();
  }
});

test('search answers whatever it is asked, again and again, on one page', async ({ page, faults }) => {
  await page.goto('zh/search/');
  const title = await page.title();
  await page.locator('#q').focus();
  const word = fc.constantFrom('奖学金', '定向班', 'scholarship', 'pay', '实习', 'base', 'HIP', '协议', 'jiangxuejin');
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 8 }).map((words) => words.join(' ')),
    fc.tuple(word, fc.nat(30)).map(([whole, cut]) => whole.repeat(3).slice(0, cut)),
  );
  let answeredOnes = 0;
  await fc.assert(
    fc.asyncProperty(query, async (text) => {
      await page.locator('#q').evaluate((field: HTMLInputElement, value) => {
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
      await settled(page);
      answeredOnes += await page.locator('.sd-r a').count();
      expect(faults, JSON.stringify(text)).toEqual([]);
    }),
    { ...seeded(150), timeout: 60_000 },
  );
  expect(answeredOnes).toBeGreaterThan(0);
  expect(await page.title()).toBe(title);
  expect(await page.locator('.sp :is(img, script:not([src]))').count()).toBe(0);
});
