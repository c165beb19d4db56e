import { isBlank } from '../knowable.ts';
import { mainPages, pageAddress } from '../links.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { collectionNames } from '../schemas.ts';
import { type Context, type Names, ownFields, reportOn } from './context.ts';
import { fieldsFor } from './fields.ts';
import type { Reporter } from './problem.ts';
import type { Settings } from './settings.ts';
import { suggest } from './suggest.ts';
import { lookUp } from './values.ts';

/** A page or record names only what exists, and each thing once. */
export function checkReferences(context: Context): void {
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    checkLists(context, ownFields(page), page.settings, page.settings.data, [], report);
    if (page.collection === 'questions') checkAbout(context, page.settings, report);
    if (page.collection === 'programmes') checkNotAsked(page.settings, report);
  }
  for (const { file, fields, settings, entries } of context.records)
    for (const [id, data] of entries)
      checkLists(context, fields, settings, data, id ? [id] : [], reportOn(context, file));
}

function checkLists(
  context: Context,
  fields: readonly FieldInfo[],
  settings: Settings,
  data: unknown,
  base: string[],
  report: Reporter,
): void {
  for (const { path, refersTo, kind } of fields) {
    const value = refersTo || kind === 'texts' ? lookUp(data, path.split('.')) : undefined;
    if (value === undefined || value === null || isBlank(value)) continue;
    const known = refersTo ? context.names(refersTo) : undefined;
    const at = (index: number) =>
      settings.valueAt([...base, ...path.split('.'), ...(Array.isArray(value) ? [index] : [])]);
    for (const [index, name] of [value].flat().entries()) {
      if (typeof name !== 'string') continue;
      if (Array.isArray(value) && value.indexOf(name) < index) report.error(at(index), 'twice', name);
      if (refersTo && known && !known.has(name)) sayUnknown(name, placeOf(refersTo), known, () => at(index), report);
    }
  }
}

function sayUnknown(
  name: string,
  where: string,
  known: Names,
  at: () => ReturnType<Settings['valueAt']>,
  report: Reporter,
) {
  const parts = name.split(/[\s,;，、；]+/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => known.has(part))) report.error(at(), 'commas', name, parts.join(', '));
  else report.error(at(), 'noSuch', where, name, suggest(name, known.list), known.list);
}

const placeOf = (kind: string) =>
  (collectionNames as string[]).includes(kind) ? `content/${kind}/` : `content/${kind}.yaml`;

/** The addresses that a question may send readers to, without slashes at the ends. */
function readOnAddresses(context: Context): string[] {
  const main = mainPages.map((page) => pageAddress(page).replaceAll(/^\/|\/$/g, '')).filter(Boolean);
  const entries = ['programmes', 'news'].flatMap((collection) =>
    (context.names(collection)?.list ?? []).map((slug) => `${collection}/${slug}`),
  );
  return [...main, ...entries];
}

function checkAbout(context: Context, settings: Settings, report: Reporter): void {
  const about = settings.data.about;
  const known = typeof about === 'string' ? readOnAddresses(context) : [];
  if (typeof about === 'string' && !known.includes(about))
    report.error(settings.valueAt(['about']), 'noSuch', 'content/', about, suggest(about, known), known);
}

/** What a page leaves out must be a value that it could show, and must not be filled in. */
function checkNotAsked(settings: Settings, report: Reporter): void {
  const names = settings.data.notAsked;
  if (!Array.isArray(names)) return;
  const fields = fieldsFor('programmes').filter((field) => field.knowable);
  const known = [...new Set(fields.flatMap(({ path }) => [path, path.split('.')[0] ?? '']))];
  for (const [index, name] of names.entries()) {
    const place = settings.valueAt(['notAsked', index]);
    const value = lookUp(settings.data, String(name).split('.'));
    if (!known.includes(name))
      report.error(place, 'noSuch', 'programmes', String(name), suggest(String(name), known), known);
    else if (value !== undefined && !isBlank(value)) report.error(place, 'notAskedButFilled', name);
  }
}
