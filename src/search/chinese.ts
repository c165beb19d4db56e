/** What search knows of Chinese writing, made in the build: the dictionaries that it takes stay out of the browser. */
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { asking } from './words.ts';

/** How each Chinese character of some names is read in them: `{ 奖: 'jiang' }`. Tones are left out and ü is v, as people type. */
export function readingsOf(names: readonly string[]): Record<string, string> {
  const runs = names.join(' ').match(/\p{Script=Han}+/gu) ?? [];
  const read = (run: string) => pinyin(run, { toneType: 'none', v: true, type: 'array' });
  return Object.fromEntries(runs.flatMap((run) => read(run).map((syllable, at) => [[...run][at], syllable])));
}

/** The traditional forms of the characters in some names: `{ 獎: '奖' }`. */
export function simplifiedOf(names: readonly string[]): Record<string, string> {
  const wanted = new Set(names.join('') + asking);
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
  const pairs = all.map((character) => [character, convert(character)] as const);
  return Object.fromEntries(pairs.filter(([from, to]) => from !== to && wanted.has(to)));
}
