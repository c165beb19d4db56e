/** A search panel, in the dialog or on the search page: listens, asks the names and the full text, shows. */
import { merge, type Result, reply } from './answer.ts';
import { button, linkTo, listOf, make } from './dom.ts';
import type { SearchList } from './list.ts';
import { prepare } from './names.ts';
import type { SearchSettings } from './page.ts';
import { pagefindOf, searchTexts } from './pagefind.ts';
import { lineOf } from './results.ts';
import { isHan, tidy } from './words.ts';

/** Milliseconds without a key before the full text is asked; the names answer at once. */
const pause = 60;
/** Pages of the full text that are shown at first, and that each wish for more adds. */
const step = 3;

/** Makes a panel answer. */
export function attach(root: HTMLElement, settings: SearchSettings, list: SearchList): void {
  const { words } = list;
  const names = prepare(list);
  const [input, status, area] = ['input', '.sd-n', '.sd-a'].map((part) => root.querySelector(part)) as [
    HTMLInputElement,
    Element,
    Element,
  ];
  const results = () => [...area.querySelectorAll<HTMLElement>('.sd-r a')];
  let turn = 0;

  /** Answers from the names at once, then from the full text as well; says the number once. */
  async function answer(limit = step): Promise<void> {
    turn += 1;
    const mine = turn;
    const asked = input.value;
    const { query, answers, words: subject } = reply(names, asked);
    if (!query) {
      keep('');
      return examples();
    }
    if (limit === step) show(merge(names, answers, []), make('p', 'sd-w', words.searching));
    await new Promise((done) => setTimeout(done, pause));
    if (mine !== turn) return;
    keep(asked);
    // Without the full text the names still answer, and the reader is told; the next question asks again.
    const text = await pagefindOf(settings.index)
      .then((pagefind) => searchTexts(pagefind, settings.site, subject, limit))
      .catch(() => undefined);
    if (mine !== turn) return;
    const all = merge(names, answers, text?.hits ?? []);
    const before = results().length;
    const more = text?.hasMore && button(words.further, () => void answer(limit + step));
    show(all, !text && make('p', 'sd-w', words.partly), elsewhere(query, all.length === 0), more);
    if (limit > step) results()[before]?.focus();
    const number = all.length === 1 ? words.one : filled(words.many, `${all.length}`);
    status.textContent = all.length === 0 ? filled(words.none, query) : number;
    root.dataset.answered = asked;
  }

  function show(lines: readonly Result[], ...more: (Node | false | undefined)[]): void {
    const at = results().indexOf(document.activeElement as HTMLElement);
    const list = lines.map((line) => lineOf(line, names.list, settings.site));
    area.replaceChildren(listOf('sd-r', list), ...more.filter((part): part is Node => Boolean(part)));
    results()[at]?.focus();
  }

  /** Where else to look: in the other language, among the names that are known in Latin letters only, among what is open. */
  function elsewhere(query: string, isNothing: boolean): Node | false {
    const other = linkTo(`${settings.other}?q=${encodeURIComponent(query)}`, filled(words.otherLanguage, query));
    if (!isNothing) return isHan(query) && document.documentElement.lang === 'en' && listOf('sd-g', [other]);
    const latin = list.entries.filter(({ to }) => to.endsWith('#why-no-chinese-names'));
    const why = latin.map(({ to }) => linkTo(settings.site + to, words.latinNames));
    return listOf('sd-g', [other, ...why, linkTo(`${settings.site}/questions/#open`, words.register)]);
  }

  /** Before the first key: what readers ask most. On the search page all pages stand below the field, and keep their place. */
  function examples(): void {
    status.textContent = words.hint;
    root.dataset.answered = input.value;
    const questions = list.entries.filter(({ kind }) => kind === 'question').slice(0, 6);
    const buttons = questions.map(({ names: [question = ''] }) =>
      button(question, () => {
        input.value = question;
        input.focus();
        void answer();
      }),
    );
    const isDialog = root.tagName === 'DIALOG';
    area.replaceChildren(...(isDialog ? [make('p', 'sd-w', words.examples), listOf('sd-g', buttons)] : []));
  }

  // Half-composed pinyin is not a query yet.
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || void answer());
  input.addEventListener('compositionend', () => void answer());
  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    results()[0]?.focus();
  });
  addEventListener('popstate', () => {
    input.value = queryOfAddress();
    void answer();
  });
  input.value ||= queryOfAddress();
  // Whoever is composing will end it.
  if (!root.hasAttribute('data-composing')) void answer();
}

/** A sentence with a word in its place; what readers type may hold signs that mean something to `replace`. */
const filled = (sentence: string, word = '') => sentence.replace('{}', () => word);

const queryOfAddress = () => tidy(new URLSearchParams(location.search).get('q') ?? '');

/** Keeps a query in the address, so that Back, reload, a shared link and the other language find it again. */
function keep(query: string): void {
  const address = new URL(location.href);
  address.searchParams.set('q', tidy(query));
  if (!tidy(query)) address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}
