/**
 * npm test: what fails first comes first, two lanes side by side. `--quick` leaves out all that needs a built site.
 * A step that passes is one line; of one that fails only what failed is shown.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { findChromium } from './helpers/browser.ts';

let passed = 0;
let failed = 0;
const began = Date.now();
const chromium = process.argv.includes('--quick') ? '' : findChromium();

/** Runs one step. Test runners count their tests; any other step counts as one. */
async function step(name: string, command: string, maySkip = false): Promise<void> {
  const start = Date.now();
  const { status, output } = await run(command);
  // `ℹ fail 2` says Node, `  2 failed` says Playwright.
  const count = (words: string) =>
    [...output.matchAll(new RegExp(`^(?:ℹ (?:${words}) (\\d+)| {2}(\\d+) (?:${words})\\b)`, 'gm'))].reduce(
      (sum, [, node, playwright]) => sum + Number(node ?? playwright),
      0,
    );
  const [good, left] = [count('pass|passed'), count('skipped')];
  // A test that was left out has proved nothing.
  const bad = count('fail|cancelled|failed|flaky|did not run') + (maySkip ? 0 : left);
  const isGood = status === 0 && bad === 0;
  passed += good || Number(isGood);
  failed += isGood ? 0 : bad || 1;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const mark = isGood ? (left ? 'LEFT  ' : 'ok    ') : 'FAILED';
  console.log(
    `${mark} ${seconds.padStart(6)} s  ${name}${good ? `, ${good} tests` : ''}${left ? `, ${left} left out` : ''}`,
  );
  if (!isGood || left) console.log(inShort(output));
}

/** What failed, without the ways through other people's programs that lead there. */
const inShort = (output: string) =>
  output
    .replace(/^[\s\S]*✖ failing tests:/, '')
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules|^\s+matcherResult:|^\s*npm error/.test(line))
    .join('\n')
    .slice(-8000);

function run(command: string): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, env: { ...process.env, CHROMIUM: chromium, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => done({ status, output }));
  });
}

const isQuick = process.argv.includes('--quick');
const unused = 'knip --no-progress --no-config-hints';
/** Two lanes of about the same length. */
const quick: (() => Promise<void>)[] = [
  async () => {
    await step('lint and format', 'biome check --error-on-warnings');
    await step('unused code', unused);
    await step('content', 'node src/cli/check.ts');
    await step('units', 'node --test --test-isolation=none "tests/unit/*.test.ts"');
  },
  () => step('types', 'astro check'),
];

if (isQuick) await Promise.all(quick.map((lane) => lane()));
else {
  const afterEachOther = async () => {
    for (const lane of quick) await lane();
    // No file is there for tests alone, and a build needs nothing that only development installs.
    await step('what a build loads', `${unused} --production --strict --include files,unlisted`);
  };
  await Promise.all([afterEachOther(), step('builds', 'node tests/sites.ts')]);
  // One file of tests on each core; Node itself would leave one core free.
  await step('what is built', `node --test --test-concurrency=${availableParallelism()} "tests/built/*.test.ts"`);
  await step('in the browser', 'playwright test --config tests --grep-invert @picture');
  // Another browser or other faces draw other pixels: then pictures are left out, and the run says so.
  await step('pictures', 'playwright test --config tests --grep @picture', true);
}
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
