import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The bytes of every file below content/, by its path from the project's folder. Of a picture that is not too large,
 * and of the files of public/, which texts may link to, only the first bytes are there.
 */
export type Source = ReadonlyMap<string, Uint8Array>;

export const picturePattern = /\.(png|jpe?g|webp|avif|gif|svg)$/i;

/** The largest picture that may lie in content/, in bytes. The site makes its own small copies of each. */
export const pictureLimit = 3_000_000;

/** How many bytes tell what kind of file it is. */
const headLength = 64;

/** Reads everything below content/, in the same order on every machine. */
export function readSource(root: string): Source {
  const files = ['content', 'public'].flatMap((folder) => walk(root, folder));
  return new Map(files.map((file) => [file, read(join(root, file), file)]));
}

function read(path: string, file: string): Uint8Array {
  try {
    const headOnly = file.startsWith('public/') || (picturePattern.test(file) && statSync(path).size <= pictureLimit);
    return headOnly ? readHead(path) : readFileSync(path);
  } catch {
    // A link to nothing, or a file that may not be read: as good as an empty one, and reported as such.
    return new Uint8Array();
  }
}

function readHead(path: string): Uint8Array {
  const head = new Uint8Array(headLength);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, headLength, 0));
  } finally {
    closeSync(file);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function walk(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).sort();
  return names.flatMap((name) => {
    const path = `${folder}/${name}`;
    return isFolder(join(root, path)) ? walk(root, path) : [path];
  });
}
