/** The answer to a query: what the names say at once, and what the full text adds. */
import type { Hit, Piece } from './full-text.ts';
import type { Entry, Value } from './list.ts';
import { type Answer, find, type Names } from './names.ts';
import { respell } from './spelling.ts';
import { isHan, tidy, unitsOf, weightsOf } from './words.ts';

/** What the names answer. */
export interface Reply {
  /** What was looked for. */
  query: string;
  /** What was typed, where that differs. */
  typed?: string;
  answers: Answer[];
  /** What the full text is asked for: the words of the query without those that people put around a subject. */
  words: string[];
}

/** A line of the results. */
export interface Result {
  to: string;
  title: string;
  entry: Entry | undefined;
  /** The row or heading that it leads to. */
  place?: string | undefined;
  /** The row's value, or what a question or term itself has to say. */
  value?: Value | undefined;
  excerpt?: Piece[] | undefined;
  /** General background, which is not about this cooperation. */
  isGeneral?: boolean | undefined;
}

/** From this score on, an answer is about the query; below, it shares some words with it. */
const strong = 0.55;

/**
 * Answers from the names.
 *
 * @param asTyped Looks for exactly what was typed.
 */
export function reply(names: Names, input: string, asTyped = false): Reply {
  const typed = [...tidy(input)].map((character) => names.simplified.get(character) ?? character).join('');
  const { answers, unknown } = find(names, typed);
  const meant = asTyped || unknown.length === 0 ? undefined : respell(names, typed, unknown);
  if (meant === undefined) return { query: typed, answers, words: subject(typed) };
  return { query: meant, typed, answers: find(names, meant).answers, words: subject(meant) };
}

function subject(query: string): string[] {
  const units = unitsOf(query);
  const weights = weightsOf(units);
  const kept = weights.includes(1) ? units.map((unit, at) => (weights[at] === 1 ? unit : ' ')) : units;
  return kept
    .map((unit) => (isHan(unit) ? unit : ` ${unit} `))
    .join('')
    .split(/\s+/)
    .filter(Boolean);
}

/** The answers that are about the query: shown before the full text has spoken. */
export const atOnce = (answers: readonly Answer[]) =>
  answers.filter(({ score }) => score >= strong).map((answer) => answerLine(answer));

/** The results in their order: what the query is about, pages that hold its words, then what shares some with it. */
export function merge({ list }: Names, answers: readonly Answer[], hits: readonly Hit[]): Result[] {
  const results = [
    ...answers.filter(({ score }) => score >= strong).map((answer) => answerLine(answer, hits)),
    ...hits.map((hit) => hitLine(hit, list.entries)),
    ...answers.filter(({ score }) => score < strong).map((answer) => answerLine(answer, hits)),
  ];
  const isSame = (a: Result, b: Result) => a.to === b.to || (a.title === b.title && pathOf(a.to) === pathOf(b.to));
  return results.filter((result, at) => results.findIndex((other) => isSame(other, result)) === at);
}

const pathOf = (to: string) => to.split('#')[0] ?? to;

function answerLine({ entry, place }: Answer, hits: readonly Hit[] = []): Result {
  const to = place ? `${pathOf(entry.to)}#${place.anchor}` : entry.to;
  const value = place ? place.value : entry.value;
  const hit = value ? undefined : hits.find((other) => [other.to, `${other.to}#${other.anchor}`].includes(to));
  return {
    to,
    title: entry.names[0] ?? '',
    entry,
    place: place?.names[0],
    value,
    excerpt: hit?.excerpt,
    isGeneral: entry.isGeneral,
  };
}

function hitLine({ to: page, anchor, heading, title, excerpt }: Hit, entries: readonly Entry[]): Result {
  const to = anchor ? `${page}#${anchor}` : page;
  const own = entries.find((entry) => entry.to === to);
  const entry = own ?? entries.find((other) => other.to === page);
  const said = own?.value ? { value: own.value } : { excerpt };
  return {
    to,
    title: entry?.names[0] ?? title,
    entry,
    place: !own && anchor ? heading : undefined,
    isGeneral: own?.isGeneral ?? anchor === 'background',
    ...said,
  };
}
