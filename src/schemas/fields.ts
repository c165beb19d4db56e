/** Fields: a schema together with what staff and readers are told about it. Forms, editors and pages read this. */
import { z } from 'astro/zod';
import { isDay } from './dates.ts';
import { type Blank, type Both, blankKinds, notStated } from './knowable.ts';
import { statuses } from './status.ts';

/** The part of a programme page in which a value is shown. */
export const sections = ['who', 'do', 'get', 'money', 'duties', 'apply'] as const;
export type Section = (typeof sections)[number];

/** What kinds of things fields hold: what each is called in a sentence, and how it is written in a file. */
export const kinds = {
  text: ['one text', '一段文字', '"…"'],
  texts: ['a list of texts', '文字的列表', '[first, "2027"]'],
  day: ['a date that exists', '真实存在的日期', '2026-03-01'],
  count: ['a plain number from 1 up, without words, signs or quotes', '不小于 1 的数字，不加文字、符号和引号', '20'],
  money: ['an amount of money', '金额', '{ value: 500, currency: CNY, per: month }'],
  url: ['a web address', '网址', 'https://example.org/'],
  email: ['an e-mail address', '邮箱地址', 'name@example.org'],
  contact: [
    'a telephone number, an e-mail address or a WeChat name',
    '电话、邮箱或微信',
    '{ email: name@example.org, phone: "0451 1234", wechat: name }',
  ],
  choice: ['one word', '一个词', '…'],
  flag: ['true or false, without quotes', 'true 或 false，不加引号', 'true'],
  image: ['the path of a picture', '图片的路径', '../../_media/name.jpg'],
  photos: ['a list of pictures', '图片的列表', '[{ image: ../../_media/name.jpg, alt: { en: …, zh: … } }]'],
  slug: ['one name', '一个名称', '…'],
  slugs: ['a list of names in square brackets', '方括号里的名称列表', '[…, …]'],
  pair: ['a text in both languages', '两种语言的文字', '{ en: …, zh: … }'],
  wordLists: ['a list of words in both languages', '两种语言的词语列表', '{ en: […], zh: […] }'],
  updates: ['a list of changes', '更新记录的列表', '[{ date: 2026-03-01, kind: changed, text: { en: …, zh: … } }]'],
  addresses: ['a list of addresses', '网址的列表', '[/news/old-name/]'],
  codes: ['a group of names', '一组名称', '{ name: code }'],
  block: ['a group of settings', '一组设置', '{ name: value, name: value }'],
} satisfies Record<string, readonly [en: string, zh: string, example: string]>;

/** Decides how a field is printed, checked and written, and which widget the forms show. */
export type FieldKind = keyof typeof kinds;

export interface FieldMeta {
  label: Both;
  hint?: Both;
  kind: FieldKind;
  section?: Section;
  /** Words that readers use for it; search leads from them to the place where the value will stand. */
  aliases?: { en: string[]; zh: string[] };
  /** The record whose entries it names. */
  refersTo?: string;
}

/** On a page, texts are written in each language's file; all else stands in the English file alone. */
export const isTranslated = ({ kind }: FieldMeta) => kind === 'text' || kind === 'texts';

/** What is said of every field, of a page and inside a value. */
export const meta = z.registry<FieldMeta>();
/** What stands inside a field: in a block of settings, such as `apply:`, its fields; in a knowable its value. */
export const inner = new WeakMap<z.ZodType, z.ZodType>();

/** Says of a schema what is said of another one, and more. */
function like<T extends z.ZodType>(schema: T, other: z.ZodType, more: Partial<FieldMeta> = {}): T {
  meta.add(schema, { ...(meta.get(other) as FieldMeta), ...more });
  return schema;
}

export type Hint = readonly [en: string, zh: string];

/** What may be said of a field besides its label. `max`: how many characters a text may have. */
interface More extends Pick<FieldMeta, 'refersTo'> {
  hint?: Hint;
  max?: number;
}

/** A field with its label in English and Chinese. */
export function field<T extends z.ZodType>(schema: T, kind: FieldKind, en: string, zh: string, more: More = {}): T {
  const { hint, refersTo } = more;
  meta.add(schema, {
    label: { en, zh },
    kind,
    ...(hint && { hint: { en: hint[0], zh: hint[1] } }),
    ...(refersTo && { refersTo }),
  });
  return schema;
}

/** Makes fields of one kind. */
const of =
  <T extends z.ZodType>(kind: FieldKind, schema: (more: More) => T) =>
  (en: string, zh: string, more: More = {}) =>
    field(schema(more), kind, en, zh, more);

export const line = z.string().trim().min(1);
const slugValue = z.string().regex(/^[A-Za-z0-9]+(-[a-z0-9]+)*$/);
/** YAML readers turn `2026-03-01` into a Date or leave it a string; either way it must be a day that exists. */
const asText = (value: unknown) =>
  value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString().slice(0, 10) : value;

/** Texts on one line, of at most `max` characters, and lists of them. */
export const text = of('text', ({ max = 200 }) => line.max(max));
export const texts = of('texts', () => z.array(line));
/** A day as `YYYY-MM-DD`. */
export const day = of('day', () => z.preprocess(asText, z.string().refine(isDay)));
/** How many: 0, 1, 2 … */
export const count = of('count', () => z.number().int().nonnegative());
export const flag = of('flag', () => z.boolean().default(false));
export const url = of('url', () => z.url({ protocol: /^https?$/ }));
export const choice = <const T extends readonly string[]>(options: T, en: string, zh: string, more?: More) =>
  field(z.enum(options), 'choice', en, zh, more);
/** Names one entry of a record, or any number of them. */
export const slug = (refersTo: string, en: string, zh: string) =>
  field(slugValue.clone(), 'slug', en, zh, { refersTo });
export const slugs = (refersTo: string, en: string, zh: string) =>
  field(z.array(slugValue), 'slugs', en, zh, { refersTo });
/** Addresses at which a page stood before: no language, no base path, a slash at both ends. */
export const addresses = of('addresses', () => z.array(line));

/** A text of any length. */
export const phrase = of('text', () => line.clone());
/** A text in both languages, on one line of settings. */
export const pair = of('pair', () => z.strictObject({ en: phrase('English', '英文'), zh: phrase('Chinese', '中文') }));

const amount = () =>
  z.strictObject({
    value: field(z.number().positive(), 'count', 'Amount', '金额'),
    currency: choice(['CNY', 'USD', 'EUR', 'HKD'], 'Currency', '货币'),
    // An amount without it says nothing: 3,000 yuan for what?
    per: choice(['hour', 'day', 'week', 'month', 'term', 'year', 'once'], 'For each', '计算单位'),
  });
export type Money = z.output<ReturnType<typeof amount>>;
export const money = of('money', amount);

const reachable = () =>
  z
    .strictObject({
      name: optional(pair('Name', '联系人')),
      phone: optional(phrase('Telephone', '电话')),
      email: optional(field(z.email(), 'email', 'E-mail', '邮箱')),
      wechat: optional(phrase('WeChat', '微信')),
    })
    .refine((value) => value.phone || value.email || value.wechat);
export type Contact = z.output<ReturnType<typeof reachable>>;
export const contact = of('contact', reachable);

/** A field that may be left out. */
export const optional = <T extends z.ZodType>(schema: T) => like(schema.optional(), schema);
/** A field that stands for a fixed value when it is left out. */
export const otherwise = <T extends z.ZodType>(schema: T, value: z.output<T>) =>
  like(schema.prefault(value as never) as z.ZodPrefault<T>, schema);

/** Fields that are shown in one part of a programme's page. */
export function section<S extends z.ZodRawShape>(name: Section, shape: S): S {
  for (const schema of Object.values(shape) as z.ZodType[]) like(schema, schema, { section: name });
  return shape;
}

/** Fields that stand together in a block of settings, such as `apply:`. */
export function block<S extends z.ZodRawShape>(en: string, zh: string, shape: S) {
  const inside = z.strictObject(shape);
  const whole = field(inside.prefault({} as never), 'block', en, zh);
  inner.set(whole, inside);
  return whole;
}

const blank = z.strictObject({ unknown: z.enum(blankKinds), note: optional(pair('Remark', '备注')) });

/** A value that may be unknown: the value, or `{ unknown, note }`. Left out, it is what the report does not state. */
export function knowable<T extends z.ZodType>(schema: T) {
  type Either = z.ZodType<z.output<T> | Blank, z.input<T> | Blank>;
  const either = z.union([blank, schema]).default(notStated) as unknown as z.ZodDefault<Either>;
  inner.set(either, schema);
  return like(either, schema);
}

/** A knowable that readers ask for, and the words that they search for it with. */
export function asked<T extends z.ZodType>(schema: T, en: string, zh: string) {
  const words = (list: string, separator: string) => list.split(separator).filter(Boolean);
  const knows = knowable(schema);
  return like(knows, knows, { aliases: { en: words(en, ', '), zh: words(zh, '、') } });
}

/** What happened to a page. Dates are those of our page, never of an event. */
export const updateKinds = ['published', 'filled', 'status', 'correction', 'changed'] as const;
export type UpdateKind = (typeof updateKinds)[number];

const update = z.strictObject({
  date: day('Date of our page', '本页日期'),
  kind: choice(updateKinds, 'Kind', '类型'),
  /** `filled`: the field that was filled in, such as `apply.opens`. */
  field: optional(field(line.clone(), 'slug', 'Field that was filled in', '已填写的栏目')),
  /** `status`: what the status is since then. */
  status: optional(choice(statuses, 'Status since then', '此后的状态')),
  text: optional(pair('In words', '文字说明')),
});
export type Update = z.output<typeof update>;

/** What changed on a page, for readers, feeds and search engines. */
export const updates = of('updates', () => z.array(update));
