/** What changed: each line of `updates` says what its kind needs, and nothing that the page does not say. */
import { isBlank } from '../knowable.ts';
import { updateKinds } from '../schemas/updates.ts';
import { type Context, reportOn } from './context.ts';
import { fieldsFor } from './fields.ts';
import type { Page } from './page.ts';
import type { Reporter } from './problem.ts';
import { suggest } from './suggest.ts';
import { lookUp } from './values.ts';

/** A filled value is filled in, a risen status is the page's own, and everything else is told in words. */
export function checkUpdates(context: Context): void {
  for (const page of context.pages.filter(({ locale }) => locale === 'en')) {
    const { updates } = page.settings.data;
    if (!Array.isArray(updates)) continue;
    const report = reportOn(context, page.file);
    for (const [index, update] of updates.entries()) {
      // What the schema refuses has been reported already.
      if (!updateKinds.includes(update?.kind)) continue;
      if (update.kind === 'filled') checkFilled(page, index, String(update.field ?? ''), report);
      if (update.kind === 'status' && !update.status)
        report.error(page.settings.valueAt(['updates', index]), 'updateNeeds', 'status', 'status');
      if ((update.kind === 'correction' || update.kind === 'changed') && !update.text)
        report.error(page.settings.valueAt(['updates', index]), 'updateNeeds', update.kind, 'text');
    }
    checkLatestStatus(page, updates, report);
  }
}

function checkFilled(page: Page, index: number, field: string, report: Reporter) {
  const { settings } = page;
  if (!field) return report.error(settings.valueAt(['updates', index]), 'updateNeeds', 'filled', 'field');
  const known = fieldsFor(page.collection)
    .filter(({ knowable }) => knowable)
    .map(({ path }) => path);
  const place = settings.valueAt(['updates', index, 'field']);
  if (!known.includes(field))
    return report.error(place, 'noSuch', page.collection, field, suggest(field, known), known);
  const value = lookUp(settings.data, field.split('.'));
  if (value === undefined || isBlank(value)) report.error(place, 'updateNotFilled', field);
}

function checkLatestStatus(page: Page, updates: readonly Record<string, unknown>[], report: Reporter) {
  const told = updates
    .map((update, index) => ({ index, date: String(update?.date), kind: update?.kind, status: update?.status }))
    .filter(({ kind, status }) => kind === 'status' && status)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const { status } = page.settings.data;
  if (told && typeof status === 'string' && told.status !== status)
    report.error(
      page.settings.valueAt(['updates', told.index, 'status']),
      'updateOtherStatus',
      String(told.status),
      status,
    );
}
