/** Content files that were damaged by slips of the hand, bad copies and broken disks; the same ones in every run. */
import { isUtf8 } from 'node:buffer';
import { check, lineOf } from '../../src/check/index.ts';
import { changed, fixtureContent } from '../helpers/content.ts';
import { textOf } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

/** What slips in, one to a space; ␣ stands for a space, ↵ for a line break, → for a tab. */
const slips =
  "{ } < > </ <Status <Note> --- -- → 　 ： “ ” \" ' :␣ ␣# # * ** ` ``` [ ] ( | & &lt; ! % @ \\ \u0000 \uFEFF \u200B \u202E 😀 \r \r↵ {{ $\u007Bx} import␣x␣from␣'y' export <!--␣--> <script> null ~ true 2026-02-30 1e999 -␣ ?␣ &a␣ *a !!js/function␣ |↵ >-↵ __proto__:␣{} draft:␣maybe constructor \u2028"
    .split(' ')
    .map((slip) => slip.replaceAll('␣', ' ').replaceAll('↵', '\n').replaceAll('→', '\t'));

/** Numbers from 0 to 1 that look like chance and are the same in every run. */
let state = Number(process.env.FUZZ_SEED ?? 20261122);
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}
const below = (limit: number) => Math.floor(chance() * limit);
const one = <T>(list: readonly T[]) => list[below(list.length)] as T;

function onLine(text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = below(lines.length);
  return lines.with(at, change(lines[at] ?? '')).join('\n');
}

/** Ways to damage a file, each at a place of its own. */
const ways: Record<string, (text: string, slip: string) => string | Uint8Array> = {
  'slips in': (text, slip) => [text.slice(0, below(text.length)), text.slice(below(text.length))].join(slip),
  'begins a line': (text, slip) => onLine(text, (line) => slip + line),
  'is a value': (text, slip) => onLine(text, (line) => line.replace(/:.*$/, `: ${slip}`)),
  'stands for a line that is lost': (text, slip) => onLine(text, () => slip),
  'is where the file is cut off': (text, slip) => text.slice(0, below(text.length)) + slip,
  'shifts a line': (text, slip) => onLine(text, (line) => ` ${line}${slip}\n${line}`),
  'is followed by noise': (text, slip) => {
    const noise = Uint8Array.from({ length: 40 }, () => below(256));
    return Buffer.concat([Buffer.from(text.slice(0, below(text.length)) + slip), noise]);
  },
};

/** `FUZZ_RUNS=20` looks twenty times as long. */
const rounds = Number(process.env.FUZZ_RUNS ?? 1);

test('the check survives every slip of the hand, and says in both languages, at a place that exists, what to do', () => {
  const files = [...fixtureContent.keys()].filter((file) => /\.(?:mdx|yaml)$/.test(file));
  let found = 0;
  for (const slip of Array.from({ length: rounds }, () => slips).flat()) {
    const [file, how] = [one(files), one(Object.keys(ways))];
    const source = changed({ [file]: Buffer.from(ways[how]?.(textOf(file), slip) ?? '') });
    const problems = check(source);
    for (const problem of problems) {
      const where = `${file}, ${JSON.stringify(slip)} ${how}: ${lineOf(problem, 'en')}`;
      const lines = new TextDecoder().decode(source.get(problem.file)).split(/\r\n|\r|\n/).length;
      expect(Math.min(problem.line, problem.col), where).toBeGreaterThan(0);
      // What is missing is reported on the file that ought to be there.
      if (source.has(problem.file)) expect(problem.line, where).toBeLessThanOrEqual(lines + 1);
      for (const said of Object.values(problem.said)) {
        expect(said, where).toMatch(/\S.* → .*\S/s);
        expect(said, where).not.toMatch(/undefined|\[object |NaN/);
      }
    }
    const isSeen = problems.some((problem) => problem.level === 'error' && problem.file === file);
    expect(isSeen || isUtf8(source.get(file) ?? Buffer.alloc(0)), `${file}: bytes that are no text never pass`).toBe(
      true,
    );
    if (problems.length > 0) found += 1;
  }
  expect(found).toBeGreaterThan((slips.length * rounds) / 4);
});
