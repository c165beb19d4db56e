/** The addresses below /admin/: the forms, and what they ask of the files. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { json } from 'node:stream/consumers';
import sirv from 'sirv';
import { readSource } from '../check/index.ts';
import { type Form, readForm, writeForm } from './codec.ts';
import { formsConfig } from './config.ts';
import { words } from './form-words.ts';
import { judge, type Saving } from './guard.ts';

/** Nothing but the dev server itself can be reached from the forms; Svelte puts its styles into the page. */
const policy = [
  "default-src 'self' blob: data:",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
const headers = { 'content-security-policy': policy, 'cache-control': 'no-store' };

/** Sveltia itself, and its words in Chinese; like every package it is served from node_modules. */
const sveltia = '@sveltia/cms/npm/index.js';
const chineseWords = '@sveltia/cms/locales/zh-CN.json';
/** What Sveltia loads by the name of a package, which browsers do not know, and the file that is meant. */
const libraries = {
  immutable: 'immutable/dist/immutable.es.js',
  'svgo/browser': 'svgo/dist/svgo.browser.js',
  'exifr/dist/lite.esm.mjs': 'exifr/dist/lite.esm.mjs',
  'turndown/lib/turndown.browser.es.js': 'turndown/lib/turndown.browser.es.js',
};
/** What is said or addressed otherwise in Sveltia than it is published. */
const changes: [theirs: string | RegExp, ours: string][] = [
  // Stands above the reasons against a save: waiting would not help.
  ['There was an error while saving the entry. Please try again later.', words.refused.en],
  ['保存条目时出错。请稍后重试。', words.refused.zh],
  [/import\(`(\.\.\/locales\/[\w-]+\.json)`\)/g, 'import(`$1`,{with:{type:`json`}})'],
  ...Object.entries(libraries).map(([name, path]): [string, string] => [
    `import(\`${name}\`)`,
    `import(\`../../../${path}\`)`,
  ]),
];
const changed = (root: string, file: string) =>
  changes.reduce(
    (text, [theirs, ours]) => text.replaceAll(theirs, ours),
    readFileSync(join(root, 'node_modules', file), 'utf8'),
  );

/** A file that the forms read, or one that they write, under the name of its collection or record. */
type Conversion = { name: string; text: string } | { name: string; form: Form };

/** What is made when it is asked for, by its name below the address of the forms. */
const answers: Record<string, (root: string, asked: IncomingMessage) => unknown> = {
  [sveltia]: (root) => changed(root, sveltia),
  [chineseWords]: (root) => changed(root, chineseWords),
  'config.json': (root) => formsConfig(basename(root)),
  'convert.json': async (_root, asked) =>
    ((await json(asked)) as Conversion[]).map((file) =>
      'text' in file ? readForm(file.name, file.text) : writeForm(file.name, file.form),
    ),
  'check.json': async (root, asked) => judge((await json(asked)) as Saving, readSource(root)),
};

/**
 * Answers requests below the address of the forms; anything else is left to the site.
 *
 * @param root The project's folder.
 * @param base The address of the forms, with slashes at both ends: `/admin/`.
 */
export function serveForms(root: string, base: string) {
  const options = {
    dev: true,
    setHeaders: (response: ServerResponse) => response.setHeaders(new Map(Object.entries(headers))),
  };
  const own = sirv(join(import.meta.dirname, 'browser'), options);
  const packages = sirv(join(root, 'node_modules'), options);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === base.slice(0, -1)) return void response.writeHead(302, { location: base }).end();
    if (!path.startsWith(base)) return void next();
    const name = path.slice(base.length);
    const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (answer) return void reply(response, name, () => answer(root, request));
    request.url = `/${name}`;
    own(request, response, () => packages(request, response, () => void response.writeHead(404).end()));
  };
}

async function reply(response: ServerResponse, name: string, answer: () => unknown): Promise<void> {
  const type = name.endsWith('.json') ? 'application/json' : 'text/javascript';
  try {
    const said = await answer();
    response.writeHead(200, { ...headers, 'content-type': `${type}; charset=utf-8` });
    response.end(typeof said === 'string' ? said : JSON.stringify(said));
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end((error as Error).stack);
  }
}
