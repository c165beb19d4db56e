import { tidy } from './units.ts';

/** The query in the address of the search page, fit to be shown and searched for. */
export function queryOfAddress(): string {
  return tidy(new URLSearchParams(location.search).get('q') ?? '');
}

/**
 * Keeps a query in the address, so that a result can be shared.
 *
 * @param isStep Whether Back should lead to what was searched for before.
 */
export function keep(input: string, isStep: boolean): void {
  const query = tidy(input);
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  if (!isStep) history.replaceState(history.state, '', address);
  else if (history.state !== query) history.pushState(query, '', address);
}
