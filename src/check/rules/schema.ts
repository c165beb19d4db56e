/** The settings of every page and record are what the schemas say. */
import type { z } from 'astro/zod';
import { optionCalled } from '../../i18n/choices.ts';
import { canWait } from '../../schemas/draft.ts';
import { type FieldInfo, fieldAt, isGroup, limitsAt, lookUp, withoutIndices } from '../../schemas/field-info.ts';
import { type FieldKind, kinds } from '../../schemas/fields.ts';
import {
  type CollectionName,
  collectionNames,
  fieldsFor,
  kit,
  records,
  schemaOf,
  siteSchema,
} from '../../schemas/index.ts';
import { type Both, isBlank, type Locale } from '../../schemas/knowable.ts';
import type { AllContent } from '../all-content.ts';
import { type Doc, type PageDoc, pathOf } from '../docs.ts';
import { didYouMean, lastOf, listed, type Report, start, suggest } from '../problem.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The schema of each language's files of each collection, made once for all of them. */
const schemas = Object.fromEntries(
  collectionNames.map((name) => [name, { en: schemaOf(name, 'en', kit), zh: schemaOf(name, 'zh', kit) }]),
) as Record<CollectionName, Record<Locale, z.ZodObject>>;

/** Settings under check: the entry of a record has the path of its name. */
interface Checked {
  schema: z.ZodType;
  doc: Pick<Doc, 'settings' | 'fields' | 'lines'>;
  at: Path;
  data: unknown;
  report: Report;
  /** The page whose settings these are; `undefined` for records. */
  page?: PageDoc;
  /** A draft may wait for its words. */
  isDraft?: boolean;
}

/** The settings of a page are those of its schema. */
export function checkPageValues(page: PageDoc, all: AllContent, report: Report) {
  const schema = schemas[page.collection][page.locale];
  const isDraft = all.shared(page)?.draft === true;
  check({ schema, doc: page, at: [], data: page.settings.data, report, page, isDraft });
}

/** The Chinese file holds translations only: what is shared, and which kind of blank a value is, stands in English. */
function sayShared(path: string, page: PageDoc, report: Report) {
  const english = pathOf(page, 'en');
  report.error(page.settings.keyAt(path), 'sharedInChinese', {
    en: `"${path}", or the reason why it is blank, holds for both languages and is kept in the English file only → Delete it here and set it in ${english}.`,
    zh: `“${path}”（或它空白的原因）两种语言相同，只写在英文文件里 → 请在这里删除，改写到 ${english}。`,
  });
}

/** Every entry of a record; `site.yaml` is a single one. */
export function checkRecordValues(doc: Doc, report: Report) {
  const { kind, settings } = doc;
  if (kind === 'site') return check({ schema: siteSchema, doc, at: [], data: settings.data, report });
  if (kind === 'sources' && !('announcement' in settings.data))
    report.error(start, 'missing', {
      en: 'The source "announcement" is missing, which pages rest on → Give the entry of the report this name again: announcement:',
      zh: '缺少来源“announcement”，页面以它为依据 → 请把报道这一条的名称改回：announcement:',
    });
  for (const [id, data] of Object.entries(settings.data)) {
    // Whoever names it elsewhere would write a number, and no name.
    const isNumber = /^\d+$/.test(id);
    const meant = didYouMean(isNumber && kind === 'facts' ? `F${id}` : undefined);
    if (isNumber || !/^[A-Za-z0-9]+(-[a-z0-9]+)*$/.test(id))
      report.error(settings.keyAt([id]), 'badId', {
        en: `"${id}" cannot be the name of an entry → ${meant.en}Use letters a–z, digits and hyphens, such as letter-of-may.`,
        zh: `“${id}”不能用作条目名称 → ${meant.zh}请用英文字母、数字和连字符，例如 letter-of-may。`,
      });
    if (isGroup(data)) check({ schema: records[kind as keyof typeof records], doc, at: [id], data, report });
    else report.error(settings.keyAt([id]), 'wrongKind', wrongKind(id, kind === 'checklist' ? 'pair' : 'block'));
  }
}

/** The setting that a mistyped name most likely means, or one that is called so: 标题 is `title`. */
const settingMeant = (key: string, known: readonly string[]) =>
  collectionNames.flatMap(fieldsFor).find(({ path, label }) => known.includes(path) && label.zh === key)?.path ??
  suggest(key, known);

function check(checked: Checked) {
  const { schema, data } = checked;
  const found = schema.safeParse(data).error?.issues ?? [];
  const issues = found.flatMap((issue) => unfold(issue, data, []));
  // A mistyped name is one mistake, not two: its right name is not missing as well.
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const isMistyped = (path: Path) => unknown.some((key) => settingMeant(key, [String(path.at(-1))]));
  for (const issue of issues)
    if (lookUp(data, issue.path) !== undefined || !isMistyped(issue.path)) say(issue, checked);
}

/** A choice of shapes (a value or a blank) fails with the mistakes of every branch: keeps those of the one meant. */
function unfold(issue: Issue, data: unknown, base: Path): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const meant = issue.errors[isBlank(lookUp(data, path)) ? 0 : 1] ?? issue.errors[0] ?? [];
  return meant.flatMap((inner) => unfold(inner, data, path));
}

const wrongKind = (key: string, kind: FieldKind, value?: unknown, mayBeBlank?: boolean): Both => {
  const [en, zh, whole] = kinds[kind];
  const names = typeof value === 'string' ? value.split(/\s*[,，、;；()（）[\]]+\s*/).filter(Boolean) : [];
  const example = /^(?:slugs|texts)$/.test(kind) && names.length > 0 ? `[${names.join(', ')}]` : whole;
  return {
    // Whoever writes "TBA" is not to copy the day of the example.
    en: `"${key}" must be ${en} → Write it like this: ${lastOf(key)}: ${example}${mayBeBlank ? '. If it is not known yet, delete the line: the page then says so.' : ''}`,
    zh: `“${key}”应当是${zh} → 请这样写：${lastOf(key)}: ${example}${mayBeBlank ? '。如果还不知道，请删除这一行，页面会写明。' : ''}`,
  };
};
const missingFacts: Both = {
  en: '[F01], the facts it rests on; another source is named in a line of its own: sources: [its-name]',
  zh: '[F01]，即所依据的事实；其他来源另写一行：sources: [来源名称]',
};
/** What is said of a value that is none of those that may stand there. */
export const notAllowed = (key: string, value: string, guess: string | undefined, known: readonly string[]): Both => ({
  en: `"${value}" is not allowed for "${key}" → ${didYouMean(guess).en}Use one of: ${listed(known).en}.`,
  zh: `“${key}”不能填“${value}” → ${didYouMean(guess).zh}可以填：${listed(known).zh}。`,
});

const isEmpty = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
const optionsOf = (issue: Issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []);

function say(issue: Issue, checked: Checked) {
  const { doc, at, data, report, page, isDraft } = checked;
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
  if (isDraft && field && canWait(field) && (value ?? undefined) === undefined) return;
  if (value === undefined)
    return report.error(place, 'missing', {
      en: `"${key}" is missing → Add: ${last}: ${last === 'facts' ? missingFacts.en : '…'}${options.length > 0 ? ` (one of: ${listed(options).en})` : ''}`,
      zh: `缺少“${key}” → 请加上：${last}: ${last === 'facts' ? missingFacts.zh : '…'}${options.length > 0 ? `（可选：${listed(options).zh}）` : ''}`,
    });
  if (isEmpty(value))
    return report.error(isItem ? place : doc.settings.keyAt(path), 'empty', {
      en: `"${key}" has nothing in it here → Write something after "${last}:"${field?.required ? '' : ', or delete what is empty'}.`,
      zh: `“${key}”这里是空的 → 请在“${last}:”后面填写内容${field?.required ? '' : '，或删除空的部分'}。`,
    });
  if (issue.code === 'too_big')
    return report.error(place, 'tooLong', {
      en: `"${key}" is too long: ${written.length} characters, at most ${issue.maximum} → Shorten it.`,
      zh: `“${key}”太长：${written.length} 个字符，最多 ${issue.maximum} 个 → 请缩短。`,
    });
  if (issue.code === 'invalid_value' && typeof value !== 'object') {
    const guess = optionCalled(name, written, options) ?? suggest(written, options);
    return report.error(place, 'notAllowed', notAllowed(key, written, guess, options));
  }
  const kind = kindMeant(issue, doc.fields);
  // References say what there is instead, which helps more than a rule about letters.
  if ((issue.code === 'invalid_format' || typeof value === 'number') && (kind === 'slug' || kind === 'slugs')) return;
  report.error(place, 'wrongKind', wrongKind(key, kind, value, field?.knowable && typeof value === 'string'));
}

/** What a value should have been: what its field holds or, of a remark on a blank, what its type allows. */
function kindMeant(issue: Issue, fields: readonly FieldInfo[]): FieldKind {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  return limitsAt(fields, issue.path)?.kind ?? (isText ? 'text' : fieldAt(fields, issue.path) ? 'pair' : 'block');
}

function sayUnknown(issue: Extract<Issue, { code: 'unrecognized_keys' }>, checked: Checked) {
  const { doc, at, report, page } = checked;
  const known = keysAt(issue.path, checked);
  for (const key of issue.keys) {
    const name = [...issue.path, key].join('.');
    const place = doc.settings.keyAt([...at, ...issue.path, key]);
    const guess = settingMeant(key, known);
    const meant = didYouMean(guess);
    // In curly brackets a comma ends a value, and what stands behind it becomes a name without a value.
    if (/^\s*[,}]/.test(doc.lines[place.line - 1]?.slice(place.col - 1 + key.length) ?? ''))
      report.error(place, 'needsQuotes', {
        en: `The comma in front of "${key}" cuts this value → Put the whole value in straight quotes: "…, ${key}"`,
        zh: `“${key}”前面的逗号把这个值切断了 → 请把整个值放在直引号里："…, ${key}"`,
      });
    else if (page?.locale === 'zh' && fieldsFor(page.collection).some(({ shared, path }) => shared && path === name))
      sayShared(name, page, report);
    else
      report.error(place, 'unknownKey', {
        en: `There is no setting "${key}" → ${meant.en}${guess ? 'Otherwise delete it' : 'Delete it'}. Known settings: ${listed(known).en}.`,
        zh: `没有“${key}”这项设置 → ${meant.zh}${guess ? '否则请' : '请'}删除。可用的设置：${listed(known).zh}。`,
      });
  }
}

/** The names that may stand at a path: of settings, of the parts of a value, or of a blank. */
function keysAt(path: Path, { doc, data }: Checked): string[] {
  const field = fieldAt(doc.fields, path);
  const group = path.length > 0 ? `${withoutIndices(path)}.` : '';
  const inGroup = doc.fields.filter((other) => other.path.startsWith(group));
  if (!field) return [...new Set(inGroup.map((other) => other.path.slice(group.length).split('.')[0] ?? ''))];
  if (isBlank(lookUp(data, path))) return ['unknown', 'note'];
  const limits = limitsAt(doc.fields, path);
  // What is no part of a value stands in the remark on a blank.
  return Object.keys((limits?.items ?? limits)?.properties ?? { en: '', zh: '' });
}
