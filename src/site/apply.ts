import { strings } from '../i18n/index.ts';
import { formatDay, today } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Page, published } from './content.ts';
import { openingOf } from './opening.ts';
import { byImportance } from './readers-ask.ts';
import { pageRows } from './register.ts';
import type { Row } from './rows.ts';

const openingToday = ({ data }: Page<'programmes'>) => openingOf(data.status, data.apply, today());

/** Whether one can apply for a programme today, in words: `Yes, open until 31 March 2027`. */
export function canApply(page: Page<'programmes'>): string {
  const { state, on } = openingToday(page);
  return strings(page.locale).programme.canApplyAnswer[state](on && formatDay(on, page.locale));
}

/** The same, where somebody has said when or whether one can apply. */
export function openingWords(page: Page<'programmes'>): string | undefined {
  return openingToday(page).state === 'unstated' ? undefined : canApply(page);
}

/** Whether one can apply for anything, in a sentence or two. Follows from the statuses and dates of the programmes. */
export async function applications(locale: Locale) {
  const t = strings(locale);
  const programmes = await published('programmes', locale);
  const lines = programmes.flatMap((page) => {
    const opening = openingWords(page);
    return opening ? [page.data.title + t.colon + opening + t.stop] : [];
  });
  const isOpen = programmes.some(({ data }) => data.status === 'open');
  const mark: 'open' | 'closed' | 'not-stated' = isOpen ? 'open' : lines.length > 0 ? 'closed' : 'not-stated';
  return {
    /** The mark that stands beside the answer. */
    mark,
    answer: lines.length > 0 ? lines.join(t.space) : t.apply.notOpen,
    /** What none of the programmes tells about applying, such as the last day: for all of them it is said once. */
    statedNowhere: blankInAll(programmes),
  };
}

function blankInAll(programmes: readonly Page<'programmes'>[]): Row[] {
  const rows = programmes.flatMap(pageRows).filter(({ section }) => section === 'apply');
  const byField = Map.groupBy(byImportance(rows), ({ path }) => path);
  return [...byField.values()].flatMap((same) => (same[0] && same.every(({ blank }) => blank) ? [same[0]] : []));
}
