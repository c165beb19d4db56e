/** What a first query costs on a slow line, at some number of news. */
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../helpers/browser.ts';
import { type Line, startNetwork } from './search-network.ts';

/** A slow mobile line, as Lighthouse simulates it. */
const slow: Line = { bitsPerSecond: 1_600_000, roundTrip: 150 };
const rounds = 3;

/** A first query, from the wish to search to the whole answer. */
export interface Query {
  /** Milliseconds from the key that opens search to the whole answer; the median. */
  ms: number;
  requests: number;
  /** Bytes to the browser, headers included. */
  bytes: number;
}

/** A new reader opens search and types. The line is slow below the browser: its own throttling does not reach workers. */
export async function measureQuery(folder: string, words = 'scholarship', path = ''): Promise<Query> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const runs: Query[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const network = await startNetwork(folder, slow);
    const page = await browser.newPage();
    await page.goto(network.url + path, { waitUntil: 'networkidle' });
    network.count();
    const start = performance.now();
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    // What was typed so far may be answered in between.
    await page.waitForFunction(
      (typed) => document.querySelector<HTMLElement>('.sd')?.dataset.answered === typed,
      words,
      { timeout: 120_000, polling: 'raf' },
    );
    const ms = performance.now() - start;
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
    runs.push({ ms, ...network.count() });
    await page.close();
    network.close();
  }
  await browser.close();
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(rounds / 2)] as Query;
}
