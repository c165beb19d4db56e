/** What search knows of Chinese writing, made in the build: the dictionaries that it takes stay out of the browser. */
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { asking } from './words.ts';

/** How the characters of some names are typed and written. */
export interface Writing {
  /** Syllables, each with the characters that are read so: `{ jiang: '奖讲' }`. Without tones; ü is v, as people type. */
  readings: Record<string, string>;
  /** Traditional characters with their simplified forms: `{ 獎: '奖' }`. */
  simplified: Record<string, string>;
}

/** How the characters of some names, and of the words around them, are typed and written. */
export function writingOf(names: readonly string[]): Writing {
  const readings: Record<string, string> = {};
  for (const [run] of names.join(' ').matchAll(/\p{Script=Han}+/gu))
    pinyin(run, { toneType: 'none', v: true, type: 'array' }).forEach((syllable, at) => {
      const known = readings[syllable] ?? '';
      const character = [...run][at] ?? '';
      if (!known.includes(character)) readings[syllable] = known + character;
    });
  const wanted = new Set(names.join('') + asking);
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const pairs = all.map((character) => [character, convert(character)] as const);
  return { readings, simplified: Object.fromEntries(pairs.filter(([from, to]) => from !== to && wanted.has(to))) };
}
