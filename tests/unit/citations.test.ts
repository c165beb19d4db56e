import { cited, piecesOf, withoutMarks } from '../../src/site/citations.ts';
import { expect, test } from '../helpers/unit.ts';

const text = 'One form of cooperation [S2 art. 40; S12]. Ask first [see below]. It ends [S13]';
/** Pieces as one line: `id (at)` between bars. */
const told = (written: string) =>
  piecesOf(written).map((piece) =>
    'text' in piece ? piece.text : piece.citations.map(({ id, at }) => `${id} (${at})`).join(),
  );

test('a text is cut at its source marks, each with its place', () => {
  expect(told(text)).toEqual([
    'One form of cooperation',
    'S2 (art. 40),S12 ()',
    '. Ask first [see below]. It ends',
    'S13 ()',
  ]);
  expect(told('三方协议[S2 第四十二、五十条；S10]。')).toEqual(['三方协议', 'S2 (第四十二、五十条),S10 ()', '。']);
  expect(told('It ends [S2 art. 4, 5, S12，S13].')).toEqual(['It ends', 'S2 (art. 4, 5),S12 (),S13 ()', '.']);
  expect(told('They end (S8; S9). 会终止【S8；S9】。')).toEqual([
    'They end',
    'S8 (),S9 ()',
    '. 会终止',
    'S8 (),S9 ()',
    '。',
  ]);
  expect(told('No mark at all.')).toEqual(['No mark at all.']);
});

test('marks are left out of the words, and their sources are listed once', () => {
  expect(withoutMarks(text)).toBe('One form of cooperation. Ask first [see below]. It ends');
  expect(cited([text, 'Again [S12; S1].'])).toEqual(['S2', 'S12', 'S13', 'S1']);
});
