/** Every mistake in mistakes/ is named at its place, with what to do, in words that staff understand. */
import { words } from '../../src/editor/form-words.ts';
import { problemsWith } from '../helpers/content.ts';
import { inEach, placed } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';
import * as files from './mistakes/files.ts';
import * as settings from './mistakes/settings.ts';
import * as texts from './mistakes/texts.ts';
import * as truth from './mistakes/truth.ts';

/** Words of programmers, and English where the sentence is Chinese: four words or more that are no quotation. */
const jargon =
  /\b(?:undefined|null|NaN|parse[rd]?|syntax|token|schema|frontmatter|JSON|AST|string|boolean|array|object|regex|invalid|unexpected|expected)\b|\[object/i;

/** What rows bring about besides: they add a source. */
const isAside = (code: string) => code === 'moreSources';

const tables = [settings, texts, files, truth];

for (const { mistakes, harmless } of tables) {
  for (const [name, changes, said, word = ''] of mistakes)
    test(`the check names ${name}`, () => {
      const problems = problemsWith(changes).filter(({ code }) => !isAside(code) || said.includes(code));
      expect(problems.map(placed)).toEqual(inEach(said));
      const mends = Object.values(problems[0]?.said ?? {}).map((sentence) => sentence.split(' → ')[1]);
      for (const mend of mends) expect(mend).toContain(word);
      for (const { en, zh } of problems.map((problem) => problem.said)) {
        expect(`${en} ${zh}`).not.toMatch(jargon);
        expect(zh).toMatch(/\p{Script=Han}.* → .*\p{Script=Han}/su);
      }
    });

  for (const [name, changes] of Object.entries(harmless))
    test(`the check lets ${name} pass`, () => {
      const problems = problemsWith(changes).filter(({ code }) => !isAside(code));
      expect(problems.map(placed)).toEqual([]);
    });
}

test('every sentence that the forms say instead belongs to a rule', () => {
  const said = tables.flatMap(({ mistakes }) => mistakes.map(([, , codes]) => codes)).join(', ');
  for (const code of Object.keys(words.mend)) expect(said).toContain(` ${code}`);
});
