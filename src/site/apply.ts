import { strings } from '../i18n/index.ts';
import { formatDay, today } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Page, published } from './content.ts';
import { openingOf } from './opening.ts';
import { byImportance } from './readers-ask.ts';
import { pageRows } from './register.ts';
import type { Row } from './rows.ts';

/** Whether one can apply for a programme today, in words: `Yes, until 31 March 2027`. */
export function canApply({ data, locale }: Page<'programmes'>): string {
  const { state, on } = openingOf(data.status, data.apply, today());
  return strings(locale).programme.canApplyAnswer[state](on && formatDay(on, locale));
}

/** Whether one can apply for anything, in a sentence or two. */
export interface Applications {
  open: Page<'programmes'>[];
  answer: string;
  /** What none of the programmes tells about applying, such as the last day: for all of them it is said once. */
  statedNowhere: Row[];
}

/** What is open for applications. Follows from the statuses and dates of the programmes. */
export async function applications(locale: Locale): Promise<Applications> {
  const t = strings(locale);
  const programmes = await published('programmes', locale);
  const stated = programmes.filter(({ data }) => openingOf(data.status, data.apply, today()).state !== 'unstated');
  const lines = stated.map((page) => page.data.title + t.colon + canApply(page) + t.stop);
  return {
    open: programmes.filter((page) => page.data.status === 'open'),
    answer: lines.length > 0 ? lines.join(t.space) : t.apply.notOpen,
    statedNowhere: blankInAll(programmes),
  };
}

function blankInAll(programmes: readonly Page<'programmes'>[]): Row[] {
  const rows = programmes.flatMap(pageRows).filter(({ section }) => section === 'apply');
  const byField = Map.groupBy(byImportance(rows), ({ path }) => path);
  return [...byField.values()].flatMap((same) => (same[0] && same.every(({ blank }) => blank) ? [same[0]] : []));
}
