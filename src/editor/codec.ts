/** Between the files and the forms: what a file says as the values of a form, and the other way round. */
import { parseDocument } from 'yaml';
import { recordNames } from '../check/files.ts';
import { type CollectionName, collectionNames, fieldsFor, fieldsOfRecord } from '../schemas/index.ts';
import { isBlank, type Locale } from '../schemas/knowable.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { Day, editYaml, isGroup } from './yaml-edit.ts';

type Data = Record<string, unknown>;

/** The values of a form, by the paths of its fields. */
export type Form = Data;

/** The names that the forms use besides those of the fields: the file as it was opened, and its language. */
export const hidden = { original: '_original', locale: '_locale' } as const;
/** The key that says which kind of value a knowable is in the forms: `value`, or a kind of blank. */
export const kindKey = 'is';
/** Kinds whose value is a group of its own, which the forms show without another box around it. */
export const groupKinds: readonly string[] = ['money', 'contact', 'pair'];
/** The entries of a record in the forms, and the name of each. */
export const entriesKey = 'entries';
export const idKey = 'id';

/** Every collection and record, and how its files end: the forms ask for each under a format of its own. */
export const formats = [
  ...collectionNames.map((name) => ({ name: name as string, ending: 'mdx' })),
  ...recordNames.map((name) => ({ name, ending: 'yaml' })),
];

/** The settings between the lines `---`, with these lines. */
const head = /^(\uFEFF?\s*---[ \t]*\n)([\s\S]*?\n|)(---[ \t]*(?:\n|$))/;

/**
 * A file as form values. The file itself travels with them, so that saving changes only what was edited.
 *
 * @param name Its collection or record.
 */
export function readForm(name: string, text: string): Form {
  const file = text.replaceAll(/\r\n?/g, '\n');
  const values = isCollection(name) ? readPage(file, fieldsFor(name)) : readRecord(file, name);
  return { ...values, [hidden.original]: file };
}

/** Form values as a file. A Chinese file gets what is translated, and nothing else. */
export function writeForm(name: string, form: Form): string {
  const original = String(form[hidden.original] ?? '');
  return isCollection(name) ? writePage(form, fieldsFor(name), original) : writeRecord(form, name, original);
}

const isCollection = (name: string): name is CollectionName => (collectionNames as string[]).includes(name);
const settingsIn = (text: string) => (parseDocument(text).toJS() ?? {}) as Data;

function readPage(file: string, fields: readonly FieldInfo[]): Form {
  const [whole = '', , settings = ''] = head.exec(file) ?? [];
  return { ...toForm(settingsIn(settings), fields), body: file.slice(whole.length).trim() };
}

function writePage(form: Form, fields: readonly FieldInfo[], original: string): string {
  const locale = form[hidden.locale] as Locale;
  const own = locale === 'zh' ? fields.filter(({ shared }) => !shared) : fields;
  const [whole = '', open = '---\n', settings = '', close = '---\n'] = head.exec(original) ?? [];
  const body = String(form.body ?? '').trim();
  const before = original.slice(whole.length);
  const text = body === before.trim() ? before : body && `\n${body}\n`;
  return `${open}${editYaml(settings, fromForm(form, own, locale))}${close.endsWith('\n') ? close : `${close}\n`}${text}`;
}

/** `site.yaml` is a single entry; a checklist entry has no fields but its two texts. */
function readRecord(file: string, name: string): Form {
  const fields = fieldsOfRecord(name);
  const data = settingsIn(file);
  if (name === 'site') return toForm(data, fields);
  const entries = Object.entries(data).map(([id, entry]) => ({
    [idKey]: id,
    ...(fields.length > 0 ? toForm(entry as Data, fields) : (entry as Data)),
  }));
  return { [entriesKey]: entries };
}

function writeRecord(form: Form, name: string, original: string): string {
  const fields = fieldsOfRecord(name);
  if (name === 'site') return editYaml(original, fromForm(form, fields, 'en'));
  const entries = ((form[entriesKey] ?? []) as Data[]).map(({ [idKey]: id, ...entry }): [string, unknown] => [
    String(id ?? ''),
    fields.length > 0 ? withoutUnset(fromForm(entry, fields, 'en')) : { en: entry.en, zh: entry.zh },
  ]);
  const wanted = Object.fromEntries(entries);
  const gone = Object.keys(settingsIn(original)).filter((id) => !(id in wanted));
  return editYaml(original, { ...Object.fromEntries(gone.map((id) => [id, undefined])), ...wanted });
}

/** A value by a dotted path. */
export function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Data | null | undefined)?.[key], data);
}

function put(data: Data, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) data[first] = value;
  else {
    data[first] ??= {};
    put(data[first] as Data, rest.join('.'), value);
  }
}

function toForm(data: Data, fields: readonly FieldInfo[]): Form {
  const form: Form = {};
  for (const field of fields) {
    const value = at(data, field.path);
    if (value !== undefined && value !== null) put(form, field.path, field.knowable ? choose(field, value) : value);
  }
  return form;
}

/** A knowable as a choice: `{ is: value, … }` or `{ is: not-decided, note }`. */
function choose({ kind }: FieldInfo, value: unknown): unknown {
  if (isBlank(value)) return { [kindKey]: value.unknown, ...(value.note && { note: value.note }) };
  return { [kindKey]: 'value', ...(groupKinds.includes(kind) ? (value as Data) : { value }) };
}

/** Form values as settings; what is empty is `undefined`, so that it is taken out of the file. */
function fromForm(form: Form, fields: readonly FieldInfo[], locale: Locale): Data {
  const data: Data = {};
  for (const field of fields) {
    const value = at(form, field.path);
    put(data, field.path, clean(field.knowable ? chosen(field, value, locale) : value, field));
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, isGroup(value) ? compact(value) : value]));
}

function chosen({ kind }: FieldInfo, value: unknown, locale: Locale): unknown {
  if (!isGroup(value) || !value[kindKey]) return undefined;
  const { [kindKey]: is, note, ...rest } = value;
  if (is !== 'value') return locale === 'zh' ? undefined : { unknown: is, note };
  return groupKinds.includes(kind) ? rest : rest.value;
}

/** A value without its empty parts; `undefined` when nothing is left. Unset switches are not written. */
function clean(value: unknown, field: FieldInfo): unknown {
  if (field.kind === 'flag') return value === true ? true : undefined;
  const isEmptyList = (part: unknown) => Array.isArray(part) && part.length === 0;
  const empty = isGroup(value) ? Object.values(value).every(isEmptyList) : isEmptyList(value);
  return empty && !field.required ? undefined : compact(value, field);
}

/** @param key The part of a block or of a list of blocks in which the value stands: `date` in `updates`. */
function compact(value: unknown, field?: FieldInfo, key?: string): unknown {
  if (typeof value === 'string') {
    const words = value.trim();
    const kind = key === undefined ? field?.kind : field?.inner?.[key];
    return words && kind === 'day' ? new Day(words) : words || undefined;
  }
  if (Array.isArray(value)) return value.map((item) => compact(item, field, key)).filter((item) => item !== undefined);
  if (!isGroup(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const left = compact(inner, field, name);
    return left === undefined || (isGroup(left) && Object.keys(left).length === 0) ? [] : [[name, left]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function withoutUnset(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
