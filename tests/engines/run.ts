/** npm run engines: the tests of the site in the engines that this machine has, and which of them ran. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { firefox, webkit } from '@playwright/test';
import { haveWebkitGtk } from './webkitgtk.ts';

interface Engine {
  /** The project in playwright.config.ts. */
  project: string;
  name: string;
  isHere: () => boolean;
  toGetIt: string;
}

const inPath = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

const engines: Engine[] = [
  {
    project: 'firefox',
    name: 'Firefox',
    isHere: () => existsSync(firefox.executablePath()) || inPath(process.env.FIREFOX ?? 'firefox-esr'),
    toGetIt: 'npx playwright install firefox, or apt-get install firefox-esr',
  },
  {
    project: 'webkit',
    name: 'WebKit of Playwright',
    isHere: () => existsSync(webkit.executablePath()),
    toGetIt: 'npx playwright install webkit',
  },
  {
    project: 'webkitgtk',
    name: 'WebKitGTK',
    isHere: haveWebkitGtk,
    toGetIt: 'apt-get install webkit2gtk-driver xvfb',
  },
];

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

const told: string[] = [];
let ran = 0;
for (const { project, name, isHere, toGetIt } of engines) {
  if (!isHere()) {
    told.push(`${name}: did not run; to get it: ${toGetIt}`);
    continue;
  }
  const { status } = spawnSync(
    'playwright',
    [
      'test',
      '--config',
      'tests/engines',
      '--project',
      project,
      '--output',
      `.cache/${project}`,
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const { stats } = JSON.parse(readFileSync('.cache/engine-results.json', 'utf8')) as Report;
  told.push(`${name}: ${stats.expected} passed, ${stats.unexpected + stats.flaky} failed, ${stats.skipped} skipped`);
  ran += 1;
  if (status !== 0) process.exitCode = 1;
}
console.log(`\n${told.join('\n')}`);
if (ran === 0) process.exitCode = 1;
