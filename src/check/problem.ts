import type { Locale } from '../knowable.ts';
import { en } from './messages/en.ts';
import { zh } from './messages/zh.ts';

/** A place in a content file. Lines and columns count from 1. */
export interface Place {
  line: number;
  col: number;
}

export const start: Place = { line: 1, col: 1 };

/**
 * Where some words stand in a file: their occurrence at or after a place, down to a last line. What a parser hands out
 * has lost quotes, indentation and escapes; the file itself has not.
 *
 * @param skip How many earlier occurrences to pass over.
 * @returns The place to begin at, when the words are not found as they are written.
 */
export function locate(lines: readonly string[], from: Place, lastLine: number, words: string, skip = 0): Place {
  const [first = ''] = words.split('\n');
  let left = skip;
  for (let line = from.line; line <= lastLine && first !== ''; line += 1) {
    const text = lines[line - 1] ?? '';
    let index = text.indexOf(first, line === from.line ? from.col - 1 : 0);
    for (; index >= 0 && left > 0; left -= 1) index = text.indexOf(first, index + first.length);
    if (index >= 0) return { line, col: index + 1 };
  }
  return from;
}

/** An error stops the build; a note is worth a look. */
export type Level = 'error' | 'note';

/** What a message says: what is wrong, and how to mend it. */
export interface Said {
  what: string;
  mend: string;
}

export type Messages = typeof en;
export type Code = keyof Messages;

/** One mistake in one content file. */
export interface Problem extends Place {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  level: Level;
  code: Code;
  /** The mistake in words, in either language. */
  in: Record<Locale, Said>;
}

/** Collects problems for one file. */
export interface Reporter {
  readonly count: number;
  error<C extends Code>(place: Place, code: C, ...words: Parameters<Messages[C]>): void;
  note<C extends Code>(place: Place, code: C, ...words: Parameters<Messages[C]>): void;
}

/** A reporter that writes the problems of one file into a list. */
export function reporter(file: string, into: Problem[]): Reporter {
  let count = 0;
  const say =
    (level: Level) =>
    <C extends Code>({ line, col }: Place, code: C, ...words: Parameters<Messages[C]>) => {
      count += 1;
      const speak = (language: Messages) => (language[code] as (...args: Parameters<Messages[C]>) => Said)(...words);
      into.push({ file, line, col, level, code, in: { en: speak(en), zh: speak(zh) } });
    };
  return {
    get count() {
      return count;
    },
    error: say('error'),
    note: say('note'),
  };
}

/** Reading order: by file, then from the top. */
export function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.col - b.col,
  );
}

/** One problem as one line of text: `FILE:LINE:COL  what is wrong → how to mend it`. */
export function lineOf(problem: Problem, locale: Locale): string {
  const { what, mend } = problem.in[locale];
  const note = problem.level === 'note' ? { en: 'Note: ', zh: '提示：' }[locale] : '';
  return `${problem.file}:${problem.line}:${problem.col}  ${note}${what} → ${mend}`;
}
