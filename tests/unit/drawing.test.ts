import { marks } from '../../src/drawing/marks.ts';
import { layerOf, patternId, patterns, strata, stratumOf } from '../../src/drawing/strata.ts';
import { languageRuns } from '../../src/markdown/languages.ts';
import { statuses } from '../../src/schemas/status.ts';
import { expect, test } from '../helpers/unit.ts';

test('every status and kind of blank has a mark of its own, every part a pattern; a new programme gets the spare one', () => {
  const names = [...statuses, 'not-stated', 'not-published', 'not-decided'] as const;
  expect(new Set(names.map((name) => JSON.stringify(marks[name]))).size).toBe(names.length);
  expect(new Set(strata.map((stratum) => JSON.stringify(patterns[stratum]))).size).toBe(strata.length);
  const slugs = ['targeted-class', 'training-plan', 'scholarship', 'internship', 'teaching-team', 'new-one'];
  expect(slugs.map(stratumOf)).toEqual(['class', 'plan', 'award', 'place', 'team', 'more']);
});

test('what rises to signed turns to solid rock', () => {
  expect(layerOf('scholarship', 'consensus').depth).toBe('discussed');
  expect(layerOf('scholarship', 'signed').depth).toBe('settled');
  expect(layerOf('base', 'self').depth).toBe('said');
  // Two programmes that staff add share a pattern, but solid rock has light lines.
  expect(patternId(layerOf('new-one', 'signed'))).not.toBe(patternId(layerOf('new-two', 'aim')));
});

test('a change of language is found inside a text', () => {
  const marked = (text: string, locale: 'en' | 'zh') =>
    languageRuns(text, locale).map((run) => (run.lang ? `<${run.lang}>${run.text}</>` : run.text));
  expect(marked('A class (定向班) or not', 'en')).toEqual(['A class (', '<zh-CN>定向班</>', ') or not']);
  expect(marked('英文稿写作 listing base，指挂牌', 'zh')).toEqual(['英文稿写作 ', '<en>listing base</>', '，指挂牌']);
  expect(marked('Wang Yining 来访', 'zh')).toEqual(['Wang Yining 来访']);
  expect(marked('', 'en')).toEqual([]);
});
