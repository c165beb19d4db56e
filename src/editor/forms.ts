import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { readSource } from '../check/index.ts';
import { messageLocale } from '../check/problem.ts';
import { textIn } from '../check/source.ts';
import type { Locale } from '../schemas/knowable.ts';
import { bundleForms } from './bundle.ts';
import { formsConfig } from './config.ts';
import { reasonsAgainst, type Saving } from './guard.ts';
import { statusPage } from './status-page.ts';

/** Nothing but the dev server itself can be reached from the forms; Svelte puts its styles into the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  'manifest-src blob: data:',
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Where the forms find what they need. */
export interface Forms {
  /** The project's folder. */
  root: string;
  /** The folder for the bundle. */
  cache: string;
  /** The address of the forms, with slashes at both ends: `/admin/`. */
  base: string;
}

/** Answers requests below the address of the forms; anything else is left to the site. */
export function serveForms(forms: Forms) {
  const answer = answerer(forms);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    answer(request, response, next).catch((error: Error) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.stack);
    });
  };
}

function answerer({ root, cache, base }: Forms) {
  return async (request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === base.slice(0, -1)) return void response.writeHead(302, { location: base }).end();
    if (!path.startsWith(base)) return next();
    const send = (type: string, body: string | Buffer) =>
      void response
        .writeHead(200, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' })
        .end(body);
    const sendJson = (value: unknown) => send(types['.json'] ?? '', JSON.stringify(value));
    const name = path.slice(base.length);
    if (name === 'config.json') return sendJson(formsConfig(basename(root)));
    if (name === 'content.json') return sendJson(textsOf(root));
    if (name === 'check.json' && request.method === 'POST') {
      const saving = JSON.parse(await bodyOf(request)) as Saving;
      return sendJson(reasonsAgainst(saving, readSource(root)));
    }
    if (name === 'status/') return send(types['.html'] ?? '', statusPage(root, languageOf(request)));
    const folder = await bundleForms(cache, base);
    const file = normalize(join(folder, name || 'index.html'));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(404).end();
    return send(types[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  };
}

/** The language asked for in the address, else the browser's. */
function languageOf({ url = '', headers }: IncomingMessage): Locale {
  return messageLocale(new URLSearchParams(url.split('?')[1]).get('lang') ?? headers['accept-language']);
}

/** Every text below content/, for the practice mode. */
function textsOf(root: string): Record<string, string> {
  const files = [...readSource(root)].filter(([file]) => /^content\/.*\.(?:mdx|yaml)$/.test(file));
  return Object.fromEntries(files.map(([file, bytes]) => [file, textIn(bytes, 'utf-8')]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
