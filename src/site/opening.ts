/** Whether one can apply on a day, told from a programme's status and its dates. */
import type { Day } from '../schemas/dates.ts';
import { type Knowable, known } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';

/** `unstated`: nobody has said that one can apply. `on` is the day that decides: the first or the last one. */
export interface Opening {
  state: 'unstated' | 'later' | 'open' | 'closed';
  on?: Day | undefined;
}

/** What a programme says about applying. Both days are part of the time in which one can apply. */
export interface Dates {
  opens: Knowable<Day>;
  closes: Knowable<Day>;
}

/**
 * A programme that staff call open or closed is open from its first day to its last, as far as these are known. Asked
 * again with the status that follows from the answer, it answers the same.
 */
export function openingOf(status: Status, apply: Dates, day: Day): Opening {
  if (status !== 'open' && status !== 'closed') return { state: 'unstated' };
  const [opens, closes] = [known(apply.opens), known(apply.closes)];
  // ISO dates compare as text.
  if (closes && closes < day) return { state: 'closed', on: closes };
  if (opens && day < opens) return { state: 'later', on: opens };
  return status === 'open' ? { state: 'open', on: closes } : { state: 'closed' };
}
