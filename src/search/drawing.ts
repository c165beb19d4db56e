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

/** A surface filled with a pattern of the page, where the page draws it. */
function filledWith(pattern: string): SVGElement {
  const [svg, surface] = ['svg', 'rect'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  surface?.setAttribute('width', '100%');
  surface?.setAttribute('height', '100%');
  surface?.setAttribute('fill', `url(#p-${pattern})`);
  if (surface) svg?.append(surface);
  return svg as SVGElement;
}
