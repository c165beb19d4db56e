import type { BlankKind } from '../knowable.ts';
import { depthOf, type Status } from '../status.ts';

/**
 * The pattern cell of a part, filled after its status.
 *
 * @param part Name of the pattern, such as `award`.
 */
export function cellOf(part: string, status: Status | undefined): HTMLElement {
  const cell = document.createElement('span');
  cell.className = `rock l-${part}${status ? ` d-${depthOf(status)}` : ''}`;
  cell.ariaHidden = 'true';
  cell.append(filledWith(part));
  return cell;
}

/** A status or a kind of blank in words. */
export function tagOf(name: Status | BlankKind, words = ''): HTMLElement {
  const tag = document.createElement('span');
  tag.className = `tag tag-${name}`;
  tag.append(words);
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

/** A surface filled with a pattern of the page, where the page draws it. */
function filledWith(pattern: string): SVGElement {
  return drawn('svg', {}, drawn('rect', { width: '100%', height: '100%', fill: `url(#p-${pattern})` }));
}

function drawn(name: string, attributes: Record<string, string>, ...parts: SVGElement[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...parts);
  return element;
}
