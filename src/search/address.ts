import { tidy } from './units.ts';

/** The setting of the search page's address that asks for older news as well. */
export const olderSetting = 'older';

/** The query in the address of the search page, fit to be shown and searched for. */
export function queryOfAddress(): string {
  return tidy(new URLSearchParams(location.search).get('q') ?? '');
}

/** Whether the address of the search page asks for older news as well. */
export function olderOfAddress(): boolean {
  return new URLSearchParams(location.search).has(olderSetting);
}

/** Keeps in the address that the reader wants older news as well. */
export function keepOlder(): void {
  const address = new URL(location.href);
  address.searchParams.set(olderSetting, '1');
  history.replaceState(history.state, '', address);
}

/** What a step of the browser's history holds: a query that was asked for, or one that is being typed. */
type Step = 'asked' | 'typing';

/**
 * Keeps a query in the address, so that it can be shared. Typing on after a query that was asked for begins a new step
 * of the history: Back leads to what was asked for, not to every letter.
 */
export function keep(input: string, step: Step): void {
  const query = tidy(input);
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  if (step === 'typing' && history.state === 'asked') history.pushState(step, '', address);
  else history.replaceState(step, '', address);
}
