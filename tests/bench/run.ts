/**
 * npm run bench — builds, pages and search at growing numbers of news, beside other generators in the same run.
 *
 *   npm run bench                          100 and 1,000 news items, all parts
 *   npm run bench -- --news 100,10000      other numbers
 *   npm run bench -- --only builds         one part: builds, search, paint or pages
 *
 * Fetches the other generators once, into .cache/bench; results go to .cache/bench/results.json.
 */
import { parseArgs } from 'node:util';
import { project } from '../helpers/builds.ts';
import { buildMissingPeers, measurePeers, measureSite, siteWith } from './builds.ts';
import { measure } from './measure.ts';
import { auditPages, paintPages } from './pages.ts';
import { installPeers } from './peers.ts';
import { measureQuery } from './query.ts';
import { keep, openResults, resultsFile } from './results.ts';
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

const results = openResults(values.only !== undefined);
installPeers();
if (wants('builds')) await builds();
if (wants('search')) await search();
if (wants('paint') || wants('pages')) await buildPages();
if (wants('paint')) {
  say('looking at first and largest paints on a slow line');
  await paintPages(results);
}
if (wants('pages')) await auditPages(results, (page) => say(`looking at ${page}`));
report();

async function builds(): Promise<void> {
  results.sites = [];
  results.peers = [];
  for (const news of counts) {
    say(`${news} news items: building this site from nothing`);
    results.sites.push(await measureSite(news));
    if (news <= Number(values.peers))
      results.peers.push(...(await measurePeers(news, (name) => say(`${news} news items: building ${name}`))));
    keep(results);
  }
}

async function search(): Promise<void> {
  results.queries = [];
  for (const { news } of results.sites) {
    say(`${news} news items: asking a first question on a slow line`);
    results.queries.push({ news, ...(await measureQuery(siteWith(news))) });
    keep(results);
  }
}

/** What is looked at is built anew: an older build would be measured in its place. */
async function buildPages(): Promise<void> {
  say('building this site');
  await measure(['node', 'src/cli/build.ts'], project);
  await buildMissingPeers((name) => say(`building ${name}`));
}

function report(): void {
  keep(results);
  console.log(`\n${results.date}, ${results.machine}\n`);
  for (const table of [buildsTable, siteTable, searchTable, paintsTable, pagesTable])
    console.log(`${table(results)}\n`);
  console.log(`Machine-readable: ${resultsFile}`);
}
