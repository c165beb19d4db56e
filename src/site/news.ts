/** Paging of the news list. */
import type { Day } from '../schemas/dates.ts';
import type { Address } from './links.ts';

/** News items on one page of the list: few enough to read through on a phone. */
export const pageSize = 20;

/** How many pages a list of this length has; an empty list has one. */
export function pageCount(items: number): number {
  return Math.max(1, Math.ceil(items / pageSize));
}

/** The items of one page, counted from 1. */
export function pageOf<T>(items: readonly T[], page: number): T[] {
  return items.slice((page - 1) * pageSize, page * pageSize);
}

/** The first item of a year in the list, and the page of the list on which it stands. */
export interface YearStart {
  year: string;
  /** Counted from 0. */
  index: number;
  page: number;
}

/** Where each year begins in a list, newest first: the archive by year. */
export function yearStarts(days: readonly Day[]): YearStart[] {
  return days.flatMap((day, index) => {
    const year = day.slice(0, 4);
    return year === days[index - 1]?.slice(0, 4) ? [] : [{ year, index, page: Math.floor(index / pageSize) + 1 }];
  });
}

/** Where a page of the list stands: the first one is the list itself. */
export function listAddress(page: number): Address {
  return page === 1 ? '/news/' : `/news/page/${page}/`;
}
