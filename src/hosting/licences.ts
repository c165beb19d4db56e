/** What others wrote and readers receive: its licences ask to be handed on with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Something by others that is part of the built site. */
export interface Shipped {
  name: string;
  version?: string;
  /** As SPDX writes it. */
  licence: string;
  /** The whole text, with the names of the authors. */
  text: string;
}

/** Pagefind copies its program into the site past the bundler, and Tailwind writes rules, without a notice on each page. */
const copied = ['pagefind', 'tailwindcss'];

/** The licence texts of the typefaces, which lie beside them. */
const fonts = 'src/assets/fonts';

const packageOf = (module: string) =>
  /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1]?.replaceAll('\\', '/');

/** Notes which packages become part of the scripts that readers load. */
export function noteBundled(into: Set<string>): Plugin {
  return {
    name: 'note-bundled',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        for (const module of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
          const name = packageOf(module);
          if (name) into.add(name);
        }
    },
  };
}

/**
 * Everything by others in the built site.
 *
 * @param root The project's folder.
 * @param bundled The packages that became part of the scripts.
 * @throws Error when a package brings no licence text: it must not be handed on.
 */
export function shipped(root: string, bundled: Iterable<string>): Shipped[] {
  const packages = [...new Set([...bundled, ...copied])].sort().map((name) => ofPackage(root, name));
  const faces = readdirSync(join(root, fonts))
    .filter((file) => file.endsWith('-OFL.txt'))
    .sort()
    .map((file) => ({
      name: `typeface ${file.replace('-OFL.txt', '')}`,
      licence: 'OFL-1.1',
      text: readFileSync(join(root, fonts, file), 'utf8'),
    }));
  return [...packages, ...faces];
}

function ofPackage(root: string, name: string): Shipped {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim());
  if (texts.length === 0 || !license || !version)
    throw new Error(`${name} is part of the site and brings no licence text.`);
  return { name, version, licence: license, text: texts.join('\n\n') };
}

/** A package's `LICENSE`, `licence.md` or the files of a folder `LICENSE/`. */
function licenceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^licen[cs]e/i.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
    })
    .sort();
}

/** The text of `/licences.txt`. */
export function notices(all: readonly Shipped[]): string {
  return all
    .map(
      ({ name, version, licence, text }) =>
        `${[name, version].filter(Boolean).join(' ')} (${licence})\n\n${text.trim()}\n`,
    )
    .join(`\n${'-'.repeat(72)}\n\n`);
}
