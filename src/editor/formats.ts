import { type CollectionName, collectionNames, fieldsFor, fieldsOfRecord, records } from '../schemas/index.ts';
import { readPageForm, writePageForm } from './codec.ts';
import { readRecordForm, writeRecordForm } from './record-codec.ts';

type Form = Record<string, unknown>;

/** How the forms read and write the files of one collection, or one record. */
export interface Format {
  /** The name under which the configuration refers to it. */
  name: string;
  ending: 'mdx' | 'yaml';
  read(text: string): Form;
  write(form: Form): string;
}

/** The name of the format of a collection or record. */
export const formatOf = (name: string) => `form-${name}`;

/** The formats of all collections and records, by the name of the collection or record. */
export const formats: ReadonlyMap<string, Format> = new Map(
  [...collectionNames.map(pageFormat), ...[...Object.keys(records), 'site'].map(recordFormat)].map((format) => [
    format.name.slice(formatOf('').length),
    format,
  ]),
);

function pageFormat(name: CollectionName): Format {
  const fields = fieldsFor(name);
  return {
    name: formatOf(name),
    ending: 'mdx',
    read: (text) => readPageForm(text, fields),
    write: (form) => writePageForm(form, fields),
  };
}

function recordFormat(name: string): Format {
  const fields = fieldsOfRecord(name);
  return {
    name: formatOf(name),
    ending: 'yaml',
    read: (text) => readRecordForm(text, name, fields),
    write: (form) => writeRecordForm(form, name, fields),
  };
}
