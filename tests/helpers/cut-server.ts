/** A server whose connections break or stall in the middle, as they do in lifts and trains. */
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** How much of a file arrives, and what becomes of the connection then. */
export interface Cut {
  /** Bytes of the body that arrive; `Infinity` for all. */
  bytes: number;
  ending: 'hang up' | 'stall';
}

export interface CutServer {
  url: string;
  /** Breaks every connection that is open. */
  hangUp: () => void;
  close: () => void;
}

/**
 * Serves a built site over raw sockets: each answer announces the whole file and is cut where the caller says.
 *
 * @param cutOf What happens to the file at a path such as `/base/`, of the size given in bytes.
 */
export function serveCut(folder: string, cutOf: (path: string, size: number) => Cut): Promise<CutServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (request) => answer(socket, request.toString('latin1'), folder, cutOf));
  });
  return new Promise((done) => {
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const hangUp = () => {
        for (const socket of open) socket.destroy();
      };
      const close = () => {
        hangUp();
        server.close();
      };
      done({ url: `http://localhost:${port}`, hangUp, close });
    });
  });
}

function answer(socket: Socket, request: string, folder: string, cutOf: (path: string, size: number) => Cut): void {
  const path = request.split(' ')[1]?.split('?')[0] ?? '/';
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const body = readOrNothing(join(folder, file));
  if (!body) return void socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const { bytes, ending } = cutOf(path, body.length);
  socket.write(
    `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
  );
  socket.write(body.subarray(0, bytes), () => {
    if (ending === 'hang up' || bytes >= body.length) socket.end();
  });
}

function readOrNothing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
