/** What a build has made and the next may use again, by everything it was made of. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeStamp } from './stamp.ts';

const folder = '.cache/kept';
const day = 86_400_000;
/** Milliseconds that a thing is kept after the last build that used it. */
const keptFor = 14 * day;
const checksumLength = 32;

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/**
 * What `make` makes of its ingredients; read from disk where an earlier build of the same code made it from the same.
 * A file that was cut short or changed since is made anew.
 *
 * @param kind What it is, such as `share`.
 * @param ingredients Everything the result depends on, besides the code.
 */
export async function kept(
  kind: string,
  ingredients: string | Uint8Array,
  make: () => Promise<Buffer> | Buffer,
  root = process.cwd(),
): Promise<Buffer> {
  // While the site is edited, code changes under a stamp that was taken when the server started.
  if (import.meta.env?.DEV) return make();
  const name = sha256(ingredients).toString('hex');
  const file = join(root, folder, codeStamp(root), kind, name.slice(0, 2), name.slice(2));
  const found = readWhole(file);
  if (found) return found;
  const result = await make();
  makeFolderFor(file);
  // Whoever reads sees the whole file or none.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([sha256(result), result]));
  renameSync(unfinished, file);
  return result;
}

const folders = new Set<string>();

/** Makes the folder of a file, once for all files in it. */
function makeFolderFor(file: string): void {
  const path = dirname(file);
  if (!folders.has(path)) mkdirSync(path, { recursive: true });
  folders.add(path);
}

/** There are thousands of small files: waiting for each takes several times as long as reading it. */
function readWhole(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const [checksum, result] = [bytes.subarray(0, checksumLength), bytes.subarray(checksumLength)];
    if (!checksum.equals(sha256(result))) return undefined;
    noteUse(file);
    return result;
  } catch {
    return undefined;
  }
}

/** The date of a file says when it was last used, to the day. */
function noteUse(file: string): void {
  const now = Date.now();
  if (statSync(file).mtimeMs < now - day) utimesSync(file, now / 1000, now / 1000);
}

/** Throws away what no build has used for two weeks, by this code or another. */
export async function tidy(root: string, now = Date.now()): Promise<void> {
  const all = join(root, folder);
  const own = codeStamp(root);
  const isOld = async (path: string) => (await stat(path)).mtimeMs < now - keptFor;
  for (const stamp of await readdir(all).catch(() => [])) {
    const path = join(all, stamp);
    if (stamp === own) {
      await utimes(path, now / 1000, now / 1000);
      for (const file of await filesIn(path)) if (await isOld(file)) await rm(file, { force: true });
    } else if (await isOld(path)) await rm(path, { recursive: true, force: true });
  }
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
