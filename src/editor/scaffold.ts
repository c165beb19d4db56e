/** A new page in both languages: every setting with its hint, a draft that passes the check as it is. */

import { fixedPages, isGoodName } from '../check/files.ts';
import { suggest } from '../check/problem.ts';
import type { Day } from '../schemas/dates.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import { type Both, type Locale, locales } from '../schemas/knowable.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { limitsOf } from '../schemas/sets.ts';
import { settingLine } from './yaml-edit.ts';

/** The files of a new page by their paths, or why there can be none. */
export type Scaffold = { files: Record<string, string> } | { refused: Both };

/** The collections that staff add pages to. */
export const growing = collectionNames.filter((name) => !fixedPages(name));

/**
 * @param exists Whether a file stands there already; it is never overwritten.
 * @param day Today, the date of a news item.
 */
export function scaffold(collection: string, slug: string, day: Day, exists: (file: string) => boolean): Scaffold {
  if (!growing.includes(collection as CollectionName)) return { refused: wrongCollection(collection) };
  if (!isGoodName(slug)) return { refused: wrongSlug(slug) };
  const name = collection as CollectionName;
  const files = locales.map((locale) => [`content/${name}/${locale}/${slug}.mdx`, pageIn(name, locale, day)] as const);
  const taken = files.find(([file]) => exists(file));
  if (taken) return { refused: { en: `${taken[0]} exists already.`, zh: `${taken[0]} 已经存在。` } };
  return { files: Object.fromEntries(files) };
}

function wrongCollection(name: string): Both {
  const guess = suggest(name, growing);
  return {
    en: `There is no collection "${name}" to add a page to.${guess ? ` Did you mean "${guess}"?` : ''} Write: npm run new -- <${growing.join('|')}> <name-of-the-page>`,
    zh: `没有可以新建页面的栏目“${name}”。${guess ? `是不是想写“${guess}”？` : ''}请写：npm run new -- <${growing.join('|')}> <页面名称>`,
  };
}

function wrongSlug(slug: string): Both {
  return {
    en: `"${slug}" cannot be the end of a web address. Use small letters, digits and hyphens: npm run new -- news summer-visit`,
    zh: `“${slug}”不能用作网址。请用小写字母、数字和连字符：npm run new -- news summer-visit`,
  };
}

const begin: Both = { en: 'Write the text here.', zh: '在这里写正文。' };
const about: Both = {
  en: 'Lines that begin with # are hints. Take the # away to use one, or delete the line.',
  zh: '以 # 开头的是提示。去掉 # 就可以使用，也可以删掉整行。',
};

function pageIn(name: CollectionName, locale: Locale, day: Day): string {
  const fields = fieldsFor(name).filter(({ shared }) => locale === 'en' || !shared);
  const required = fields.filter((field) => field.required || field.path === 'draft');
  const groups = [
    ...new Set(fields.filter(({ path }) => path.includes('.')).map(({ path }) => path.split('.')[0] ?? '')),
  ];
  const optional = fields.filter((field) => !required.includes(field) && !field.path.includes('.'));
  const lines = [
    `# ${about[locale]}`,
    ...required.map(
      (field) => `${settingLine(field.path, firstValue(field, locale, day)).trimEnd()}${hintOf(field, locale)}`,
    ),
    ...optional.map((field) => `# ${field.path}: …${hintOf(field, locale)}`),
    ...groups.flatMap((group) => groupLines(group, fields, locale)),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${begin[locale]}\n`;
}

function groupLines(group: string, fields: readonly FieldInfo[], locale: Locale): string[] {
  const inside = fields.filter(({ path }) => path.startsWith(`${group}.`));
  return [
    `# ${group}:`,
    ...inside.map((field) => `#   ${field.path.slice(group.length + 1)}: …${hintOf(field, locale)}`),
  ];
}

/** `  # Status: signed, done … ` */
function hintOf({ label, hint }: FieldInfo, locale: Locale): string {
  const words = [label[locale], hint?.[locale]].filter(Boolean).join(locale === 'zh' ? '：' : ': ');
  return `  # ${words}`;
}

/** Of every choice that says how far things are, the option that claims least. */
const claimsLeast: Record<string, string> = { status: 'aim', state: 'open' };

/** Something that the check lets pass in a draft, and only there. */
function firstValue(field: FieldInfo, locale: Locale, day: Day): unknown {
  const limits = limitsOf(field);
  switch (field.kind) {
    case 'flag':
      return true;
    case 'choice':
      return claimsLeast[field.path] ?? limits.enum?.[0];
    case 'day':
      return day;
    case 'count':
      return 100;
    case 'slugs':
    case 'texts':
      return [];
    default:
      return locale === 'zh' ? `请填写：${field.label.zh}` : `Fill in: ${field.label.en}`;
  }
}
