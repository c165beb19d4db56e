/** Builds elements from text, never from markup. */
type Content = Node | string | undefined | false;

/** An element with a class and content; what is missing is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, ...content: Content[]) {
  const element = Object.assign(document.createElement(tag), name ? { className: name } : {});
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

/** A list of lines. WebKit takes a list without marks for no list, unless it is told. */
export function listOf(name: string, lines: readonly Node[]): HTMLElement {
  const list = make('ul', name, ...lines.map((line) => make('li', '', line)));
  list.setAttribute('role', 'list');
  return list;
}
