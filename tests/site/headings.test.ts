/** Where the lines of headings break, at every width: Chinese has no spaces to break at, and a lone sign looks broken. */
import type { Page } from '@playwright/test';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

/** The text of a sheet of A4 and of Letter, between our margins. */
const sheets = [680, 703];
const widths = Array.from({ length: 51 }, (_, step) => 320 + 32 * step);
const zhPaths = [...pagePaths(site.folder).filter((path) => path.startsWith('/zh/')), '/zh/404.html'];

/** The lines of every heading, as the browser breaks them. */
const linesOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const lines = (heading: Element) => {
      const found: { top: number; text: string }[] = [];
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
        for (let at = 0; at < node.data.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { top, width } = range.getBoundingClientRect();
          const last = found.at(-1);
          if (last && (width === 0 || Math.abs(top - last.top) < 8)) last.text += node.data[at];
          else if (width > 0) found.push({ top, text: node.data[at] ?? '' });
        }
      return found.map(({ text }) => text.trim());
    };
    return [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility()).map(lines);
  }, selector);

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is wrong with the lines of a Chinese heading. */
function faults(lines: readonly string[]): string[] {
  const shown = lines.join(' / ');
  const found: string[] = [];
  if (lines.some((line) => /^[\p{Pe}\p{Pf}\p{Po}]/u.test(line))) found.push(`begins with a sign: ${shown}`);
  const characters = (lines.at(-1) ?? '').match(/[\p{L}\p{N}]/gu) ?? [];
  if (lines.length > 1 && characters.length < 2) found.push(`one character is left over: ${shown}`);
  const ends = new Set<number>();
  let length = 0;
  for (const line of lines.slice(0, -1)) {
    length += line.length;
    ends.add(length);
  }
  for (const { segment, index } of words.segment(lines.join('')))
    if (/^\p{Script=Han}{2}$/u.test(segment) && ends.has(index + 1)) found.push(`cuts ${segment}: ${shown}`);
  return found;
}

test('no Chinese heading begins a line with a sign, leaves one character over or cuts a word', async ({ page }) => {
  const found = new Set<string>();
  for (const path of zhPaths) {
    await page.goto(path.slice(1));
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      for (const width of media === 'print' ? sheets : widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const lines of await linesOf(page, ':is(h1, h2, h3):lang(zh)'))
          for (const fault of faults(lines)) found.add(`${path} ${media} ${width}: ${fault}`);
      }
    }
  }
  expect([...found]).toEqual([]);
});

test('no line of the English headline holds one short word alone', async ({ page }) => {
  await page.goto('');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const [lines = []] = await linesOf(page, 'h1');
    expect(
      lines.filter((line) => !/\s/.test(line)),
      `${width}: ${lines.join(' / ')}`,
    ).toEqual([]);
  }
});
