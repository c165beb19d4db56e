/** Answers from the list of names: which pages, and which place on them, a query is about. */
import { stemmer } from 'stemmer';
import type { Entry, Kind, RowValue, SearchList } from './list.ts';
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
  entries: { entry: Entry; names: Text[]; sections: Text[]; plain: Set<string> }[];
  rows: { names: Text[]; pages: number }[];
  /** Every name, as it is written. */
  all: string[];
  /** Traditional characters with their simplified ones. */
  simplified: Map<string, string>;
  /** Whether a single character stands in so few names that it means something by itself. */
  isRare(unit: string): boolean;
}

/** An answer from the list. */
export interface Answer {
  entry: Entry;
  /** How much of the query the entry's names explain, from 0 to 1; more where one of them is the query. */
  score: number;
  /** The row, or the heading, that the query asks for. */
  row?: { label: string; anchor: string; value: RowValue };
  section?: { id: string; heading: string };
}

const textOf = (text: string): Text => {
  const units = unitsOf(text);
  return { units, stems: units.map((unit) => (isHan(unit) ? unit : stemmer(unit))), weights: weightsOf(units) };
};
const plain = (text: string) => unitsOf(text).join(' ');
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const either = (a: readonly number[], b: readonly number[]) => a.map((value, at) => Math.max(value, b[at] ?? 0));

/** Makes the list ready for comparing. */
export function prepare(list: SearchList): Names {
  const entries = list.entries.map((entry) => ({
    entry,
    names: entry.names.map(textOf),
    sections: (entry.sections ?? []).map(([, heading]) => textOf(heading)),
    plain: new Set(entry.names.map(plain)),
  }));
  const rows = list.rows.map(({ names }, place) => ({
    names: names.map(textOf),
    pages: list.entries.filter((entry) => entry.rows?.some(([row]) => row === place)).length,
  }));
  const owners = new Map<string, number>();
  for (const named of [...entries, ...rows])
    for (const unit of new Set(named.names.flatMap(({ units }) => units)))
      owners.set(unit, (owners.get(unit) ?? 0) + 1);
  const all = [...new Set([...list.entries, ...list.rows].flatMap(({ names }) => names))];
  const simplified = new Map(
    list.simplified.split(' ').map(([traditional = '', plainer = '']) => [traditional, plainer]),
  );
  return { list, entries, rows, all, simplified, isRare: (unit) => (owners.get(unit) ?? 9) <= 3 };
}

/** How much of each unit of a query a name explains; a name that says more than was asked for explains less. */
function cover(
  query: Text,
  name: Text,
  isRare: Names['isRare'],
  endsInThing: boolean,
): { units: number[]; name: number } {
  const asked = query.units.map(() => 0);
  const met = name.units.map(() => 0);
  const meet = (at: number, place: number, how: number) => {
    asked[at] = Math.max(asked[at] ?? 0, how);
    met[place] = Math.max(met[place] ?? 0, how);
  };
  const alone = query.units.length === 1 || name.units.length === 1;
  query.units.forEach((unit, at) => {
    name.units.forEach((other, place) => {
      if (!isHan(unit)) meet(at, place, likeness(query, at, other, name.stems[place]));
      // Chinese characters mean something in runs of two and more, or where they are rare.
      else if (unit === other) {
        const inRun = query.units[at + 1] === name.units[place + 1] || query.units[at - 1] === name.units[place - 1];
        meet(at, place, inRun || alone ? 1 : isRare(unit) ? 0.6 : 0);
      }
    });
  });
  const part = sum(name.weights.map((weight, at) => weight * (met[at] ?? 0))) / (sum(name.weights) || 1);
  // Names end in the thing itself, in both languages: special scholarship, 专项奖学金. What stands before only tells which.
  const left = (1 - part) * (endsInThing && (met[met.length - 1] ?? 0) > 0.9 ? 0.25 : 1);
  return { units: asked, name: 1 - left };
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
  const best = (candidates: readonly Text[], isThing = false) => {
    const covers = candidates.map((name) => cover(text, name, names.isRare, isThing));
    return {
      units: text.units.map((_, at) =>
        Math.max(0, ...covers.map(({ units, name }) => (units[at] ?? 0) * (0.5 + name / 2))),
      ),
      isWhole: covers.some(
        ({ units, name }) => name > 0.9 && units.some((unit, at) => unit > 0 && (text.weights[at] ?? 0) > 0.1),
      ),
    };
  };
  const rows = names.rows.map((row) => ({ pages: row.pages, ...best(row.names) }));
  const entries = names.entries.map((made) => ({
    ...made,
    own: best(made.names, true).units,
    places: made.sections.map((section) => best([section]).units),
  }));
  const met = [...rows.map(({ units }) => units), ...entries.flatMap(({ own, places }) => [own, ...places])];
  const isUnknown = text.units.map((_, at) => met.every((units) => !units[at]));
  const score = (units: readonly number[]) => share(units, text.weights, isUnknown);
  const whole = plain(query);
  const answers = entries.map(({ entry, own, places, plain: exact }): Answer => {
    const answer: Answer = { entry, score: score(own) };
    const page = answer.score;
    places.forEach((place, at) => {
      const reached = 0.95 * score(either(own, place));
      const [id = '', heading = ''] = entry.sections?.[at] ?? [];
      if (reached > answer.score + 0.1) Object.assign(answer, { score: reached, section: { id, heading } });
    });
    let closest = 0;
    for (const [at, value, isToAsk] of entry.rows ?? []) {
      const row = rows[at];
      if (!row) continue;
      // A row that many pages have says nothing about which page is meant.
      const isShared = row.pages >= 3 && page < 0.3;
      const weight = isShared ? (entry.anchor ? 0.9 : 0.7) : isToAsk ? 1 : 0.97;
      const reached = score(
        either(
          own,
          row.units.map((unit) => unit * weight),
        ),
      );
      // The page answers already; a row whose whole name was said still tells where on the page.
      const isNamed = row.isWhole && page > 0.3 && score(row.units) > closest;
      if (reached <= answer.score + 0.05 && !isNamed) continue;
      closest = score(row.units);
      const { anchor, names: labels } = names.list.rows[at] ?? { anchor: '', names: [] };
      answer.score = Math.max(reached, answer.score);
      answer.row = { label: labels[0] ?? '', anchor: entry.anchor ?? (entry.prefix ?? '') + anchor, value };
      delete answer.section;
    }
    const rank = entry.kind === 'term' && defining.test(query) ? 1.05 : standing[entry.kind];
    answer.score = exact.has(whole) ? 1 + rank : answer.score * rank;
    return answer;
  });
  return {
    answers: answers.filter(({ score: reached }) => reached >= least).sort((a, b) => b.score - a.score),
    unknown: text.units.filter((_, at) => text.weights[at] === 1 && isUnknown[at]),
  };
}

/**
 * How much of a query is explained. Words around the subject count only where they are met, unless there are no others;
 * a word that no name holds counts half, since no page can be about it.
 */
function share(units: readonly number[], weights: readonly number[], isUnknown: readonly boolean[]): number {
  const hasSubject = weights.includes(1);
  const counted = weights.map((weight, at) => {
    if (hasSubject && weight < 1 && !units[at]) return 0;
    return isUnknown[at] ? weight / 2 : weight;
  });
  return sum(units.map((unit, at) => unit * (weights[at] ?? 0))) / (sum(counted) || 1);
}
