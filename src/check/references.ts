import { z } from 'astro/zod';
import { isBlank } from '../knowable.ts';
import { mainPages, pageAddress } from '../links.ts';
import { type FieldInfo, fieldsOf } from '../schemas/sets.ts';
import { collectionNames, fieldSetOf } from '../schemas.ts';
import { type Context, namesIn, reportOn } from './context.ts';
import type { Reporter } from './problem.ts';
import type { Settings } from './settings.ts';
import { suggest } from './suggest.ts';
import { lookUp } from './values.ts';

const kit = { image: () => z.string() };
/** The fields of every collection. */
export const pageFields = Object.fromEntries(collectionNames.map((name) => [name, fieldsOf(fieldSetOf(name, kit))]));

/** A page or record names only what exists. */
export function checkReferences(context: Context): void {
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    checkNames(context, pageFields[page.collection] ?? [], page.settings, page.settings.data, [], report);
    if (page.collection === 'questions') checkAbout(context, page.settings, report);
    if (page.collection === 'programmes') checkNotAsked(page.settings, report);
  }
  for (const { file, fields, settings, entries } of context.records)
    for (const [id, data] of entries)
      checkNames(context, fields, settings, data, id ? [id] : [], reportOn(context, file));
}

function checkNames(
  context: Context,
  fields: readonly FieldInfo[],
  settings: Settings,
  data: unknown,
  base: string[],
  report: Reporter,
): void {
  for (const { path, refersTo } of fields) {
    const value = refersTo ? lookUp(data, path.split('.')) : undefined;
    if (!refersTo || value === undefined || value === null || isBlank(value)) continue;
    const known = namesIn(context, refersTo);
    for (const [index, name] of [value].flat().entries()) {
      const at = [...base, ...path.split('.'), ...(Array.isArray(value) ? [index] : [])];
      if (typeof name === 'string' && !known.includes(name))
        report.error(settings.valueAt(at), 'noSuch', placeOf(refersTo), name, suggest(name, known), known);
    }
  }
}

const placeOf = (kind: string) =>
  (collectionNames as string[]).includes(kind) ? `content/${kind}/` : `content/${kind}.yaml`;

/** The addresses that a question may send readers to, without slashes at the ends. */
function readOnAddresses(context: Context): string[] {
  const main = mainPages.map((page) => pageAddress(page).replaceAll(/^\/|\/$/g, '')).filter(Boolean);
  const entries = ['programmes', 'news'].flatMap((collection) =>
    namesIn(context, collection).map((slug) => `${collection}/${slug}`),
  );
  return [...main, ...entries];
}

function checkAbout(context: Context, settings: Settings, report: Reporter): void {
  const about = settings.data.about;
  const known = readOnAddresses(context);
  if (typeof about === 'string' && !known.includes(about))
    report.error(settings.valueAt(['about']), 'noSuch', 'content/', about, suggest(about, known), known);
}

/** What a page leaves out must be a value that it could show, and must not be filled in. */
function checkNotAsked(settings: Settings, report: Reporter): void {
  const fields = (pageFields.programmes ?? []).filter((field) => field.knowable);
  const known = [...new Set(fields.flatMap(({ path }) => [path, path.split('.')[0] ?? '']))];
  const names = settings.data.notAsked;
  for (const [index, name] of (Array.isArray(names) ? names : []).entries()) {
    const place = settings.valueAt(['notAsked', index]);
    const value = lookUp(settings.data, String(name).split('.'));
    if (!known.includes(name))
      report.error(place, 'noSuch', 'programmes', String(name), suggest(String(name), known), known);
    else if (value !== undefined && !isBlank(value)) report.error(place, 'notAskedButFilled', name);
  }
}
