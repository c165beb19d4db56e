import { cited, piecesOf, withoutMarks } from '../../src/site/citations.ts';
import { expect, test } from '../helpers/unit.ts';

const text = 'One form of cooperation [S2 art. 40; S12]. Ask first [see below]. It ends [S13]';

test('a text is cut at its source marks, each with its place', () => {
  expect(piecesOf(text)).toEqual([
    { text: 'One form of cooperation' },
    {
      citations: [
        { id: 'S2', at: 'art. 40' },
        { id: 'S12', at: '' },
      ],
    },
    { text: '. Ask first [see below]. It ends' },
    { citations: [{ id: 'S13', at: '' }] },
  ]);
  expect(piecesOf('三方协议[S2 第四十二、五十条；S10]。')).toEqual([
    { text: '三方协议' },
    {
      citations: [
        { id: 'S2', at: '第四十二、五十条' },
        { id: 'S10', at: '' },
      ],
    },
    { text: '。' },
  ]);
  expect(piecesOf('No mark at all.')).toEqual([{ text: 'No mark at all.' }]);
});

test('marks are left out of the words, and their sources are listed once', () => {
  expect(withoutMarks(text)).toBe('One form of cooperation. Ask first [see below]. It ends');
  expect(cited([text, 'Again [S12; S1].'])).toEqual(['S2', 'S12', 'S13', 'S1']);
});
