/** Every page, visited once: all that a browser can tell of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { ask } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds; only some rules where only colours can have changed. */
const axe = (page: Page, only?: string[]) =>
  page.evaluate(async (rules) => {
    const { run } = (
      window as unknown as {
        axe: {
          run(
            ...words: unknown[]
          ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await run(document, {
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
      ...(rules
        ? { runOnly: { type: 'rule', values: rules } }
        : { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `axe ${id}: ${target} ${failureSummary}`),
    );
  }, only);

/** What is wrong with the page as it stands: its words, its outline, its languages. */
const read = (page: Page, lang: string) =>
  page.evaluate((wanted) => {
    const wrong: string[] = [];
    if (document.documentElement.lang !== wanted) wrong.push(`lang ${document.documentElement.lang}`);
    const text = document.body.textContent ?? '';
    const odd = /\*\*|\bundefined\b|\bnull\b|\[object|NaN/.exec(text);
    if (odd) wrong.push(`says ${odd[0]}`);
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')]
      .filter((one) => one.checkVisibility())
      .map(({ tagName }) => Number(tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1) wrong.push(`h1: ${levels}`);
    levels.forEach((level, at) => {
      if (at && level - (levels[at - 1] ?? 0) > 1) wrong.push(`outline: ${levels}`);
    });
    return wrong;
  }, lang);

/** Elements that stick out at the right, and texts that their own box cuts off. */
const overflow = (page: Page, what: string) =>
  page.evaluate((name) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const out =
      scrollWidth > clientWidth
        ? [...document.querySelectorAll('body *')]
            .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
            .slice(0, 3)
        : [];
    const cut = [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, a, th, td, summary')].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      return (
        (overflowX === 'hidden' || overflowY === 'hidden') &&
        one.clientWidth > 1 &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      );
    });
    return [
      ...(scrollWidth > clientWidth ? [`${name}: ${scrollWidth - clientWidth} px too wide`] : []),
      ...[...out, ...cut].map((one) => `${name}: ${one.outerHTML.slice(0, 120)}`),
    ];
  }, what);

/** Walks through the page with the Tab key: nothing left out, no trap, each stop seen and not covered. */
async function walk(page: Page): Promise<string[]> {
  const expected = await page.evaluate(() => {
    const stops: string[] = [];
    Object.assign(window, { stops });
    document.addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      const { outlineWidth, outlineStyle } = getComputedStyle(element);
      const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
      const covered = !onTop || !(element.contains(onTop) || onTop.contains(element));
      const unseen = outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2;
      stops.push(
        `${covered ? 'covered ' : ''}${unseen ? 'no ring ' : ''}${covered || unseen ? element.outerHTML.slice(0, 100) : ''}`,
      );
    });
    const visible = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0,
    );
    return visible.length;
  });
  for (let step = 0; step < expected; step += 1) await page.keyboard.press('Tab');
  const stops = await page.evaluate(() => (window as unknown as { stops: string[] }).stops);
  return [...(stops.length === expected ? [] : [`Tab stops ${stops.length} of ${expected}`]), ...stops.filter(Boolean)];
}

const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const paths = [...pagePaths(site.folder), '/404.html', '/zh/404.html'];
for (const half of [0, 1])
  test(`every page is sound, accessible, and fits: ${half}`, async ({ page, faults }) => {
    const found: string[] = [];
    for (const path of paths.filter((_, at) => at % 2 === half)) {
      const scripts = new Set<string>();
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(request.url());
      });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 375, height: 667 });
      const response = await page.goto(path.slice(1));
      const wrong: string[] = [];
      if (response?.status() !== 200) wrong.push(`status ${response?.status()}`);
      wrong.push(...(await read(page, path.startsWith('/zh/') ? 'zh-CN' : 'en')));
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) =>
              done(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 50);
          }),
      );
      if (shift >= 0.001) wrong.push(`moves ${shift}`);
      if (!path.endsWith('/search/') && scripts.size !== 1) wrong.push(`scripts ${[...scripts]}`);
      page.removeAllListeners('request');
      wrong.push(...(await walk(page)));
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await page.evaluate(axeSource);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      wrong.push(...(await overflow(page, '200 %')));
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, spaced);
      wrong.push(...(await overflow(page, 'spaced out')));
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
      await page.setViewportSize({ width: 320, height: 640 });
      wrong.push(...(await overflow(page, '320 px')));
      wrong.push(...(await axe(page)));
      await page.emulateMedia({ colorScheme: 'dark' });
      wrong.push(...(await axe(page, colours)));
      await page.setViewportSize({ width: 1280, height: 800 });
      wrong.push(...(await axe(page)));
      await page.emulateMedia({ colorScheme: 'light' });
      wrong.push(...(await axe(page, colours)));
      found.push(...[...wrong, ...faults.splice(0)].map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
  });

/** States that no page is in when it is opened: each is reached as a reader reaches it, then looked at in both schemes. */
const states: Record<string, (page: Page, lang: 'en' | 'zh') => Promise<void>> = {
  'the dialog, open and empty': async (page, lang) => {
    await page.goto(lang === 'zh' ? 'zh/base/' : 'base/');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: lang === 'zh' ? '搜索' : 'Search' })).toBeVisible();
    await expect(page.locator('dialog[open] input')).toBeFocused();
  },
  'results in the dialog': async (page, lang) => {
    await states['the dialog, open and empty']?.(page, lang);
    await ask(page, lang === 'zh' ? '奖学金' : 'scholarship');
  },
  'nothing found': async (page, lang) => {
    await states['the dialog, open and empty']?.(page, lang);
    await ask(page, 'xyzzyx');
  },
  'results on the page, mended': async (page, lang) => {
    await page.goto(lang === 'zh' ? 'zh/search/' : 'search/');
    await ask(page, lang === 'zh' ? 'jiangxuejin' : 'intership pay');
  },
  'search that fails': async (page, lang) => {
    await page.route('**/search.json', (route) => route.abort());
    await page.goto(lang === 'zh' ? 'zh/search/?q=x' : 'search/?q=x');
    await expect(page.locator('.sd-fail')).toBeVisible();
    await page.unroute('**/search.json');
  },
};

for (const lang of ['en', 'zh'] as const)
  test(`every state of search is accessible, ${lang}`, async ({ page }) => {
    const found: string[] = [];
    for (const [name, reach] of Object.entries(states)) {
      await page.setViewportSize({ width: 375, height: 667 });
      await page.emulateMedia({ colorScheme: 'light' });
      await reach(page, lang);
      await page.evaluate(axeSource);
      const note = (list: string[]) => found.push(...list.map((one) => `${name}: ${one}`));
      note(await axe(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      note(await axe(page, colours));
      // Every stop of the results shows its ring.
      await page
        .locator('.sp input, .sd[open] input')
        .focus()
        .catch(() => {});
      for (let step = 0; step < 4; step += 1) {
        await page.keyboard.press('Tab');
        note(
          await page.evaluate(() => {
            const one = document.activeElement;
            // Behind its last stop a modal dialog hands the focus to the browser itself.
            if (!one || one === document.body) return [];
            if (document.querySelector('dialog[open]') && !one.closest('dialog'))
              return [`focus left the dialog: ${one.outerHTML.slice(0, 80)}`];
            const { outlineStyle, outlineWidth } = getComputedStyle(one);
            return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
              ? [`no ring: ${one.outerHTML.slice(0, 80)}`]
              : [];
          }),
        );
      }
    }
    expect(found).toEqual([]);
  });
