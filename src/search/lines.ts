/** The lines of the results. */
import type { Locale } from '../schemas/knowable.ts';
import { type Address, href } from '../site/links.ts';
import { link, make } from './dom.ts';
import { cellOf, tagOf } from './drawing.ts';
import type { Piece } from './hits.ts';
import type { Result } from './merge.ts';
import type { SearchList } from './types.ts';

/** One result: cell, title, place on the page, value or blank, excerpt, status. The whole line is one link. */
export function lineOf(result: Result, list: SearchList, locale: Locale): HTMLLIElement {
  const { part, kind, title, status, section } = result;
  const isBlankRow = result.row !== undefined && 'blank' in result.row.value;
  const words = make(
    'span',
    'sd-t',
    make('b', '', title),
    section !== undefined && make('span', 'sd-s', section),
    result.row && valueLine(result.row, list),
    result.excerpt && make('span', 'sd-e', ...result.excerpt.map(pieceOf)),
    // Beside a blank, the status of its page would read as the status of what is blank.
    status && !isBlankRow && tagOf(status, list.statuses[status]),
  );
  const cell = part ? cellOf(part, status) : make('span', 'sd-p', list.kinds[kind]);
  const line = make('li', part ? `l-${part}` : `l-${kind}`, link(href(result.to as Address, locale), cell, words));
  line.dataset.kind = kind;
  return line;
}

/** “Pay: Not stated in the report”, or the value. */
function valueLine({ label, value }: NonNullable<Result['row']>, list: SearchList): HTMLElement {
  const stated = 'text' in value ? value.text : tagOf(value.blank, list.blanks[value.blank]);
  return make('span', 'sd-v', label !== undefined && make('span', 'sd-l', label), stated);
}

const pieceOf = ({ text, marked }: Piece) => (marked ? make('mark', '', text) : text);
