/** Pages of this site and of the other generators: their real paints, and what Lighthouse says of them. */
import { site } from '../helpers/builds.ts';
import { audit, writeFloor } from './lighthouse.ts';
import { measurePaints } from './paint.ts';
import { builtPeer, peers } from './peers.ts';
import { keep, type Results } from './results.ts';

const inBoth = (paths: readonly string[]) => paths.flatMap((path) => [path, `zh/${path}`]);

/** One page of each kind. */
const pageTypes = inBoth([
  '',
  'agreement/',
  'base/',
  'programmes/',
  'programmes/internship/',
  'apply/',
  'questions/',
  'news/',
  'news/agreement-signed-during-visit/',
  'organisations/',
  'glossary/',
  'about/',
  'search/',
]);

/** Pages whose paints are watched: the smallest, the largest, and what most readers open. */
const painted = inBoth([
  '',
  'agreement/',
  'programmes/internship/',
  'questions/',
  'news/agreement-signed-during-visit/',
]);

/** Watches real paints, each beside its floor. */
export async function paintPages(results: Results): Promise<void> {
  const floor = painted.map((path) => writeFloor(site.folder, path))[0] ?? '';
  const places = [
    ...painted.flatMap((path) => [
      { name: `floor of /${path}`, folder: floor, path },
      { name: `/${path}`, folder: site.folder, path },
    ]),
    ...peers.map((peer) => ({ name: `${peer.name}: a news item`, folder: builtPeer(peer), path: peer.page })),
  ];
  const measured = await measurePaints(places);
  const firsts = measured.map(({ first }) => first);
  results.paints = measured.map((paint, index) => ({
    page: places[index]?.name ?? '',
    ...paint,
    // The same text; the other generators have a text of their own, and the floor of a news item.
    floor: firsts[index < 2 * painted.length ? index - (index % 2) : 2 * (painted.length - 2)] ?? Number.NaN,
  }));
  keep(results);
}

/** Asks Lighthouse about a page of each kind. */
export async function auditPages(results: Results, say: (page: string) => void): Promise<void> {
  const floor = ['', 'zh/'].map((path) => writeFloor(site.folder, path))[0] ?? '';
  results.floors = await audit(floor, ['', 'zh/'], say);
  keep(results);
  results.pages = await audit(site.folder, pageTypes, say);
  keep(results);
  results.peerPages = [];
  for (const peer of peers) {
    const [found] = await audit(builtPeer(peer), [peer.page], (at) => say(`${peer.name}: ${at}`));
    if (found) results.peerPages.push({ ...found, page: peer.name });
    keep(results);
  }
}
