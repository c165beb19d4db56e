/** A search panel, in the dialog or on the search page: listens, asks the names and the full text, shows. */
import { type Line, merge, prepare } from './answer.ts';
import { button, linkTo, listOf, make } from './dom.ts';
import type { SearchList } from './list.ts';
import type { SearchSettings } from './page.ts';
import { pagefindOf, searchTexts } from './pagefind.ts';
import { lineOf } from './results.ts';
import { isHan, tidy } from './words.ts';

/** Milliseconds without a key before the full text is asked; the names answer at once. */
const pause = 60;

/** Makes a panel answer. */
export function attach(root: HTMLElement, settings: SearchSettings, list: SearchList): void {
  const { words } = list;
  const { lines, reply } = prepare(list);
  const input = root.querySelector('input') as HTMLInputElement;
  const [status, area] = ['.sd-n', '.sd-a'].map((part) => root.querySelector(part)) as [Element, Element];
  const results = () => [...area.querySelectorAll<HTMLElement>('.sd-r a')];
  let turn = 0;

  /** Answers from the names at once, then from the full text as well; says the number once. */
  async function answer(): Promise<void> {
    turn += 1;
    const mine = turn;
    const isOver = () => mine !== turn || !root.isConnected;
    const asked = input.value;
    const { query, answers, words: subject } = reply(asked);
    if (!query) {
      keep('');
      return examples();
    }
    show(merge(lines, answers, []), make('p', 'sd-w', words.searching));
    await new Promise((done) => setTimeout(done, pause));
    if (isOver()) return;
    keep(asked);
    // Without the full text the names still answer, and the reader is told; the next question asks again.
    const hits = await pagefindOf(settings.index)
      .then((pagefind) => searchTexts(pagefind, settings.site, subject))
      .catch(() => undefined);
    if (isOver()) return;
    const all = merge(lines, answers, hits ?? []);
    show(all, !hits && make('p', 'sd-w', words.partly), elsewhere(query, all.length === 0));
    const number = all.length === 1 ? words.one : filled(words.many, `${all.length}`);
    status.textContent = all.length === 0 ? filled(words.none, query) : number;
    root.dataset.answered = asked;
  }

  function show(found: readonly Line[], ...more: (Node | false)[]): void {
    const at = results().indexOf(document.activeElement as HTMLElement);
    const links = found.map((line) => lineOf(line, list, settings.site));
    area.replaceChildren(listOf('sd-r', links), ...more.filter((part) => part !== false));
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
  input.value ||= tidy(new URLSearchParams(location.search).get('q') ?? '');
  // Whoever is composing will end it.
  if (!root.hasAttribute('data-composing')) void answer();
}

/** A sentence with a word in its place; what readers type may hold signs that mean something to `replace`. */
const filled = (sentence: string, word = '') => sentence.replace('{}', () => word);

/** Keeps a query in the address, so that Back, reload, a shared link and the other language find it again. */
function keep(query: string): void {
  const address = new URL(location.href);
  address.searchParams.set('q', tidy(query));
  if (!tidy(query)) address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}
