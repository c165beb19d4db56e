import { formatDay } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { button, filled, make } from './dom.ts';
import type { OlderNews } from './older-news.ts';
import type { SearchList } from './types.ts';

/** The line below the results: what was not searched, and the button that searches it. */
export function olderLine(
  { since, state }: OlderNews,
  { words }: Pick<SearchList, 'words'>,
  locale: Locale,
  search: () => void,
): HTMLElement {
  const line = (...parts: Parameters<typeof make>[2][]) => make('span', 'sd-o', ...parts);
  // Takes the focus in the place of the button, where no result is new.
  if (state === 'included') return Object.assign(line(words.olderIncluded), { tabIndex: -1 });
  const sentence = state === 'failed' ? words.olderFailed : filled(words.leftOut, formatDay(since, locale));
  return line(make('span', '', sentence), ' ', button(words.searchOlder, search));
}
