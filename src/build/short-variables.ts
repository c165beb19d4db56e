/** Custom properties have long names in the source and short ones in the built site: every page carries them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const names = /--[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?=\s*[:,)])/g;
const styles = /\.(?:css|astro)$/;

/**
 * Shortens the names while the site is built, before files are named after their content.
 *
 * @param keep Names that others write into the pages too.
 */
export function shortVariables(folder: string, keep: readonly string[]): Plugin {
  let short = new Map<string, string>();
  return {
    name: 'short-variables',
    apply: 'build',
    // Behind Tailwind, which makes rules of the theme, and before styles are taken apart.
    enforce: 'pre',
    buildStart() {
      short = shortNames(sourcesIn(folder), keep);
    },
    transform(code, id) {
      if (!/\.css(?:$|\?)/.test(id) || /\?raw\b/.test(id)) return undefined;
      return { code: code.replaceAll(names, (name) => short.get(name) ?? name), map: null };
    },
  };
}

/** Short names by long ones: the more often a name is written, the shorter. */
export function shortNames(sources: readonly string[], keep: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const source of sources)
    for (const [name] of source.matchAll(names))
      if (!keep.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = [...counts].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1));
  return new Map(order.map(([name], place) => [name, `--${shortName(place)}`]));
}

function shortName(place: number): string {
  const rest = Math.floor(place / letters.length);
  return (rest > 0 ? shortName(rest - 1) : '') + letters[place % letters.length];
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => styles.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
