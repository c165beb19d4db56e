/**
 * npm run bench: builds, bytes, first paints and a first query, beside minimal Astro and Starlight in the same run.
 * `-- --news 100,10000` measures with other numbers of news items than 100 and 1,000. The other generators are fetched
 * once, into .cache/bench.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../helpers/browser.ts';
import { openWorkshop, project } from '../helpers/builds.ts';
import { filesIn } from '../helpers/files.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { ask } from '../helpers/search.ts';
import { startLine } from './line.ts';
import { writeNews } from './news.ts';
import { installPeers, peers, rootOf, writePeer } from './peers.ts';

const { values } = parseArgs({ options: { news: { type: 'string', default: '100,1000' } } });
const counts = values.news.split(',').map(Number);
/** At ten thousand items the other generators take long, and show nothing new. */
const mostForPeers = 1000;
const cache = join(project, '.cache/bench');
const ours = (news: number) => join(cache, `site-${news}`);

interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor time of all processes: steadier than the clock on a busy machine. */
  cpu: number;
  /** Largest memory of any one process, in MB. */
  memory: number;
}

/** Runs a build to its end, timed by GNU time. */
async function measure(command: readonly string[], cwd: string): Promise<Cost> {
  const report = join(cache, 'time.txt');
  const child = spawn('/usr/bin/time', ['-o', report, '-f', '%e %U %S %M', ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0) throw new Error(`${command.join(' ')} failed in ${cwd}.`);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

/** Prints a table, with a line on how far to trust it. */
function print(head: readonly string[], rows: readonly (readonly (string | number)[])[], note: string): void {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line), '', note].join('\n'));
}
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

async function builds(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const news of counts) {
    const workshop = openWorkshop();
    writeNews(join(workshop.root, 'content'), news);
    const own = await measure(['node', 'src/cli/build.ts'], workshop.root);
    rmSync(ours(news), { recursive: true, force: true });
    cpSync(join(workshop.root, 'dist'), ours(news), { recursive: true });
    workshop.close();
    const row = (name: string, { wall, cpu, memory }: Cost) =>
      rows.push([name, news, wall.toFixed(1), cpu.toFixed(1), Math.round(memory), (own.cpu / cpu).toFixed(2)]);
    row('this site', own);
    for (const peer of news > mostForPeers ? [] : peers) {
      writePeer(peer, news);
      row(peer.name, await measure(['node', '../node_modules/astro/bin/astro.mjs', 'build'], rootOf(peer)));
    }
  }
  print(
    ['Build from nothing', 'news', 'wall, s', 'CPU, s', 'memory, MB', 'CPU, this site ÷ it'],
    rows,
    'Each news item is two pages. One run each; on a shared machine CPU varies by a tenth, wall by half. Starlight indexes for search; minimal Astro does not.',
  );
}

function bytes(): void {
  const packed = (file: string) => brotliCompressSync(readFileSync(file)).length;
  print(
    ['Bytes', 'pages', 'index, kB', 'list for search, kB', 'largest page, kB'],
    counts.map((news) => {
      const files = filesIn(ours(news));
      const pages = files.filter((file) => file.endsWith('.html'));
      const index = files.filter((file) => file.startsWith('pagefind/'));
      return [
        `${news} news`,
        pages.length,
        kB(index.reduce((sum, file) => sum + statSync(join(ours(news), file)).size, 0)),
        kB(packed(join(ours(news), 'search.json'))),
        kB(Math.max(...pages.map((page) => packed(join(ours(news), page))))),
      ];
    }),
    'The list and the page are packed with Brotli.',
  );
}

/** The floor: the text of a page in one file by hand, with no menu, no pictures and hardly a style. Returns its folder. */
function writeFloor(site: string, path: string): string {
  const { document } = builtPage(site, `/${path}`);
  const lines = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd)')].map(
    (element) => `<p>${wordsOf(element).replaceAll('<', '&lt;')}</p>`,
  );
  const folder = join(cache, 'floor');
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(
    join(folder, path, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><link rel="icon" href="data:,">
<style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}</style><main>${lines.join('\n')}</main></html>`,
  );
  return folder;
}

/** Milliseconds from the request of a page to its first paint, at a first visit. */
async function firstPaint(browser: Browser, folder: string, path: string): Promise<number> {
  const line = await startLine(folder);
  const page = await browser.newPage({ viewport: { width: 375, height: 667 } });
  await page.goto(line.url + path);
  const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const ms = (await paint.jsonValue()) ?? Number.NaN;
  await page.close();
  line.close();
  return ms;
}

async function paints(browser: Browser): Promise<void> {
  const [fewest = 0] = counts;
  const site = ours(fewest);
  const places = ['', 'zh/', 'programmes/internship/', 'questions/', 'news/item-3/'].flatMap((path) => [
    { name: `floor of /${path}`, folder: writeFloor(site, path), path },
    { name: `/${path}`, folder: site, path },
  ]);
  for (const peer of peers)
    places.push({ name: `${peer.name}: a news item`, folder: join(rootOf(peer), 'dist'), path: peer.page });
  const seen = places.map((): number[] => []);
  // In turns, so that a busy moment does not fall on one alone.
  for (let round = 0; round < 15; round += 1)
    for (const [at, { folder, path }] of places.entries()) seen[at]?.push(await firstPaint(browser, folder, path));
  print(
    ['First paint on a slow line', 'ms'],
    places.map(({ name }, at) => [name, Math.round(median(seen[at] ?? []))]),
    'Chromium at 375 × 667 on a line of 1.6 Mbit/s and 150 ms; medians of fifteen first visits. The floor is the text of the page after it in one hand-written file. Differences below 3 % mean nothing.',
  );
}

async function queries(browser: Browser): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const news of counts) {
    const runs: { ms: number; requests: number; bytes: number }[] = [];
    for (let round = 0; round < 3; round += 1) {
      const line = await startLine(ours(news));
      const page = await browser.newPage();
      await page.goto(line.url, { waitUntil: 'networkidle' });
      Object.assign(line.traffic, { requests: 0, bytes: 0 });
      const start = performance.now();
      await page.keyboard.press('/');
      await ask(page, 'scholarship');
      const ms = performance.now() - start;
      await page.waitForLoadState('networkidle');
      runs.push({ ms, ...line.traffic });
      await page.close();
      line.close();
    }
    const middle = (key: 'ms' | 'requests' | 'bytes') => median(runs.map((run) => run[key]));
    rows.push([`${news} news`, Math.round(middle('ms')), middle('requests'), kB(middle('bytes'))]);
  }
  print(
    ['First query', 'ms', 'requests', 'kB'],
    rows,
    'From the key that opens search to the whole answer, nothing cached, on the same line; headers included; medians of three.',
  );
}

mkdirSync(cache, { recursive: true });
installPeers();
console.log(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
await builds();
bytes();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
await paints(browser);
await queries(browser);
await browser.close();
