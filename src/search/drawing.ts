import { marks } from '../drawing/marks.ts';
import { inksOf, patterns, type Stratum } from '../drawing/strata.ts';
import type { BlankKind } from '../schemas/knowable.ts';
import { type Depth, depthOf, type Status } from '../schemas/status.ts';

/** The pattern cell of a part, filled after its status. */
export function cellOf(part: Stratum, status: Status | undefined): HTMLElement {
  const depth = status ? depthOf(status) : 'said';
  const cell = document.createElement('span');
  cell.className = `rock l-${part} d-${depth}`;
  cell.ariaHidden = 'true';
  definePattern(part, depth);
  cell.append(drawn('svg', {}, drawn('rect', { width: '100%', height: '100%', fill: `url(#p-${part})` })));
  return cell;
}

/** A status or a kind of blank, with its mark, in words. */
export function tagOf(name: Status | BlankKind, words = ''): HTMLElement {
  const tag = document.createElement('span');
  tag.className = 'tag';
  const paths = marks[name].map(([ink, d]) => drawn('path', { class: ink, d }));
  tag.append(
    drawn('svg', { class: 'mark', viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true' }, ...paths),
    words,
  );
  return tag;
}

/** The crossed cell of a core that was not recovered. */
export function crossedCell(): HTMLElement {
  const cell = document.createElement('span');
  cell.className = 'sd-x0';
  cell.ariaHidden = 'true';
  const line = (y1: string, y2: string) => drawn('line', { x1: '0', x2: '100%', y1, y2 });
  cell.append(drawn('svg', {}, line('0', '100%'), line('100%', '0')));
  return cell;
}

/** Adds the pattern of a part to a page that does not draw it itself. */
function definePattern(part: Stratum, depth: Depth): void {
  if (document.getElementById(`p-${part}`)) return;
  const { width, height } = patterns[part];
  const paths = inksOf(patterns[part]).map(({ ink, d }) => drawn('path', { class: ink, d }));
  const size = { width: String(width), height: String(height), patternUnits: 'userSpaceOnUse' };
  const pattern = drawn('pattern', { id: `p-${part}`, class: `pt-${depth}`, ...size }, ...paths);
  document.body.append(drawn('svg', { class: 'defs', width: '0', height: '0', 'aria-hidden': 'true' }, pattern));
}

function drawn(name: string, attributes: Record<string, string>, ...parts: SVGElement[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...parts);
  return element;
}
