/** A search panel, in the dialog or on the search page: listens, asks the names and the full text, shows. */
import { atOnce, merge, type Reply, type Result, reply } from './answer.ts';
import { button, linkTo, make } from './dom.ts';
import { type FullText, startFullText } from './full-text.ts';
import type { SearchList } from './list.ts';
import { prepare } from './names.ts';
import { lineOf, tagged } from './results.ts';
import type { SearchSettings } from './settings.ts';
import { isHan, tidy } from './words.ts';

/** Milliseconds without a key before the full text is asked; the names answer at once. */
const pause = 100;
/** Pages of the full text that are shown at first, and that each wish for more adds. */
const step = 8;

/** Makes a panel answer. */
export function attach(root: HTMLElement, settings: SearchSettings, list: SearchList): void {
  const { words } = list;
  const names = prepare(list);
  const input = root.querySelector('input') as HTMLInputElement;
  const status = root.querySelector('.sd-n') as HTMLElement;
  const area = root.querySelector('.sd-a') as HTMLElement;
  let starting: Promise<FullText> | undefined;
  let turn = 0;

  /** The full text; what did not arrive is asked for again next time. */
  const fullText = () => {
    starting ??= startFullText(settings.index, settings.site);
    return starting;
  };
  const ask = (query: string[], limit: number) =>
    fullText()
      .then((search) => search(query, limit))
      .catch(() => {
        starting = undefined;
        return undefined;
      });

  async function answer({ asTyped = false, limit = step } = {}): Promise<void> {
    turn += 1;
    const mine = turn;
    const asked = input.value;
    keep(asked);
    const found = reply(names, asked, asTyped);
    if (!found.query) return examples();
    if (limit === step) show(found, atOnce(names, found.answers), make('p', 'sd-w', words.searching));
    await new Promise((done) => setTimeout(done, pause));
    if (mine !== turn) return;
    const text = await ask(found.words, limit);
    if (mine !== turn) return;
    const results = merge(names, found.answers, text?.hits ?? []);
    const before = area.querySelectorAll('.sd-r a').length;
    const more = text?.hasMore && button(words.further, () => void answer({ asTyped, limit: limit + step }));
    show(found, results, !text && make('p', 'sd-w', words.partly), results.length === 0 && nothing(found), more);
    if (limit > step) area.querySelectorAll<HTMLElement>('.sd-r a')[before]?.focus();
    const number = results.length === 1 ? words.one : words.many.replace('{}', String(results.length));
    status.textContent = results.length === 0 ? words.none.replace('{}', found.typed ?? found.query) : number;
    root.dataset.answered = asked;
  }

  function show(found: Reply, results: readonly Result[], ...more: (Node | false | undefined)[]): void {
    const at = [...area.querySelectorAll('.sd-r a')].indexOf(document.activeElement as Element);
    const lines = make('ol', 'sd-r', ...results.map((result) => lineOf(result, list, settings.site)));
    // WebKit takes a list without marks for no list.
    lines.setAttribute('role', 'list');
    area.replaceChildren(...mended(found), lines, ...more.filter((part): part is Node => Boolean(part)));
    if (at >= 0) area.querySelectorAll<HTMLElement>('.sd-r a')[at]?.focus();
  }

  function mended({ typed, query }: Reply): Node[] {
    if (typed === undefined) return [];
    const original = button(words.original.replace('{}', typed), () => void answer({ asTyped: true }));
    return [make('p', 'sd-w', ...tagged(words.mended, query), ' ', original)];
  }

  function nothing({ query }: Reply): HTMLElement {
    const other = linkTo(`${settings.other}?q=${encodeURIComponent(query)}`, words.otherLanguage.replace('{}', query));
    const latin = isHan(query) && list.latinNames && linkTo(settings.site + list.latinNames, words.latinNames);
    const open = linkTo(`${settings.site}/questions/#open`, words.register);
    return make('ul', 'sd-g', ...[other, latin, open].flatMap((line) => (line ? [make('li', '', line)] : [])));
  }

  function examples(): void {
    status.textContent = words.hint;
    const search = (question: string) => () => {
      input.value = question;
      input.focus();
      void answer();
    };
    const offered = list.examples.map((question) => make('li', '', button(question, search(question))));
    area.replaceChildren(make('p', 'sd-w', words.examples), make('ul', 'sd-g', ...offered));
    root.dataset.answered = '';
  }

  // Half-composed pinyin is not a query yet.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || void answer());
  input.addEventListener('compositionend', () => void answer());
  root.addEventListener('keydown', (event) => {
    const stops: HTMLElement[] = [input, ...area.querySelectorAll<HTMLElement>('.sd-r a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!way || at < 0 || event.isComposing) return;
    event.preventDefault();
    stops[at + way]?.focus();
  });
  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    area.querySelector<HTMLElement>('.sd-r a')?.focus();
  });
  const restore = () => {
    input.value = queryOfAddress();
    void answer();
  };
  addEventListener('popstate', restore);
  input.value ||= queryOfAddress();
  fullText().catch(() => {});
  void answer();
}

const queryOfAddress = () => tidy(new URLSearchParams(location.search).get('q') ?? '');

/** Keeps a query in the address, so that Back, reload, a shared link and the other language find it again. */
function keep(input: string): void {
  const address = new URL(location.href);
  const query = tidy(input);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}
