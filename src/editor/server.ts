import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { readSource } from '../check/index.ts';
import { messageLocale } from '../check/problem.ts';
import type { Locale } from '../schemas/knowable.ts';
import { bundleSveltia } from './bundle.ts';
import { type Form, readForm, writeForm } from './codec.ts';
import { formsConfig } from './config.ts';
import { judge, type Saving } from './guard.ts';
import { statusPage } from './status.ts';

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

/** Files of the forms that are served as they are. */
const own = ['index.html', 'forms.js', 'forms.css'];

/** Where the forms find what they need. */
interface Forms {
  /** The project's folder. */
  root: string;
  /** The folder for the bundle. */
  cache: string;
  /** The address of the forms, with slashes at both ends: `/admin/`. */
  base: string;
}

/** Answers requests below the address of the forms; anything else is left to the site. */
export function serveForms({ root, cache, base }: Forms) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === base.slice(0, -1)) return void response.writeHead(302, { location: base }).end();
    if (!path.startsWith(base)) return void next();
    const headers = { 'content-security-policy': policy, 'cache-control': 'no-store' };
    answer(path.slice(base.length) || 'index.html', request, { root, cache })
      .then((found) => {
        if (!found) return response.writeHead(404).end();
        const type = types[found.type] ?? 'application/octet-stream';
        return response.writeHead(200, { ...headers, 'content-type': type }).end(found.body);
      })
      .catch((error: Error) => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(error.stack);
      });
  };
}

type Answer = { type: string; body: string | Buffer } | undefined;

async function answer(name: string, request: IncomingMessage, { root, cache }: Omit<Forms, 'base'>): Promise<Answer> {
  const json = (value: unknown) => ({ type: '.json', body: JSON.stringify(value) });
  if (name === 'config.json') return json(formsConfig(basename(root)));
  if (name === 'status/') return { type: '.html', body: statusPage(root, languageOf(request)) };
  if (name === 'convert.json') return json(((await bodyOf(request)) as Conversion[]).map(converted));
  if (name === 'check.json') return json(judge((await bodyOf(request)) as Saving, readSource(root)));
  const folder = own.includes(name) ? import.meta.dirname : await bundleSveltia(cache);
  const file = normalize(join(folder, name));
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return { type: extname(file), body: readFileSync(file) };
}

/** A file that the forms read, or one that they write. */
interface Conversion {
  /** Its collection or record. */
  name: string;
  text?: string;
  form?: Form;
}

function converted({ name, text, form = {} }: Conversion): Form | string {
  return text === undefined ? writeForm(name, form) : readForm(name, text);
}

/** The language asked for in the address, else the browser's. */
function languageOf({ url = '', headers }: IncomingMessage): Locale {
  return messageLocale(new URLSearchParams(url.split('?')[1]).get('lang') ?? headers['accept-language']);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
