import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a page is made with, besides the content. */
const made = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** What the environment says about the site. */
const settings = ['SITE_URL', 'PREVIEW'];

const stamps = new Map<string, string>();

/**
 * Stands for the site's code, its packages, its settings and the Node that runs it, as 16 hexadecimal digits. What an
 * earlier build has kept is good only under the same stamp: any change of code makes everything anew.
 *
 * @param root The project's folder.
 * @param again Reads everything again, though it was read before.
 */
export function codeStamp(root: string, again = false): string {
  const known = stamps.get(root);
  if (known && !again) return known;
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  for (const file of made.flatMap((part) => filesIn(root, part))) hash.update(`${file}\n`).update(read(root, file));
  const stamp = hash.digest('hex').slice(0, 16);
  stamps.set(root, stamp);
  return stamp;
}

const read = (root: string, file: string) => readFileSync(join(root, file));

function filesIn(root: string, part: string): string[] {
  if (!existsSync(join(root, part))) return [];
  if (/\.\w+$/.test(part)) return [part];
  return readdirSync(join(root, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .sort();
}
