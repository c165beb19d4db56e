/** What a search panel shows. Text reaches the page as text, never as markup. */
import type { Locale } from '../schemas/knowable.ts';
import { href, pageAddress } from '../site/links.ts';
import { olderSetting } from './address.ts';
import { button, filled, link, make } from './dom.ts';
import { lineOf } from './lines.ts';
import type { Near } from './mend.ts';
import type { Result } from './merge.ts';
import { nothing } from './nothing.ts';
import { olderLine } from './older-line.ts';
import type { OlderNews } from './older-news.ts';
import { type Kind, kinds, type SearchList } from './types.ts';

/** What is to be shown. */
export interface Shown {
  query: string;
  /** What was typed, where something else was searched for. */
  typed?: string;
  results: Result[];
  /** All there are, more than were fetched perhaps. */
  number: number;
  counts: Partial<Record<Kind, number>>;
  kind: Kind | undefined;
  /** The full text cannot be searched. */
  isPartial: boolean;
  /** Nothing more will come. */
  isFinal: boolean;
  /** Where there is an archive of older news. */
  older?: OlderNews | undefined;
  /** For a query without results. */
  near?: Near;
}

export interface Actions {
  search(query: string, exactly: boolean): void;
  filter(kind: Kind | undefined): void;
  more(): void;
  searchOlder(): void;
}

/** Results in the dialog. */
const few = 10;
/** Results from which on it helps to show one kind only. */
const many = 10;

/** The view of a panel. */
export function viewOf(root: HTMLElement, list: SearchList, actions: Actions) {
  const { words } = list;
  const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  const part = (name: string) => root.querySelector(name) as HTMLElement;
  const [status, extra, lines, rest] = [part('.sd-n'), part('.sd-a'), part('.sd-r'), part('.sd-more')];
  const isDialog = root instanceof HTMLDialogElement;

  function show(shown: Shown): void {
    const { results, number, isFinal } = shown;
    // Half an answer may be empty where the whole one is not.
    if (number === 0 && !isFinal) return;
    const at = [...lines.children].findIndex((line) => line.contains(document.activeElement));
    const isAskedFor = rest.querySelector('button:focus') !== null;
    const before = new Set(places());
    const visible = isDialog ? results.slice(0, few) : results;
    lines.replaceChildren(...visible.map((result) => lineOf(result, list, locale)));
    lines.children[at]?.querySelector('a')?.focus();
    const count = number === 1 ? words.one : filled(words.many, number);
    status.replaceChildren(number === 0 ? filled(words.none, shown.typed ?? shown.query) : count, ...mended(shown));
    extra.replaceChildren(
      ...(shown.isPartial ? [make('p', 'sd-w', words.partly)] : []),
      ...filters(shown),
      ...(number === 0 ? [nothing(shown, { root, list, locale, actions })] : []),
    );
    rest.replaceChildren(...(number > visible.length ? [further(shown)] : []), ...olderNews(shown));
    if (isAskedFor) lead(before);
    if (isFinal) root.dataset.answered = root.dataset.asked ?? '';
  }

  const places = () => [...lines.querySelectorAll('a')].map(({ href }) => href);

  /** Leads to the first result that was not there before; without one, to what stands in place of the button. */
  function lead(before: ReadonlySet<string>): void {
    const added = lines.querySelectorAll('a')[places().findIndex((place) => !before.has(place))];
    (added ?? rest.querySelector<HTMLElement>('[tabindex], .sd-o button'))?.focus();
  }

  function olderNews({ older, isPartial }: Shown): Node[] {
    if (!older || isPartial) return [];
    const search = () => {
      status.replaceChildren(words.searchingOlder);
      actions.searchOlder();
    };
    return [olderLine(older, list, locale, search)];
  }

  function mended({ typed, query }: Shown): Node[] {
    if (typed === undefined) return [];
    const original = button(filled(words.original, typed), () => actions.search(typed, true));
    return [make('span', 'sd-m', filled(words.mended, make('b', '', query)), ' ', original)];
  }

  function filters({ counts, kind, number }: Shown): Node[] {
    const offered = kinds.filter((name) => counts[name]);
    if (!kind && (offered.length < 2 || number <= many)) return [];
    const choice = (name: Kind | undefined, label: string) => {
      const chosen = button(label, () => actions.filter(name));
      chosen.setAttribute('aria-pressed', String(name === kind));
      return chosen;
    };
    const choices = offered.map((name) => choice(name, list.kinds[name]));
    const group = make('div', 'sd-k', choice(undefined, words.all), ...choices);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.filter);
    return [group];
  }

  /** The rest of the results: on the search page, which shows more of them step by step. */
  function further({ number, query, older }: Shown): Node {
    if (!isDialog) return button(words.further, actions.more);
    const settings = new URLSearchParams({ q: query, ...(older?.state === 'included' && { [olderSetting]: '1' }) });
    return link(`${href(pageAddress('search'), locale)}?${settings}`, filled(words.more, number));
  }

  return {
    show,
    /** Nothing is asked. */
    clear(): void {
      for (const place of [lines, extra, rest]) place.replaceChildren();
      status.replaceChildren(words.hint);
      root.dataset.answered = root.dataset.asked ?? '';
    },
    /** Nothing was found yet; older news are searched. */
    wait(): true {
      for (const place of [lines, extra, rest]) place.replaceChildren();
      status.replaceChildren(words.searchingOlder);
      return true;
    },
    /** A remark above the results that stays. */
    warn(sentence: string): void {
      status.before(make('p', 'sd-w', sentence));
    },
  };
}
