/** A server whose connections break or stall in the middle, as they do in lifts and trains. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What becomes of a connection when a part of the file has arrived. */
type Ending = 'hang up' | 'stall';
export type CutServer = Awaited<ReturnType<typeof serveCut>>;

/**
 * Serves a built site: each answer announces the whole file and is cut where the caller says.
 *
 * @param bytesOf How many bytes of the file at a path such as `/base/`, of a size in bytes, arrive; none said: all.
 */
export async function serveCut(
  folder: string,
  ending: Ending,
  bytesOf: (path: string, size: number) => number | undefined,
) {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const body = readFileSync(file);
    const bytes = bytesOf(path, body.length);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
    });
    if (bytes === undefined) return void response.end(body);
    response.write(body.subarray(0, bytes), () => ending === 'hang up' && response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    /** Breaks every connection that is open. */
    hangUp: () => server.closeAllConnections(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
