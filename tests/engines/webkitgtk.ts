/** WebKitGTK of the machine, driven by its own WebDriver: https://www.w3.org/TR/webdriver2/ */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { freePort } from '../helpers/hosts.ts';

const driver = '/usr/bin/WebKitWebDriver';
const browsers = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').sort();
const screen = '/usr/bin/Xvfb';

/** Whether the engine and a screen for it are there. */
export const haveWebkitGtk = (): boolean =>
  existsSync(driver) && browsers.length > 0 && (Boolean(process.env.DISPLAY) || existsSync(screen));

/** A window of WebKitGTK. */
export interface Window {
  version: string;
  /** What the console has said since the last look: errors, and what the policy refused. */
  complaints(): string[];
  open(url: string): Promise<void>;
  /** Runs a function in the page and returns what it returns, after waiting for it. */
  run<T>(work: (...words: string[]) => T | Promise<T>, ...words: string[]): Promise<T>;
  resize(width: number, height: number): Promise<void>;
  /** What follows is meant for the first frame of the page. */
  enterFrame(): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** @throws Error in the driver's words when no session can be had. */
export async function openWebkitGtk(): Promise<Window> {
  const children: ChildProcess[] = [];
  const display = process.env.DISPLAY ?? (await startScreen(children));
  let said = '';
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display } });
  children.push(service);
  for (const stream of [service.stdout, service.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const options = { binary: browsers.at(-1), args: ['--automation', '--enable-write-console-messages-to-stdout=true'] };
  const wanted = { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } };
  const { sessionId, capabilities } = (await patiently(() => ask('POST', '/session', wanted))) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { script: 20_000, pageLoad: 60_000 });
  return {
    version: capabilities.browserVersion,
    complaints() {
      const lines = said.split('\n').filter((line) => /CONSOLE.*(?:ERROR|WARN)|Refused|violat/i.test(line));
      said = '';
      return lines;
    },
    open: async (url) => void (await ask('POST', `${session}/url`, { url })),
    run: async (work, ...args) =>
      (await ask('POST', `${session}/execute/sync`, { script: `return (${work})(...arguments)`, args })) as Awaited<
        ReturnType<typeof work>
      >,
    resize: async (width, height) => void (await ask('POST', `${session}/window/rect`, { width, height })),
    enterFrame: async () => void (await ask('POST', `${session}/frame`, { id: 0 })),
    async type(text) {
      const element = (await ask('GET', `${session}/element/active`)) as Record<string, string>;
      await ask('POST', `${session}/element/${Object.values(element)[0]}/value`, { text });
    },
    async close() {
      await ask('DELETE', session).catch(() => {});
      for (const child of children) child.kill();
    },
  };
}

/** The driver needs a moment before it listens. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 300; ; left -= 1)
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || !(error instanceof TypeError)) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
}

/** A screen that nobody sees; it chooses its own number. */
function startScreen(children: ChildProcess[]): Promise<string> {
  const child = spawn(screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.push(child);
  return new Promise((done) => child.stdout.once('data', (number: Buffer) => done(`:${number.toString().trim()}`)));
}
