/** npm run build: builds beside the last good site, and takes its place only when all went well. */
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageLocale } from '../check/problem.ts';
import { beforePublishing, readSettings, siteAddress } from '../hosting/settings.ts';

/** @returns The status with which the process should end. */
export function build(words: readonly string[] = []): number {
  const settings = readSettings('.');
  try {
    siteAddress(settings);
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
  const [next, old, site] = [resolve('.cache/next'), resolve('.cache/old'), resolve('dist')];
  rmSync(next, { recursive: true, force: true });
  const { status } = spawnSync('astro', ['build', '--outDir', next, ...words], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // Nothing is told to anybody, and nothing written to the home of a user who has none.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0 && existsSync(next)) {
    rmSync(old, { recursive: true, force: true });
    if (existsSync(site)) renameSync(site, old);
    renameSync(next, site);
    rmSync(old, { recursive: true, force: true });
    for (const line of beforePublishing(settings, process.env, messageLocale())) console.warn(line);
  } else if (existsSync(site)) {
    console.error('The site in dist/ is still the last good one.');
  }
  return status ?? 1;
}

if (import.meta.main) process.exitCode = build(process.argv.slice(2));
