/** What changed on a page, and when: values in, values out. */
import { strings } from '../i18n/index.ts';
import type { Day } from '../schemas/dates.ts';
import { type FieldInfo, lookUp } from '../schemas/field-info.ts';
import type { Update } from '../schemas/fields.ts';
import { isFilled, type Locale } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';

/** The dates that a page's settings name for the page itself. */
export interface Dated {
  published?: Day | undefined;
  updated?: Day | undefined;
  updates?: readonly Update[] | undefined;
}

/**
 * The day on which any of some pages last changed, by the content's own dates. A day that has not come is no change
 * yet.
 */
export function lastChanged(pages: readonly Dated[], today: Day): Day | undefined {
  const days = pages.flatMap((page) => [page.published, page.updated, ...(page.updates ?? []).map(({ date }) => date)]);
  // ISO dates compare as text.
  const past = days.filter((day): day is Day => day !== undefined && day <= today);
  return past.sort().at(-1);
}

/** The updates of a page whose day has come, newest first. */
export function newestFirst<T extends { date: Day }>(updates: readonly T[], today: Day): T[] {
  return updates.filter(({ date }) => date <= today).sort((a, b) => b.date.localeCompare(a.date));
}

/**
 * An update in words: `Filled in: Amount`.
 *
 * @param labelOf The label of a field, by its path.
 */
export function updateText({ kind, field, status, text }: Update, locale: Locale, labelOf: (path: string) => string) {
  const t = strings(locale);
  const head = t.changes.kind[kind];
  const what = kind === 'filled' && field ? labelOf(field) : kind === 'status' && status ? t.status[status] : '';
  const own = text?.[locale] ?? '';
  if (!what) return own ? head + t.colon + own : head + t.stop;
  return head + t.colon + what + t.stop + (own && t.space + own);
}

/** An update without its day, and the path of the setting that it tells of. */
export interface Owed {
  path: string;
  update: Omit<Update, 'date'>;
}

/** What readers are to be told when the settings of a page change: its status, values that were blank, other values. */
export function owedUpdates(fields: readonly FieldInfo[], before: unknown, now: unknown): Owed[] {
  return fields.flatMap(({ path, kind, knowable, label }): Owed[] => {
    const [was, is] = [lookUp(before, path), lookUp(now, path)];
    const isTold = path === 'status' || path === 'sources' || (knowable && kind !== 'image');
    if (!isTold || JSON.stringify(was) === JSON.stringify(is) || !(isFilled(was) || isFilled(is))) return [];
    if (path === 'status') return [{ path, update: { kind: 'status', status: is as Status } }];
    // An answer has no row of its own that one could lead to.
    const isNew = knowable && !isFilled(was) && path !== 'answer';
    return [{ path, update: isNew ? { kind: 'filled', field: path } : { kind: 'changed', text: label } }];
  });
}
