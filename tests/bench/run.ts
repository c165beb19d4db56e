/**
 * npm run bench: builds beside those of minimal Astro and Starlight in the same run, and bytes.
 * `-- --news 100,10000` measures with other numbers of news items than 100 and 1,000. The other generators are fetched
 * once, into .cache/bench.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { openWorkshop, project } from '../helpers/builds.ts';
import { filesIn } from '../helpers/files.ts';
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

mkdirSync(cache, { recursive: true });
installPeers();
console.log(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`);
await builds();
bytes();
