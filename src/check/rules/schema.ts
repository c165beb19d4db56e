/** The settings of every page and record are what the schemas say. */
import type { z } from 'astro/zod';
import { optionCalled } from '../../i18n/choices.ts';
import { isDay } from '../../schemas/dates.ts';
import { examples, type FieldKind } from '../../schemas/fields.ts';
import {
  type CollectionName,
  collectionNames,
  fieldsFor,
  kit,
  records,
  schemaOf,
  site as siteSchema,
} from '../../schemas/index.ts';
import { type Both, blankKinds, isBlank, type Locale } from '../../schemas/knowable.ts';
import { type FieldInfo, fieldAt, kindAt, type Limits, limitsOf, withoutIndices } from '../../schemas/sets.ts';
import { type Doc, type Page, pathOf } from '../docs.ts';
import { didYouMean, lastOf, listed, type Report, suggest } from '../problem.ts';
import { isGroup, lookUp } from '../settings.ts';
import type { Site } from '../site.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The schema of each language's files of each collection, made once for all of them. */
const schemas = Object.fromEntries(
  collectionNames.map((name) => [name, { en: schemaOf(name, 'en', kit), zh: schemaOf(name, 'zh', kit) }]),
) as Record<CollectionName, Record<Locale, z.ZodObject>>;

/** Settings under check: the entry of a record has the path of its name. */
interface Checked {
  doc: Pick<Doc, 'settings' | 'fields'>;
  at: Path;
  data: unknown;
  report: Report;
  /** The page whose settings these are; `undefined` for records. */
  page?: Page;
}

export function checkPageValues(page: Page, _site: Site, report: Report) {
  check(schemas[page.collection][page.locale], { doc: page, at: [], data: page.settings.data, report, page });
}

/** The Chinese file holds translations only: what is shared, and which kind of blank a value is, stands in English. */
function sayShared(path: string, page: Page, report: Report) {
  const english = pathOf(page, 'en');
  const canBeBlank = fieldsFor(page.collection).find((field) => field.path === path)?.knowable;
  report.error(page.settings.keyAt(path), 'sharedInChinese', {
    en: `"${path}"${canBeBlank ? ', or the reason why it is blank,' : ''} holds for both languages and is kept in the English file only → Delete it here and set it in ${english}.`,
    zh: `“${path}”${canBeBlank ? '（或它空白的原因）' : ''}两种语言相同，只写在英文文件里 → 请在这里删除，改写到 ${english}。`,
  });
}

/** Every entry of a record; `site.yaml` is a single one. */
export function checkRecordValues(doc: Doc, _site: Site, report: Report) {
  const { kind, settings } = doc;
  if (kind === 'site') return check(siteSchema, { doc, at: [], data: settings.data, report });
  for (const [id, data] of Object.entries(settings.data)) {
    if (!/^[A-Za-z0-9]+(-[a-z0-9]+)*$/.test(id))
      report.error(settings.keyAt([id]), 'badId', {
        en: `"${id}" cannot be the name of an entry → Use letters a–z, digits and hyphens, such as letter-of-may.`,
        zh: `“${id}”不能用作条目名称 → 请用英文字母、数字和连字符，例如 letter-of-may。`,
      });
    if (isGroup(data)) check(records[kind as keyof typeof records], { doc, at: [id], data, report });
    else report.error(settings.keyAt([id]), 'wrongKind', wrongKind(id, kind === 'checklist' ? 'pair' : 'block'));
  }
}

function check(schema: z.ZodType, checked: Checked) {
  const { data, doc } = checked;
  const result = schema.safeParse(data);
  if (result.success) return;
  const issues = result.error.issues.flatMap((issue) => unfold(issue, data, []));
  // A mistyped name is one mistake, not two: its right name is not missing as well.
  const mistyped = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          [...issue.path, nearestKey(key, doc.fields, issue.path, lookUp(data, issue.path)) ?? ''].join('.'),
        )
      : [],
  );
  for (const issue of issues)
    if (lookUp(data, issue.path) !== undefined || !mistyped.includes(issue.path.join('.'))) say(issue, checked);
}

/** A choice of shapes (a value or a blank) fails with the mistakes of every branch: keeps those of the one meant. */
function unfold(issue: Issue, data: unknown, base: Path): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const value = lookUp(data, path);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  // `{ unkown: … }` was meant to be a blank.
  const isMeantBlank = isBlank(value) || keys.some((key) => suggest(key, ['unknown']) !== undefined);
  const meant = issue.errors[isMeantBlank ? 0 : 1] ?? issue.errors[0] ?? [];
  return meant.flatMap((inner) => unfold(inner, data, path));
}

/** What a value of each kind is called in a sentence. */
const kinds = {
  text: ['one text', '一段文字'],
  texts: ['a list of texts', '文字的列表'],
  updates: ['a list', '列表'],
  photos: ['a list', '列表'],
  addresses: ['a list', '列表'],
  day: ['a date that exists', '真实存在的日期'],
  count: ['a plain number, without words, signs or quotes', '一个数字，不加文字、符号和引号'],
  money: ['an amount of money', '金额'],
  contact: ['a telephone number, an e-mail address or a WeChat name', '电话、邮箱或微信'],
  flag: ['true or false, without quotes', 'true 或 false，不加引号'],
  pair: ['a text in both languages', '两种语言的文字'],
  block: ['a group of settings', '一组设置'],
} satisfies Record<string, readonly [en: string, zh: string]>;
type Kind = keyof typeof kinds;

/** The day or number that somebody meant by `2026年12月1日`, `26.11.2026` or `3,000`; of `1/2/2026` nobody can tell. */
function meant(kind: Kind, written: string): string | undefined {
  if (kind === 'count') return /^\D*(\d[\d,，]*)\D*$/.exec(written)?.[1]?.replaceAll(/[,，]/g, '');
  if (kind !== 'day') return undefined;
  const plain = written.normalize('NFKC');
  const [year, month, day] =
    /^(\d{4})\D(\d\d?)\D(\d\d?)(?!\d)/.exec(plain)?.slice(1) ??
    /^(\d\d?(?=\.)|1[3-9]|2\d|3[01])[./](\d\d?)[./](\d{4})$/.exec(plain)?.slice(1).reverse() ??
    [];
  const found = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  return isDay(found) ? found : undefined;
}

const wrongKind = (key: string, kind: Kind, written = ''): Both => {
  const [en, zh] = kinds[kind];
  const example = kind === 'block' ? '{ name: value, name: value }' : (meant(kind, written) ?? examples[kind]);
  return {
    en: `"${key}" must be ${en} → Write it like this: ${lastOf(key)}: ${example}`,
    zh: `“${key}”应当是${zh} → 请这样写：${lastOf(key)}: ${example}`,
  };
};
export const notAllowed = (
  key: string,
  value: string,
  guess: string | undefined,
  options: readonly string[],
): Both => ({
  en: `"${value}" is not allowed for "${key}" → ${didYouMean(guess).en}Use one of: ${listed(options).en}.`,
  zh: `“${key}”不能填“${value}” → ${didYouMean(guess).zh}可以填：${listed(options).zh}。`,
});

const isEmpty = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
const optionsOf = (issue: Issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []);

function say(issue: Issue, checked: Checked) {
  const { doc, at, data, report, page } = checked;
  if (issue.code === 'unrecognized_keys') return sayUnknown(issue, checked);
  const path = [...at, ...issue.path];
  const name = issue.path.join('.');
  // Places in lists are numbers, which mean nothing to staff: the line and column say which it is.
  const key = withoutIndices(issue.path);
  const last = lastOf(key);
  const value = lookUp(data, issue.path);
  if (page?.locale === 'zh' && isBlank(value)) return sayShared(name, page, report);
  const written = String(value);
  const place = doc.settings.valueAt(path);
  const field = doc.fields.find((candidate) => candidate.path === name);
  const isItem = typeof issue.path.at(-1) === 'number';
  const options = optionsOf(issue);
  if (value === undefined)
    return report.error(place, 'missing', {
      en: `"${key}" is missing → Add: ${last}: …${options.length > 0 ? ` (one of: ${listed(options).en})` : ''}`,
      zh: `缺少“${key}” → 请加上：${last}: …${options.length > 0 ? `（可选：${listed(options).zh}）` : ''}`,
    });
  if (isEmpty(value))
    return report.error(isItem ? place : doc.settings.keyAt(path), 'empty', {
      en: `"${key}" has nothing in it here → Write something after "${last}:"${field?.required ? '' : ', or delete what is empty'}.`,
      zh: `“${key}”这里是空的 → 请在“${last}:”后面填写内容${field?.required ? '' : '，或删除空的部分'}。`,
    });
  if (field?.knowable && typeof value === 'string' && [...blankKinds, 'unknown'].includes(value.toLowerCase())) {
    const kind = blankKinds.find((candidate) => candidate === value) ?? blankKinds[0];
    return report.error(place, 'blankWritten', {
      en: `"${value}" is no value for "${key}", but a reason why there is none → Write ${last}: { unknown: ${kind} }, with one of: ${listed(blankKinds).en}. Or delete the line.`,
      zh: `“${value}”不是“${key}”的值，而是没有值的原因 → 请写 ${last}: { unknown: ${kind} }，可选：${listed(blankKinds).zh}；或删除这一行。`,
    });
  }
  // References say what there is instead, which helps more than a rule about letters.
  const names = kindAt(doc.fields, issue.path.slice(0, 1)) ?? '';
  if ((issue.code === 'invalid_format' && /^slugs?$/.test(names)) || (names === 'slug' && isGroup(value))) return;
  const kind = kindMeant(issue, field, kindAt(doc.fields, issue.path), value);
  if (kind) return report.error(place, 'wrongKind', wrongKind(key, kind, doc.settings.written(path)));
  switch (issue.code) {
    case 'invalid_value': {
      const guess = optionCalled(name, written, options) ?? currencyCalled(written) ?? suggest(written, options);
      return report.error(place, 'notAllowed', notAllowed(key, written, guess, options));
    }
    case 'too_small':
      return report.error(place, 'tooSmall', {
        en: `"${key}" is too small → Write a number of ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`,
        zh: `“${key}”太小 → 请填${issue.inclusive ? '不小于' : '大于'} ${issue.minimum} 的数字。`,
      });
    case 'too_big':
      return report.error(place, 'tooLong', {
        en: `"${key}" is too long: ${written.length} characters, at most ${issue.maximum} → Shorten it.`,
        zh: `“${key}”太长：${written.length} 个字符，最多 ${issue.maximum} 个 → 请缩短。`,
      });
    case 'invalid_format':
      return report.error(place, 'badFormat', badFormat(key, written, issue.format));
    default:
      return report.error(place, 'invalid', {
        en: `"${key}" is not right → Compare with another page.`,
        zh: `“${key}”不对 → 请对照其他页面。`,
      });
  }
}

/** The currency that is called so besides its code. */
const currencyCalled = (name: string) => (/^(?:RMB|¥|元)$/i.test(name) ? 'CNY' : undefined);

/** The kind that a value should have been of, where that is what is wrong with it. */
function kindMeant(
  issue: Issue,
  field: FieldInfo | undefined,
  kind: FieldKind | undefined,
  value: unknown,
): Kind | undefined {
  if (kind === 'day') return 'day';
  if (field?.kind === 'contact' && (issue.code === 'invalid_type' || issue.code === 'custom')) return 'contact';
  if (issue.code === 'invalid_value') return typeof value === 'object' ? 'text' : undefined;
  if (issue.code !== 'invalid_type') return undefined;
  if (field?.kind === 'money') return 'money';
  const { expected, path } = issue;
  if (typeof path.at(-1) === 'number' && expected === 'string') return 'texts';
  if (expected === 'array') return field && field.kind in kinds ? (field.kind as Kind) : 'texts';
  // The remark on a blank, a contact's name and the words of a picture are pairs inside other values.
  const inPair = ['note', 'name', 'alt', 'doubt', 'text', 'title'].includes(String(path.at(-1)));
  if (field?.kind === 'pair' || (expected === 'object' && inPair)) return 'pair';
  if (expected === 'boolean') return 'flag';
  if (expected === 'number' || expected === 'int') return 'count';
  return expected === 'string' ? 'text' : 'block';
}

/** A value that is no address of its kind. */
export function badFormat(key: string, value: string, format: string): Both {
  const what = { email: ['an e-mail address', '邮箱地址'], url: ['a web address', '网址'] }[format];
  const mend =
    format === 'url'
      ? ['Begin with https:// and leave out spaces.', '请以 https:// 开头，中间不要有空格。']
      : ['Correct it, for example name@example.org.', '请改正，例如 name@example.org。'];
  return {
    en: `"${value}" is not ${what?.[0] ?? 'valid'} ("${key}") → ${mend[0]}`,
    zh: `“${key}”的值“${value}”不是${what?.[1] ?? '有效内容'} → ${mend[1]}`,
  };
}

function sayUnknown(issue: Extract<Issue, { code: 'unrecognized_keys' }>, checked: Checked) {
  const { doc, at, data, report, page } = checked;

  const value = lookUp(data, issue.path);
  const known = knownKeys(doc.fields, issue.path, value);
  const group = issue.path.join('.');
  const ofValue = isBlank(value) ? keysInside(doc.fields, issue.path) : [];
  if (issue.keys.some((key) => ofValue.includes(key)))
    report.error(doc.settings.keyAt([...at, ...issue.path, 'unknown']), 'valueAndBlank', {
      en: `"${group}" has a value and, at the same time, a reason why there is none → Delete one of the two: "unknown", or the value.`,
      zh: `“${group}”既有值，又写了没有值的原因 → 请删除其中之一：“unknown”，或已填的值。`,
    });
  for (const key of issue.keys) {
    if (ofValue.includes(key)) continue;
    const name = [...issue.path, key].join('.');
    if (page?.locale === 'zh' && fieldsFor(page.collection).some(({ shared, path }) => shared && path === name)) {
      sayShared(name, page, report);
      continue;
    }
    const place = doc.settings.keyAt([...at, ...issue.path, key]);
    const guess = nearestKey(key, doc.fields, issue.path, value);
    const [outer, inside] = guess?.split('.') ?? [];
    const meant = inside
      ? {
          en: `It belongs below "${outer}:", two spaces further in. `,
          zh: `它应当写在“${outer}:”下面，多缩进两个空格。`,
        }
      : didYouMean(guess);
    if (/^\d+$/.test(key)) {
      const whole = String(lookUp(value, ['value'])) + key;
      report.error(place, 'commaInNumber', {
        en: `The comma cuts the number in two → Write the number without commas: ${whole}`,
        zh: `逗号把数字分成了两段 → 数字里不要加逗号：${whole}`,
      });
    } else
      report.error(place, 'unknownKey', {
        en: `There is no setting "${key}" → ${meant.en}${guess ? 'Otherwise delete it' : 'Delete it'}. Known settings: ${listed(known).en}.`,
        zh: `没有“${key}”这项设置 → ${meant.zh}${guess ? '否则请' : '请'}删除。可用的设置：${listed(known).zh}。`,
      });
  }
}

/** The keys that may stand inside a value, as its schema says: `value`, `currency` and `per` of an amount. */
function keysInside(fields: readonly FieldInfo[], path: Path): string[] {
  const field = fieldAt(fields, path);
  const depth = field?.path.split('.').length ?? 0;
  const names = path.slice(depth).filter((key) => typeof key === 'string');
  const within = (limits: Limits | undefined) => limits?.items?.properties ?? limits?.properties ?? {};
  const last = names.reduce<Limits | undefined>((limits, name) => within(limits)[name], field && limitsOf(field));
  // The remark on a blank is no part of the value.
  return names.at(-1) === 'note' ? ['en', 'zh'] : Object.keys(within(last));
}

/** The keys that may stand at a path: the fields of the page, or of the group or value there. */
function knownKeys(fields: readonly FieldInfo[], path: Path, value: unknown): string[] {
  const prefix = path.length > 0 ? `${path.join('.')}.` : '';
  const own = fields.filter((field) => field.path.startsWith(prefix));
  if (own.length > 0) return [...new Set(own.map((field) => field.path.slice(prefix.length).split('.')[0] ?? ''))];
  const isField = fields.some((field) => field.knowable && field.path === path.join('.'));
  if (isField && isBlank(value)) return ['unknown', 'note'];
  return [...(isField ? ['unknown'] : []), ...keysInside(fields, path)];
}

/**
 * The key that an unknown one most likely means: one that is spelt alike, one whose label it is in either language
 * (`标题`), or one that belongs into a group (`opens` → `apply.opens`).
 */
function nearestKey(key: string, fields: readonly FieldInfo[], path: Path, value: unknown): string | undefined {
  const word = key.trim().toLowerCase();
  const isMeant = (field: FieldInfo) => field.path === key || field.path.split('.').slice(1).includes(key);
  const isLabelled = ({ label }: FieldInfo) => Object.values(label).some((text) => text.toLowerCase() === word);
  const named = path.length > 0 ? undefined : (fields.find(isMeant) ?? fields.find(isLabelled));
  return named?.path ?? suggest(key, knownKeys(fields, path, value));
}
