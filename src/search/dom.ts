/** Builds elements from text, never from markup. */

type Content = Node | string | undefined | false;

/** An element with a class and content; what is missing is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content.filter((part): part is Node | string => Boolean(part)));
  return element;
}

/** A button that does something. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const element = Object.assign(make('button', '', label), { type: 'button' as const });
  element.addEventListener('click', act);
  return element;
}

/** A link. */
export const linkTo = (href: string, ...content: Content[]) => Object.assign(make('a', '', ...content), { href });

/** An element of a drawing. */
export function drawn(name: string, attributes: Record<string, string>, ...parts: SVGElement[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...parts);
  return element;
}
