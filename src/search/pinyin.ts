/** Reads pinyin: letters become the Chinese characters that they spell in the names of the site. Pure. */
import type { Prepared, Readings } from './prepare.ts';
import { isHan, unitsOf } from './units.ts';

/** Characters that a name and some letters have in common, and how much of each. */
interface Run {
  characters: string;
  /** Words of the query. */
  words: number;
  /** Letters of the query. */
  letters: number;
  /** Part of the name, from 0 to 1. */
  share: number;
}

const shortestInitials = 3;

/**
 * The query with pinyin written as characters: `jiang xue jin`, `jiangxuejin`, `jxj`. A word that the site itself
 * uses stays, and so does one that spells nothing.
 *
 * @param unknown The words of the query that no name explains as they are.
 * @returns `undefined` when nothing changes.
 */
export function spellOut({ list, readings }: Prepared, query: string, unknown: readonly string[]): string | undefined {
  if (readings.size === 0) return undefined;
  const words = unitsOf(query);
  const names = [...new Set([...list.entries, ...list.rows].flatMap((named) => named.names))].map(unitsOf);
  const written: string[] = [];
  let changed = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const run = unknown.includes(word) && !isHan(word) ? longestRun(words.slice(at), names, readings) : undefined;
    written.push(run?.characters ?? word);
    changed ||= run !== undefined;
    at += (run?.words ?? 1) - 1;
  }
  return changed ? written.join(' ') : undefined;
}

/** A name in letters: 奖学金 is jiangxuejin. */
export function lettersOf(name: string, readings: Readings): string {
  return [...name].map((character) => readings.get(character)?.[0] ?? '').join('');
}

function longestRun(words: readonly string[], names: readonly string[][], readings: Readings): Run | undefined {
  const runs = names.flatMap((name) =>
    name.flatMap((_, place) => runAt(words, name.slice(place), name.length, readings) ?? []),
  );
  const [best] = runs.sort((a, b) => b.letters - a.letters || b.share - a.share);
  return best ?? initialsOf(words, names, readings);
}

/** What letters and characters share from the start on. A run ends where a word ends; the last syllable may be cut. */
function runAt(words: readonly string[], name: readonly string[], length: number, readings: Readings): Run | undefined {
  const spelt = words.slice(0, words.findIndex(isHan) + 1 || words.length);
  const letters = spelt.join('');
  const ends = spelt.map((_, count) => spelt.slice(0, count + 1).join('').length);
  let best: Run | undefined;
  const step = (from: number, count: number) => {
    const word = ends.indexOf(from);
    if (word >= 0 && (count > 1 || (count === 1 && length === 1)))
      best = { characters: name.slice(0, count).join(''), words: word + 1, letters: from, share: count / length };
    const rest = letters.slice(from);
    for (const reading of readings.get(name[count] ?? '') ?? []) {
      if (rest.startsWith(reading)) step(from + reading.length, count + 1);
      else if (count > 0 && rest && reading.startsWith(rest)) step(letters.length, count + 1);
    }
  };
  step(0, 0);
  return best;
}

function initialsOf([word = '']: readonly string[], names: readonly string[][], readings: Readings): Run | undefined {
  if (word.length < shortestInitials) return undefined;
  const initials = (name: readonly string[]) => name.map((unit) => readings.get(unit)?.[0]?.[0] ?? ' ').join('');
  const name = names.find((candidate) => initials(candidate) === word);
  return name && { characters: name.join(''), words: 1, letters: word.length, share: 1 };
}
