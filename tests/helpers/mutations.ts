/** Damage to content files, as slips of the hand, bad copies and broken disks do it; the same for the same seed. */
import fc from 'fast-check';
import { fixtureContent } from './content.ts';

/** One damaged file. */
export interface Damaged {
  file: string;
  bytes: Uint8Array;
  /** What was done, in words. */
  how: string;
}

/** The seed of every run, unless `FUZZ_SEED` names another; `FUZZ_RUNS` asks for a longer search. */
export const seeded = (runs: number): fc.Parameters<unknown> => ({
  seed: Number(process.env.FUZZ_SEED ?? 20261122),
  numRuns: Number(process.env.FUZZ_RUNS ?? runs),
});

const slips = [
  '{',
  '}',
  '<',
  '>',
  '</',
  '<Status',
  '<Note>',
  '---',
  '--',
  '\t',
  '　',
  '：',
  '“',
  '”',
  '"',
  "'",
  ': ',
  ' #',
  '#',
  '*',
  '**',
  '`',
  '```',
  '[',
  ']',
  '(',
  '|',
  '>',
  '&',
  '&lt;',
  '!',
  '%',
  '@',
  '\\',
  '\u0000',
  '\uFEFF',
  '\u200B',
  '\u202E',
  '😀',
  '\r',
  '\r\n',
  '{{',
  '$' + '{x}',
  'import x from "y"',
  'export',
  '<!-- -->',
  '<script>',
  'null',
  '~',
  'true',
  '2026-02-30',
  '1e999',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!!js/function ',
  '|\n',
  '>-\n',
  '__proto__: {}',
  'draft: maybe',
  'constructor',
  '\u2028',
];

const files = [...fixtureContent.keys()].filter((file) => /\.(?:mdx|yaml)$/.test(file));
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const linesOf = (text: string) => text.split('\n');

type Change = (text: string, a: number, b: number, slip: string) => string;
const at = (text: string, share: number) => Math.floor(share * text.length);
const line = (text: string, share: number) => Math.floor(share * linesOf(text).length);

const changes: Record<string, Change> = {
  'a slip of the hand': (text, a, _, slip) => text.slice(0, at(text, a)) + slip + text.slice(at(text, a)),
  'a slip at the start of a line': (text, a, _, slip) =>
    linesOf(text)
      .map((each, index) => (index === line(text, a) ? slip + each : each))
      .join('\n'),
  'a slip for a value': (text, a, _, slip) =>
    linesOf(text)
      .map((each, index) => (index === line(text, a) ? each.replace(/:.*$/, `: ${slip}`) : each))
      .join('\n'),
  'a line is lost': (text, a) => linesOf(text).toSpliced(line(text, a), 1).join('\n'),
  'a line twice': (text, a) =>
    linesOf(text)
      .toSpliced(line(text, a), 0, linesOf(text)[line(text, a)] ?? '')
      .join('\n'),
  'a line elsewhere': (text, a, b) => {
    const lines = linesOf(text);
    const [moved = ''] = lines.splice(line(text, a), 1);
    return lines.toSpliced(Math.floor(b * lines.length), 0, moved).join('\n');
  },
  'cut off': (text, a) => text.slice(0, at(text, a)),
  'a piece is lost': (text, a, b) => text.slice(0, at(text, Math.min(a, b))) + text.slice(at(text, Math.max(a, b))),
  'shifted to the right': (text, a) =>
    linesOf(text)
      .map((each, index) => (index === line(text, a) ? ` ${each}` : each))
      .join('\n'),
  'quotes are lost': (text) => text.replaceAll('"', ''),
};

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** One content file, changed once or twice as a hand would. */
export const slip: fc.Arbitrary<Damaged> = fc
  .record({
    file: fc.constantFrom(...files),
    steps: fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), share, share, fc.constantFrom(...slips)), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ file, steps }) => {
    const text = steps.reduce(
      (before, [name, a, b, word]) => changes[name]?.(before, a, b, word) ?? before,
      decoder.decode(fixtureContent.get(file)),
    );
    return {
      file,
      bytes: encoder.encode(text),
      how: steps.map(([name, , , word]) => `${name} ${JSON.stringify(word)}`).join(', '),
    };
  });

/** Every slip once at the start of the last line of a text, once in the middle of that line, and once for a value. */
export const everySlip: readonly Damaged[] = slips.flatMap((word) => {
  const file = 'content/programmes/en/scholarship.mdx';
  const text = decoder.decode(fixtureContent.get(file)).trimEnd();
  const lines = linesOf(text);
  const last = text.lastIndexOf('\n') + 1;
  const lineAt = (index: number) => (index + 0.5) / lines.length;
  const places: Record<string, number> = {
    'a slip at the start of a line': lineAt(lines.length - 1),
    'a slip of the hand': (last + text.length) / 2 / text.length,
    'a slip for a value': lineAt(lines.findIndex((each) => each.startsWith('status:'))),
  };
  return Object.entries(places).map(([name, place]) => ({
    file,
    bytes: encoder.encode(`${changes[name]?.(text, place, 0, word)}\n`),
    how: `${name} ${JSON.stringify(word)}`,
  }));
});

/** One content file with some of its bytes replaced by any others, or all of them. */
export const noise: fc.Arbitrary<Damaged> = fc
  .record({
    file: fc.constantFrom(...files),
    place: share,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    isWhole: fc.boolean(),
  })
  .map(({ file, place, bytes, isWhole }) => {
    if (isWhole) return { file, bytes, how: 'only noise' };
    const whole = Uint8Array.from(fixtureContent.get(file) ?? []);
    whole.set(bytes.slice(0, whole.length), Math.floor(place * Math.max(0, whole.length - bytes.length)));
    return { file, bytes: whole, how: 'noise' };
  });
