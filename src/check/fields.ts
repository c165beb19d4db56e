import { z } from 'astro/zod';
import type { FieldKind } from '../schemas/fields.ts';
import { type CollectionName, collectionNames, fieldSetOf, records, site } from '../schemas/index.ts';
import type { RecordName } from '../schemas/records.ts';
import { type FieldInfo, fieldSet, fieldsOf, kindsOf as kindsIn, withoutIndices } from '../schemas/sets.ts';

/** Outside Astro a picture is the path that is written. */
export const kit = { image: () => z.string() };

const kinds = new WeakMap<readonly FieldInfo[], Map<string, FieldKind>>();

function kindsOf(fields: readonly FieldInfo[]): Map<string, FieldKind> {
  const known = kinds.get(fields) ?? kindsIn(fields);
  kinds.set(fields, known);
  return known;
}

const pageFields = Object.fromEntries(collectionNames.map((name) => [name, fieldsOf(fieldSetOf(name, kit))])) as Record<
  CollectionName,
  FieldInfo[]
>;

/** The fields of a collection. */
export function fieldsFor(collection: CollectionName): readonly FieldInfo[] {
  return pageFields[collection];
}

const shapeOf = (schema: z.ZodType) =>
  fieldsOf(fieldSet((schema as z.ZodObject).shape as Record<string, z.ZodType>, {}));

/** A checklist entry is just a text in both languages. */
const recordFields: Record<string, FieldInfo[]> = {
  ...Object.fromEntries(
    (Object.keys(records) as RecordName[]).map((name) => [name, name === 'checklist' ? [] : shapeOf(records[name])]),
  ),
  site: shapeOf(site),
};

/** The fields of one entry of a record. */
export function fieldsOfRecord(name: string): readonly FieldInfo[] {
  return recordFields[name] ?? [];
}

/** The kind of what stands at a path, inside values too; `undefined` where there is no field. */
export function kindAt(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldKind | undefined {
  return kindsOf(fields).get(withoutIndices(path));
}

/** The kind of the field to which a path leads or belongs. The remark on a blank is a text, whatever is blank. */
export function kindAround(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldKind | undefined {
  const own = kindAt(fields, path);
  if (own || path.length === 0) return own;
  return path.at(-1) === 'note' ? 'pair' : kindAround(fields, path.slice(0, -1));
}

/** A field by its path. Positions in lists do not count: `photos.0.image` is the field `photos`. */
export function fieldAt(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldInfo | undefined {
  const words = path.filter((key) => typeof key === 'string');
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join('.');
    const field = fields.find((candidate) => candidate.path === name);
    if (field) return field;
  }
  return undefined;
}
