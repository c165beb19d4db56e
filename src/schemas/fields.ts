import { z } from 'astro/zod';
import { isDay } from '../dates.ts';
import { type Blank, type Both, blankKinds, notStated } from '../knowable.ts';

/** The part of a programme page in which a value is shown. */
export const sections = ['who', 'do', 'get', 'money', 'duties', 'apply'] as const;
export type Section = (typeof sections)[number];

/** What kind of thing a field holds: decides how it is printed, and which widget the forms show. */
export type FieldKind =
  | 'text'
  | 'texts'
  | 'day'
  | 'count'
  | 'money'
  | 'url'
  | 'contact'
  | 'choice'
  | 'flag'
  | 'image'
  | 'photos'
  | 'slug'
  | 'slugs'
  | 'pair'
  | 'updates'
  | 'addresses'
  | 'codes';

/** What staff and readers are told about a field. Written once, beside the field; forms, editors and pages read it. */
export interface FieldMeta {
  label: Both;
  hint?: Both;
  kind: FieldKind;
  section?: Section;
  /** Words that readers use for it; search leads from them to the place where the value will stand. */
  aliases?: { en: string[]; zh: string[] };
  /** The collection or record whose entries it names. */
  refersTo?: string;
  /** What stands inside a field that is a block or a list of blocks. */
  inner?: Record<string, FieldKind>;
}

/** Labels, hints and kinds of every field. */
export const meta = z.registry<FieldMeta>();
/** The schema of the value inside a knowable field. */
export const knowables = new WeakMap<z.ZodType, z.ZodType>();

type Rest = Omit<FieldMeta, 'label' | 'kind'>;

/** Attaches label, hint and kind to a schema. */
export function field<T extends z.ZodType>(schema: T, kind: FieldKind, label: Both, rest: Rest = {}): T {
  meta.add(schema, { ...rest, kind, label });
  explain(schema, { ...rest, kind, label });
  return schema;
}

/** Label and hint for code editors, which show the title and description of a JSON Schema beside what is typed. */
function explain(schema: z.ZodType, { label, hint }: FieldMeta): void {
  const description = hint ? `${hint.en}\n\n${hint.zh}` : undefined;
  z.globalRegistry.add(schema, { title: `${label.en} ${label.zh}`, ...(description && { description }) });
}

/** Takes on the label, hint and kind of the field it wraps. */
function like<T extends z.ZodType>(schema: T, original: z.ZodType): T {
  const about = meta.get(original);
  if (about) {
    meta.add(schema, about);
    explain(schema, about);
  }
  return schema;
}

export const line = z.string().trim().min(1);
export const both = z.strictObject({ en: line, zh: line });
const blank = z.strictObject({ unknown: z.enum(blankKinds), note: both.optional() });

/** YAML readers turn `2026-03-01` into a Date or leave it a string; either way it must be a day that exists. */
export const dayValue = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .refine(isDay, { params: { rule: 'day' } })
    .meta({ format: 'date' }),
);
const amountValue = z.strictObject({
  value: z.number().positive(),
  currency: z.enum(['CNY', 'USD', 'EUR', 'HKD']),
  per: z.enum(['hour', 'day', 'week', 'month', 'term', 'year', 'once']).optional(),
});
const contactValue = z
  .strictObject({ name: both.optional(), phone: line.optional(), email: z.email().optional(), wechat: line.optional() })
  .refine((value) => value.phone || value.email || value.wechat, { params: { rule: 'contact' } });

export type Money = z.output<typeof amountValue>;
export type Contact = z.output<typeof contactValue>;

export const text = (label: Both, max = 200, rest?: Rest) => field(line.max(max), 'text', label, rest);
export const texts = (label: Both, rest?: Rest) => field(z.array(line), 'texts', label, rest);
export const day = (label: Both, rest?: Rest) => field(dayValue.clone(), 'day', label, rest);
export const count = (label: Both, rest?: Rest) => field(z.number().int().nonnegative(), 'count', label, rest);
export const money = (label: Both, rest?: Rest) => field(amountValue.clone(), 'money', label, rest);
export const contact = (label: Both, rest?: Rest) => field(contactValue.clone(), 'contact', label, rest);
export const pair = (label: Both, rest?: Rest) => field(both.clone(), 'pair', label, rest);
export const flag = (label: Both, rest?: Rest) => field(z.boolean().default(false), 'flag', label, rest);
export const url = (label: Both, rest?: Rest) => field(z.url({ protocol: /^https?$/ }), 'url', label, rest);
export const choice = <const T extends readonly string[]>(options: T, label: Both, rest?: Rest) =>
  field(z.enum(options), 'choice', label, rest);

const slugValue = z.string().regex(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/);
/** Names one entry of another collection or record. */
export const slug = (refersTo: string, label: Both, rest?: Rest) =>
  field(slugValue.clone(), 'slug', label, { ...rest, refersTo });
/** Names any number of entries of another collection or record. */
export const slugs = (refersTo: string, label: Both, rest?: Rest) =>
  field(z.array(slugValue), 'slugs', label, { ...rest, refersTo });

/** A field that may be left out. */
export const optional = <T extends z.ZodType>(schema: T) => like(schema.optional(), schema);
/** A field that stands for a fixed value when it is left out. */
export const otherwise = <T extends z.ZodType>(schema: T, value: z.output<T>) =>
  like(schema.prefault(value as never), schema) as z.ZodPrefault<T>;

/**
 * A value that may be unknown: the value, or `{ unknown, note }`. Leaving it out means that the report does not state it.
 */
export function knowable<T extends z.ZodType>(schema: T) {
  const either = z.union([blank, schema]).default(notStated) as unknown as z.ZodDefault<
    z.ZodType<z.output<T> | Blank, z.input<T> | Blank>
  >;
  knowables.set(either, schema);
  return like(either, schema);
}
