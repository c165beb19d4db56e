/** The rules that keep the site true: what the announcement does not say needs a source that does. */
import { isBlank } from '../knowable.ts';
import type { FieldKind } from '../schemas/fields.ts';
import { kindsOf } from '../schemas/sets.ts';
import { textsOf } from './body.ts';
import { type Context, reportOn, sharedData } from './context.ts';
import type { Page } from './page.ts';
import { type Place, placeWithin, type Reporter } from './problem.ts';
import { pageFields } from './references.ts';
import { type Finding, guessedName, numberIn, visitorAsParty, visitors } from './statements.ts';
import { lookUp } from './values.ts';

/** The one source that the site began with. It gives no number, no date and no Chinese name. */
export const theAnnouncement = 'announcement';

/** Kinds of settings that are no prose: choices, references and dates of our own pages. */
const noProse = new Set<FieldKind>(['choice', 'flag', 'day', 'slug', 'slugs', 'count', 'url', 'image', 'addresses']);

function hasOtherSource(data: Record<string, unknown>): boolean {
  const { sources, source } = data;
  return [sources, source].flat().some((name) => typeof name === 'string' && name !== theAnnouncement);
}

function checkText(text: string, place: Place, report: Reporter): void {
  const at = ({ index }: Finding) => placeWithin(text, index, place);
  const number = numberIn(text);
  if (number) report.error(at(number), 'numberWithoutSource', number.words);
  const name = guessedName(text);
  if (name) report.error(at(name), 'guessedName', name.words, name.person);
  const visitor = visitorAsParty(text);
  if (visitor) report.error(at(visitor), 'visitorAsParty', visitor.words);
}

/** Applies the rules to every page and record that rests on the announcement alone. */
export function checkTruth(context: Context): void {
  for (const page of context.pages) {
    const shared = sharedData(context, page);
    if (!hasOtherSource(shared)) checkPage(context, page, shared);
  }
  for (const { file, settings, fields, entries, name } of context.records) {
    const report = reportOn(context, file);
    const exempt = new Set(entries.filter(([, data]) => hasOtherSource(data)).map(([id]) => id));
    const kinds = new Map(fields.map((field) => [field.path, field.kind]));
    for (const { path, text, place } of settings.texts()) {
      const [id, ...rest] = name === 'site' ? ['', ...path] : path;
      if (name === 'sources' || exempt.has(String(id)) || noProse.has(kinds.get(String(rest[0])) ?? 'text')) continue;
      if (name !== 'site') checkText(text, place, report);
    }
    for (const [id, data] of entries) {
      if (name === 'organisations' && visitors.includes(id) && data.role === 'party' && !hasOtherSource(data))
        report.error(settings.valueAt([id, 'role']), 'visitorAsParty', String(lookUp(data, ['name', 'en'])));
      if (name !== 'site' && !hasOtherSource(data))
        for (const field of fields.filter(({ knowable }) => knowable))
          if (data[field.path] !== undefined && !isBlank(data[field.path]))
            report.error(settings.keyAt([id, field.path]), 'valueNeedsSource', field.path);
    }
  }
}

function checkPage(context: Context, page: Page, shared: Record<string, unknown>): void {
  const report = reportOn(context, page.file);
  const { settings, collection } = page;
  const fields = pageFields[collection] ?? [];
  const kinds = kindsOf(fields);
  for (const { path, text, place } of settings.texts()) {
    const name = path.filter((key) => typeof key === 'string').join('.');
    if (!noProse.has(kinds.get(name) ?? 'text') && name !== 'owner' && name !== 'notAsked')
      checkText(text, place, report);
  }
  for (const { text, place } of textsOf(page)) checkText(text, place, report);
  for (const { path, knowable } of fields) {
    // An answer in our own words is no value that a source would give.
    if (!knowable || collection === 'questions') continue;
    const value = lookUp(settings.data, path.split('.'));
    const place = settings.keyAt(path.split('.'));
    // First things first: a value that is not in order yet is reported once.
    const reported = context.problems.some(({ file, line }) => file === page.file && line === place.line);
    if (value !== undefined && value !== null && !isBlank(value) && !reported)
      report.error(place, 'valueNeedsSource', path);
  }
  const parties = settings.data.parties;
  for (const [index, party] of (Array.isArray(parties) ? parties : []).entries())
    if (visitors.includes(party))
      report.error(settings.valueAt(['parties', index]), 'visitorAsParty', 'Huaibei Institute of Technology');
  const facts = shared.facts;
  if (page.locale === 'en' && collection === 'news' && Array.isArray(facts) && facts.length === 0)
    report.error(settings.valueAt(['facts']), 'noBasis');
}
