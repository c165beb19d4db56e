/** Tests that need no browser: Node's own runner, with the matchers of Playwright. */
import { after, afterEach, before, beforeEach, test as plain } from 'node:test';

export { expect } from '@playwright/test';

/** One promise. Its name is the line that a red run shows. */
export const test = Object.assign(
  (name: string, work: () => void | Promise<void>) => void plain(name, async () => work()),
  { before, beforeEach, after, afterEach },
);
