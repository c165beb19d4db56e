import type { Prepared } from './prepare.ts';
import { weightsOf } from './stop-words.ts';
import { isHan, unitsOf } from './units.ts';

/** What a query is about. */
export interface Subject {
  words: string[];
  /** Only words that people put around a subject: a page that holds them all is not about them. */
  isEmpty: boolean;
}

/**
 * The words of a query that the full text is asked for: without the words around them, Chinese ones cut where a name
 * of the site begins or ends. Browsers cut Chinese differently, some not at all; names come out the same in each.
 */
export function subjectOf(prepared: Prepared, query: string): Subject {
  const units = unitsOf(query);
  const weights = weightsOf(units);
  const counts = units.map((_, at) => weights[at] === 1);
  const isKept = (at: number) => (counts.includes(true) ? counts[at] : true);
  const words: string[] = [];
  let run = '';
  const close = () => {
    if (run) words.push(...cut(run, prepared.characters));
    run = '';
  };
  units.forEach((unit, at) => {
    if (isKept(at) && isHan(unit)) run += unit;
    else {
      close();
      if (isKept(at)) words.push(unit);
    }
  });
  close();
  return { words: [...new Set(words)], isEmpty: !counts.includes(true) };
}

/** Cuts at the longest names, from the left. */
function cut(run: string, names: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let loose = '';
  for (let at = 0; at < run.length; ) {
    let length = run.length - at;
    while (length > 1 && !names.has(run.slice(at, at + length))) length -= 1;
    const word = run.slice(at, at + length);
    if (length === 1) loose += word;
    else {
      if (loose) words.push(loose);
      loose = '';
      words.push(word);
    }
    at += length;
  }
  return loose ? [...words, loose] : words;
}
