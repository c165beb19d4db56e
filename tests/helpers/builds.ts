/** Builds of the site that the tests look at. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The project's folder. */
export const project = resolve(import.meta.dirname, '../..');

/** The built site. */
export const site = { folder: join(project, 'dist'), base: '/' };

const built = (name: string) => join(project, '.cache/sites', name);

/** The site built from the fixture content, which no edit by staff changes, as a preview. */
export const fixtureSite = { folder: built('fixture'), base: '/' };

/** The fixture content a year on (`grow` in helpers/grown.ts), on top of the fixture's build; below a folder of its host. */
export const grown = built('grown');
export const basePathSite = { folder: grown, base: '/base-path/', url: 'https://example.org/base-path/' };
/** The same, built from nothing in another folder, time zone and language, on another day. */
export const again = built('again');

export type Workshop = ReturnType<typeof openWorkshop>;

const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies the project, without its built site and with the fixture content, so that a test can edit it and build it as staff would. */
export function openWorkshop() {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of parts) cpSync(join(project, part), join(root, part), { recursive: true });
  cpSync(join(project, 'tests/fixtures/content'), join(root, 'content'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'dir');
  const path = (file: string) => join(root, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  /** Runs a program in the copy. */
  const run = async (command: readonly string[], environment: Record<string, string> = {}) => {
    const [program = '', ...words] = command;
    const child = spawn(program, words, { cwd: root, env: { ...process.env, LANG: 'en', ...environment } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, output };
  };
  return {
    root,
    read,
    write,
    edit: (file: string, change: (text: string) => string) => {
      const [before, after] = [read(file), change(read(file))];
      if (before === after) throw new Error(`The change to ${file} changes nothing.`);
      write(file, after);
    },
    remove: (file: string) => rmSync(path(file), { recursive: true }),
    run,
    /** Builds the site into dist/ of the copy. */
    build: (environment?: Record<string, string>) => run(['node', 'src/cli/build.ts'], environment),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
