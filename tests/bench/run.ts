/**
 * npm run bench — builds, pages and search at growing numbers of news, beside other generators in the same run.
 *
 *   npm run bench                          100 and 1,000 news items, all parts
 *   npm run bench -- --news 100,10000      other numbers
 *   npm run bench -- --only builds         one part: builds, search, paint or pages
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
import { measurePaints, type Paint } from './paint.ts';
import { installed, installPeers, minimalAstro, versions } from './peers.ts';
import { measureQuery, type Query } from './query.ts';
import { buildsTable, pagesTable, paintsTable, searchTable, siteTable } from './tables.ts';

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
  paints: (Paint & { page: string; floor: number })[];
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

/** A news item in each of the other generators. */
const peerPages: [name: string, folder: string, path: string][] = [
  [minimalAstro.name, 'minimal-astro/dist', 'en/item-3/'],
  ['Starlight', 'starlight/dist', 'news/item-3/'],
  ['VitePress', 'vitepress/docs/.vitepress/dist', 'news/item-3.html'],
  ['Eleventy', 'eleventy/dist', 'news/item-3/'],
];

const file = join(project, '.cache/bench/results.json');
mkdirSync(join(project, '.cache/bench'), { recursive: true });
const results: Results = {
  sites: [],
  peers: [],
  queries: [],
  pages: [],
  floors: [],
  peerPages: [],
  paints: [],
  ...(values.only && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Results>) : {}),
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`,
  versions,
};
const keep = () => writeFileSync(file, JSON.stringify(results, null, 2));

installPeers();
if (wants('builds')) await builds();
if (wants('search')) await search();
if (wants('paint')) await paints();
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

async function paints(): Promise<void> {
  say('looking at first and largest paints on a slow line');
  const paths = ['', 'agreement/', 'programmes/internship/', 'questions/', 'news/agreement-signed-during-visit/'];
  const own = paths.flatMap((path) => [path, `zh/${path}`]);
  const floor = own.map((path) => writeFloor(site.folder, path))[0] ?? '';
  const places = [
    ...own.map((path) => ({ name: `floor of /${path}`, folder: floor, path })),
    ...own.map((path) => ({ name: `/${path}`, folder: site.folder, path })),
    ...peerPages.map(([name, folder, path]) => ({
      name: `${name}: a news item`,
      folder: join(installed, folder),
      path,
    })),
  ];
  const measured = await measurePaints(places);
  const firsts = measured.map(({ first }) => first);
  results.paints = measured.map((paint, index) => ({
    page: places[index]?.name ?? '',
    ...paint,
    // The same text; the other generators have a text of their own, and the floor of a news item.
    floor: firsts[index < 2 * own.length ? index % own.length : own.length - 2] ?? Number.NaN,
  }));
  keep();
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
  for (const [name, folder, path] of peerPages) {
    const [found] = await audit(join(installed, folder), [path], (at) => say(`looking at ${name}: ${at}`));
    if (found) results.peerPages.push({ ...found, page: name });
    keep();
  }
}

function report(): void {
  keep();
  console.log(`\n${results.date}, ${results.machine}\n`);
  for (const table of [buildsTable, siteTable, searchTable, paintsTable, pagesTable])
    console.log(`${table(results)}\n`);
  console.log(`Machine-readable: ${file}`);
}
