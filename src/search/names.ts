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
  entries: { entry: Entry; names: Text[]; exact: Set<string>; places: { place: Place; pages: number; names: Text[] }[] }[];
  spellings: Spelling[];
  /** Traditional characters with their simplified ones. */
  simplified: Map<string, string>;
  /** Units by the number of entries and rows that they stand in. */
  counts: Map<string, number>;
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
const either = (a: readonly number[], b: readonly number[]) => a.map((value, at) => Math.max(value, b[at] ?? 0));

const count = (items: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Makes the list ready for comparing. */
export function prepare(list: SearchList): Names {
  const rows = list.entries.flatMap(({ places = [] }) => places.filter(({ value }) => value).map(({ names }) => names));
  const pages = count(rows.map(([label = '']) => label));
  const named = [...list.entries.map(({ names }) => names), ...new Map(rows.map((names) => [names[0], names])).values()];
  return {
    list,
    entries: list.entries.map((entry) => ({
      entry,
      names: entry.names.map(textOf),
      exact: new Set(entry.names.map(plain)),
      places: (entry.places ?? []).map((place) => ({
        place,
        pages: pages.get(place.names[0] ?? '') ?? 0,
        names: place.names.map(textOf),
      })),
    })),
    spellings: spellingsOf([...new Set(named.flat())], list.readings),
    counts: count(named.flatMap((names) => [...new Set(names.flatMap(unitsOf))])),
    simplified: new Map(list.simplified.split(' ').map(([traditional = '', plainer = '']) => [traditional, plainer])),
  };
}

/** How much of each unit of a query some names explain; a name that says more than was asked for explains less. */
function explained(query: Text, names: readonly Text[], { counts }: Names, endsInThing = false): number[] {
  const best = query.units.map(() => 0);
  for (const name of names) {
    const met = name.units.map(() => 0);
    const alone = query.units.length === 1 || name.units.length === 1;
    const asked = query.units.map((unit, at) => {
      const found = name.units.map((other, place) => {
        if (!isHan(unit)) return likeness(query, at, other, name.stems[place]);
        if (unit !== other) return 0;
        // Chinese characters mean something in runs of two and more, or where they are rare.
        const isRun = [-1, 1].some(
          (step) => query.units[at + step] === name.units[place + step] && query.units[at + step],
        );
        return isRun || alone ? 1 : (counts.get(unit) ?? 9) <= 3 ? 0.6 : 0;
      });
      found.forEach((how, place) => {
        met[place] = Math.max(met[place] ?? 0, how);
      });
      return Math.max(0, ...found);
    });
    const part = sum(name.weights.map((weight, at) => weight * (met[at] ?? 0))) / (sum(name.weights) || 1);
    // Names end in the thing itself, in both languages: special scholarship, 专项奖学金. What stands before only tells which.
    const left = (1 - part) * (endsInThing && (met[met.length - 1] ?? 0) > 0.9 ? 0.25 : 1);
    asked.forEach((how, at) => {
      best[at] = Math.max(best[at] ?? 0, how * (1 - left / 2));
    });
  }
  return best;
}

function likeness(query: Text, at: number, other: string, otherStem = ''): number {
  const [word = '', stem = ''] = [query.units[at], query.stems[at]];
  if (word === other) return 1;
  if (stem === otherStem) return 0.95;
  // The start of a word: it is still being typed, or stands for its longer form (dorm, intern).
  const isStart = other.startsWith(word) || (stem.length > 3 && other.startsWith(stem));
  const isLong = word.length >= (at === query.units.length - 1 ? 2 : 4);
  return isLong && isStart ? 0.55 + 0.4 * (word.length / Math.max(word.length, other.length)) : 0;
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
    own: explained(text, made.names, names, true),
    places: made.places.map((place) => ({ ...place, units: explained(text, place.names, names) })),
  }));
  const met = entries.flatMap(({ own, places }) => [own, ...places.map(({ units }) => units)]);
  const isUnknown = text.units.map((_, at) => met.every((units) => !units[at]));
  const score = (units: readonly number[]) => share(units, text.weights, isUnknown);
  const answers = entries.map(({ entry, own, places, exact }): Answer => {
    const page = score(own);
    const answer: Answer = { entry, score: page };
    let closest = 0.3;
    for (const { place, pages, units } of places) {
      // A row that many pages have says nothing about which page is meant.
      const weight = place.weight ?? (pages >= 3 && page < 0.3 ? 0.7 : 0.97);
      const reached = score(either(own, units.map((unit) => unit * weight)));
      // The page answers already; a row that says much of the query by itself still tells where on the page.
      const isNamed = place.value && page > 0.3 && score(units) > closest;
      if (reached <= answer.score + 0.05 && !isNamed) continue;
      closest = Math.max(closest, score(units));
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
  const counted = weights.map((weight, at) =>
    hasSubject && weight < 1 && !units[at] ? 0 : isUnknown[at] ? weight / 2 : weight,
  );
  return sum(units.map((unit, at) => unit * (weights[at] ?? 0))) / (sum(counted) || 1);
}
