/** What search knows of Chinese writing, made in the build: the dictionaries that it takes stay out of the browser. */
import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { asking } from './words.ts';

/** How the characters of some names, and of the words around them, are typed and written. */
export function writingOf(names: readonly string[]) {
  /** Characters with their syllable: `{ 奖: 'jiang' }`. Without tones; ü is v, as people type. */
  const readings: Record<string, string> = {};
  for (const [run] of names.join(' ').matchAll(/\p{Script=Han}+/gu)) {
    const syllables = pinyin(run, { toneType: 'none', v: true, type: 'array' });
    for (const [at, character] of [...run].entries()) readings[character] = syllables[at] ?? '';
  }
  /** Traditional characters with their simplified forms: `{ 獎: '奖' }`. */
  const simplified: Record<string, string> = {};
  const convert = OpenCC.Converter({ from: 't', to: 'cn' });
  const wanted = new Set(names.join('') + asking);
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const [from, to] = [String.fromCodePoint(code), convert(String.fromCodePoint(code))];
    if (from !== to && wanted.has(to)) simplified[from] = to;
  }
  return { readings, simplified };
}
