import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { openWorkshop } from '../helpers/builds.ts';
import { settled } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

/** Every computed style on a page, element by element; patterns that fill nothing are left out of lean pages. */
const looks = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, body *:not(.defs *)')].map((element) => {
      const style = getComputedStyle(element);
      const names = [...style].filter((name) => !name.startsWith('--'));
      return `${element.tagName}.${element.getAttribute('class')} ${names.map((name) => style.getPropertyValue(name)).join()}`;
    }),
  );

/** Opens what readers can open. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('details, dialog')) element.toggleAttribute('open', true);
  });

const paths = ['', 'programmes/internship/', 'questions/', 'about/', 'search/?q=HIP'];

test('a page looks the same with all styles and with those that its kind uses', async ({ page }) => {
  const [lean, whole] = [openWorkshop(), openWorkshop()];
  try {
    whole.edit('astro.config.mjs', (text) => text.replace('hosting(leanStyles)', 'hosting()'));
    const seen: string[][] = [];
    for (const workshop of [lean, whole]) {
      const { status, output } = await workshop.build();
      expect(status, output).toBe(0);
      const { url, server } = await serve(join(workshop.root, 'dist'), 0);
      for (const path of paths.flatMap((one) => [one, `zh/${one}`])) {
        await page.emulateMedia({ media: 'screen' });
        await page.goto(url + path, { waitUntil: 'networkidle' });
        if (path.includes('?')) await settled(page);
        seen.push([path, ...(await looks(page))]);
        await unfold(page);
        seen.push([`${path} unfolded`, ...(await looks(page))]);
        await page.emulateMedia({ media: 'print' });
        seen.push([`${path} on paper`, ...(await looks(page))]);
      }
      server.closeAllConnections();
      server.close();
    }
    const half = seen.length / 2;
    const different = seen.slice(0, half).flatMap((one, index) => {
      const other = seen[half + index] ?? [];
      return one.flatMap((line, at) => (line === other[at] ? [] : [`${one[0]}: ${line.slice(0, 60)}`]));
    });
    expect(different.slice(0, 10)).toEqual([]);
  } finally {
    lean.close();
    whole.close();
  }
});
