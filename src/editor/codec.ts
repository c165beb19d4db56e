/** Between the files and the forms: what a file says as the values of a form, and the other way round. */
import { parseDocument } from 'yaml';
import { isBlank, type Locale } from '../schemas/knowable.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { editYaml } from './yaml-edit.ts';

type Data = Record<string, unknown>;

/** The names that the forms use besides those of the fields. */
export const hidden = { original: '_original', locale: '_locale' } as const;

/** The key that says which kind of value a knowable is in the forms: `value`, or a kind of blank. */
export const kindKey = 'is';

/** Kinds whose value is a group of its own, which the forms show without another box around it. */
export const groupKinds: readonly string[] = ['money', 'contact', 'pair'];

const head = /^(\uFEFF?\s*---[ \t]*\n)([\s\S]*?\n|)(---[ \t]*(?:\n|$))/;

/** A page's file as form values. The file itself travels with them, so that saving changes only what was edited. */
export function readPageForm(text: string, fields: readonly FieldInfo[]): Data {
  const file = text.replaceAll(/\r\n?/g, '\n');
  const [whole = '', , settings = ''] = head.exec(file) ?? [];
  const data = (parseDocument(settings).toJS() ?? {}) as Data;
  return { ...toForm(data, fields), body: file.slice(whole.length).trim(), [hidden.original]: file };
}

/** Form values as a page's file. The Chinese file gets what is translated, and nothing else. */
export function writePageForm(form: Data, fields: readonly FieldInfo[]): string {
  const locale = form[hidden.locale] as Locale;
  const original = String(form[hidden.original] ?? '');
  const own = locale === 'zh' ? fields.filter(({ shared }) => !shared) : fields;
  const [whole = '', open = '---\n', settings = '', close = '---\n'] = head.exec(original) ?? [];
  const body = String(form.body ?? '').trim();
  const before = original.slice(whole.length);
  const text = body === before.trim() ? before : body && `\n${body}\n`;
  return `${open}${editYaml(settings, fromForm(form, own, locale))}${close.endsWith('\n') ? close : `${close}\n`}${text}`;
}

/** A value by a dotted path. */
function at(data: unknown, path: string): unknown {
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

/** Settings as form values. */
export function toForm(data: Data, fields: readonly FieldInfo[]): Data {
  const form: Data = {};
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
export function fromForm(form: Data, fields: readonly FieldInfo[], locale: Locale): Data {
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
  const empty = isGroup(value) ? Object.values(value).every(isEmptyList) : isEmptyList(value);
  return empty && !field.required ? undefined : compact(value);
}

function compact(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(compact).filter((item) => item !== undefined);
  if (!isGroup(value)) return value ?? undefined;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const left = compact(inner);
    return left === undefined || (isGroup(left) && Object.keys(left).length === 0) ? [] : [[key, left]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isGroup(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
