/** What Lighthouse says of pages: a mid-range phone on a slow line, simulated. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { chromiumFlags, findChromium } from '../helpers/browser.ts';
import { project } from '../helpers/builds.ts';
import { installed } from './peers.ts';
import { startNetwork } from './search-network.ts';

const fast = { bitsPerSecond: 1_000_000_000, roundTrip: 0 };
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The figures of one page. */
export interface Audit {
  page: string;
  /** First and largest paint, in simulated milliseconds. */
  firstPaint: number;
  largestPaint: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Bytes over the line, all files. */
  bytes: number;
  /** 0 to 100. */
  scores: number[];
  /** Audits that cost points. */
  lost: string[];
}

interface Report {
  audits: Record<string, { score: number | null; numericValue?: number; scoreDisplayMode: string }>;
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
}

/** Audits pages of a built site. */
export async function audit(
  folder: string,
  paths: readonly string[],
  report: (path: string) => void,
): Promise<Audit[]> {
  const network = await startNetwork(folder, fast);
  const audits: Audit[] = [];
  for (const path of paths) {
    report(path || '/');
    audits.push(await auditPage(network.url + path, path));
  }
  network.close();
  return audits;
}

async function auditPage(url: string, page: string): Promise<Audit> {
  const output = join(project, '.cache/bench/lighthouse.json');
  const flags = ['--headless=new', ...chromiumFlags].join(' ');
  // Not spawnSync: the server of the pages lives in this process.
  const child = spawn(
    'node',
    [
      join(installed, 'node_modules/lighthouse/cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--only-categories=${categories.join()}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, stdio: 'ignore' },
  );
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0) throw new Error(`Lighthouse failed at ${url}.`);
  const { audits, categories: found } = JSON.parse(readFileSync(output, 'utf8')) as Report;
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const weighed = Object.values(found).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    page,
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    scores: categories.map((name) => Math.round((found[name]?.score ?? 0) * 100)),
    lost: [...new Set(weighed.map(({ id }) => id))].filter((id) => (audits[id]?.score ?? 1) < 0.9),
  };
}

/** The floor: the same text as a page, in one file by hand, with no menu, no pictures and hardly a style. */
export function writeFloor(site: string, path: string): string {
  const folder = join(project, '.cache/bench/floor');
  const { document } = parseHTML(readFileSync(join(site, path, 'index.html'), 'utf8'));
  const lines = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd)')].map((element) => {
    const name = /^h\d$/i.test(element.tagName) ? element.tagName.toLowerCase() : 'p';
    return `<${name}>${(element.textContent ?? '').trim().replaceAll('<', '&lt;')}</${name}>`;
  });
  const html = `<!doctype html><html lang="${document.documentElement.getAttribute('lang')}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Floor</title><link rel="icon" href="data:,">
<style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}</style><main>${lines.join('\n')}</main></html>`;
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), html);
  return folder;
}
