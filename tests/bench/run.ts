/**
 * npm run bench — builds, pages and search at growing numbers of news, beside other generators in the same run.
 *
 *   npm run bench                          100 and 1,000 news items, all parts
 *   npm run bench -- --news 100,10000      other numbers
 *   npm run bench -- --only builds         one part: builds, pages or search
 *
 * Fetches the other generators once, into .cache/bench; results go to .cache/bench/results.json.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { project, site } from '../helpers/builds.ts';
import { type Built, measurePeers, measureSite, type Site, siteWith } from './builds.ts';
import { type Audit, audit, writeFloor } from './lighthouse.ts';
import { installed, installPeers, minimalAstro, versions } from './peers.ts';
import { measureQuery, type Query } from './query.ts';
import { buildsTable, pagesTable, searchTable, siteTable } from './tables.ts';

const { values } = parseArgs({
  options: {
    news: { type: 'string', default: '100,1000' },
    only: { type: 'string' },
    // At ten thousand items the other generators take long, and show nothing new.
    peers: { type: 'string', default: '1000' },
  },
});
const counts = values.news.split(',').map(Number);
const wants = (part: string) => !values.only || values.only === part;
const say = (text: string) => console.log(`${new Date().toTimeString().slice(0, 8)}  ${text}`);

/** Everything that a run has measured. */
export interface Results {
  date: string;
  machine: string;
  versions: Record<string, string>;
  sites: Site[];
  peers: Built[];
  queries: (Query & { news: number })[];
  pages: Audit[];
  floors: Audit[];
  peerPages: Audit[];
}

/** One page of each kind. */
const pageTypes = [
  '',
  'agreement/',
  'base/',
  'programmes/',
  'programmes/internship/',
  'apply/',
  'questions/',
  'news/',
].concat(['news/agreement-signed-during-visit/', 'organisations/', 'glossary/', 'about/', 'search/']);

const file = join(project, '.cache/bench/results.json');
mkdirSync(join(project, '.cache/bench'), { recursive: true });
const results: Results = {
  sites: [],
  peers: [],
  queries: [],
  pages: [],
  floors: [],
  peerPages: [],
  ...(values.only && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Results>) : {}),
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`,
  versions,
};
const keep = () => writeFileSync(file, JSON.stringify(results, null, 2));

installPeers();
if (wants('builds')) await builds();
if (wants('search')) await search();
if (wants('pages')) await pages();
report();

async function builds(): Promise<void> {
  results.sites = [];
  results.peers = [];
  for (const news of counts) {
    say(`${news} news items: building this site from nothing, and after an edit`);
    results.sites.push(await measureSite(news));
    if (news <= Number(values.peers))
      results.peers.push(...(await measurePeers(news, (name) => say(`${news} news items: building ${name}`))));
    keep();
  }
}

async function search(): Promise<void> {
  results.queries = [];
  for (const { news } of results.sites) {
    say(`${news} news items: asking a first question on a slow line`);
    results.queries.push({ news, ...(await measureQuery(siteWith(news))) });
    keep();
  }
}

async function pages(): Promise<void> {
  const paths = pageTypes.flatMap((path) => [path, `zh/${path}`]);
  const looking = (path: string) => say(`looking at ${path}`);
  const floor = ['', 'zh/'].map((path) => writeFloor(site.folder, path))[0] ?? '';
  results.floors = await audit(floor, ['', 'zh/'], looking);
  keep();
  results.pages = await audit(site.folder, paths, looking);
  keep();
  results.peerPages = [];
  const built: [string, string, string][] = [
    [minimalAstro.name, 'minimal-astro/dist', 'en/item-3/'],
    ['Starlight', 'starlight/dist', 'news/item-3/'],
    ['VitePress', 'vitepress/docs/.vitepress/dist', 'news/item-3.html'],
    ['Eleventy', 'eleventy/dist', 'news/item-3/'],
  ];
  for (const [name, folder, path] of built) {
    const [found] = await audit(join(installed, folder), [path], (at) => say(`looking at ${name}: ${at}`));
    if (found) results.peerPages.push({ ...found, page: name });
    keep();
  }
}

function report(): void {
  keep();
  console.log(`\n${results.date}, ${results.machine}\n`);
  for (const table of [buildsTable, siteTable, searchTable, pagesTable]) console.log(`${table(results)}\n`);
  console.log(`Machine-readable: ${file}`);
}
