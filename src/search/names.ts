/** Answers from the list of names: which pages, and which place on them, a query is about. */
import { stemmer } from 'stemmer';
import type { Entry, Kind, Place, SearchList } from './list.ts';
import { type Spelling, spellingsOf } from './spelling.ts';
import { isHan, unitsOf, weightsOf } from './words.ts';

/** A text cut into units, with what is needed to compare it. */
interface Text {
  units: string[];
  /** Stems of Latin words, the character itself elsewhere. */
  stems: string[];
  weights: number[];
}

/** The list, cut once, so that a keystroke only compares. */
export interface Names {
  list: SearchList;
  entries: {
    entry: Entry;
    names: Text[];
    exact: Set<string>;
    /** `pages`: how many have such a row. */
    places: { place: Place; names: Text[]; pages: number }[];
  }[];
  spellings: Spelling[];
  /** Traditional characters with their simplified ones. */
  simplified: Map<string, string>;
}

/** An answer from the list. */
export interface Answer {
  entry: Entry;
  /** How much of the query the entry's names explain, from 0 to 1; more where one of them is the query. */
  score: number;
  /** The place on the page that the query asks for. */
  place?: Place;
}

const textOf = (text: string): Text => {
  const units = unitsOf(text);
  return { units, stems: units.map((unit) => (isHan(unit) ? unit : stemmer(unit))), weights: weightsOf(units) };
};
const plain = (text: string) => unitsOf(text).join(' ');
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Makes the list ready for comparing. */
export function prepare(list: SearchList): Names {
  const places = list.entries.flatMap((entry) => entry.places ?? []);
  const pagesWith = (label = '') => places.filter(({ names, value }) => value && names[0] === label).length;
  const all = [...list.entries, ...places.filter(({ value }) => value)].flatMap(({ names }) => names);
  return {
    list,
    entries: list.entries.map((entry) => ({
      entry,
      names: entry.names.map(textOf),
      exact: new Set(entry.names.map(plain)),
      places: (entry.places ?? []).map((place) => ({
        place,
        names: place.names.map(textOf),
        pages: pagesWith(place.names[0]),
      })),
    })),
    spellings: spellingsOf([...new Set(all)], list.readings),
    simplified: new Map(list.simplified.split(' ').map(([traditional = '', plainer = '']) => [traditional, plainer])),
  };
}

/** How much of each unit of a query some names explain; a name that says more than was asked for explains less. */
function explained(query: Text, names: readonly Text[], isThing = false): { units: number[]; isWhole: boolean } {
  const best = query.units.map(() => 0);
  let isWhole = false;
  for (const name of names) {
    const likeness = query.units.map((_, at) => name.units.map((_other, place) => likenessOf(query, at, name, place)));
    const met = name.units.map((_, place) => Math.max(...likeness.map((row) => row[place] ?? 0)));
    const part = sum(name.weights.map((weight, at) => weight * (met[at] ?? 0))) / (sum(name.weights) || 1);
    // Names end in the thing itself, in both languages: special scholarship, 专项奖学金. What stands before only tells which.
    const left = (1 - part) * (isThing && (met[met.length - 1] ?? 0) > 0.9 ? 0.25 : 1);
    isWhole ||= part > 0.9;
    likeness.forEach((row, at) => {
      best[at] = Math.max(best[at] ?? 0, Math.max(0, ...row) * (1 - left / 2));
    });
  }
  return { units: best, isWhole };
}

/** How like a unit of a query is to one of a name, from 0 to 1. */
function likenessOf(query: Text, at: number, name: Text, place: number): number {
  const [unit = '', other = '', stem = ''] = [query.units[at], name.units[place], query.stems[at]];
  if (isHan(unit)) {
    // Chinese characters mean something in runs of two and more.
    const isAlone = query.units.length === 1 || name.units.length === 1;
    const goesOn = (step: number) => query.units[at + step] && query.units[at + step] === name.units[place + step];
    return unit === other && (isAlone || goesOn(1) || goesOn(-1)) ? 1 : 0;
  }
  if (unit === other) return 1;
  if (stem === name.stems[place]) return 0.95;
  // The start of a word: it is still being typed, or stands for its longer form (dorm, intern).
  const isStart = other.startsWith(unit) || (stem.length > 3 && other.startsWith(stem));
  const isLong = unit.length >= (at === query.units.length - 1 ? 2 : 4);
  return isLong && isStart ? 0.55 + 0.4 * (unit.length / Math.max(unit.length, other.length)) : 0;
}

/** Among equals, the page about a thing stands before what mentions it. */
const standing: Record<Kind, number> = {
  part: 1,
  page: 0.98,
  organisation: 0.96,
  question: 0.92,
  term: 0.9,
  news: 0.9,
};
/** Words of a question about the meaning of a word. */
const defining = /\b(?:mean|meaning|means|defin\w+)\b|意思|含义|定义|什么叫/;
const least = 0.25;

/** The answers to a query, the best first, and the units of the query that no name explains. */
export function find(names: Names, query: string): { answers: Answer[]; unknown: string[] } {
  const text = textOf(query);
  const entries = names.entries.map((made) => ({
    ...made,
    own: explained(text, made.names, true).units,
    places: made.places.map((place) => ({ ...place, ...explained(text, place.names) })),
  }));
  const met = entries.flatMap(({ own, places }) => [own, ...places.map(({ units }) => units)]);
  const isUnknown = text.units.map((_, at) => met.every((units) => !units[at]));
  const score = (units: readonly number[]) => share(units, text.weights, isUnknown);
  const answers = entries.map(({ entry, own, places, exact }): Answer => {
    const page = score(own);
    const answer: Answer = { entry, score: page };
    let closest = 0;
    for (const { place, pages, units, isWhole } of places) {
      // A row that many pages have says nothing about which page is meant.
      const weight = place.weight ?? (pages >= 3 && page < 0.3 ? 0.7 : 0.97);
      const reached = score(own.map((unit, at) => Math.max(unit, (units[at] ?? 0) * weight)));
      // The page answers already; a row whose whole name was said still tells where on the page.
      const isNamed = isWhole && place.value && page > 0.3 && score(units) > closest;
      if (reached <= answer.score + 0.05 && !isNamed) continue;
      closest = score(units);
      Object.assign(answer, { score: Math.max(reached, answer.score), place });
    }
    const rank = entry.kind === 'term' && defining.test(query) ? 1.05 : standing[entry.kind];
    answer.score = exact.has(plain(query)) ? 1 + rank : answer.score * rank;
    return answer;
  });
  return {
    answers: answers.filter((answer) => answer.score >= least).sort((a, b) => b.score - a.score),
    unknown: text.units.filter((_, at) => text.weights[at] === 1 && isUnknown[at]),
  };
}

/**
 * How much of a query is explained. Words around the subject count only where they are met, unless there are no others;
 * a word that no name holds counts half, since no page can be about it.
 */
function share(units: readonly number[], weights: readonly number[], isUnknown: readonly boolean[]): number {
  const hasSubject = weights.includes(1);
  const counts = (weight: number, at: number) => (hasSubject && weight < 1 && !units[at] ? 0 : isUnknown[at] ? 0.5 : 1);
  const counted = sum(weights.map((weight, at) => weight * counts(weight, at)));
  return sum(units.map((unit, at) => unit * (weights[at] ?? 0))) / (counted || 1);
}
