/** npm run pictures: takes the pictures of tests/site/visual.test.ts anew, and makes the files small. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findChromium } from './browser.ts';
import { project } from './builds.ts';

const folder = join(project, 'tests/site/visual.test.ts-snapshots');
const run = (program: string, ...words: string[]) =>
  spawnSync(program, words, { stdio: 'inherit', cwd: project, env: { ...process.env, CHROMIUM: findChromium() } })
    .status;

rmSync(folder, { recursive: true, force: true });
run('node', 'tests/helpers/build-fixture.ts');
process.exitCode = run('playwright', 'test', '--config', 'tests', 'visual', '--update-snapshots=all') ?? 1;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.png'))) {
  const file = join(folder, name);
  writeFileSync(
    file,
    await sharp(readFileSync(file))
      .png({ palette: true, colours: 48, dither: 0, compressionLevel: 9, effort: 10 })
      .toBuffer(),
  );
}
