import { cited, piecesOf, withoutMarks } from '../../src/site/citations.ts';
import { expect, test } from '../helpers/unit.ts';

const text = 'One form of cooperation [S2 art. 40; S12]. Ask first [see below]. It ends [S13]';
/** The pieces in one line, with bars between them: a text, or each source with its place in brackets. */
const told = (written: string) =>
  piecesOf(written)
    .map((piece) => ('text' in piece ? piece.text : piece.citations.map(({ id, at }) => `${id} (${at})`).join()))
    .join('|');

test('a text is cut at its source marks, each with its place', () => {
  expect(told(text)).toBe('One form of cooperation|S2 (art. 40),S12 ()|. Ask first [see below]. It ends|S13 ()');
  expect(told('三方协议[S2 第四十二、五十条；S10]。')).toBe('三方协议|S2 (第四十二、五十条),S10 ()|。');
  expect(told('It ends [S2 art. 4, 5, S12，S13].')).toBe('It ends|S2 (art. 4, 5),S12 (),S13 ()|.');
  expect(told('They end (S8; S9). 会终止【S8；S9】。')).toBe('They end|S8 (),S9 ()|. 会终止|S8 (),S9 ()|。');
});

test('marks are left out of the words, and their sources are listed once', () => {
  expect(withoutMarks(text)).toBe('One form of cooperation. Ask first [see below]. It ends');
  expect(cited([text, 'Again [S12; S1].'])).toEqual(['S2', 'S12', 'S13', 'S1']);
});
