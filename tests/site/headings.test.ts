/** Where the lines of headings break, at every width: Chinese has no spaces to break at, and a lone sign looks broken. */
import type { Page } from '@playwright/test';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

/** The text of a sheet of A4 and of Letter, between our margins. */
const sheets = [680, 703];
const widths = Array.from({ length: 51 }, (_, step) => 320 + 32 * step);
const zhPaths = [...pagePaths(site.folder).filter((path) => path.startsWith('/zh/')), '/zh/404.html'];

/** Shows a page in a frame of a bare one: a frame takes another width at once. */
async function show(page: Page, path: string): Promise<void> {
  if (!page.url().endsWith('/robots.txt')) await page.goto('robots.txt');
  await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.body.replaceChildren(frame);
    await loaded;
    await frame.contentDocument?.fonts.ready;
  }, path);
}

/** The lines of every heading that is seen at each width, as the browser breaks them. */
const linesAt = (page: Page, wanted: string, wide: readonly number[]) =>
  page.evaluate(
    ([selector, all]) => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      const shown = frame.contentDocument as Document;
      const range = shown.createRange();
      const lines = (heading: Element) => {
        range.selectNodeContents(heading);
        const tops = [...range.getClientRects()].map(({ top }) => top);
        // Character by character only where there is more than one line.
        if (Math.max(...tops) - Math.min(...tops) < 8) return [heading.textContent.trim()];
        const found: { top: number; text: string }[] = [];
        const walker = shown.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
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
      return all.map((width) => {
        frame.style.width = `${width}px`;
        return [...shown.querySelectorAll(selector)].filter((one) => one.checkVisibility()).map(lines);
      });
    },
    [wanted, wide] as const,
  );

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is wrong with the lines of a Chinese heading. */
function faults(lines: readonly string[]): string[] {
  const shown = lines.join(' / ');
  const found: string[] = [];
  if (lines.some((line) => /^[\p{Pe}\p{Pf}\p{Po}]/u.test(line))) found.push(`begins with a sign: ${shown}`);
  const characters = (lines.at(-1) ?? '').match(/[\p{L}\p{N}]/gu) ?? [];
  if (lines.length > 1 && characters.length < 2) found.push(`one character is left over: ${shown}`);
  const all = words.segment(lines.join(''));
  let end = 0;
  for (const line of lines.slice(0, -1)) {
    end += line.length;
    const cut = all.containing(end);
    if (cut && cut.index < end && /^\p{Script=Han}{2}$/u.test(cut.segment)) found.push(`cuts ${cut.segment}: ${shown}`);
  }
  return found;
}

// The frame is the test's own: the pages' policy is for the pages.
test.use({ bypassCSP: true });

test('no Chinese heading begins a line with a sign, leaves one character over or cuts a word', async ({ page }) => {
  const found = new Set<string>();
  let broken = 0;
  for (const path of zhPaths) {
    await show(page, path);
    for (const [media, wide] of [
      ['screen', widths],
      ['print', sheets],
    ] as const) {
      await page.emulateMedia({ media });
      const all = await linesAt(page, ':is(h1, h2, h3):lang(zh)', wide);
      for (const [at, headings] of all.entries())
        for (const lines of headings) {
          if (lines.length > 1) broken += 1;
          for (const fault of faults(lines)) found.add(`${path} ${media} ${wide[at]}: ${fault}`);
        }
    }
  }
  expect([...found]).toEqual([]);
  expect(broken, 'headings of more than one line').toBeGreaterThan(100);
});

test('no line of the English headline holds one short word alone', async ({ page }) => {
  await show(page, '/');
  for (const [at, [lines = []]] of (await linesAt(page, 'h1', widths)).entries())
    expect(
      lines.filter((line) => !/\s/.test(line)),
      `${widths[at]}: ${lines.join(' / ')}`,
    ).toEqual([]);
});
