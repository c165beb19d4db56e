/** When pages are really painted, on a slow line that is shaped below the browser. */
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../helpers/browser.ts';
import { type Line, startNetwork } from './search-network.ts';

const slow: Line = { bitsPerSecond: 1_600_000, roundTrip: 150 };
const rounds = 16;

/** Milliseconds from the request of a page to its first and its largest paint. */
export interface Paint {
  first: number;
  largest: number;
}

/** One page by its folder and path. */
export interface Place {
  folder: string;
  path: string;
}

/** Paints of some pages, each a first visit. The pages take turns, so that a busy moment does not fall on one alone. */
export async function measurePaints(places: readonly Place[]): Promise<Paint[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  const seen: Paint[][] = places.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, place] of places.entries()) seen[index]?.push(await paintOf(browser, place));
  await browser.close();
  return seen.map((paints) => ({
    first: middle(paints.map(({ first }) => first)),
    largest: middle(paints.map(({ largest }) => largest)),
  }));
}

async function paintOf(browser: Browser, { folder, path }: Place): Promise<Paint> {
  const network = await startNetwork(folder, slow);
  const context = await browser.newContext({ viewport: { width: 375, height: 667 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(network.url + path, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(
    () =>
      new Promise<Paint>((done) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
        new PerformanceObserver((list) =>
          done({ first, largest: list.getEntries().at(-1)?.startTime ?? first }),
        ).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  network.close();
  return paint;
}

/** The mean of the middle half: finer than a median, which falls on a frame, and as little moved by a busy moment. */
function middle(numbers: number[]): number {
  const half = numbers.sort((a, b) => a - b).slice(numbers.length / 4, (numbers.length * 3) / 4);
  return half.reduce((sum, number) => sum + number, 0) / half.length;
}
