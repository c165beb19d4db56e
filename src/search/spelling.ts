/** A query as it was meant: pinyin read, words joined, typing errors mended against the names of the site. */
import { distance } from 'fastest-levenshtein';
import type { Names } from './names.ts';
import { isHan, unitsOf, weightsOf } from './words.ts';

/** A name and how it is typed: a Latin word as it is, a Chinese name in pinyin. */
export interface Spelling {
  name: string;
  letters: string;
  /** Of each syllable: jxj. */
  initials?: string;
}

/** Every spelling of the names. */
export function spellingsOf(names: readonly string[], readings: Record<string, string>): Spelling[] {
  const syllables = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(readings))
    for (const character of characters) syllables.set(character, [...(syllables.get(character) ?? []), syllable]);
  const latin = new Set(names.flatMap(unitsOf).filter((unit) => /^[a-z]{3,}$/.test(unit)));
  const chinese = names
    .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
    .flatMap((name) => {
      const read = [...name].map((character) => syllables.get(character) ?? ['']);
      // A character that is read in two ways makes two spellings; few names hold more than one.
      const ways = read.reduce((spelt, own) => spelt.flatMap((way) => own.map((one) => way + one)).slice(0, 4), ['']);
      const initials = read.map(([one = '']) => one[0]).join('');
      return ways.map((letters): Spelling => ({ name, letters, initials }));
    });
  return [...[...latin].map((name) => ({ name, letters: name })), ...chinese];
}

/**
 * The query as it was meant.
 *
 * @param unknown The units of the query that no name explains as they are.
 * @returns `undefined` when nothing on the site comes nearer.
 */
export function respell({ spellings }: Names, query: string, unknown: readonly string[]): string | undefined {
  const units = unitsOf(query);
  let written = '';
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? '';
    const isStrange = (word = '') => !isHan(word) && unknown.includes(word);
    // The longest run of words that the site writes as one: we chat, jiang xue jin.
    const ends = units
      .map((_, last) => last + 1)
      .filter((end) => (isStrange(unit) ? end > at : isStrange(units[at + 1]) && !isHan(unit) && end > at + 1));
    const end = ends.reverse().find((last) => readAs(units.slice(at, last).join(''), spellings));
    const run = end && readAs(units.slice(at, end).join(''), spellings);
    const meant = run || (isStrange(unit) ? nearest(unit, spellings) : undefined) || unit;
    at = (end ?? at + 1) - 1;
    written += isHan(meant) ? meant : ` ${meant} `;
  }
  const mended = mendChinese(written.trim().replaceAll(/ +/g, ' '), unknown, spellings);
  return unitsOf(mended).join() === units.join() ? undefined : mended;
}

/** Names that letters spell: whole, by their initials, so far, or one after the other. */
function readAs(letters: string, spellings: readonly Spelling[]): string | undefined {
  const whole =
    spellings.find((one) => one.letters === letters) ??
    spellings.find(({ initials }) => letters.length > 2 && initials === letters) ??
    spellings.find((one) => letters.length > 3 && one.initials && one.letters.startsWith(letters));
  if (whole) return whole.name;
  const starts = spellings.filter((one) => one.initials && letters.startsWith(one.letters));
  const [longest] = starts.sort((a, b) => b.letters.length - a.letters.length);
  const rest = longest && readAs(letters.slice(longest.letters.length), spellings);
  return rest && longest.name + rest;
}

/** The name that comes nearest. Short words are too near to each other to guess. */
function nearest(unit: string, spellings: readonly Spelling[]): string | undefined {
  const most = unit.length < 5 ? 0 : unit.length < 8 ? 1 : unit.length < 12 ? 2 : 3;
  const off = ({ letters }: Spelling) => distance(unit, letters) + (unit[0] === letters[0] ? 0 : 0.5);
  const near = spellings.map((one) => ({ name: one.name, off: off(one) })).filter((one) => one.off <= most);
  return near.sort((a, b) => a.off - b.off)[0]?.name;
}

/** A name of three characters and more with one wrong: 定项班 is 定向班. */
function mendChinese(text: string, unknown: readonly string[], spellings: readonly Spelling[]): string {
  // Of its own meaning: 谁做的 is not 谁签的.
  const says = (name: string) => weightsOf(unitsOf(name)).filter((weight) => weight === 1).length > 2;
  for (const { name } of spellings.filter((one) => one.initials && says(one.name)))
    for (let at = 0; at + name.length <= text.length; at += 1) {
      const wrong = [...text.slice(at, at + name.length)].filter((character, place) => character !== name[place]);
      if (wrong.length === 1 && unknown.includes(wrong[0] ?? ''))
        return text.slice(0, at) + name + text.slice(at + name.length);
    }
  return text;
}
