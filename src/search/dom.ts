/** Small helpers that build elements from text, never from markup. */

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

/** A link. */
export function link(href: string, ...content: Content[]): HTMLAnchorElement {
  return Object.assign(make('a', '', ...content), { href });
}

/** A button that does something. */
export function button(label: Content, act: () => void): HTMLButtonElement {
  const element = Object.assign(make('button', '', label), { type: 'button' });
  element.addEventListener('click', act);
  return element;
}

/** A sentence with its `{}` filled, by text or by an element. */
export function filled(sentence: string, word: Node | string | number): DocumentFragment {
  const [before = '', after = ''] = sentence.split('{}');
  const fragment = document.createDocumentFragment();
  fragment.append(before, typeof word === 'number' ? String(word) : word, after);
  return fragment;
}
