/** Builds every site that the tests look at, each once: `node tests/sites.ts`, or only those that are named. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  again,
  basePathSite,
  fixtureSite,
  grown,
  openWorkshop,
  preview,
  project,
  type Workshop,
} from './helpers/builds.ts';
import { grow } from './helpers/grown.ts';

/** Builds in a copy of the project, and keeps the result. */
async function build(workshop: Workshop, folder: string, settings: Record<string, string>): Promise<void> {
  const { status, output } = await workshop.build(settings);
  if (status !== 0) throw new Error(output);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(workshop.root, 'dist'), folder, { recursive: true });
}

/** Builds the content as staff have it, here. */
function buildHere(command: string, settings: Record<string, string> = {}): void {
  const { status } = spawnSync(command, {
    cwd: project,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...settings },
  });
  if (status !== 0) throw new Error(`${command} failed`);
}

const address = 'https://example.org/';
const sites: Record<string, () => void | Promise<void>> = {
  today: () => buildHere('node src/cli/build.ts'),
  'below-a-folder': () => buildHere(`astro build --outDir ${basePathSite.folder}`, { SITE_URL: basePathSite.url }),
  // The fixture, a year later on top of it, and the same as a preview.
  fixture: async () => {
    const workshop = openWorkshop();
    await build(workshop, fixtureSite.folder, { BUILD_DATE: '2026-11-22' });
    await grow(workshop);
    await build(workshop, grown, {
      SITE_URL: address,
      BUILD_DATE: '2027-03-15',
      TZ: 'America/New_York',
      LANG: 'en_US.UTF-8',
    });
    // The preview has no news at all.
    workshop.remove('content/news');
    await build(workshop, preview, { SITE_URL: `${address}below/`, BUILD_DATE: '2027-06-01', PREVIEW: '1' });
    workshop.close();
  },
  again: async () => {
    const workshop = openWorkshop();
    await grow(workshop);
    await build(workshop, again, {
      SITE_URL: address,
      BUILD_DATE: '2027-03-16',
      TZ: 'Asia/Shanghai',
      LANG: 'zh_CN.UTF-8',
    });
    workshop.close();
  },
};

const named = process.argv.slice(2);
for (const [name, make] of Object.entries(sites)) if (named.length === 0 || named.includes(name)) await make();
