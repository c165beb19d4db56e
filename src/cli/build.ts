/** npm run build: builds beside the last good site, and fills dist/ with the new one only when all went well. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageLocale } from '../check/problem.ts';
import { beforePublishing, readSettings, siteAddress } from '../hosting/address.ts';
import { today } from '../schemas/dates.ts';

/**
 * Builds the site into dist/.
 *
 * @returns The status with which the process should end.
 * @throws Error with a sentence for a wrong address or day.
 */
export function build(): number {
  const settings = readSettings('.');
  siteAddress(settings);
  today();
  for (const folder of globSync('.cache/next-*')) if (!isRunning(folder)) rmSync(folder, { recursive: true });
  const next = resolve(`.cache/next-${process.pid}`);
  mkdirSync(next, { recursive: true });
  const site = resolve('dist');
  // By force: Astro keeps what it read of each file, and would not see that a schema has a new field.
  const { status } = spawnSync('astro', ['build', '--force', '--outDir', next], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // Nothing is told to anybody, and nothing written to the home of a user who has none.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) {
    fill(site, next);
    for (const line of beforePublishing(settings, process.env, messageLocale())) console.warn(line);
  } else if (existsSync(site)) {
    console.error('The site in dist/ is still the last good one.');
  }
  rmSync(next, { recursive: true, force: true });
  return status ?? 1;
}

/** Whether a build is still running: each has a folder named after its process, and leaves it there when it is killed. */
function isRunning(folder: string): boolean {
  try {
    return process.kill(Number(folder.split('-').at(-1)), 0);
  } catch {
    return false;
  }
}

/**
 * Fills a folder with a new site. It is never replaced, since it may be a link, or a mount point that a server looks
 * into. What the new site does not have goes last, so that no page is without its parts meanwhile.
 */
export function fill(folder: string, next: string): void {
  const site = existsSync(folder) ? realpathSync(folder) : folder;
  cpSync(next, site, { recursive: true });
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }))
    if (!existsSync(join(next, file))) rmSync(join(site, file), { recursive: true, force: true });
}

if (import.meta.main)
  try {
    process.exitCode = build();
  } catch (error) {
    // A setting that is wrong is told in a sentence.
    console.error((error as Error).message);
    process.exitCode = 1;
  }
