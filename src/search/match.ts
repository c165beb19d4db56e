/** How well a name answers a query. Pure. */
import { stemmer } from 'stemmer';
import { weightsOf } from './stop-words.ts';
import { isHan, unitsOf } from './units.ts';

/** A text cut into units, with what is needed to compare it. */
export interface Text {
  units: string[];
  /** Stems of Latin words, the character itself elsewhere. */
  stems: string[];
  weights: number[];
  /** The name of a thing, not of one of its properties. */
  isThing: boolean;
}

/** How much of a query a name explains. */
export interface Cover {
  /** For each unit of the query, from 0 to 1. */
  units: number[];
  /** How much of the name the query asked for, from 0 to 1. */
  name: number;
}

const quality = { stem: 0.95, rare: 0.6, start: 0.55 } as const;

/** Cuts a text for comparison. */
export function textOf(text: string, isThing = false): Text {
  const units = unitsOf(text);
  return {
    units,
    stems: units.map((unit) => (isHan(unit) ? unit : stemmer(unit))),
    weights: weightsOf(units),
    isThing,
  };
}

/**
 * Compares a query with a name: word by word, and by common runs of Chinese characters.
 *
 * @param isRare Whether a single character is rare enough among all names to mean something by itself.
 */
export function cover(query: Text, name: Text, isRare: (unit: string) => boolean): Cover {
  const asked = query.units.map(() => 0);
  const met = name.units.map(() => 0);
  const meet = (at: number, place: number, how: number) => {
    asked[at] = Math.max(asked[at] ?? 0, how);
    met[place] = Math.max(met[place] ?? 0, how);
  };
  matchWords(query, name, meet);
  matchRuns(query, name, isRare, meet);
  const whole = sum(name.weights) || 1;
  const part = sum(name.weights.map((weight, at) => weight * (met[at] ?? 0))) / whole;
  // Names end in the thing itself, in both languages: special scholarship, 专项奖学金. What stands before only tells which.
  const left = (1 - part) * (name.isThing && (met[met.length - 1] ?? 0) > 0.9 ? 0.25 : 1);
  return { units: asked, name: 1 - left };
}

type Meet = (at: number, place: number, how: number) => void;

function matchWords(query: Text, name: Text, meet: Meet): void {
  query.units.forEach((word, at) => {
    if (isHan(word)) return;
    const isLast = at === query.units.length - 1;
    name.units.forEach((other, place) => {
      if (word === other) meet(at, place, 1);
      else if (query.stems[at] === name.stems[place]) meet(at, place, quality.stem);
      else if (word.length >= (isLast ? 2 : 4)) {
        // The start of a word: it is still being typed, or stands for its longer form (dorm, intern).
        const start = query.stems[at] ?? word;
        if (other.startsWith(word) || (start.length > 3 && other.startsWith(start)))
          meet(at, place, quality.start + 0.4 * (word.length / Math.max(word.length, other.length)));
      }
    });
  });
}

/** Common runs of two characters and more, the longest first; single characters where they are rare, or all there is. */
function matchRuns(query: Text, name: Text, isRare: (unit: string) => boolean, meet: Meet): void {
  const alone = query.units.length === 1 || name.units.length === 1;
  for (let at = 0; at < query.units.length; at += 1)
    for (let place = 0; place < name.units.length; place += 1) {
      let length = 0;
      while (isSame(query.units[at + length], name.units[place + length])) length += 1;
      const how = length > 1 || alone ? 1 : isRare(query.units[at] ?? '') ? quality.rare : 0;
      if (how > 0) for (let step = 0; step < length; step += 1) meet(at + step, place + step, how);
    }
}

const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b && isHan(a);

/** Adds up. */
export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
