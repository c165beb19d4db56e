/** Pinyin of the names, made in the build: the dictionary that it takes stays out of the browser. */
import { pinyin } from 'pinyin-pro';

const han = /\p{Script=Han}+/gu;

/**
 * How Chinese characters are read in some names: each syllable with its characters, `{ jiang: '奖' }`. A character that
 * is read in two ways stands under both. Tones are left out and ü is v, as people type.
 */
export function readingsOf(names: Iterable<string>): Record<string, string> {
  const readings = new Map<string, Set<string>>();
  for (const name of names)
    for (const [run] of name.matchAll(han)) {
      const syllables = pinyin(run, { toneType: 'none', v: true, type: 'array' });
      [...run].forEach((character, at) => {
        const syllable = syllables[at] ?? '';
        readings.set(syllable, (readings.get(syllable) ?? new Set()).add(character));
      });
    }
  return Object.fromEntries([...readings].sort().map(([syllable, characters]) => [syllable, [...characters].join('')]));
}
