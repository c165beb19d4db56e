/** What a build takes, with some number of news items: this site and its peers, one after the other. */
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { check, readSource } from '../../src/check/index.ts';
import { openWorkshop, project, type Workshop } from '../helpers/builds.ts';
import { filesIn } from '../helpers/files.ts';
import { writeNews } from './generate.ts';
import { type Cost, measure } from './measure.ts';
import { builtPeer, peers, writePeer } from './peers.ts';

/** What was measured of one generator. */
export interface Built extends Cost {
  generator: string;
  /** News items; each is two pages. */
  news: number;
}

/** What was measured of this site alone. */
export interface Site {
  news: number;
  pages: number;
  cold: Cost;
  /** Bytes of the search index, of the list that search loads first, and of the largest page. */
  index: number;
  list: number;
  largest: { page: string; bytes: number };
  sitemaps: number;
  /** Pages of the list of news, in both languages. */
  lists: number;
  /** Milliseconds of the content check for each file. */
  checkPerFile: number;
}

const build = ['node', 'node_modules/astro/bin/astro.mjs', 'build'];

/** Where the built site with this many news items is kept for the measurements after it. */
export const siteWith = (news: number) => join(project, '.cache/bench', `site-${news}`);

/** Builds this site from nothing. */
export async function measureSite(news: number): Promise<Site> {
  const workshop = openWorkshop();
  try {
    writeNews(join(workshop.root, 'content'), news);
    return { news, cold: await measure(build, workshop.root), ...sizes(workshop, news) };
  } finally {
    workshop.close();
  }
}

function sizes(workshop: Workshop, news: number): Omit<Site, 'news' | 'cold'> {
  const dist = join(workshop.root, 'dist');
  const files = filesIn(dist);
  const bytes = (file: string) => statSync(join(dist, file)).size;
  const pages = files.filter((file) => file.endsWith('.html'));
  const largest = pages.map((page) => ({ page, bytes: bytes(page) })).sort((a, b) => b.bytes - a.bytes)[0];
  const index = files.filter((file) => file.startsWith('pagefind/')).reduce((sum, file) => sum + bytes(file), 0);
  rmSync(siteWith(news), { recursive: true, force: true });
  mkdirSync(siteWith(news), { recursive: true });
  cpSync(dist, siteWith(news), { recursive: true });
  return {
    pages: pages.length,
    index,
    list: existsSync(join(dist, 'search.json.br')) ? bytes('search.json.br') : bytes('search.json'),
    largest: largest ?? { page: '', bytes: 0 },
    sitemaps: files.filter((file) => /^sitemap-\d+\.xml$/.test(file)).length,
    lists: pages.filter((page) => /^(?:zh\/)?news\/(?:page\/\d+\/)?index\.html$/.test(page)).length,
    checkPerFile: checkTime(workshop.root),
  };
}

function checkTime(root: string): number {
  const source = readSource(root);
  const start = performance.now();
  check(source);
  return (performance.now() - start) / source.size;
}

/** Builds every peer from nothing. */
export async function measurePeers(news: number, report: (name: string) => void): Promise<Built[]> {
  const built: Built[] = [];
  for (const peer of peers) {
    report(peer.name);
    const root = writePeer(peer, news);
    built.push({ generator: peer.name, news, ...(await measure(peer.command, root)) });
  }
  return built;
}

/** Builds the peers that no earlier run has left, for whoever looks at their pages only. */
export async function buildMissingPeers(report: (name: string) => void): Promise<void> {
  for (const peer of peers.filter((known) => !existsSync(join(builtPeer(known), known.page)))) {
    report(peer.name);
    await measure(peer.command, writePeer(peer, 10));
  }
}
