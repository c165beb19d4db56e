#!/usr/bin/env node
/**
 * Starts the Firefox of the machine for Playwright, which speaks to it in WebDriver BiDi. Playwright always asks for one
 * command that long-term releases do not know yet; it is answered here, and everything else is passed on.
 * https://w3c.github.io/webdriver-bidi/#command-emulation-setMediaFeaturesOverride
 */
import { spawn } from 'node:child_process';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

const unknown = /"method":"emulation\.setMediaFeaturesOverride"/;

const browser = spawn(process.env.FIREFOX ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'pipe'],
});
browser.on('exit', (status) => process.exit(status ?? 0));
process.on('SIGTERM', () => browser.kill());

let log = '';
browser.stderr.on('data', (chunk: Buffer) => {
  log += chunk.toString();
  const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(log) ?? [];
  if (!address) return;
  log = '';
  bridge(address);
});

/** Listens in the place of the browser, and says so in the browser's words. */
function bridge(address: string): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => {
    const { port } = server.address() as { port: number };
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`);
  });
  server.on('connection', (client, { url }) => {
    const behind = new WebSocket(address + (url ?? ''), { perMessageDeflate: false, maxPayload: 2 ** 28 });
    const early: string[] = [];
    client.on('message', (data: RawData) => {
      const text = data.toString();
      if (unknown.test(text)) {
        client.send(JSON.stringify({ type: 'success', id: JSON.parse(text).id, result: {} }));
      } else if (behind.readyState === WebSocket.OPEN) behind.send(text);
      else early.push(text);
    });
    behind.on('open', () => {
      for (const text of early) behind.send(text);
    });
    behind.on('message', (data: RawData) => client.send(data.toString()));
    client.on('close', () => behind.close());
    behind.on('close', () => client.close());
  });
}
