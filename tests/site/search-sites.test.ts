import { serve } from '../../src/cli/serve.ts';
import { basePathSite, grown } from '../helpers/builds.ts';
import { builtPage } from '../helpers/pages.ts';
import { ask } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

test('many results can be narrowed to one kind, and the rest is fetched on demand', async ({ page, faults }) => {
  const { url, server } = await serve(grown, 0);
  try {
    await page.goto(`${url}search/`);
    expect((await ask(page, 'plaque'))[0]).toBe('/base/');
    const number = async () => Number((await page.getByRole('status').textContent())?.match(/\d+/)?.[0]);
    expect(await number()).toBeGreaterThan(30);
    const group = page.getByRole('group', { name: 'Show only' });
    await group.getByRole('button', { name: 'News' }).click();
    await expect(group.getByRole('button', { name: 'News' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.sd-r li:not([data-kind=news])')).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText(/^4\d results$/);
    const shown = await page.locator('.sd-r li').count();
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => page.locator('.sd-r li').count()).toBeGreaterThan(shown);
    await group.getByRole('button', { name: 'All' }).click();
    await expect(page.locator('.sd-r li').first()).toHaveAttribute('data-kind', 'part');
    await page.goto(`${url}base/`);
    await page.keyboard.press('/');
    await ask(page, 'plaque');
    await page.getByRole('link', { name: /^Show all \d+ results$/ }).click();
    await expect(page).toHaveURL(/search\/\?q=plaque$/);
    expect(faults.filter((fault) => !fault.startsWith('request to'))).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('search works below a folder of its host', async ({ page }) => {
  const { url, server } = await serve(basePathSite.folder, 0, basePathSite.base);
  try {
    await page.goto(`${url}zh/search/`);
    const heading = builtPage(basePathSite.folder, '/zh/base/').document.querySelector('h1')?.textContent ?? '';
    expect((await ask(page, heading))[0]).toBe('/base-path/zh/base/');
    await expect(page.locator('.sd-e').first()).toBeVisible();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
