/** Serves the built site as a host would: one address per page, a 404 page in the reader's language. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { readSettings, siteAddress } from '../hosting/address.ts';

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
 * @throws Error when the port is taken, or is none.
 */
export async function serve(folder: string, port: number, base = '/'): Promise<Served> {
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
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!path.startsWith(base)) return void response.writeHead(302, { location: base }).end();
    const inside = path.slice(base.length - 1);
    // A page has one address, the one with a slash at the end.
    if (!path.endsWith('/') && existsSync(join(folder, inside, 'index.html')))
      return void response.writeHead(301, { location: `${path}/` }).end();
    request.url = inside;
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound(inside));
    });
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, 'localhost', done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}${base}`, server };
}

if (import.meta.main)
  try {
    const { PORT = '4321' } = process.env;
    const { pathname } = siteAddress(readSettings('.'));
    if (!existsSync('dist/index.html')) throw new Error('There is no site in dist/. Run npm run build first.');
    const { url } = await serve(resolve('dist'), Number(PORT), pathname.replace(/\/?$/, '/'));
    console.log(`The site is at ${url} — stop it with Ctrl+C.`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const other = code ? ' → Take another port: PORT=4322 npm start (on Windows: set PORT=4322 && npm start)' : '';
    console.error(message + other);
    process.exitCode = 1;
  }
