/** A host that compresses and caches as a good one does, behind a slow line shaped below the browser. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import { type AddressInfo, connect, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const listening = (server: Server) =>
  new Promise<number>((done) => server.listen(0, () => done((server.address() as AddressInfo).port)));

/** What went over the line since the last count. */
export interface Traffic {
  requests: number;
  /** Bytes to the browser, headers included. */
  bytes: number;
}

const packedBefore = new Map<string, Buffer>();

/** A file as tight as it goes, whichever generator made it. Packing takes longer than sending, so it is done once. */
function packed(file: string, coding: 'br' | 'gzip'): Buffer {
  if (coding === 'br' && existsSync(`${file}.br`)) return readFileSync(`${file}.br`);
  const bytes = readFileSync(file);
  const key = `${coding} ${createHash('sha256').update(bytes).digest('hex')}`;
  const result = packedBefore.get(key) ?? (coding === 'br' ? brotliCompressSync(bytes) : gzipSync(bytes, { level: 9 }));
  packedBefore.set(key, result);
  return result;
}

/** The host: packed texts, for ever for hashed names, asked again for the others. */
async function startHost(folder: string, traffic: Traffic): Promise<{ port: number; server: HttpServer }> {
  const server = createServer((request, response) => {
    traffic.requests += 1;
    let file = join(folder, decodeURI((request.url ?? '/').split('?')[0] ?? '/'));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) return void response.writeHead(404).end();
    const type = types[extname(file)];
    const coding = String(request.headers['accept-encoding']).includes('br') ? 'br' : 'gzip';
    const body = type ? packed(file, coding) : readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const isHashed = /_astro\/|\.pf_|[_.][0-9a-f]{7,}\./.test(file);
    const headers = { etag, 'cache-control': isHashed ? 'max-age=31536000, immutable' : 'max-age=600' };
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
    response.writeHead(200, {
      ...headers,
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      ...(type && { 'content-encoding': coding }),
    });
    response.end(body);
  });
  return { port: await listening(server), server };
}

/** A line of some speed: bytes wait for their turn and for the way; a new connection waits for its handshake. */
export interface Line {
  /** Bits per second to the browser; all connections share it. */
  bitsPerSecond: number;
  /** Milliseconds there and back. */
  roundTrip: number;
}

/** Starts host and line. */
export async function startNetwork(folder: string, line: Line) {
  const traffic: Traffic = { requests: 0, bytes: 0 };
  const host = await startHost(folder, traffic);
  let free = 0;
  /** When some bytes that come in now have gone out. */
  const turn = (bytes: number) => {
    free = Math.max(free, performance.now()) + (bytes * 8000) / line.bitsPerSecond;
    return free - performance.now();
  };
  const sockets = new Set<Socket>();
  const shaper = createSocketServer((browser) => {
    const upstream = connect(host.port, 'localhost');
    const opened = performance.now() + line.roundTrip;
    for (const socket of [browser, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        browser.destroy();
        upstream.destroy();
      });
    }
    browser.on('data', (bytes) => {
      const handshake = Math.max(0, opened - performance.now());
      setTimeout(() => upstream.write(bytes), handshake + line.roundTrip / 2);
    });
    upstream.on('data', (bytes) => {
      // In packets, so that parallel files share the line.
      for (let at = 0; at < bytes.length; at += 1400) {
        const packet = bytes.subarray(at, at + 1400);
        setTimeout(
          () => {
            traffic.bytes += packet.length;
            browser.write(packet);
          },
          turn(packet.length) + line.roundTrip / 2,
        );
      }
    });
  });
  const port = await listening(shaper);
  return {
    url: `http://localhost:${port}/`,
    /** The traffic since the last call. */
    count(): Traffic {
      const counted = { ...traffic };
      Object.assign(traffic, { requests: 0, bytes: 0 });
      return counted;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      shaper.close();
      host.server.closeAllConnections();
      host.server.close();
    },
  };
}
