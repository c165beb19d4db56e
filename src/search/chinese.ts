/** What search knows of Chinese writing, made in the build: the dictionaries that it takes stay out of the browser. */
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { asking, isHan } from './words.ts';

/**
 * How Chinese characters are read in some names: each syllable with its characters, `{ jiang: '奖' }`. A character that
 * is read in two ways stands under both. Tones are left out and ü is v, as people type.
 */
export function readingsOf(names: readonly string[]): Record<string, string> {
  const readings = new Map<string, Set<string>>();
  for (const [run] of [...names, asking].join(' ').matchAll(/\p{Script=Han}+/gu)) {
    const syllables = pinyin(run, { toneType: 'none', v: true, type: 'array' });
    [...run].forEach((character, at) => {
      const syllable = syllables[at] ?? '';
      readings.set(syllable, (readings.get(syllable) ?? new Set()).add(character));
    });
  }
  return Object.fromEntries([...readings].sort().map(([syllable, characters]) => [syllable, [...characters].join('')]));
}

/** The traditional forms of the characters in some names, each before its simplified one: `獎奖 學学`. */
export function simplifiedOf(names: readonly string[]): string {
  const wanted = new Set([...names.join(''), ...asking].filter(isHan));
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  return all
    .map((character) => character + convert(character))
    .filter(([a, b = '']) => a !== b && wanted.has(b))
    .join(' ');
}
