/** The lines of the results. */
import { marks } from '../drawing/marks.ts';
import { fillOf } from '../drawing/strata.ts';
import { depthOf } from '../schemas/status.ts';
import type { Line } from './answer.ts';
import { linkTo, make } from './dom.ts';
import type { SearchList } from './list.ts';

/** One result: cell, title, place on the page, value or blank, excerpt, status. The whole line is one link. */
export function lineOf(result: Line, list: SearchList, site: string): HTMLElement {
  const { to, kind, title, place, value, excerpt, isGeneral, part, status } = result;
  const said = value?.blank ? tagOf(value.blank, value.text) : value?.text;
  const words = make(
    'span',
    'sd-t',
    make('b', '', title),
    place && !value && make('span', 'sd-s', place),
    isGeneral && make('strong', '', list.general),
    value && make('span', '', place && make('span', 'sd-l', place), said),
    excerpt && make('span', '', ...excerpt.map(({ text, marked }) => (marked ? make('mark', '', text) : text))),
    // Beside a blank, the status of its page would read as the status of what is blank.
    status && !value?.blank && tagOf(status, list.statuses[status]),
  );
  // The rock of a part, in the colour of how settled it is.
  const rock = part && `rock ${fillOf({ stratum: part, depth: status ? depthOf(status) : 'said' })}`;
  return linkTo(site + to, rock ? make('span', rock) : make('span', 'sd-p', list.kinds[kind]), words);
}

/** A status or a kind of blank, with its mark, in words. */
function tagOf(name: keyof typeof marks, words: string): HTMLElement {
  const paths = marks[name].map(([ink, d]) => drawn('path', { class: ink, d }));
  const mark = { class: 'mark', viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' };
  return make('span', 'tag', drawn('svg', mark, ...paths), words);
}

function drawn(name: string, attributes: Record<string, string>, ...parts: SVGElement[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...parts);
  return element;
}
