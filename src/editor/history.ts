/** Nothing is lost: while the dev server runs, the previous version of every changed or deleted content file is kept. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Where versions are kept: `.history/<file>/<time>.<ending>`. Git ignores it. */
const historyFolder = '.history';
/** How many versions of one file are kept; older ones go. */
export const versionLimit = 30;

/** A kept version of a file. */
export interface Version {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** When it was replaced, as in the name of the kept file: `2026-12-01T09-30-00-000Z`. */
  time: string;
  path: string;
}

/**
 * Remembers all content, and keeps what a file was before each change.
 *
 * @returns To be called when a file below content/ was added, changed or deleted.
 */
export function keepHistory(root: string): (file: string) => void {
  const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file)) : Buffer.of());
  const files = filesIn(join(root, 'content')).map((name) => `content/${name}`);
  const last = new Map(files.map((file) => [file, read(file)]));
  return (file) => {
    const [before, after] = [last.get(file), read(file)];
    last.set(file, after);
    // An editor may empty a file before it fills it: that is no version of it.
    if (before?.length && !before.equals(after)) keep(root, file, before);
  };
}

/** Puts a version of a file into the history, and takes the oldest out when there are too many. */
export function keep(root: string, file: string, bytes: Uint8Array, now = Date.now()): void {
  const folder = join(root, historyFolder, file);
  mkdirSync(folder, { recursive: true });
  const pathAt = (time: number) => join(folder, new Date(time).toISOString().replaceAll(/[:.]/g, '-') + extname(file));
  // Two changes may fall into one millisecond.
  let time = now;
  while (existsSync(pathAt(time))) time += 1;
  writeFileSync(pathAt(time), bytes);
  for (const old of readdirSync(folder).sort().slice(0, -versionLimit)) rmSync(join(folder, old));
}

/** The kept versions of all files, the newest first. */
export function keptVersions(root: string): Version[] {
  const folder = join(root, historyFolder);
  const versions = filesIn(folder).map((name) => ({
    file: dirname(name),
    time: basename(name, extname(name)),
    path: join(folder, name),
  }));
  return versions.sort((a, b) => (a.time < b.time ? 1 : -1));
}

/** Every file below a folder, by its path from there, with forward slashes. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => name.replaceAll('\\', '/'));
}
