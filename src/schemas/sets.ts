import { z } from 'astro/zod';
import { type FieldKind, type FieldMeta, knowables, meta } from './fields.ts';
import type { Both } from './knowable.ts';

type Shape = Record<string, z.ZodType>;

/**
 * The fields of a page. Shared ones live in the English file only, translated ones in each language's file. A group
 * is a nested block of fields, such as `apply:`.
 */
export interface FieldSet<S extends Shape = Shape, T extends Shape = Shape, G extends Groups = Groups> {
  shared: S;
  translated: T;
  groups: G;
}
interface Groups {
  [name: string]: FieldSet & { label: Both };
}

type EnglishShape<F> = F extends { shared: infer S; translated: infer T }
  ? { [K in keyof (S & T)]: (S & T)[K] extends z.ZodType ? (S & T)[K] : never }
  : never;

/** What a page's settings are once both languages are laid over each other. */
export type Data<F> = F extends { groups: infer G }
  ? z.output<z.ZodObject<EnglishShape<F>>> & { [K in keyof G]: z.output<z.ZodObject<EnglishShape<G[K]>>> }
  : never;

/** Writes down a set of fields. */
export function fieldSet<S extends Shape, T extends Shape, G extends Groups = Record<never, never>>(
  shared: S,
  translated: T,
  groups: G = {} as G,
): FieldSet<S, T, G> {
  return { shared, translated, groups };
}

const inChinese = (schema: z.ZodType): z.ZodType => knowables.get(schema)?.optional() ?? schema;
const mapped = <A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** The schema of the English file: every field. */
export function englishSchema(set: FieldSet): z.ZodObject {
  const groups = mapped(set.groups, (group) => englishSchema(group).prefault({}));
  return z.strictObject({ ...set.shared, ...set.translated, ...groups });
}

/** The schema of the Chinese file: only what is translated. Which kind of blank a value is, the English file says. */
export function chineseSchema(set: FieldSet): z.ZodObject {
  const groups = mapped(set.groups, (group) => chineseSchema(group).optional());
  return z.strictObject({ ...mapped(set.translated, inChinese), ...groups });
}

/** One field of a page, with its path in the settings: `amount`, `apply.opens`. */
export interface FieldInfo extends FieldMeta {
  path: string;
  shared: boolean;
  knowable: boolean;
  required: boolean;
  schema: z.ZodType;
}

/** All fields of a set, groups unfolded, in the order in which they are written down. */
export function fieldsOf(set: FieldSet, prefix = ''): FieldInfo[] {
  const list = (shape: Shape, shared: boolean) =>
    Object.entries(shape).map(([name, schema]): FieldInfo => {
      const about = meta.get(schema);
      if (!about) throw new Error(`The field "${prefix}${name}" has no label: write it with field() in src/schemas.`);
      const required = !schema.safeParse(undefined).success;
      return { ...about, path: prefix + name, shared, knowable: knowables.has(schema), required, schema };
    });
  const groups = Object.entries(set.groups).flatMap(([name, group]) => fieldsOf(group, `${prefix}${name}.`));
  return [...list(set.translated, false), ...list(set.shared, true), ...groups];
}

/** Reads a value by its path. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

/** The name of what stands at a path, wherever it stands in a list: `updates.0.date` → `updates.date`. */
export function withoutIndices(path: readonly PropertyKey[]): string {
  return path.filter((key) => typeof key !== 'number').join('.');
}

/** What a schema allows, in the words of JSON Schema. */
export interface Limits {
  type?: string;
  format?: string;
  maxLength?: number;
  required?: string[];
  /** The options of a choice. */
  enum?: string[];
  /** The parts of a group, such as both languages of a list. */
  properties?: Record<string, Limits>;
  /** The items of a list. */
  items?: Limits;
}

/** What a field may hold; of a knowable, what its value may be. */
export function limitsOf({ schema }: FieldInfo): Limits {
  return z.toJSONSchema(knowables.get(schema) ?? schema, { io: 'input', unrepresentable: 'any' }) as Limits;
}

/** A field by its path. Positions in lists do not count: `photos.0.image` is the field `photos`. */
export function fieldAt(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldInfo | undefined {
  const name = withoutIndices(path);
  const leadsThere = (field: FieldInfo) => name === field.path || name.startsWith(`${field.path}.`);
  return fields.find(leadsThere);
}

/** The kind of what stands at a path: of a field, or inside a block (`updates.0.date` is a day). */
export function kindAt(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldKind | undefined {
  const field = fieldAt(fields, path);
  const inside = withoutIndices(path).slice((field?.path.length ?? 0) + 1);
  return inside ? field?.inner?.[inside] : field?.kind;
}

/** The kind of the field to which a path leads or belongs. The remark on a blank is a text, whatever is blank. */
export function kindAround(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldKind | undefined {
  const own = kindAt(fields, path);
  if (own || path.length === 0) return own;
  return path.at(-1) === 'note' ? 'pair' : kindAround(fields, path.slice(0, -1));
}
