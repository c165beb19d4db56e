import fc from 'fast-check';
import { check, lineOf, type Problem } from '../../src/check/index.ts';
import { changed } from '../helpers/content.ts';
import { type Damaged, everySlip, noise, seeded, slip } from '../helpers/mutations.ts';
import { expect, test } from '../helpers/unit.ts';

const linesIn = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes).split(/\r\n|\r|\n/).length;

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Every problem names a place that exists, and says in both languages what is wrong and what to do. */
function expectPlaces(problems: readonly Problem[], { file, bytes, how }: Damaged): void {
  const source = changed({ [file]: bytes });
  for (const problem of problems) {
    const where = `${how}: ${lineOf(problem, 'en')}`;
    expect(problem.line, where).toBeGreaterThan(0);
    expect(problem.col, where).toBeGreaterThan(0);
    // What is missing is reported on the file that ought to be there.
    if (source.has(problem.file))
      expect(problem.line, where).toBeLessThanOrEqual(linesIn(source.get(problem.file)) + 1);
    for (const { what, mend } of [problem.in.en, problem.in.zh]) {
      expect(what.trim() && mend.trim(), where).toBeTruthy();
      expect(what + mend, where).not.toMatch(/undefined|\[object |NaN/);
    }
  }
}

for (const [name, damage, runs, examples] of [
  ['slips of the hand', slip, 300, everySlip],
  ['noise', noise, 150, []],
] as const)
  test(`the check survives ${name}, and names a place for whatever it finds`, () => {
    let found = 0;
    fc.assert(
      fc.property(damage, (damaged) => {
        const { problems } = check(changed({ [damaged.file]: damaged.bytes }));
        expectPlaces(problems, damaged);
        const isSeen = problems.some(({ level, file }) => level === 'error' && file === damaged.file);
        expect(isSeen || isText(damaged.bytes), `${damaged.how}: bytes that are no text never pass`).toBe(true);
        if (problems.length > 0) found += 1;
      }),
      { ...(seeded(runs) as fc.Parameters<[Damaged]>), examples: examples.map((damaged): [Damaged] => [damaged]) },
    );
    expect(found).toBeGreaterThan(runs / 4);
  });
