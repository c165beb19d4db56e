/**
 * npm run bench:search — bytes and requests from the wish to search to the first result, and the time from keystroke to
 * first result, beside Pagefind's own interface and its plain API on the same index in the same run. Times depend on
 * the machine; the ratios are what counts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../helpers/browser.ts';
import { project, site } from '../helpers/builds.ts';
import { type Line, startNetwork, type Traffic } from './search-network.ts';
import { buildPeers, type Peer, peers } from './search-peers.ts';

const slow: Line = { bitsPerSecond: 1_600_000, roundTrip: 150 };
const fast: Line = { bitsPerSecond: 1_000_000_000, roundTrip: 0 };
const queries = ['scholarship', 'curriculum'] as const;
const warmRounds = 20;
const coldRounds = 5;

if (!existsSync(join(site.folder, 'index.html'))) throw new Error('There is no built site: run npm run build first.');
const folder = join(project, '.cache/bench-search');
await buildPeers(site.folder, folder);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
interface Measured {
  peer: Peer;
  warm: { ms: number; first: string };
  cold: Cold;
}
const rows: Measured[] = [];
for (const peer of peers) {
  console.log(`measuring ${peer.name} …`);
  const warm = await measureWarm(browser, peer);
  rows.push({ peer, warm, cold: await measureCold(browser, peer, warm.first) });
}
await browser.close();
report();

/** Opens the field as a reader would. */
async function open(page: Page, { key, input }: Peer): Promise<void> {
  if (key) await page.keyboard.press(key);
  else await page.click(input);
}

/** Milliseconds from a change of the field to the first link that answers it; the median. */
async function measureWarm(browser: Browser, peer: Peer): Promise<{ ms: number; first: string }> {
  const network = await startNetwork(folder, fast);
  const page = await browser.newPage();
  await page.goto(network.url + peer.path);
  await open(page, peer);
  const settled: Record<string, string> = {};
  for (const query of queries) {
    await page.fill(peer.input, query);
    await page.waitForTimeout(2000);
    settled[query] = (await page.locator(peer.links).first().getAttribute('href')) ?? '';
  }
  const times: number[] = [];
  for (let round = 0; round < warmRounds; round += 1) {
    const query = queries[round % 2] ?? queries[0];
    times.push(await page.evaluate(timeAnswer, { ...peer, query, first: settled[query] ?? '' }));
    await page.waitForTimeout(500);
  }
  await page.close();
  network.close();
  return { ms: median(times), first: settled[queries[0]] ?? '' };
}

/** Runs in the page: sets the field and waits for the link. */
function timeAnswer({ input, links, query, first }: { input: string; links: string; query: string; first: string }) {
  const field = document.querySelector(input) as HTMLInputElement;
  return new Promise<number>((done) => {
    const start = performance.now();
    const look = () => {
      if (document.querySelector(links)?.getAttribute('href') !== first) return;
      observer.disconnect();
      done(performance.now() - start);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    look();
  });
}

interface Cold {
  ms: number;
  /** Milliseconds until the whole answer, where there is a first one before it. */
  wholeMs: number;
  toFirst: Traffic;
  inAll: Traffic;
}

/** A new reader on a slow line, who types at once: from the first letter to the first result. */
async function measureCold(browser: Browser, peer: Peer, first: string): Promise<Cold> {
  const runs: Cold[] = [];
  for (let round = 0; round < coldRounds; round += 1) {
    const network = await startNetwork(folder, slow);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(network.url + peer.path, { waitUntil: 'networkidle' });
    network.count();
    await page.evaluate(() =>
      document.addEventListener(
        'input',
        () => {
          (globalThis as { typed?: number }).typed ??= performance.now();
        },
        true,
      ),
    );
    await open(page, peer);
    await page.keyboard.type(queries[0]);
    await page.waitForFunction(
      ({ links, first }) => document.querySelector(links)?.getAttribute('href') === first,
      { links: peer.links, first },
      { polling: 'raf' },
    );
    const now = () => page.evaluate(() => performance.now() - ((globalThis as { typed?: number }).typed ?? 0));
    const ms = await now();
    const toFirst = network.count();
    let wholeMs = ms;
    if (peer.key) {
      await page.waitForFunction(() => document.querySelector<HTMLElement>('.sd')?.dataset.answered, null, {
        polling: 'raf',
      });
      wholeMs = await now();
    }
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1000);
    const after = network.count();
    const inAll = { requests: toFirst.requests + after.requests, bytes: toFirst.bytes + after.bytes };
    runs.push({ ms, wholeMs, toFirst, inAll });
    await context.close();
    network.close();
  }
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)] as Cold;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function report(): void {
  const [own] = rows;
  if (!own) return;
  const kB = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  const ratio = (mine: number, theirs: number) => (mine / theirs).toFixed(3);
  console.table(
    rows.map(({ peer, warm, cold }) => ({
      '': peer.name,
      'warm, ms': warm.ms.toFixed(1),
      'own ÷ this': ratio(own.warm.ms, warm.ms),
      'cold, ms': cold.ms.toFixed(0),
      'own ÷ this ': ratio(own.cold.ms, cold.ms),
      'whole answer, ms': cold.wholeMs.toFixed(0),
      'to the first result': `${cold.toFirst.requests} requests, ${kB(cold.toFirst.bytes)}`,
      'in all': `${cold.inAll.requests} requests, ${kB(cold.inAll.bytes)}`,
    })),
  );
  console.log(
    `warm: median of ${warmRounds}, keystroke to first result; cold: median of ${coldRounds}, first letter to first result, ` +
      '1.6 Mbit/s, 150 ms, nothing cached, typing at once. Bytes are counted on the line, headers included.',
  );
}
