/** Nothing is lost: while the dev server runs, the previous version of every changed or deleted content file is kept. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import type { ViteDevServer } from 'vite';

/** Where versions are kept: `.history/<file>/<time>.<ending>`. Git ignores it. */
export const historyFolder = '.history';
/** How many versions of one file are kept; older ones go. */
export const versionLimit = 30;
/** Larger files are not kept, in bytes. */
const sizeLimit = 5_000_000;
/** How much of the content is remembered, in bytes: all texts, and pictures as far as they go. */
const memoryLimit = 100_000_000;

/** A kept version of a file. */
export interface Version {
  /** Path from the project's folder. */
  file: string;
  /** When it was replaced, as in the name of the kept file: `2026-12-01T09-30-00-000Z`. */
  time: string;
  path: string;
}

/** Keeps the previous version of each file below content/ that changes or disappears while the server runs. */
export function keepHistory({ config, watcher }: Pick<ViteDevServer, 'config' | 'watcher'>): void {
  const { root } = config;
  const last = new Map<string, Buffer>();
  let size = 0;
  const remember = (file: string) => {
    size -= last.get(file)?.length ?? 0;
    last.delete(file);
    const bytes = read(join(root, file));
    if (!bytes || bytes.length > sizeLimit || size + bytes.length > memoryLimit) return;
    last.set(file, bytes);
    size += bytes.length;
  };
  const changed = (path: string) => {
    const file = relative(root, path).replaceAll('\\', '/');
    if (!file.startsWith('content/')) return;
    const before = last.get(file);
    remember(file);
    const after = last.get(file);
    // An editor may empty a file before it fills it: that is no version of it.
    if (before?.length && !(after && before.equals(after))) keep(root, file, before);
  };
  for (const file of texts(join(root, 'content'))) remember(relative(root, file).replaceAll('\\', '/'));
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}

/** Puts a version of a file into the history, and takes the oldest out when there are too many. */
export function keep(root: string, file: string, bytes: Uint8Array, now = new Date()): void {
  const folder = join(root, historyFolder, file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, now.toISOString().replaceAll(/[:.]/g, '-') + extname(file)), bytes);
  for (const old of readdirSync(folder).sort().slice(0, -versionLimit)) rmSync(join(folder, old));
}

/** The kept versions, the newest first: of one file, or of all. */
export function versionsOf(root: string, file?: string): Version[] {
  const folder = join(root, historyFolder);
  const paths = existsSync(folder) ? texts(file ? join(folder, file) : folder) : [];
  const versions = paths.map((path) => ({
    file: relative(folder, dirname(path)).replaceAll('\\', '/'),
    time: path.slice(path.lastIndexOf('/') + 1, path.length - extname(path).length),
    path,
  }));
  return versions.sort((a, b) => (a.time < b.time ? 1 : -1));
}

/** Every file below a folder, texts before pictures. */
function texts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const isText = (path: string) => /\.(?:mdx?|yaml)$/.test(path);
  return files.filter((path) => statSync(path).isFile()).sort((a, b) => Number(isText(b)) - Number(isText(a)));
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
