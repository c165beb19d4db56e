/** What can be asked of any page that stands in a browser: each question returns what is wrong, in words. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import type { RunOptions } from 'axe-core';

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** The rules for AA and for AAA, which is silent where a text fails AA as well. */
export const contrast = ['color-contrast', 'color-contrast-enhanced'];

/** What axe finds, contrast and the size of targets included; by some of its rules alone where they are named. */
export async function axe(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const rules = Object.fromEntries([...contrast, 'target-size'].map((name) => [name, { enabled: true }]));
  const options = { resultTypes: ['violations'], preload: false, iframes: false, rules, runOnly } as RunOptions;
  const { violations } = await page.evaluate(
    (chosen) => (window as unknown as { axe: typeof Axe }).axe.run(chosen),
    options,
  );
  // One line a rule: a colour that is too faint is too faint in many places.
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `axe ${id}, ${nodes.length} ×: ${first?.target} ${first?.failureSummary?.replaceAll(/\s+/g, ' ')}`;
  });
}

/** Its language, its words, its title; how headings and landmarks follow is told by axe. */
export function sense(page: Page, lang: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const wrong: string[] = [];
    if (document.documentElement.lang !== wanted) wrong.push(`lang ${document.documentElement.lang}`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement;
      if (parent?.closest('script, style')) continue;
      if (/\*\*|\bundefined\b|\bnull\b|\[object|\bNaN\b/.test(text)) wrong.push(`says ${text.trim()}`);
      if (/\p{Script=Han}/u.test(text) && !parent?.closest('[lang|=zh]')) wrong.push(`Chinese not marked: ${text}`);
    }
    const [first, ...others] = [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility());
    if (first?.localName !== 'h1' || others.some(({ localName }) => localName === 'h1'))
      wrong.push('not one h1, first');
    return wrong;
  }, lang);
}

/** What sticks out at the right, and texts that their own box cuts off. */
export function overflow(page: Page, state: string): Promise<string[]> {
  return page.evaluate((name) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isWide = scrollWidth > clientWidth;
    const out = [...document.querySelectorAll('body *')].filter(
      (one) => isWide && one.getBoundingClientRect().right > clientWidth + 1,
    );
    const cut = [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, a, th, td, summary')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      return (overflowX === 'hidden' || overflowY === 'hidden') && one.clientWidth > 1 && isCut;
    });
    const wrong = [...out.slice(0, 3), ...cut].map((one) => `${name}: ${one.outerHTML.slice(0, 120)}`);
    return isWide ? [`${name}: ${scrollWidth - clientWidth} px too wide`, ...wrong] : wrong;
  }, state);
}

/** How far things have moved since the page was opened, once it has been drawn twice more. */
export function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        const sum = () =>
          observer.takeRecords().reduce((all, entry) => all + (entry as unknown as { value: number }).value, 0);
        document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(sum()))));
      }),
  );
}

/** Walks through the page with the Tab key: nothing is left out, no trap, each stop is seen and not covered. */
export async function walk(page: Page): Promise<string[]> {
  const expected = await page.evaluate(() => {
    const stops: string[] = [];
    Object.assign(window, { stops });
    document.addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      const { outlineWidth, outlineStyle } = getComputedStyle(element);
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
      const isCovered = !onTop || !(element.contains(onTop) || onTop.contains(element));
      const isUnseen = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2;
      const what = `${isCovered ? 'covered ' : ''}${isUnseen ? 'no ring ' : ''}`;
      stops.push(what && what + element.outerHTML.slice(0, 100));
    });
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && one.tabIndex >= 0,
    ).length;
  });
  // As if the key were held down: nobody waits for one stop before the next.
  await Promise.all(Array.from({ length: expected }, () => page.keyboard.down('Tab')));
  await page.keyboard.up('Tab');
  const stops = await page.evaluate(() => (window as unknown as { stops: string[] }).stops);
  return [...(stops.length === expected ? [] : [`Tab stops ${stops.length} of ${expected}`]), ...stops.filter(Boolean)];
}

/** What is wrong with the element that has the focus: no ring, or outside of a dialog that is open. */
export function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const one = document.activeElement;
    // Behind its last stop a modal dialog hands the focus to the browser itself.
    if (!one || one === document.body) return [];
    const where = one.outerHTML.slice(0, 80);
    if (document.querySelector('dialog[open]') && !one.closest('dialog')) return [`focus left the dialog: ${where}`];
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? [`no ring: ${where}`] : [];
  });
}

/** Lays a style over the page, as a reader's browser does; without one, takes it away again. */
export const restyle = (page: Page, css = '') =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
