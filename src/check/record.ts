import type { FieldInfo } from '../schemas/sets.ts';
import { fieldsOfRecord } from './fields.ts';
import type { RecordFile } from './files.ts';
import { type Reporter, start } from './problem.ts';
import { readSettings, type Settings } from './settings.ts';

/** A record's file, read: its entries by name. */
export interface RecordContent {
  file: string;
  name: string;
  settings: Settings;
  /** The fields of one entry. */
  fields: readonly FieldInfo[];
  entries: [string, Record<string, unknown>][];
  /** The whole file, line by line. */
  lines: readonly string[];
}

/** Reads a record's file. `site.yaml` is a single entry without a name. */
export function readRecord({ file, name, text }: RecordFile, report: Reporter): RecordContent | undefined {
  const fields = fieldsOfRecord(name);
  const keys = fields.length > 0 ? fields.map((field) => field.path) : ['en', 'zh'];
  const settings = readSettings(text, 0, report, keys);
  if (!settings) return undefined;
  const found = { file, name, settings, fields, lines: text.split('\n') };
  if (name === 'site') return { ...found, entries: [['', settings.data]] };
  const entries = Object.entries(settings.data) as [string, Record<string, unknown>][];
  if (entries.length === 0) {
    report.error(start, 'emptyFile');
    return undefined;
  }
  return { ...found, entries: entries.filter(([, data]) => typeof data === 'object' && data !== null) };
}
