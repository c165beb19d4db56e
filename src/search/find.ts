/** Answers from the small list: which pages, and which place on them, a query is about. Pure. */
import { type Cover, cover, sum, type Text, textOf } from './match.ts';
import type { Prepared } from './prepare.ts';
import type { Entry, EntryRow, Kind } from './types.ts';

/** An answer from the list. */
export interface Answer {
  entry: Entry;
  /** From 0 to 1: how much of the query the entry's names explain. */
  score: number;
  /** The row that the query asks for. */
  row?: { label: string; anchor: string; value: EntryRow[1] };
  /** The heading that the query asks for. */
  section?: { id: string; heading: string };
}

/** What the list knows about a query. */
export interface Found {
  /** The best first. */
  answers: Answer[];
  /** The units of the query that no name explains. */
  unknown: string[];
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
/** A row that many pages have says nothing about which page is meant. */
const sharedRow = { from: 3, weight: 0.7 };
const least = 0.25;

/** The answers to a query. */
export function find(prepared: Prepared, query: string): Found {
  const text = textOf(query);
  const best = (names: readonly Text[]) =>
    together(
      names.map((name) => cover(text, name, prepared.isRare)),
      text,
    );
  const rows = prepared.rows.map(({ names, pages }) => ({ pages, ...best(names) }));
  const entries = prepared.entries.map((made) => ({
    ...made,
    own: best(made.names),
    places: made.sections.map((section) => best([section])),
  }));
  const met = [...rows, ...entries.flatMap(({ own, places }) => [own, ...places])];
  const isUnknown = text.units.map((_, at) => met.every(({ units }) => !units[at]));
  const score = (units: readonly number[]) => share(units, text.weights, isUnknown);
  const answers = entries.map(({ entry, own, places }): Answer => {
    const page = score(own.units);
    const answer: Answer = { entry, score: page };
    places.forEach((place, at) => {
      const reached = 0.95 * score(either(own.units, place.units));
      const [id = '', heading = ''] = entry.sections?.[at] ?? [];
      if (reached > answer.score + 0.1) Object.assign(answer, { score: reached, section: { id, heading } });
    });
    let closest = 0;
    for (const [at, value, isToAsk] of entry.rows ?? []) {
      const row = rows[at];
      const isShared = row && row.pages >= sharedRow.from && page < 0.3;
      const weight = isShared ? (entry.anchor ? 0.9 : sharedRow.weight) : isToAsk ? 1 : 0.97;
      const reached = row
        ? score(
            either(
              own.units,
              row.units.map((unit) => unit * weight),
            ),
          )
        : 0;
      // The page answers already; a row whose whole name was said still tells where on the page.
      const isNamed = row?.isWhole && page > 0.3 && score(row.units) > closest;
      if (!row || (reached <= answer.score + 0.05 && !isNamed)) continue;
      closest = score(row.units);
      const { anchor, names } = prepared.list.rows[at] ?? { anchor: '', names: [] };
      answer.score = Math.max(reached, answer.score);
      answer.row = { label: names[0] ?? '', anchor: entry.anchor ?? (entry.prefix ?? '') + anchor, value };
      delete answer.section;
    }
    answer.score *= entry.kind === 'term' && defining.test(query) ? 1.05 : standing[entry.kind];
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
  const counted = weights.map((weight, at) => {
    if (hasSubject && weight < 1 && !units[at]) return 0;
    return isUnknown[at] ? weight / 2 : weight;
  });
  return sum(units.map((unit, at) => unit * (weights[at] ?? 0))) / (sum(counted) || 1);
}

/** What several names of one thing explain together: the more of a name was asked for, the more it counts. */
function together(covers: readonly Cover[], text: Text): { units: number[]; isWhole: boolean } {
  const units = text.units.map((_, at) =>
    Math.max(0, ...covers.map((found) => (found.units[at] ?? 0) * (0.5 + 0.5 * found.name))),
  );
  const said = (found: Cover) => found.units.some((unit, at) => unit > 0 && (text.weights[at] ?? 0) > 0.1);
  return { units, isWhole: covers.some((found) => found.name > 0.9 && said(found)) };
}

const either = (a: readonly number[], b: readonly number[]) => a.map((value, at) => Math.max(value, b[at] ?? 0));
