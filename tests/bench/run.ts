/**
 * npm run bench: builds of this site beside those of minimal Astro and Starlight (tests/bench/peers) in the same run.
 * `-- --news 100,10000` measures with other numbers of news items than 100 and 1,000. What the other generators need is
 * fetched once, into .cache/bench; nothing else uses the network.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkshop, project } from '../helpers/builds.ts';

const { values } = parseArgs({ options: { news: { type: 'string', default: '100,1000' } } });
/** At ten thousand items the other generators take long, and show nothing new. */
const mostForPeers = 1000;
const peers = ['minimal-astro', 'starlight'];
const cache = join(project, '.cache/bench');

function run(cwd: string, program: string, ...words: string[]): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(program, words, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) throw new Error(`${[program, ...words].join(' ')} failed in ${cwd}.`);
}

/**
 * Runs a Node program to its end, timed by GNU time: seconds on the clock, seconds of processor time of all processes
 * (steadier than the clock on a busy machine), and the largest memory of any one process, in MB.
 */
function measure(cwd: string, file: string, ...words: string[]) {
  const report = join(cache, 'time.txt');
  run(cwd, '/usr/bin/time', '-o', report, '-f', '%e %U %S %M', 'node', file, ...words);
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

/** Writes copies of the fixture's news item in one language: one text in all of them, so every query finds every page. */
function writeNews(locale: 'en' | 'zh', folder: string, count: number, ending: '.md' | '.mdx'): void {
  const item = join(project, `tests/fixtures/content/news/${locale}/agreement-signed-during-visit.mdx`);
  for (let index = 0; index < count; index += 1) cpSync(item, join(folder, `item-${index}${ending}`));
}

function measureOwn(news: number) {
  const workshop = openWorkshop();
  for (const locale of ['en', 'zh'] as const)
    writeNews(locale, join(workshop.root, 'content/news', locale), news, '.mdx');
  const cost = measure(workshop.root, 'src/cli/build.ts');
  workshop.close();
  return cost;
}

function measurePeer(peer: string, news: number) {
  const root = join(cache, 'peers', peer);
  for (const old of ['dist', '.astro', 'src']) rmSync(join(root, old), { recursive: true, force: true });
  cpSync(join(project, 'tests/bench/peers', peer), root, { recursive: true });
  writeNews('en', join(root, 'src/content/docs/news'), news, '.md');
  writeNews('zh', join(root, 'src/content/docs/zh-cn/news'), news, '.md');
  return measure(root, '../node_modules/astro/bin/astro.mjs', 'build');
}

mkdirSync(cache, { recursive: true });
cpSync(join(project, 'tests/bench/peers'), join(cache, 'peers'), { recursive: true });
run(join(cache, 'peers'), 'npm', 'install', '--no-audit', '--no-fund');
console.log(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}

| Build from nothing | news | wall, s | CPU, s | memory, MB | CPU, this site ÷ it |
| --- | --- | --- | --- | --- | --- |`);
for (const news of values.news.split(',').map(Number)) {
  const own = measureOwn(news);
  const others = (news > mostForPeers ? [] : peers).map((peer) => [peer, measurePeer(peer, news)] as const);
  for (const [name, { wall, cpu, memory }] of [['this site', own] as const, ...others]) {
    const cells = [name, news, wall.toFixed(1), cpu.toFixed(1), Math.round(memory), (own.cpu / cpu).toFixed(2)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
console.log('\nOne run each; on a shared machine CPU varies by a tenth, wall by half. Starlight indexes for search.');
