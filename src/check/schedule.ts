import { isDay } from '../dates.ts';
import { heldOf } from './addresses.ts';
import { type Context, reportOn } from './context.ts';
import { fixedPages } from './languages.ts';
import type { Page } from './page.ts';
import { lookUp } from './values.ts';

/** Dates of one page that cannot stand in another order. */
const inOrder: [first: string, then: string][] = [
  ['apply.opens', 'apply.closes'],
  ['published', 'updated'],
];

/** The dates of a page agree with each other, and a page that others are built on is not held back. */
export function checkSchedule(context: Context): void {
  for (const page of context.pages) {
    if (page.locale !== 'en') continue;
    const report = reportOn(context, page.file);
    for (const [first, then] of inOrder) {
      const [from, to] = [dayAt(page, first), dayAt(page, then)];
      if (from && to && to < from) report.error(page.settings.valueAt(then.split('.')), 'wrongOrder', then, first);
    }
    if (fixedPages(page.collection) && heldOf(context, page)) {
      const key = page.settings.data.draft === true ? 'draft' : 'publishFrom';
      report.error(page.settings.keyAt([key]), 'mustBeSeen', key);
    }
  }
}

function dayAt({ settings }: Page, path: string): string | undefined {
  const value = lookUp(settings.data, path.split('.'));
  return typeof value === 'string' && isDay(value) ? value : undefined;
}
