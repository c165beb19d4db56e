/** Paging of the news list. */
import type { Address } from './links.ts';

/** News items on one page of the list: few enough to read through on a phone. */
export const pageSize = 20;

/** How many pages a list of this length has; an empty list has one. */
export function pageCount(items: number): number {
  return Math.max(1, Math.ceil(items / pageSize));
}

/** Where a page of the list stands: the first one is the list itself. */
export function listAddress(page: number): Address {
  return page === 1 ? '/news/' : `/news/page/${page}/`;
}
