/** The rules that keep the site true: what the announcement does not say needs a source that does. */
import { isBlank } from '../knowable.ts';
import { statuses } from '../status.ts';
import { heldOf } from './addresses.ts';
import { type Context, reportOn, sharedData } from './context.ts';
import { fieldsFor } from './fields.ts';
import type { Page } from './page.ts';
import type { Reporter } from './problem.ts';
import { bodyProse, type Prose, recordProse, settingsProse } from './prose.ts';
import type { RecordContent } from './record.ts';
import { guessedName, numberIn, visitorAsParty, visitors } from './statements.ts';
import { lookUp } from './values.ts';

/** The one source that the site began with. It gives no number, no date and no Chinese name. */
export const theAnnouncement = 'announcement';

/** Records whose words are not checked: sources describe themselves, the site's settings are its own. */
const exemptRecords = ['sources', 'site'];

function hasOtherSource(data: Record<string, unknown>): boolean {
  const { sources, source } = data;
  return [sources, source].flat().some((name) => typeof name === 'string' && name !== theAnnouncement);
}

/** Applies the rules to every page and record that rests on the announcement alone. */
export function checkTruth(context: Context): void {
  for (const page of context.pages) {
    const shared = sharedData(context, page);
    if (shared && !hasOtherSource(shared)) checkPage(context, page);
  }
  for (const record of context.records) if (!exemptRecords.includes(record.name)) checkRecord(context, record);
}

function checkProse({ text, at }: Prose, report: Reporter): void {
  const number = numberIn(text);
  if (number) report.error(at(number.words, number.index), 'numberWithoutSource', number.words);
  const name = guessedName(text);
  if (name) report.error(at(name.words, name.index), 'guessedName', name.words, name.person);
  const visitor = visitorAsParty(text);
  if (visitor) report.error(at(visitor.words, visitor.index), 'visitorAsParty', visitor.words);
}

function checkRecord(context: Context, record: RecordContent): void {
  const { file, settings, fields, name } = record;
  const report = reportOn(context, file);
  const open = new Map(record.entries.filter(([, data]) => !hasOtherSource(data)));
  for (const prose of recordProse(record)) if (open.has(String(prose.path?.[0]))) checkProse(prose, report);
  for (const [id, data] of open) {
    if (name === 'organisations' && visitors.includes(id) && data.role === 'party')
      report.error(settings.valueAt([id, 'role']), 'visitorAsParty', String(lookUp(data, ['name', 'en'])));
    for (const { knowable, path } of fields)
      if (knowable && data[path] !== undefined && !isBlank(data[path]))
        report.error(settings.keyAt([id, path]), 'valueNeedsSource', path, file);
  }
}

function checkPage(context: Context, page: Page): void {
  const report = reportOn(context, page.file);
  const { settings, collection } = page;
  for (const prose of [...settingsProse(page), ...bodyProse(page)]) checkProse(prose, report);
  for (const { path, knowable } of fieldsFor(collection)) {
    // An answer in our own words is no value that a source would give.
    if (!knowable || collection === 'questions') continue;
    const value = lookUp(settings.data, path.split('.'));
    const place = settings.keyAt(path.split('.'));
    if (value !== undefined && value !== null && !isBlank(value))
      report.error(place, 'valueNeedsSource', path, `content/${collection}/en/${page.slug}.mdx`);
  }
  if (page.locale === 'en') checkStanding(context, page, report);
}

/** What only the English file says: who signed, what the page rests on, how far the thing has come. */
function checkStanding(context: Context, page: Page, report: Reporter): void {
  const { settings, collection } = page;
  const { parties, facts, status } = settings.data;
  for (const [index, party] of (Array.isArray(parties) ? parties : []).entries())
    if (visitors.includes(party))
      report.error(settings.valueAt(['parties', index]), 'visitorAsParty', 'Huaibei Institute of Technology');
  const basis = Array.isArray(facts) ? facts : [];
  // A page that nobody can see may be unfinished.
  const held = heldOf(context, page) !== undefined;
  const needed = fieldsFor(collection).some(({ path, required }) => path === 'facts' && required);
  if (needed && Array.isArray(facts) && facts.length === 0 && !held)
    report.error(settings.valueAt(['facts']), 'noBasis');
  const record = context.records.find(({ name }) => name === 'facts');
  const names = new Set(record?.entries.map(([id]) => id));
  const known =
    Array.isArray(facts) && (statuses as readonly unknown[]).includes(status) && basis.every((id) => names.has(id));
  const backed = record?.entries.some(([id, fact]) => basis.includes(id) && fact.status === status);
  if (known && !backed && !held) report.error(settings.valueAt(['status']), 'statusBeyondFacts', String(status));
}
