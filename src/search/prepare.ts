/** Makes the small list ready for comparing: all names are cut once, so that a keystroke only compares. Pure. */
import { type Text, textOf } from './match.ts';
import type { Entry, SearchList } from './types.ts';

/** Pinyin syllables by character; a character may have several. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The list, cut into units. */
export interface Prepared {
  list: SearchList;
  entries: { entry: Entry; names: Text[]; sections: Text[] }[];
  rows: { names: Text[]; pages: number }[];
  readings: Readings;
  /** Names in Chinese characters only. */
  characters: ReadonlySet<string>;
  /** Whether a single character stands in so few names that it means something by itself. */
  isRare: (unit: string) => boolean;
}

const fewNames = 3;

export function prepare(list: SearchList): Prepared {
  const entries = list.entries.map((entry) => ({
    entry,
    names: entry.names.map((name) => textOf(name, true)),
    sections: (entry.sections ?? []).map(([, heading]) => textOf(heading)),
  }));
  const rows = list.rows.map(({ names }, place) => ({
    names: names.map((name) => textOf(name)),
    pages: list.entries.filter((entry) => entry.rows?.some(([row]) => row === place)).length,
  }));
  const names = [...list.entries, ...list.rows].flatMap((named) => named.names);
  const owners = new Map<string, number>();
  for (const named of [...entries, ...rows])
    for (const unit of new Set(named.names.flatMap(({ units }) => units)))
      owners.set(unit, (owners.get(unit) ?? 0) + 1);
  return {
    list,
    entries,
    rows,
    readings: readingsOf(list),
    characters: new Set(names.filter((name) => /^\p{Script=Han}{2,}$/u.test(name))),
    isRare: (unit) => (owners.get(unit) ?? fewNames + 1) <= fewNames,
  };
}

function readingsOf(list: SearchList): Readings {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(list.readings ?? {}))
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  return readings;
}
