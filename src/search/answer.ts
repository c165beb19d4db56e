/** The answer to a query: what the names say at once, and what the full text adds. */

import { type Line, type Names, pathOf } from './names.ts';
import type { Hit, Piece } from './pagefind.ts';
import { essence, runsOf, tidy } from './words.ts';

/** A line of the results. */
export interface Result extends Line {
  excerpt?: Piece[] | undefined;
}

/** What the names answer. */
export interface Reply {
  /** What is looked for. */
  query: string;
  answers: Line[];
  /** What the full text is asked for: the subject of the query. */
  words: string[];
}

/** Answers from the names. */
export function reply({ list, find }: Names, input: string): Reply {
  const query = [...tidy(input)].map((character) => list.simplified[character] ?? character).join('');
  return { query, answers: find(query), words: runsOf(essence(query).subject) };
}

/** The results in their order: what the names answer, then pages that hold the words of the query. */
export function merge({ lines }: Names, answers: readonly Line[], hits: readonly Hit[]): Result[] {
  const texts = hits.map(({ to, title, place, excerpt }): Result => {
    const own = lines.find((line) => line.to === to);
    const page = lines.find((line) => line.to === pathOf(to));
    const isGeneral = own?.isGeneral ?? to.endsWith('#background');
    const line = own ?? { kind: 'page', ...page, title: page?.title ?? title, place, value: undefined };
    return { ...line, to, isGeneral, excerpt: own?.value ? undefined : excerpt };
  });
  const withText = (answer: Line): Result => {
    const hit = answer.value ? undefined : hits.find(({ to }) => to === answer.to || pathOf(to) === answer.to);
    return { ...answer, excerpt: hit?.excerpt };
  };
  return unique([...answers.map(withText), ...texts]);
}

/** The best line of each page, and of each entry of a list such as the glossary. */
function unique<L extends Line>(lines: readonly L[]): L[] {
  const isSame = (a: Line, b: Line) => a.title === b.title && pathOf(a.to) === pathOf(b.to);
  return lines.filter((line, at) => lines.findIndex((other) => isSame(line, other)) === at);
}
