/** Nothing is lost: while the dev server runs, the previous version of every changed or deleted content file is kept. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSource } from '../check/index.ts';

/** Where versions are kept: `.history/<time>/<file>`. Git ignores it. */
const historyFolder = '.history';
/** How many versions of one file are kept; older ones go. */
export const versionLimit = 30;

/** A kept version of a file. */
export interface Version {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** When it was replaced, by the clock of this computer: `2026-12-01-09-30-00-000`. */
  time: string;
  path: string;
}

/**
 * Remembers all content, and keeps what a file was before each change.
 *
 * @returns To be called when a file below content/ was added, changed or deleted.
 */
export function keepHistory(root: string): (file: string) => void {
  const last = new Map(readSource(root));
  const look = (file: string, isLate = false): void => {
    const path = join(root, file);
    const [before, after] = [last.get(file), existsSync(path) ? readFileSync(path) : Buffer.of()];
    // An editor empties a file before it fills it, and nobody may tell that it is full: it is looked at once more.
    if (after.length === 0 && existsSync(path) && !isLate) return void setTimeout(look, 100, file, true).unref();
    last.set(file, after);
    if (before?.length && !after.equals(before)) keep(root, file, before);
  };
  return (file) => look(file);
}

/** Puts a version of a file into the history. */
export function keep(root: string, file: string, bytes: Uint8Array, now = new Date()): void {
  // Swedish writes dates as ISO 8601 does.
  const second = now.toLocaleString('sv-SE').replaceAll(/[ :]/g, '-');
  const time = `${second}-${String(now.getMilliseconds()).padStart(3, '0')}`;
  const folder = join(root, historyFolder);
  const path = join(folder, time, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  const own = keptVersions(root).filter((version) => version.file === file);
  for (const old of own.slice(versionLimit)) rmSync(old.path);
}

/** The kept versions of all files, the newest first. */
export function keptVersions(root: string): Version[] {
  const folder = join(root, historyFolder);
  const names = globSync('*/content/**/*.*', { cwd: folder }).map((name) => name.replaceAll('\\', '/'));
  const versions = names.map((name) => {
    const [time = '', ...parts] = name.split('/');
    return { file: parts.join('/'), time, path: join(folder, name) };
  });
  return versions.sort((a, b) => b.time.localeCompare(a.time));
}
