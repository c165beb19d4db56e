/** The lines of the results, with their rock. */
import { marks } from '../drawing/marks.ts';
import { inksOf, patterns, type Stratum } from '../drawing/strata.ts';
import { depthOf, type Status } from '../schemas/status.ts';
import type { Result } from './answer.ts';
import { drawn, linkTo, make } from './dom.ts';
import type { RowValue, SearchList } from './list.ts';

/** One result: cell, title, place on the page, value or blank, excerpt, status. The whole line is one link. */
export function lineOf(
  { to, title, entry, section, value, excerpt }: Result,
  list: SearchList,
  site: string,
): HTMLLIElement {
  const isBlank = value !== undefined && 'blank' in value.value;
  const words = make(
    'span',
    'sd-t',
    make('b', '', title),
    section !== undefined && make('span', 'sd-s', section),
    value &&
      make('span', 'sd-v', value.label !== undefined && make('span', 'sd-l', value.label), wordsOf(value.value, list)),
    excerpt && make('span', 'sd-e', ...excerpt.map(({ text, marked }) => (marked ? make('mark', '', text) : text))),
    // Beside a blank, the status of its page would read as the status of what is blank.
    entry?.status && !isBlank && tagOf(entry.status, list.statuses[entry.status]),
  );
  const cell = entry?.part ? rockOf(entry.part, entry.status) : make('span', 'sd-p', list.kinds[entry?.kind ?? 'page']);
  return make('li', '', linkTo(site + to, cell, words));
}

const wordsOf = (value: RowValue, { blanks }: SearchList) =>
  'text' in value ? value.text : tagOf(value.blank === 'site' ? 'not-stated' : value.blank, blanks[value.blank]);

/** A sentence with its `{}` filled by a word that stands out. */
export function tagged(sentence: string, word: string): (Node | string)[] {
  const [before = '', after = ''] = sentence.split('{}');
  return [before, make('b', '', word), after];
}

/** A status or a kind of blank, with its mark, in words. */
function tagOf(name: keyof typeof marks, words = ''): HTMLElement {
  const paths = marks[name].map(([ink, d]) => drawn('path', { class: ink, d }));
  const mark = { class: 'mark', viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' };
  return make('span', 'tag', drawn('svg', mark, ...paths), words);
}

let made = 0;

/** The rock of a part, filled after its status. */
function rockOf(part: Stratum, status: Status | undefined): HTMLElement {
  const depth = status ? depthOf(status) : 'said';
  const { width, height } = patterns[part];
  // Of its own: the page may define the pattern of the same part, or not.
  made += 1;
  const id = `sd-p${made}`;
  const paths = inksOf(patterns[part]).map(({ ink, d }) => drawn('path', { class: ink, d }));
  const size = { width: String(width), height: String(height), patternUnits: 'userSpaceOnUse' };
  const pattern = drawn('pattern', { id, class: `pt-${depth}`, ...size }, ...paths);
  const cell = make('span', `rock l-${part} d-${depth}`);
  cell.ariaHidden = 'true';
  cell.append(drawn('svg', {}, pattern, drawn('rect', { width: '100%', height: '100%', fill: `url(#${id})` })));
  return cell;
}
