/** Builds every site that the tests look at, each once: `node tests/sites.ts`, or only those that are named. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { again, basePathSite, fixtureSite, grown, openWorkshop, project, type Workshop } from './helpers/builds.ts';
import { grow } from './helpers/grown.ts';

/** Builds in a copy of the project, and keeps the result. */
async function build(workshop: Workshop, folder: string, settings: Record<string, string>): Promise<void> {
  const { status, output } = await workshop.build(settings);
  if (status !== 0) throw new Error(output);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(workshop.root, 'dist'), folder, { recursive: true });
}

const SITE_URL = basePathSite.url;
const sites: Record<string, () => void | Promise<void>> = {
  // The content as staff have it.
  today: () => {
    const { status } = spawnSync('node', ['src/cli/build.ts'], { cwd: project, stdio: 'inherit' });
    if (status !== 0) throw new Error('The build failed.');
  },
  // The fixture as a preview, and a year later on top of it.
  fixture: async () => {
    const workshop = openWorkshop();
    const security = 'security: { contact: safe@example.org, expires: 2027-06-01 }';
    workshop.edit('content/site.yaml', (text) => `${text}\n${security}\n`);
    await build(workshop, fixtureSite.folder, { BUILD_DATE: '2026-11-22', PREVIEW: '1' });
    await grow(workshop);
    await build(workshop, grown, { SITE_URL, BUILD_DATE: '2027-03-15', TZ: 'America/New_York', LANG: 'en_US.UTF-8' });
    workshop.close();
  },
  again: async () => {
    const workshop = openWorkshop();
    await grow(workshop);
    await build(workshop, again, { SITE_URL, BUILD_DATE: '2027-03-16', TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    workshop.close();
  },
};

const named = process.argv.slice(2);
for (const [name, make] of Object.entries(sites)) if (named.length === 0 || named.includes(name)) await make();
