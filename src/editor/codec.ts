/** Between the files and the forms: what a file says as the values of a form, and the other way round. */
import { parseDocument } from 'yaml';
import { type FieldInfo, isGroup, type Limits, lookUp } from '../schemas/field-info.ts';
import { fieldsFor, isCollection } from '../schemas/index.ts';
import { isBlank, type Locale } from '../schemas/knowable.ts';
import { dayOf, editYaml } from './yaml-edit.ts';

type Data = Record<string, unknown>;

/** The values of a form, by the paths of its fields. */
export type Form = Data;

/** The names that the forms use besides those of the fields: the file as it was opened, and its language. */
export const hidden = { original: '_original', locale: '_locale' } as const;
/** The key that says which kind of value a knowable is in the forms: `value`, or a kind of blank. */
export const kindKey = 'is';
/** The entries of a record in the forms, and the name of each. */
export const entriesKey = 'entries';
export const idKey = 'id';

/** The settings between the lines `---`, with these lines. */
const head = /^(\uFEFF?\s*---[ \t]*\n)([\s\S]*?\n|)(---[ \t]*(?:\n|$))/;
const settingsIn = (text: string) => (parseDocument(text).contents?.toJSON() ?? {}) as Data;

/**
 * A file as form values. The file itself travels with them, so that saving changes only what was edited.
 *
 * @param name Its collection or record.
 */
export function readForm(name: string, text: string): Form {
  const file = text.replaceAll(/\r\n?/g, '\n');
  return { ...(isCollection(name) ? readPage(name, file) : readRecord(name, file)), [hidden.original]: file };
}

/** Form values as a file. A Chinese file gets what is translated, and nothing else. */
export function writeForm(name: string, form: Form): string {
  const original = String(form[hidden.original] ?? '');
  return isCollection(name) ? writePage(name, form, original) : writeRecord(name, form, original);
}

function readPage(name: string, file: string): Form {
  const [whole = '', , settings = ''] = head.exec(file) ?? [];
  return { ...toForm(settingsIn(settings), fieldsFor(name)), body: file.slice(whole.length).trim() };
}

function writePage(name: string, form: Form, original: string): string {
  const locale = form[hidden.locale] as Locale;
  const own = fieldsFor(name).filter(({ shared }) => locale === 'en' || !shared);
  const [whole = '', open = '---\n', settings = '', close = '---\n'] = head.exec(original) ?? [];
  const body = String(form.body ?? '').trim();
  const before = original.slice(whole.length);
  const text = body === before.trim() ? before : body && `\n${body}\n`;
  return `${open}${editYaml(settings, settingsOf(form, own, locale))}${close.endsWith('\n') ? close : `${close}\n`}${text}`;
}

/** `site.yaml` is a single entry. */
function readRecord(name: string, file: string): Form {
  const data = settingsIn(file);
  if (name === 'site') return toForm(data, fieldsFor(name));
  const list = Object.entries(data).map(([id, entry]) => ({ [idKey]: id, ...toForm(entry as Data, fieldsFor(name)) }));
  return { [entriesKey]: list };
}

function writeRecord(name: string, form: Form, original: string): string {
  const fields = fieldsFor(name);
  if (name === 'site') return editYaml(original, settingsOf(form, fields, 'en'));
  const gone = Object.keys(settingsIn(original)).map((id): [string, unknown] => [id, undefined]);
  const entries = ((form[entriesKey] ?? []) as Data[]).map(({ [idKey]: id, ...entry }): [string, unknown] => [
    String(id ?? ''),
    withoutUnset(settingsOf(entry, fields, 'en')),
  ]);
  return editYaml(original, Object.fromEntries([...gone, ...entries]));
}

function put(data: Data, path: string, value: unknown): void {
  const [first = '', inner] = path.split('.');
  data[first] = inner === undefined ? value : { ...(data[first] as Data), [inner]: value };
}

function toForm(data: Data, fields: readonly FieldInfo[]): Form {
  const form: Form = {};
  for (const field of fields) {
    const value = lookUp(data, field.path);
    if (value === undefined || value === null) continue;
    put(form, field.path, field.knowable ? choose(value) : value);
  }
  return form;
}

/** A knowable as a choice: `{ is: value, value }` or `{ is: not-decided, note }`. */
const choose = (value: unknown) =>
  isBlank(value) ? { [kindKey]: value.unknown, note: value.note } : { [kindKey]: 'value', value };

function chosen(choice: unknown, locale: Locale): unknown {
  if (!isGroup(choice) || !choice[kindKey]) return undefined;
  const { [kindKey]: is, note, value } = choice;
  if (is === 'value') return value;
  return locale === 'zh' ? undefined : { unknown: is, note };
}

/** Form values as settings; what is empty is `undefined`, so that it is taken out of the file. */
export function settingsOf(form: Form, fields: readonly FieldInfo[], locale: Locale): Data {
  const data: Data = {};
  for (const field of fields) {
    const value = lookUp(form, field.path);
    const said = compact(field.knowable ? chosen(value, locale) : value, field.limits);
    const isUnset = said === undefined || (field.kind === 'flag' && said === false) || isEmptyList(said);
    // A list that must be there may be empty.
    const unset = field.required && field.limits.type === 'array' ? [] : undefined;
    put(data, field.path, isUnset ? unset : said);
  }
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, isGroup(value) ? withoutUnset(value) : value]),
  );
}

/** Whether a list, or the list of each language, has nothing in it. */
const isEmptyList = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isGroup(value) && Object.values(value).every(isEmptyList);

/** A value without its empty parts; `undefined` when nothing is left. Days stand without quotes. */
function compact(value: unknown, limits: Limits | undefined): unknown {
  if (typeof value === 'string') {
    const words = value.trim();
    return words && limits?.kind === 'day' ? dayOf(words) : words || undefined;
  }
  if (Array.isArray(value))
    return value.map((item) => compact(item, limits?.items)).filter((item) => item !== undefined);
  if (!isGroup(value)) return value ?? undefined;
  const parts = Object.entries(value).map(([key, part]) => [key, compact(part, limits?.properties?.[key])]);
  return withoutUnset(Object.fromEntries(parts));
}

function withoutUnset(data: Data): Data | undefined {
  const kept = Object.entries(data).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
