/** Finds a Chromium for the tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The shell without windows of its own comes first: the same pages cost it less. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = process.getuid?.() === 0;

/** Chromium's sandbox does not work for root; its background requests have no place in a test. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  // The shell then draws letters as the browser with windows does.
  '--font-render-hinting=slight',
];

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM ?? '', ...onPath, ...fixedPlaces, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

function run(command: string, ...words: string[]): void {
  console.log(`> ${[command, ...words].join(' ')}`);
  spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * The path of a Chromium: one that is on the machine, else Playwright's download, else Debian's package when root.
 *
 * @throws Error with one sentence on what to install, when none of these works.
 */
export function findChromium(): string {
  if (!onThisMachine()) run('npx', 'playwright', 'install', 'chromium');
  if (!onThisMachine() && isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk');
  }
  const found = onThisMachine();
  if (!found)
    throw new Error('The tests need a browser: install Chromium or Google Chrome, or set CHROMIUM to its path.');
  return found;
}
