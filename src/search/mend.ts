/** Mends typing errors against the words of the site itself. Pure. */
import { distance } from 'fastest-levenshtein';
import { stemmer } from 'stemmer';
import { lettersOf } from './pinyin.ts';
import type { Prepared } from './prepare.ts';
import { weightsOf } from './stop-words.ts';
import { isHan, unitsOf } from './units.ts';

/** A word that a reader can search for, and how it is spelt where that differs (pinyin of Chinese names). */
interface Target {
  show: string;
  letters: string;
  /** Names come before words of the texts. */
  rank: number;
}

const targets = new WeakMap<Prepared, Target[]>();
const spelt = /^[a-z]+$/;

/**
 * The query with its typing errors mended.
 *
 * @returns `undefined` when every word is known, or nothing on the site comes near.
 */
export function mend(prepared: Prepared, query: string, unknown: readonly string[]): string | undefined {
  const known = targetsOf(prepared);
  let changed = false;
  const words = query.split(' ').map((word) => {
    const [unit = '', ...more] = unitsOf(word);
    if (more.length > 0 || !unknown.includes(unit) || !spelt.test(unit) || isKnown(unit, known)) return word;
    const [nearest] = nearestTo(unit, known, allowed(unit.length)).filter(({ rank, off }) => rank === 0 || off <= 1);
    changed ||= nearest !== undefined;
    return nearest?.show ?? word;
  });
  return changed ? words.join(' ') : undefined;
}

/** Words of the site that come near a query that found nothing. */
export interface Near {
  /** The nearest first. */
  words: string[];
  /** Whether one of them names something that nobody has answered yet. */
  isOpen: boolean;
}

/** The names that share most letters, or most Chinese characters, with a query. */
export function near(prepared: Prepared, query: string, count = 5): Near {
  const units = unitsOf(query).filter((_, at, all) => weightsOf(all)[at] === 1);
  const known = targetsOf(prepared).filter(({ rank }) => rank === 0);
  const latin = units.filter((unit) => spelt.test(unit));
  const found = [
    ...latin.flatMap((unit) => nearestTo(unit, known, Math.floor(unit.length * 0.4))),
    ...[...prepared.characters].flatMap((name) => {
      const other = [...name].filter((character) => !units.includes(character)).length;
      return other < name.length && other < 2 ? [{ show: name, off: other }] : [];
    }),
  ];
  const words = [...new Set(found.sort((a, b) => a.off - b.off).map(({ show }) => show))].slice(0, count);
  const open = prepared.list.rows.flatMap(({ names }) => names.flatMap((name) => [name, ...unitsOf(name)]));
  // One character in common is a hint at a word, not at a topic.
  return { words, isOpen: words.some((word) => open.includes(word) && (!isHan(word) || word.length > 2)) };
}

/** Letters that may be wrong in a word of some length. Short words are too near to each other to guess. */
const allowed = (length: number) => (length < 5 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

/** A word of the texts, being typed perhaps, or another form of one. */
function isKnown(word: string, known: readonly Target[]): boolean {
  const stem = stemmer(word);
  return known.some(({ letters }) => letters.startsWith(word) || stemmer(letters) === stem);
}

function nearestTo(word: string, known: readonly Target[], most: number): (Target & { off: number })[] {
  return known
    .filter(({ letters }) => Math.abs(letters.length - word.length) <= most)
    .map((target) => ({ ...target, off: distance(word, target.letters) + (word[0] === target.letters[0] ? 0 : 0.5) }))
    .filter(({ off }) => off < most + 0.5)
    .sort((a, b) => a.off - b.off || a.rank - b.rank);
}

function targetsOf(prepared: Prepared): Target[] {
  const known = targets.get(prepared);
  if (known) return known;
  const { list, readings } = prepared;
  const names = [...list.rows, ...list.entries].flatMap((named) => named.names);
  const latin = new Set(names.flatMap(unitsOf).filter((unit) => unit.length > 2 && spelt.test(unit)));
  const made = [
    ...[...latin].map((word) => ({ show: word, letters: word, rank: 0 })),
    ...(readings.size === 0 ? [] : names)
      .filter((name) => [...name].every(isHan))
      .map((name) => ({ show: name, letters: lettersOf(name, readings), rank: 0 })),
    ...list.vocabulary.split(' ').map((word) => ({ show: word, letters: word, rank: 1 })),
  ];
  targets.set(prepared, made);
  return made;
}
