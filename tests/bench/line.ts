/** A host that packs its texts, behind a slow line. The line is shaped below the browser, whose own does not reach workers. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect, createServer as createSocketServer, type Server } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A mobile line as Lighthouse simulates it: bits per second to the browser, and milliseconds there and back. */
const bitsPerSecond = 1_600_000;
const roundTrip = 150;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const packed = new Map<string, Buffer>();
const listening = (server: Server) =>
  new Promise<number>((done) => server.listen(0, () => done((server.address() as AddressInfo).port)));

/** Starts host and line; `traffic` counts requests, and bytes to the browser with their headers. */
export async function startLine(folder: string) {
  const traffic = { requests: 0, bytes: 0 };
  const host = createServer((request, response) => {
    traffic.requests += 1;
    let file = join(folder, decodeURI((request.url ?? '/').split('?')[0] ?? '/'));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)];
    const body = packed.get(file) ?? (type ? brotliCompressSync(readFileSync(file)) : readFileSync(file));
    packed.set(file, body);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      ...(type && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  const port = await listening(host);
  let free = 0;
  const line = createSocketServer((browser) => {
    const upstream = connect(port, 'localhost');
    const waiting: Buffer[] = [];
    // A new connection waits for its handshake.
    const open = performance.now() + roundTrip;
    for (const socket of [browser, upstream]) {
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => [browser, upstream].map((each) => each.destroy()));
    }
    browser.on('data', (bytes) => {
      setTimeout(() => upstream.write(bytes), Math.max(0, open - performance.now()) + roundTrip / 2);
    });
    upstream.on('data', (bytes) => {
      // In packets, so that parallel files share the line: each waits for its turn, then for the way.
      for (let at = 0; at < bytes.length; at += 1400) {
        const packet = bytes.subarray(at, at + 1400);
        traffic.bytes += packet.length;
        free = Math.max(free, performance.now()) + (packet.length * 8000) / bitsPerSecond;
        // Timers count whole milliseconds, so one may overtake another: packets do not.
        waiting.push(packet);
        setTimeout(() => browser.write(waiting.shift() ?? ''), free - performance.now() + roundTrip / 2);
      }
    });
  });
  return {
    url: `http://localhost:${await listening(line)}/`,
    traffic,
    close() {
      line.close();
      host.closeAllConnections();
      host.close();
    },
  };
}
