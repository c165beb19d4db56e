/** What the small list answers to a query as it was typed: pinyin read, typing errors mended. Pure. */
import { type Answer, find } from './find.ts';
import { mend } from './mend.ts';
import { spellOut } from './pinyin.ts';
import type { Prepared } from './prepare.ts';
import { tidy } from './units.ts';

/** The answer of the list. */
export interface Reply {
  /** What was looked for. */
  query: string;
  /** What was typed, where that differs. */
  typed?: string;
  answers: Answer[];
}

/**
 * Answers from the list.
 *
 * @param asTyped Looks for exactly what was typed.
 */
export function reply(prepared: Prepared, input: string, asTyped = false): Reply {
  const typed = tidy(input);
  const first = find(prepared, typed);
  if (asTyped || first.unknown.length === 0) return { query: typed, answers: first.answers };
  const spelt = spellOut(prepared, typed, first.unknown);
  const second = spelt === undefined ? first : find(prepared, spelt);
  const mended = mend(prepared, spelt ?? typed, second.unknown);
  const query = mended ?? spelt;
  if (query === undefined) return { query: typed, answers: first.answers };
  return { query, typed, answers: mended === undefined ? second.answers : find(prepared, mended).answers };
}
