/** The settings of every page and record are what the schemas say. */
import type { z } from 'astro/zod';
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
import { type FieldInfo, fieldAt, kindAt, withoutIndices } from '../../schemas/sets.ts';
import { optionCalled } from '../choices.ts';
import { type Doc, type Page, pathOf } from '../docs.ts';
import { didYouMean, lastOf, listed, type Report, suggest } from '../problem.ts';
import { lookUp } from '../settings.ts';
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
  /** Says something better of an unknown key than the general message; true when it has spoken. */
  onUnknownKey?: (path: string) => boolean;
}

export function checkPageValues(page: Page, _site: Site, report: Report) {
  const schema = schemas[page.collection][page.locale];
  if (page.locale === 'en') check(schema, { doc: page, at: [], data: page.settings.data, report });
  else checkChinese(page, schema, report);
}

/** The Chinese file holds translations only: what is shared, and which kind of blank a value is, stands in English. */
function checkChinese(page: Page, schema: z.ZodObject, report: Report) {
  const { settings } = page;
  const english = pathOf(page, 'en');
  const blanks = page.fields.map(({ path }) => path).filter((path) => isBlank(lookUp(settings.data, path.split('.'))));
  for (const path of blanks)
    report.error(settings.keyAt(path.split('.')), 'blankInChinese', {
      en: `"${path}" is marked as unknown here; which kind of blank it is stands in the English file only → Delete it here and set it in ${english}.`,
      zh: `这里把“${path}”标为未知；属于哪种空白只写在英文文件里 → 请在这里删除，改写到 ${english}。`,
    });
  const onUnknownKey = (path: string) => {
    const isShared = fieldsFor(page.collection).some((field) => field.shared && field.path === path);
    if (isShared)
      report.error(settings.keyAt(path.split('.')), 'sharedInChinese', {
        en: `"${path}" is the same in both languages and is kept in the English file only → Delete it here and set it in ${english}.`,
        zh: `“${path}”两种语言相同，只写在英文文件里 → 请在这里删除，改写到 ${english}。`,
      });
    return isShared;
  };
  check(schema, { doc: page, at: [], data: without(settings.data, blanks), report, onUnknownKey });
}

/** Settings without some values, in groups too. */
function without(data: Record<string, unknown>, paths: readonly string[], prefix = ''): Record<string, unknown> {
  const kept = Object.entries(data).filter(([key]) => !paths.includes(prefix + key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, isGroup(value) ? without(value, paths, `${prefix}${key}.`) : value]),
  );
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

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
    else if (kind === 'checklist') report.error(settings.keyAt([id]), 'notBoth', notBoth(id));
    else report.error(settings.keyAt([id]), 'notABlock', notABlock(id));
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
      ? issue.keys.map((key) => [...issue.path, nearestKey(key, doc.fields, issue.path) ?? ''].join('.'))
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

const notBoth = (key: string): Both => ({
  en: `"${key}" needs both languages → Write: ${lastOf(key)}: { en: …, zh: … }`,
  zh: `“${key}”要写两种语言 → 请写：${lastOf(key)}: { en: …, zh: … }`,
});
const notABlock = (key: string): Both => ({
  en: `"${key}" must be a block of settings → Put its settings below it, two spaces further in.`,
  zh: `“${key}”下面应当有一组设置 → 请写在它下面，多缩进两个空格。`,
});
const notOneText = (key: string): Both => ({
  en: `"${key}" must be one text, not a list or a group → Write it on one line: ${lastOf(key)}: … — in straight quotes, if it has brackets or a colon in it.`,
  zh: `“${key}”应当是一段文字，不是列表或一组设置 → 请写在一行里：${lastOf(key)}: …；里面有括号或冒号时加直引号。`,
});
const notANumber = (key: string): Both => ({
  en: `"${key}" must be a plain number → Write a number in digits, without words, signs or quotes: ${lastOf(key)}: 20`,
  zh: `“${key}”应当是一个数字 → 只写阿拉伯数字，不加文字、符号和引号：${lastOf(key)}: 20`,
});
export const notAllowed = (
  key: string,
  value: string,
  guess: string | undefined,
  options: readonly string[],
): Both => ({
  en: `"${value}" is not allowed for "${key}" → ${didYouMean(guess).en}Use one of: ${listed(options).en}.`,
  zh: `“${key}”不能填“${value}” → ${didYouMean(guess).zh}可以填：${listed(options).zh}。`,
});

/** How lists of more than words are written. */
const examples: Record<string, string> = {
  updates: '[{ date: 2027-03-01, kind: changed, text: { en: …, zh: … } }]',
  photos: '[{ image: ../../_media/name.jpg, alt: { en: …, zh: … } }]',
  addresses: '[/news/old-name/]',
};
const notAList = (key: string, kind = ''): Both => ({
  en: `"${key}" must be a list → Write: ${lastOf(key)}: ${examples[kind] ?? '[first, second]'}`,
  zh: `“${key}”应当是列表 → 请写：${lastOf(key)}: ${examples[kind] ?? '[第一项, 第二项]'}`,
});

const isEmpty = (value: unknown) => value === null || (typeof value === 'string' && value.trim() === '');
const optionsOf = (issue: Issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []);

function say(issue: Issue, checked: Checked) {
  const { doc, at, data, report } = checked;
  if (issue.code === 'unrecognized_keys') return sayUnknown(issue, checked);
  const path = [...at, ...issue.path];
  const name = issue.path.join('.');
  // Places in lists are numbers, which mean nothing to staff: the line and column say which it is.
  const key = withoutIndices(issue.path);
  const last = lastOf(key);
  const value = lookUp(data, issue.path);
  const written = String(value);
  const place = doc.settings.valueAt(path);
  const field = doc.fields.find((candidate) => candidate.path === name);
  const isItem = typeof issue.path.at(-1) === 'number';
  const options = optionsOf(issue);
  if (isItem && isEmpty(value))
    return report.error(place, 'emptyItem', {
      en: `An item of the list "${key}" is empty → Write something there, or delete the item together with one of its commas.`,
      zh: `列表“${key}”里有一项是空的 → 请填写，或把这一项连同多余的逗号一起删除。`,
    });
  if (value === undefined)
    return report.error(place, 'missing', {
      en: `"${key}" is missing → Add: ${last}: …${options.length > 0 ? ` (one of: ${listed(options).en})` : ''}`,
      zh: `缺少“${key}” → 请加上：${last}: …${options.length > 0 ? `（可选：${listed(options).zh}）` : ''}`,
    });
  if (isEmpty(value))
    return report.error(doc.settings.keyAt(path), 'empty', {
      en: `"${key}" is empty → Write something after "${last}:"${field?.required ? '' : ', or delete the line'}.`,
      zh: `“${key}”是空的 → 请在“${last}:”后面填写内容${field?.required ? '' : '，或删除这一行'}。`,
    });
  if (field?.knowable && typeof value === 'string' && [...blankKinds, 'unknown'].includes(value.toLowerCase())) {
    const kind = blankKinds.find((candidate) => candidate === value) ?? blankKinds[0];
    return report.error(place, 'blankWritten', {
      en: `"${value}" is no value for "${key}", but a reason why there is none → Write ${last}: { unknown: ${kind} }, with one of: ${listed(blankKinds).en}. Or delete the line.`,
      zh: `“${value}”不是“${key}”的值，而是没有值的原因 → 请写 ${last}: { unknown: ${kind} }，可选：${listed(blankKinds).zh}；或删除这一行。`,
    });
  }
  if (kindAt(doc.fields, issue.path) === 'day')
    return report.error(place, 'notADay', {
      en: `"${doc.settings.written(path)}" is not a date for "${key}" → Write year-month-day, for example ${last}: 2026-03-01`,
      zh: `“${key}”的值“${doc.settings.written(path)}”不是日期 → 请按“年-月-日”填写，例如 ${last}: 2026-03-01`,
    });
  // References say what there is instead, which helps more than a rule about letters.
  if (issue.code === 'invalid_format' && /^slugs?$/.test(kindAt(doc.fields, issue.path.slice(0, 1)) ?? '')) return;
  if (field?.kind === 'money' && issue.code === 'invalid_type')
    return report.error(place, 'notMoney', {
      en: `"${key}" must be an amount of money → Write: ${last}: { value: 500, currency: CNY, per: month }`,
      zh: `“${key}”应当是金额 → 请写：${last}: { value: 500, currency: CNY, per: month }`,
    });
  if (field?.kind === 'contact' && (issue.code === 'invalid_type' || issue.code === 'custom'))
    return report.error(place, 'notContact', {
      en: `"${key}" needs a telephone number, an e-mail address or a WeChat name → Write: ${last}: { email: name@example.org } or { phone: "0451 1234" } or { wechat: name }`,
      zh: `“${key}”至少要有电话、邮箱或微信 → 请写：${last}: { email: name@example.org } 或 { phone: "0451 1234" } 或 { wechat: name }`,
    });
  switch (issue.code) {
    case 'invalid_value': {
      if (typeof value === 'object') return report.error(place, 'notOneText', notOneText(key));
      const guess = optionCalled(name, written, options) ?? suggest(written, options);
      return report.error(place, 'notAllowed', notAllowed(key, written, guess, options));
    }
    case 'too_big':
    case 'too_small':
      if (issue.origin === 'array') return report.error(place, 'notAList', notAList(key, field?.kind));
      if (issue.origin !== 'string' || issue.code === 'too_small')
        return report.error(place, 'notANumber', notANumber(key));
      return report.error(place, 'tooLong', {
        en: `"${key}" is too long: ${written.length} characters, at most ${issue.maximum} → Shorten it.`,
        zh: `“${key}”太长：${written.length} 个字符，最多 ${issue.maximum} 个 → 请缩短。`,
      });
    case 'invalid_format':
      return report.error(place, 'badFormat', badFormat(key, written, issue.format));
    case 'invalid_type':
      return sayWrongType(issue, field, { key, place, value, isItem }, report);
    default:
      return report.error(place, 'invalid', {
        en: `"${key}" is not right (${issue.message}) → Compare with another page.`,
        zh: `“${key}”不对（${issue.message}） → 请对照其他页面。`,
      });
  }
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

function sayWrongType(
  { expected, path }: Extract<Issue, { code: 'invalid_type' }>,
  field: FieldInfo | undefined,
  {
    key,
    place,
    value,
    isItem,
  }: { key: string; place: ReturnType<Doc['settings']['valueAt']>; value: unknown; isItem: boolean },
  report: Report,
) {
  // The remark on a blank, a contact's name and the words of a picture are pairs inside other values.
  const inPair = ['note', 'name', 'alt', 'doubt', 'text', 'title'].includes(String(path.at(-1)));
  if (isItem && expected === 'string')
    return report.error(place, 'notAnItem', {
      en: `An item of the list "${key}" is not a text → Write one word or name for each, with letters in it, or put it in straight quotes: ${lastOf(key)}: [first, second]`,
      zh: `列表“${key}”里有一项不是文字 → 每项写一个词或名称，纯数字要加直引号：${lastOf(key)}: [第一项, 第二项]`,
    });
  if (expected === 'array') return report.error(place, 'notAList', notAList(key, field?.kind));
  if (field?.kind === 'pair' || (expected === 'object' && inPair)) return report.error(place, 'notBoth', notBoth(key));
  if (expected === 'boolean')
    return report.error(place, 'notABoolean', {
      en: `"${key}" must be true or false → Write: ${lastOf(key)}: true — or ${lastOf(key)}: false — without quotes.`,
      zh: `“${key}”只能填 true 或 false → 请写 ${lastOf(key)}: true 或 ${lastOf(key)}: false，不加引号。`,
    });
  if (expected === 'number' || expected === 'int') return report.error(place, 'notANumber', notANumber(key));
  if (expected !== 'string') return report.error(place, 'notABlock', notABlock(key));
  if (typeof value === 'object' && !(value instanceof Date)) return report.error(place, 'notOneText', notOneText(key));
  report.error(place, 'notText', {
    en: `"${key}" must be a text → Put it in straight quotes: ${lastOf(key)}: "…"`,
    zh: `“${key}”应当是文字 → 请加直引号：${lastOf(key)}: "…"`,
  });
}

function sayUnknown(issue: Extract<Issue, { code: 'unrecognized_keys' }>, checked: Checked) {
  const { doc, at, data, report, onUnknownKey } = checked;
  const known = knownKeys(doc.fields, issue.path);
  const group = issue.path.join('.');
  for (const key of issue.keys) {
    if (onUnknownKey?.([...issue.path, key].join('.'))) continue;
    const place = doc.settings.keyAt([...at, ...issue.path, key]);
    if (known.includes(key) && isBlank(lookUp(data, issue.path)))
      return report.error(place, 'valueAndBlank', {
        en: `"${group}" has a value and, at the same time, a reason why there is none → Delete one of the two: "unknown", or the value.`,
        zh: `“${group}”既有值，又写了没有值的原因 → 请删除其中之一：“unknown”，或已填的值。`,
      });
    const guess = nearestKey(key, doc.fields, issue.path);
    const [outer, inside] = guess?.split('.') ?? [];
    const meant = inside
      ? {
          en: `It belongs below "${outer}:", two spaces further in. `,
          zh: `它应当写在“${outer}:”下面，多缩进两个空格。`,
        }
      : didYouMean(guess);
    if (/^\d+$/.test(key))
      report.error(place, 'commaInNumber', {
        en: 'The comma cuts the number in two → Write the number without commas: 5000',
        zh: '逗号把数字分成了两段 → 数字里不要加逗号：5000',
      });
    else
      report.error(place, 'unknownKey', {
        en: `There is no setting "${key}" → ${meant.en}${guess ? 'Otherwise delete' : 'Delete'} the line. Known settings: ${listed(known).en}.`,
        zh: `没有“${key}”这项设置 → ${meant.zh}${guess ? '否则请' : '请'}删除这一行。可用的设置：${listed(known).zh}。`,
      });
  }
}

/** What may stand inside a value of some kind. */
const inner: Record<string, readonly string[]> = {
  money: ['value', 'currency', 'per'],
  contact: ['name', 'phone', 'email', 'wechat'],
  pair: ['en', 'zh'],
  photos: ['image', 'alt'],
};

/** The keys that may stand at a path: the fields of the page, or of the group or value there. */
function knownKeys(fields: readonly FieldInfo[], path: Path): string[] {
  const prefix = path.length > 0 ? `${path.join('.')}.` : '';
  const own = fields.filter((field) => field.path.startsWith(prefix));
  if (own.length > 0) return [...new Set(own.map((field) => field.path.slice(prefix.length).split('.')[0] ?? ''))];
  // Inside a value: the field is the longest path that leads there.
  const field = fieldAt(fields, path);
  if (field?.inner && path.length <= field.path.split('.').length + 1) return Object.keys(field.inner);
  if (['note', 'name', 'alt'].includes(String(path.at(-1)))) return ['en', 'zh'];
  return [...(field?.knowable ? ['unknown', 'note'] : []), ...(inner[field?.kind ?? ''] ?? [])];
}

/**
 * The key that an unknown one most likely means: one that is spelt alike, one whose label it is in either language
 * (`标题`), or one that belongs into a group (`opens` → `apply.opens`).
 */
function nearestKey(key: string, fields: readonly FieldInfo[], path: Path): string | undefined {
  const word = key.trim().toLowerCase();
  const isMeant = (field: FieldInfo) => field.path === key || field.path.split('.').slice(1).includes(key);
  const isLabelled = ({ label }: FieldInfo) => Object.values(label).some((text) => text.toLowerCase() === word);
  const named = path.length > 0 ? undefined : (fields.find(isMeant) ?? fields.find(isLabelled));
  return named?.path ?? suggest(key, knownKeys(fields, path));
}
