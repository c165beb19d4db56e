/** Content files that were damaged by slips of the hand, bad copies and broken disks; the same ones in every run. */
import { check, lineOf, type Problem } from '../../src/check/index.ts';
import { changed, fixtureContent } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

interface Damaged {
  file: string;
  bytes: Uint8Array;
  /** What was done, in words. */
  how: string;
}

/** What slips in, one to a space; ␣ stands for a space, ↵ for a line break, → for a tab. */
const slips =
  "{ } < > </ <Status <Note> --- -- → 　 ： “ ” \" ' :␣ ␣# # * ** ` ``` [ ] ( | & &lt; ! % @ \\ \u0000 \uFEFF \u200B \u202E 😀 \r \r↵ {{ $\u007Bx} import␣x␣from␣'y' export <!--␣--> <script> null ~ true 2026-02-30 1e999 -␣ ?␣ &a␣ *a !!js/function␣ |↵ >-↵ __proto__:␣{} draft:␣maybe constructor \u2028"
    .split(' ')
    .map((slip) => slip.replaceAll('␣', ' ').replaceAll('↵', '\n').replaceAll('→', '\t'));

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const files = [...fixtureContent.keys()].filter((file) => /\.(?:mdx|yaml)$/.test(file));
const textOf = (file: string) => decoder.decode(fixtureContent.get(file));

/** Numbers from 0 to 1 that look like chance and are the same in every run. */
let state = Number(process.env.FUZZ_SEED ?? 20261122);
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}
const one = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;

/** Ways to damage a file, each at a place of its own. */
const ways: Record<string, (text: string, slip: string) => string> = {
  'slips in': (text, slip) => {
    const at = Math.floor(chance() * text.length);
    return text.slice(0, at) + slip + text.slice(at);
  },
  'begins a line': (text, slip) => onLine(text, (line) => slip + line),
  'is a value': (text, slip) => onLine(text, (line) => line.replace(/:.*$/, `: ${slip}`)),
  'stands for a line that is lost': (text, slip) => onLine(text, () => slip),
  'is where the file is cut off': (text, slip) => text.slice(0, Math.floor(chance() * text.length)) + slip,
  'shifts a line': (text, slip) => onLine(text, (line) => ` ${line}${slip}\n${line}`),
};

function onLine(text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = Math.floor(chance() * lines.length);
  return lines.with(at, change(lines[at] ?? '')).join('\n');
}

function withSlip(slip: string, way: string): Damaged {
  const file = one(files);
  const bytes = encoder.encode(ways[way]?.(textOf(file), slip));
  return { file, bytes, how: `${JSON.stringify(slip)} ${way}` };
}

function withNoise(): Damaged {
  const file = one(files);
  const bytes = Uint8Array.from(fixtureContent.get(file) ?? []);
  const at = Math.floor(chance() * Math.max(0, bytes.length - 40));
  for (let n = at; n < Math.min(at + 40, bytes.length); n += 1) bytes[n] = Math.floor(chance() * 256);
  return { file, bytes, how: 'noise' };
}

const isText = (bytes: Uint8Array) => {
  try {
    return Boolean(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
};

/** What the check says of a damaged file. It names a place that exists, and says in both languages what to do. */
function problemsOf({ file, bytes, how }: Damaged): readonly Problem[] {
  const source = changed({ [file]: bytes });
  const { problems } = check(source);
  for (const problem of problems) {
    const where = `${file}, ${how}: ${lineOf(problem, 'en')}`;
    const lines = decoder.decode(source.get(problem.file)).split(/\r\n|\r|\n/).length;
    expect(Math.min(problem.line, problem.col), where).toBeGreaterThan(0);
    // What is missing is reported on the file that ought to be there.
    if (source.has(problem.file)) expect(problem.line, where).toBeLessThanOrEqual(lines + 1);
    for (const { what, mend } of [problem.in.en, problem.in.zh]) {
      expect(what.trim() && mend.trim(), where).toBeTruthy();
      expect(what + mend, where).not.toMatch(/undefined|\[object |NaN/);
    }
  }
  const isSeen = problems.some((problem) => problem.level === 'error' && problem.file === file);
  expect(isSeen || isText(bytes), `${file}, ${how}: bytes that are no text never pass`).toBe(true);
  return problems;
}

/** `FUZZ_RUNS=20` looks twenty times as long. */
const rounds = Number(process.env.FUZZ_RUNS ?? 1);

test('the check survives every slip of the hand, and names a place for whatever it finds', () => {
  let found = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const slip of slips) if (problemsOf(withSlip(slip, one(Object.keys(ways)))).length > 0) found += 1;
  expect(found).toBeGreaterThan((slips.length * rounds) / 4);
});

test('the check survives noise, and names a place for whatever it finds', () => {
  for (let round = 0; round < 30 * rounds; round += 1) expect(problemsOf(withNoise()).length).toBeGreaterThan(0);
});
