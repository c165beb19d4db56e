import type { Locale } from '../schemas/knowable.ts';
import { href, pageAddress } from '../site/links.ts';
import { button, filled, link, make } from './dom.ts';
import { crossedCell } from './drawing.ts';
import type { SearchList } from './types.ts';
import type { Actions, Shown } from './view.ts';

interface Place {
  root: HTMLElement;
  list: SearchList;
  locale: Locale;
  actions: Actions;
}

const mainPages = 5;

/** Nothing found: the nearest words, the register if the topic is there, the other language, the main pages. */
export function nothing({ query, near }: Shown, { root, list: { words }, locale, actions }: Place): HTMLElement {
  const help: Node[] = [];
  if (near?.words.length)
    help.push(
      make('p', '', words.near),
      make('p', 'sd-k', ...near.words.map((word) => button(word, () => actions.search(word, false)))),
    );
  if (near?.isOpen) {
    const register = link(`${href(pageAddress('questions'), locale)}#open`, words.register);
    help.push(make('p', '', words.inRegister, ' ', register));
  }
  if (/\p{Script=Han}/u.test(query) === (locale === 'en')) {
    const there = link(`${root.dataset.other}?q=${encodeURIComponent(query)}`, filled(words.otherLanguage, query));
    help.push(make('p', '', there));
  }
  const pages = [...root.querySelectorAll('.sd-g li')].slice(0, mainPages).map((line) => line.cloneNode(true));
  return make(
    'div',
    'sd-0',
    crossedCell(),
    make('div', 'sd-h', ...help, make('p', '', words.pages), make('ul', 'sd-g', ...pages)),
  );
}
