/** What the schemas tell of each field, by its path in the settings. */
import { z } from 'astro/zod';
import { type FieldMeta, inner, isTranslated, meta } from './fields.ts';
import type { Both } from './knowable.ts';

/** What a schema allows, in the words of JSON Schema, and what is said of each part of a value. */
export interface Limits extends Partial<Pick<FieldMeta, 'label' | 'kind' | 'refersTo'>> {
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

/** One field of a page, with its path in the settings: `amount`, `apply.opens`. */
export interface FieldInfo extends FieldMeta {
  path: string;
  /** What the block is called in which it stands, if any. */
  block: Both | undefined;
  shared: boolean;
  knowable: boolean;
  required: boolean;
  /** What it may hold; of a knowable, what its value may be. */
  limits: Limits;
}

/**
 * All fields of a page or entry, blocks unfolded, in the order in which they are written down.
 *
 * @throws Error when a field has no label.
 */
export function fieldsOf({ shape }: z.ZodObject, prefix = '', block?: Both): FieldInfo[] {
  return Object.entries(shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const path = prefix + name;
    const said = meta.get(schema);
    if (!said) throw new Error(`The field "${path}" has no label: write it with field() in src/schemas.`);
    const value = inner.get(schema);
    if (said.kind === 'block') return fieldsOf(value as z.ZodObject, `${path}.`, said.label);
    const limits = z.toJSONSchema(value ?? schema, { io: 'input', unrepresentable: 'any', metadata: meta }) as Limits;
    const required = !schema.safeParse(undefined).success;
    return { ...said, path, block, shared: !isTranslated(said), knowable: value !== undefined, required, limits };
  });
}

/** Where something stands in settings: `apply.opens`, or its parts. */
export type Path = string | readonly PropertyKey[];
/** A path as its parts. */
export const partsOf = (path: Path) => (typeof path === 'string' ? path.split('.') : path);

/** Looks a value up by its path. */
export function lookUp(data: unknown, path: Path): unknown {
  return partsOf(path).reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null)?.[key], data);
}

/** Whether a value is a block of settings: no list, and no date. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The name of what stands at a path, wherever it stands in a list: `updates.0.date` → `updates.date`. */
export function withoutIndices(path: readonly PropertyKey[]): string {
  return path.filter((key) => typeof key !== 'number').join('.');
}

/** A field by its path. Positions in lists do not count: `photos.0.image` is the field `photos`. */
export function fieldAt(fields: readonly FieldInfo[], path: readonly PropertyKey[]): FieldInfo | undefined {
  const name = withoutIndices(path);
  const leadsThere = (field: FieldInfo) => name === field.path || name.startsWith(`${field.path}.`);
  return fields.find(leadsThere);
}

/** What may stand at a path: in a field, or in a part of its value (`updates.0.date`). */
export function limitsAt(fields: readonly FieldInfo[], path: readonly PropertyKey[]): Limits | undefined {
  const field = fieldAt(fields, path);
  const inside = path.slice(field?.path.split('.').length).filter((key) => typeof key !== 'number');
  return inside.reduce((part, key) => (part?.items ?? part)?.properties?.[String(key)], field?.limits);
}
