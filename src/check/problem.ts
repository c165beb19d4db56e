/** What the check says: one mistake, its place, and one sentence in both languages. */
import { distance } from 'fastest-levenshtein';
import type { Both, Locale } from '../schemas/knowable.ts';

/** A place in a content file. Lines and columns count from 1. */
export interface Place {
  line: number;
  col: number;
}

export const start: Place = { line: 1, col: 1 };

/** One mistake in one content file. */
export interface Problem extends Place {
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** An error stops the build; a note is worth a look. */
  level: 'error' | 'note';
  /** The name of the rule: look for it in src/check to find the rule and its words. */
  code: string;
  /** `what is wrong → how to mend it` */
  said: Both;
}

/** Collects the problems of one file. */
export interface Report {
  error(place: Place, code: string, said: Both): void;
  note(place: Place, code: string, said: Both): void;
  /** What is known already. */
  again(problems: readonly Problem[]): void;
}

/** A report that writes the problems of one file into a list. */
export function reportOn(file: string, into: Problem[]): Report {
  const say = (level: Problem['level']) => (place: Place, code: string, said: Both) => {
    into.push({ file, line: place.line, col: place.col, level, code, said });
  };
  return { error: say('error'), note: say('note'), again: (problems) => into.push(...problems) };
}

/** One problem as one line of text: `FILE:LINE:COL  what is wrong → how to mend it`. */
export function lineOf({ file, line, col, level, said }: Problem, locale: Locale): string {
  const note = level === 'note' ? { en: 'Note: ', zh: '提示：' }[locale] : '';
  return `${file}:${line}:${col}  ${note}${said[locale]}`;
}

/**
 * Where some words stand in a file: their first occurrence at or after a place, down to a last line. What a parser hands out
 * has lost quotes, indentation and escapes; the file itself has not.
 *
 * @returns The place to begin at, when the words are not found as they are written.
 */
export function locate(lines: readonly string[], from: Place, lastLine: number, words: string): Place {
  const [first = ''] = words.split('\n');
  for (let line = from.line; line <= lastLine && first !== ''; line += 1) {
    const index = (lines[line - 1] ?? '').indexOf(first, line === from.line ? from.col - 1 : 0);
    if (index >= 0) return { line, col: index + 1 };
  }
  return from;
}

/** `Did you mean "draft"? `, or nothing. */
export function didYouMean(guess: string | undefined): Both {
  return guess ? { en: `Did you mean "${guess}"? `, zh: `是不是想写“${guess}”？` } : { en: '', zh: '' };
}

/** The first forty of some words; longer lists help nobody. */
export function listed(words: readonly string[]): Both {
  const shown = words.slice(0, 40);
  return { en: shown.join(', '), zh: shown.join('、') };
}

/** The last part of a path in the settings: what is written before the colon. */
export const lastOf = (path: string) => path.split('.').at(-1) ?? path;

/** Small letters, and full-width letters as ordinary ones (Unicode NFKC): what the eye reads as the same. */
const folded = (word: string) => word.normalize('NFKC').toLowerCase();

/**
 * The known word that a mistyped one most likely means: at most two letters off, or a third of a longer word.
 *
 * @returns `undefined` when nothing is near enough to be worth suggesting.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const typed = folded(word);
  const [best] = known
    .map((candidate) => ({ candidate, off: distance(typed, folded(candidate)) }))
    .sort((a, b) => a.off - b.off);
  const allowed = Math.min(Math.max(2, Math.floor(typed.length / 3)), Math.max(1, typed.length - 1));
  return best && best.off <= allowed ? best.candidate : undefined;
}

/** The language in which staff are spoken to: the one asked for, such as by `--lang`, else the environment's. */
export function messageLocale(asked?: string): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (asked ?? (LC_ALL || LC_MESSAGES || LANG || '')).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
