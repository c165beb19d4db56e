/** Asks search in a browser. */
import type { Page } from '@playwright/test';

/** Types a query into a panel that is open, and waits for the whole answer. Returns the links, the best first. */
export async function ask(page: Page, query: string): Promise<string[]> {
  const panel = page.locator('search.sd, dialog.sd[open]');
  await panel.locator('input').fill(query);
  await answered(page, query);
  return panel.locator('.sd-r a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits until the list and the full text have answered a query; without one, whatever stands in the field. */
export async function answered(page: Page, query?: string): Promise<void> {
  await page.waitForFunction(
    (asked) => {
      const panel = document.querySelector<HTMLElement>('search.sd, dialog.sd[open]');
      return panel && panel.dataset.answered === (asked ?? panel.querySelector('input')?.value);
    },
    query,
    // A search that has not answered by then never will: a test says so, and where, before its own end.
    { timeout: 60_000 },
  );
}

/** Keeps some files back, until the function that it returns is called. */
export async function hold(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(pattern, (route) => promise.then(() => route.continue()));
  return resolve;
}
