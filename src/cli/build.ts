/** npm run build: builds beside the last good site, and takes its place only when all went well. */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const [next, old, site] = ['.cache/next', '.cache/old', 'dist'].map((folder) => resolve(folder)) as [
  string,
  string,
  string,
];

rmSync(next, { recursive: true, force: true });
const { status } = spawnSync('astro', ['build', '--outDir', next, ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (status === 0 && existsSync(next)) {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, old);
  renameSync(next, site);
  rmSync(old, { recursive: true, force: true });
} else if (existsSync(site)) {
  console.error('The site in dist/ is still the last good one.');
}
process.exitCode = status ?? 1;
