/** npm test: everything that can be checked, in the order in which a mistake is cheapest to find. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium } from './helpers/browser.ts';
import { basePathSite } from './helpers/builds.ts';

interface Step {
  name: string;
  command: string[];
  environment?: Record<string, string>;
}

const steps: Step[] = [
  { name: 'types', command: ['astro', 'check'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'content', command: ['node', 'src/cli/check.ts'] },
  { name: 'build', command: ['node', 'src/cli/build.ts'] },
  {
    name: 'build under a base path',
    command: ['astro', 'build', '--outDir', basePathSite.folder],
    environment: { SITE_URL: basePathSite.url },
  },
  { name: 'build of the fixture content', command: ['node', 'tests/helpers/build-fixture.ts'] },
];

function run({ name, command: [program = '', ...words], environment }: Step): boolean {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

let passed = 0;
let failed = 0;
const chromium = findChromium();
for (const step of steps) {
  if (run(step)) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED: ${step.name}`);
  }
}
const report = '.cache/test-results.json';
const ran = run({
  name: 'unit tests and browser tests',
  command: ['playwright', 'test', '--config', 'tests', ...process.argv.slice(2)],
  environment: { CHROMIUM: chromium },
});
const { stats } = JSON.parse(readFileSync(report, 'utf8')) as Report;
passed += stats.expected;
failed += stats.unexpected + stats.flaky;
if (!ran && failed === 0) failed = 1;
if (stats.skipped > 0) console.log(`\n${stats.skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
