/** Between the records and the forms: an entry of a record is an item of a list in the form, under its name. */
import { parseDocument } from 'yaml';
import type { FieldInfo } from '../schemas/sets.ts';
import { fromForm, hidden, toForm } from './codec.ts';
import { editYaml } from './yaml-edit.ts';

type Data = Record<string, unknown>;

/** The entries of a record in the forms, and the name of each. */
export const entriesKey = 'entries';
export const idKey = 'id';

/** A record's file as form values. `site.yaml` is a single entry; a checklist entry has no fields but its two texts. */
export function readRecordForm(text: string, name: string, fields: readonly FieldInfo[]): Data {
  const file = text.replaceAll(/\r\n?/g, '\n');
  const data = (parseDocument(file).toJS() ?? {}) as Data;
  if (name === 'site') return { ...toForm(data, fields), [hidden.original]: file };
  const entries = Object.entries(data).map(([id, entry]) => ({
    [idKey]: id,
    ...(fields.length > 0 ? toForm(entry as Data, fields) : (entry as Data)),
  }));
  return { [entriesKey]: entries, [hidden.original]: file };
}

/** Form values as a record's file. */
export function writeRecordForm(form: Data, name: string, fields: readonly FieldInfo[]): string {
  const original = String(form[hidden.original] ?? '');
  if (name === 'site') return editYaml(original, fromForm(form, fields, 'en'));
  const before = Object.keys((parseDocument(original).toJS() ?? {}) as Data);
  const entries = ((form[entriesKey] ?? []) as Data[]).map(({ [idKey]: id, ...entry }): [string, unknown] => [
    String(id ?? ''),
    fields.length > 0 ? withoutUnset(fromForm(entry, fields, 'en')) : { en: entry.en, zh: entry.zh },
  ]);
  const gone = before.filter((id) => !entries.some(([name]) => name === id));
  return editYaml(original, {
    ...Object.fromEntries(gone.map((id) => [id, undefined])),
    ...Object.fromEntries(entries),
  });
}

function withoutUnset(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
