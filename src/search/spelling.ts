/** A query as it was meant: pinyin read, words run together or apart, typing errors mended against the site's own words. */
import { distance } from 'fastest-levenshtein';
import { stemmer } from 'stemmer';
import type { Names } from './names.ts';
import { isHan, unitsOf } from './words.ts';

interface Spelling {
  /** Latin words of the names, and of the texts. */
  named: Set<string>;
  used: Set<string>;
  /** Names in Chinese characters only, with the ways in which each is read: 奖学金 is jiangxuejin. */
  chinese: { name: string; letters: string[]; initials: string }[];
}
const prepared = new WeakMap<Names, Spelling>();

function spellingOf(names: Names): Spelling {
  const known = prepared.get(names);
  if (known) return known;
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(names.list.readings))
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  const read = (name: string) =>
    [...name].reduce(
      (ways, character) =>
        ways.flatMap((way) => (readings.get(character) ?? ['']).map((syllable) => way + syllable)).slice(0, 4),
      [''],
    );
  const made = {
    named: new Set(names.all.flatMap(unitsOf).filter((unit) => /^[a-z]{3,}$/.test(unit))),
    used: new Set(names.list.vocabulary.split(' ')),
    chinese: (readings.size > 0 ? names.all.filter((name) => /^\p{Script=Han}{2,}$/u.test(name)) : []).map((name) => ({
      name,
      letters: read(name),
      initials: [...name].map((character) => readings.get(character)?.[0]?.[0] ?? ' ').join(''),
    })),
  };
  prepared.set(names, made);
  return made;
}

/**
 * The query as it was meant.
 *
 * @param unknown The units of the query that no name explains as they are.
 * @returns `undefined` when every word is known, or nothing on the site comes near.
 */
export function respell(names: Names, query: string, unknown: readonly string[]): string | undefined {
  const spelling = spellingOf(names);
  const { named, used } = spelling;
  const units = unitsOf(query);
  const isStrange = (unit = '') => unknown.includes(unit);
  const written: string[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? '';
    const joined = unit + (units[at + 1] ?? '');
    const spelt = isHan(unit) ? undefined : pinyinAt(units.slice(at), unknown, spelling);
    if (!isHan(unit) && (isStrange(unit) || isStrange(units[at + 1])) && named.has(joined)) {
      written.push(joined);
      at += 1;
    } else if (!isStrange(unit) || isHan(unit)) written.push(unit);
    else if (spelt) {
      written.push(...spelt.names);
      at += spelt.words - 1;
    } else written.push(splitAt(unit, [named, used]) ?? nearest(unit, spelling) ?? unit);
  }
  const text = written.join(' ').replaceAll(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
  const mended = unknown.some(isHan) ? mendChinese(text, unknown, spelling) : text;
  return mended === units.join(' ') || unitsOf(mended).join() === units.join() ? undefined : mended;
}

/** Names that the next words spell: all their letters, their initials, or the letters so far of the last one. */
function pinyinAt(
  units: readonly string[],
  unknown: readonly string[],
  { chinese }: Spelling,
): { names: string[]; words: number } | undefined {
  const end = units.findIndex((unit) => isHan(unit) || !unknown.includes(unit));
  for (let words = end < 0 ? units.length : end; words > 0; words -= 1) {
    const letters = units.slice(0, words).join('');
    const names = readAs(letters, chinese);
    if (names) return { names, words };
  }
  return undefined;
}

function readAs(letters: string, chinese: Spelling['chinese']): string[] | undefined {
  const whole =
    chinese.find((name) => name.letters.includes(letters)) ??
    (letters.length > 2 ? chinese.find(({ initials }) => initials === letters) : undefined) ??
    (letters.length > 3 ? chinese.find((name) => name.letters.some((way) => way.startsWith(letters))) : undefined);
  if (whole) return [whole.name];
  const starts = chinese.flatMap(({ name, letters: ways }) =>
    ways.flatMap((way) => (letters.startsWith(way) ? [{ name, way }] : [])),
  );
  const [longest] = starts.sort((a, b) => b.way.length - a.way.length);
  const rest = longest && readAs(letters.slice(longest.way.length), chinese);
  return longest && rest ? [longest.name, ...rest] : undefined;
}

/** Two words that were run together. */
function splitAt(unit: string, sets: readonly Set<string>[]): string | undefined {
  const isWord = (word: string) => word.length > 2 && sets.some((set) => set.has(word));
  const at = [...unit].findIndex((_, place) => isWord(unit.slice(0, place)) && isWord(unit.slice(place)));
  return at < 0 ? undefined : `${unit.slice(0, at)} ${unit.slice(at)}`;
}

/** The word of the site that comes nearest. Short words are too near to each other to guess. */
function nearest(unit: string, { named, used, chinese }: Spelling): string | undefined {
  const stem = stemmer(unit);
  if ([...named, ...used].some((word) => word.startsWith(unit) || stemmer(word) === stem)) return undefined;
  const most = unit.length < 5 ? 0 : unit.length < 6 ? 1 : unit.length < 10 ? 2 : 3;
  const targets = [
    ...[...named].map((word) => ({ word, letters: word, most })),
    ...chinese.flatMap(({ name, letters }) => letters.map((way) => ({ word: name, letters: way, most }))),
    ...[...used].map((word) => ({ word, letters: word, most: 1 })),
  ];
  const near = targets
    .map((target) => ({ ...target, off: distance(unit, target.letters) + (unit[0] === target.letters[0] ? 0 : 0.5) }))
    .filter(({ off, most: allowed }) => off <= Math.min(most, allowed));
  return near.sort((a, b) => a.off - b.off)[0]?.word;
}

/** A name of three characters and more with one wrong: 定项班 is 定向班. */
function mendChinese(text: string, unknown: readonly string[], { chinese }: Spelling): string {
  const names = chinese.map(({ name }) => name).filter((name) => name.length > 2);
  for (const name of names.sort((a, b) => b.length - a.length))
    for (let at = 0; at + name.length <= text.length; at += 1) {
      const wrong = [...name].map((_, place) => place).filter((place) => name[place] !== text[at + place]);
      const isMeant = wrong.length === 1 && unknown.includes(text[at + (wrong[0] ?? 0)] ?? '');
      if (isMeant) return text.slice(0, at) + name + text.slice(at + name.length);
    }
  return text;
}
