/** Asks search in a browser. */
import type { Page } from '@playwright/test';

/** A search that has not answered after this many milliseconds never will: a test says so, and where, before its own end. */
const never = { timeout: 60_000 };

/** Types a query into a panel that is open, and waits for the whole answer. Returns the links, the best first. */
export async function ask(page: Page, query: string): Promise<string[]> {
  const panel = page.locator('search.sd, dialog.sd[open]');
  await panel.locator('input').fill(query);
  await answered(page, query);
  return panel.locator('.sd-r a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits until the list and the full text have answered. */
export async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('search.sd, dialog.sd[open]')?.dataset.answered === asked,
    query,
    never,
  );
}

/** Waits until the search page has answered whatever stands in its field, letters that browsers change included. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const panel = document.querySelector<HTMLElement>('search.sd');
      return panel && panel.dataset.answered === panel.querySelector('input')?.value;
    },
    null,
    never,
  );
}
