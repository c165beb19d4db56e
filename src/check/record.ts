import type { z } from 'astro/zod';
import { type RecordName, records, site } from '../schemas/records.ts';
import { type FieldInfo, fieldSet, fieldsOf } from '../schemas/sets.ts';
import type { RecordFile } from './files.ts';
import type { Reporter } from './problem.ts';
import { readSettings, type Settings } from './settings.ts';
import { checkValues } from './values.ts';

/** A record's file, read: its entries by name. */
export interface RecordContent {
  file: string;
  name: string;
  settings: Settings;
  /** The fields of one entry. */
  fields: FieldInfo[];
  entries: [string, Record<string, unknown>][];
}

const isRecordName = (name: string): name is RecordName => name in records;

/** The fields of one entry of a record; a checklist entry is just a text in both languages. */
export function recordFields(name: string): FieldInfo[] {
  const schema = name === 'site' ? site : isRecordName(name) ? records[name] : undefined;
  return schema && name !== 'checklist'
    ? fieldsOf(fieldSet((schema as z.ZodObject).shape as Record<string, z.ZodType>, {}))
    : [];
}

/** Reads a record's file and checks every entry against its schema. `site.yaml` is a single entry. */
export function readRecord({ file, name, text }: RecordFile, report: Reporter): RecordContent | undefined {
  const fields = recordFields(name);
  const keys = fields.length > 0 ? fields.map((field) => field.path) : ['en', 'zh'];
  const settings = readSettings(text, 0, report, keys);
  if (!settings) return undefined;
  if (name === 'site') {
    checkValues(settings, settings.data, { schema: site, fields }, report);
    return { file, name, settings, fields, entries: [['', settings.data]] };
  }
  const schema = records[name as RecordName];
  const entries = Object.entries(settings.data) as [string, Record<string, unknown>][];
  for (const [id, data] of entries) {
    if (data === null || typeof data !== 'object') report.error(settings.keyAt([id]), 'notABlock', id);
    else checkValues(settings, data, { schema, fields }, report, [id]);
  }
  return {
    file,
    name,
    settings,
    fields,
    entries: entries.filter(([, data]) => data !== null && typeof data === 'object'),
  };
}
