/** Serves the built site as a host would: one address per page, a 404 page in the reader's language. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { readSettings, siteAddress } from '../hosting/address.ts';
import { build } from './build.ts';

export interface Served {
  /** Where the site is, with its base path and a slash at the end. */
  url: string;
  server: Server;
}

/**
 * Serves a folder.
 *
 * @param folder The built site, such as `dist`.
 * @param port 0 for any free port.
 * @param base The base path of the site, with slashes at both ends.
 * @param host The name or address to listen on; `localhost` is heard on this machine only.
 * @throws Error when the folder holds no site, or the port is taken.
 */
export async function serve(folder: string, port: number, base = '/', host = 'localhost'): Promise<Served> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no site in ${folder}. Run npm run build first.`);
  const notFound = (path: string) => readFileSync(join(folder, path.startsWith('/zh/') ? 'zh/404.html' : '404.html'));
  const files = sirv(folder, {
    dev: true,
    etag: true,
    // As every recipe for hosts has it: browsers guess wrong about Chinese.
    setHeaders: (response, path) => {
      if (path.endsWith('.atom')) response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
      if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    },
  });
  const server = createServer((request, response) => {
    const asked = (request.url ?? '/').split('?')[0] ?? '/';
    if (!asked.startsWith(base)) return void response.writeHead(302, { location: base }).end();
    const inside = asked.slice(base.length - 1);
    const missing = () =>
      void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound(inside));
    let path: string;
    try {
      path = decodeURIComponent(inside);
    } catch {
      // Its percent signs mean nothing.
      return missing();
    }
    if (path.includes('\0')) return missing();
    // A page has one address, the one with a slash at the end.
    if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html')))
      return void response.writeHead(301, { location: `${asked}/` }).end();
    request.url = (request.url ?? '/').slice(base.length - 1);
    files(request, response, missing);
  });
  await listening(server, port, host);
  return { url: `http://localhost:${(server.address() as AddressInfo).port}${base}`, server };
}

const listening = (server: Server, port: number, host: string) =>
  new Promise<void>((done, failed) => server.once('error', failed).listen(port, host, done));

/** Fails when the port is taken: better before a build than after it. */
async function tryPort(port: number, host: string): Promise<void> {
  const server = createServer();
  await listening(server, port, host);
  await new Promise((done) => server.close(done));
}

/** `npm run serve`; with `--build`, as `npm start` has it, builds the site first. */
async function main(): Promise<void> {
  const { PORT = '4321', HOST = 'localhost' } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT=${PORT} is not a port. Write a number from 1 to 65535.`);
  await tryPort(port, HOST);
  const { pathname } = siteAddress(readSettings('.'));
  if (process.argv.includes('--build') && build() !== 0) throw new Error('The site could not be built.');
  const { url } = await serve(resolve('dist'), port, pathname.replace(/\/?$/, '/'), HOST);
  console.log(`The site is at ${url} — stop it with Ctrl+C.`);
}

if (import.meta.main)
  await main().catch((error: NodeJS.ErrnoException) => {
    const port = process.env.PORT ?? 4321;
    const other = 'PORT=4322 npm start (on Windows: set PORT=4322 && npm start)';
    console.error(
      error.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop the other program, or run: ${other}` : error.message,
    );
    process.exitCode = 1;
  });
