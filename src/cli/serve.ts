/** Serves the built site as a host would: one address per page, a 404 page in the reader's language. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

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
 * @throws Error when the folder holds no site, or the port is taken.
 */
export async function serve(folder: string, port: number, base = '/'): Promise<Served> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no site in ${folder}. Run npm run build first.`);
  const notFound = (path: string) => readFileSync(join(folder, path.startsWith('/zh/') ? 'zh/404.html' : '404.html'));
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!path.startsWith(base)) return void response.writeHead(302, { location: base }).end();
    const inside = path.slice(base.length - 1);
    // A page has one address, the one with a slash at the end.
    if (!inside.endsWith('/') && existsSync(join(folder, decodeURI(inside), 'index.html')))
      return void response.writeHead(301, { location: `${path}/` }).end();
    request.url = (request.url ?? '/').slice(base.length - 1);
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound(inside));
    });
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}${base}`, server };
}

if (import.meta.main) {
  const port = Number(process.env.PORT ?? 4321);
  const base = new URL(process.env.SITE_URL ?? 'http://localhost/').pathname;
  try {
    const { url } = await serve(resolve('dist'), port, base);
    console.log(`The site is at ${url} — stop it with Ctrl+C.`);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(
      taken ? `Port ${port} is in use. Stop the other program, or run: PORT=4322 npm start` : (error as Error).message,
    );
    process.exitCode = 1;
  }
}
