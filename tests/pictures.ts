/** npm run pictures: draws the pictures of tests/site/pictures.test.ts anew, and makes the files small. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { findChromium } from './helpers/browser.ts';
import { project } from './helpers/builds.ts';

const run = (command: string) =>
  spawnSync(command, { shell: true, stdio: 'inherit', cwd: project, env: { ...process.env, CHROMIUM: findChromium() } })
    .status;
const pictures = () => globSync('tests/site/pictures/*.png', { cwd: project }).map((file) => join(project, file));

for (const file of pictures()) rmSync(file);
process.exitCode =
  run('node tests/sites.ts fixture') || run('playwright test --config tests pictures --update-snapshots=all');
for (const file of pictures())
  writeFileSync(
    file,
    await sharp(readFileSync(file))
      .png({ palette: true, colours: 48, dither: 0, compressionLevel: 9, effort: 10 })
      .toBuffer(),
  );
