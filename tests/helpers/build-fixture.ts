/** Builds the fixture content into .cache/fixture-site. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureSite, openWorkshop } from './builds.ts';

const workshop = openWorkshop();
const { status, output } = await workshop.build({ BUILD_DATE: '2026-11-22' });
if (status === 0) {
  rmSync(fixtureSite.folder, { recursive: true, force: true });
  cpSync(join(workshop.root, 'dist'), fixtureSite.folder, { recursive: true });
} else console.error(output);
workshop.close();
process.exitCode = status ?? 1;
