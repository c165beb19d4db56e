/** The results in Markdown tables, each with a line that says what its numbers mean and how far to trust them. */
import type { Cost } from './measure.ts';
import type { Results } from './results.ts';

type Cell = string | number;

function table(head: readonly string[], rows: readonly (readonly Cell[])[], note: string): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '', note].join('\n');
}

const seconds = (value: number) => value.toFixed(1);
const ratio = (mine: number, theirs: number | undefined) => (theirs ? (mine / theirs).toFixed(2) : '–');
const kB = (bytes: number) => (bytes / 1000).toFixed(1);

/** Builds of all generators. */
export function buildsTable({ sites, peers }: Results): string {
  const rows = sites.flatMap(({ news, cold }) => {
    const row = (name: string, cost: Cost) => [
      name,
      news,
      seconds(cost.wall),
      seconds(cost.cpu),
      Math.round(cost.memory),
      ratio(cold.cpu, cost.cpu),
    ];
    return [
      row('this site', cold),
      ...peers.filter((peer) => peer.news === news).map((peer) => row(peer.generator, peer)),
    ];
  });
  return table(
    ['Build from nothing', 'news', 'wall, s', 'CPU, s', 'memory, MB', 'CPU, this site ÷ it'],
    rows,
    'Each news item is two pages. CPU is of all processes but Pagefind’s own program, which no build waits for. One run each; on a shared machine CPU varies by a tenth, wall by half. Starlight and VitePress index for search; minimal Astro and Eleventy do not.',
  );
}

/** What only this site does. */
export function siteTable({ sites }: Results): string {
  return table(
    [
      'This site',
      'pages',
      'index, kB',
      'largest page, kB',
      'list for search, kB',
      'sitemaps',
      'list pages',
      'check, ms a file',
    ],
    sites.map((one) => [
      `${one.news} news`,
      one.pages,
      kB(one.index),
      `${kB(one.largest.bytes)} (${one.largest.page})`,
      kB(one.list),
      one.sitemaps,
      one.lists,
      one.checkPerFile.toFixed(2),
    ]),
    'The largest page is unpacked, the list for search is packed with Brotli.',
  );
}

/** A first query. */
export function searchTable({ queries }: Results): string {
  const [first] = queries;
  return table(
    ['First query', 'ms', 'requests', 'kB', 'bytes ÷ fewest news'],
    queries.map(({ news, ms, requests, bytes }) => [
      `${news} news`,
      Math.round(ms),
      requests,
      kB(bytes),
      ratio(bytes, first?.bytes),
    ]),
    'From the key that opens search to the whole answer, nothing cached, on a line of 1.6 Mbit/s and 150 ms that is shaped below the browser; Brotli, headers included; median of three. Bytes vary by less than a hundredth, times by a tenth.',
  );
}

/** Real paints. */
export function paintsTable({ paints }: Results): string {
  return table(
    ['Real paint on a slow line', 'first, ms', '÷ floor', 'largest, ms', '÷ floor'],
    paints.map(({ page, first, largest, floor }) => [
      page,
      Math.round(first),
      ratio(first, floor),
      Math.round(largest),
      ratio(largest, floor),
    ]),
    'Chromium at 375 × 667 on a line of 1.6 Mbit/s and 150 ms, shaped below the browser; each a first visit; means of the middle eight of sixteen, in turns. The floor is the text of the same page in one hand-written file. Frames come every 16 ms and the machine is shared: differences below 3 % mean nothing.',
  );
}

/** Pages in Lighthouse. */
export function pagesTable({ pages, floors, peerPages }: Results): string {
  const [english, chinese] = floors;
  const floorOf = (page: string) => (page.startsWith('zh/') ? chinese : english);
  const rows = [
    ...floors.map((page, index) => ({ ...page, name: `floor, ${index === 0 ? 'English' : 'Chinese'}` })),
    ...pages.map((page) => ({ ...page, name: `/${page.page}` })),
    ...peerPages.map((page) => ({ ...page, name: `${page.page}: a news item` })),
  ].map(({ name, page, firstPaint, largestPaint, shift, bytes, scores, lost }) => [
    name,
    Math.round(firstPaint),
    ratio(firstPaint, floorOf(page)?.firstPaint),
    Math.round(largestPaint),
    ratio(largestPaint, floorOf(page)?.firstPaint),
    shift.toFixed(3),
    kB(bytes),
    `${scores.join('/')}${lost.length > 0 ? ` (${lost.join(', ')})` : ''}`,
  ]);
  return table(
    ['Page', 'first paint, ms', '÷ floor', 'largest, ms', '÷ floor', 'shift', 'kB in all', 'Lighthouse'],
    rows,
    'Lighthouse’s simulated mid-range phone: 1.6 Mbit/s, 150 ms, processor four times slower; one run, times vary by some 3 %. The floor is the home page’s text in one hand-written file; its first paint is its largest. Scores: performance, accessibility, best practices, search engines.',
  );
}
