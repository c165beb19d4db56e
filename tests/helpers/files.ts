import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Files that are in one folder only, or differ in a single byte. */
export function differences(one: string, two: string): string[] {
  const [a, b] = [filesIn(one), filesIn(two)];
  const shared = new Set(b);
  return [
    ...a.filter((file) => !shared.has(file) || !readFileSync(join(one, file)).equals(readFileSync(join(two, file)))),
    ...b.filter((file) => !a.includes(file)),
  ];
}
