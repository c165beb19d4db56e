/** What the parts of a run have measured, kept for programs after each step. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { project } from '../helpers/builds.ts';
import type { Built, Site } from './builds.ts';
import type { Audit } from './lighthouse.ts';
import type { Paint } from './paint.ts';
import { versions } from './peers.ts';
import type { Query } from './query.ts';

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

export const resultsFile = join(project, '.cache/bench/results.json');

/** Results to fill in: with those of earlier runs for the parts that are not measured now, or empty. */
export function openResults(withEarlier: boolean): Results {
  mkdirSync(dirname(resultsFile), { recursive: true });
  const earlier =
    withEarlier && existsSync(resultsFile) ? (JSON.parse(readFileSync(resultsFile, 'utf8')) as Partial<Results>) : {};
  return {
    sites: [],
    peers: [],
    queries: [],
    pages: [],
    floors: [],
    peerPages: [],
    paints: [],
    ...earlier,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`,
    versions,
  };
}

/** Writes what has been measured so far. */
export const keep = (results: Results) => writeFileSync(resultsFile, JSON.stringify(results, null, 2));
