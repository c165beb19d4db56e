/** public/_headers, read as Netlify and Cloudflare Pages read it: every block whose path matches adds to the answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './builds.ts';

export const headersFile = readFileSync(join(project, 'public/_headers'), 'utf8');

/** Each path pattern with its lines: a name and a value, or the name of a header that is taken back. */
export const blocks = headersFile
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .reduce<{ pattern: string; lines: { name: string; value?: string }[] }[]>((all, line) => {
    const taken = /^ {2}! (\S+)$/.exec(line)?.[1];
    const [, name, value] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (taken) all.at(-1)?.lines.push({ name: taken });
    else if (name && value) all.at(-1)?.lines.push({ name, value });
    else if (line.startsWith('/')) all.push({ pattern: line, lines: [] });
    else throw new Error(`No host understands this line of _headers: ${line}`);
    return all;
  }, []);

/**
 * The headers of one path.
 *
 * @throws Error when a header would be sent twice.
 */
export function headersFor(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { pattern, lines } of blocks) {
    const matches = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    for (const { name, value } of matches ? lines : []) {
      if (value === undefined) delete found[name];
      else if (name in found) throw new Error(`${path} gets ${name} twice`);
      else found[name] = value;
    }
  }
  return found;
}
