/** A new page in both languages: every setting with its hint, a draft that passes the check as it is. */
import { fixedPages, isGoodName } from '../check/files.ts';
import { choiceLabel } from '../i18n/choices.ts';
import { draftValue, placeholder } from '../schemas/draft.ts';
import type { FieldInfo } from '../schemas/field-info.ts';
import { examples } from '../schemas/fields.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import { type Both, type Locale, locales } from '../schemas/knowable.ts';
import { bilingual } from './words.ts';
import { dayOf, settingLine } from './yaml-edit.ts';

/** The files of a new page by their paths, or why there can be none. */
export type Scaffold = { files: Record<string, string> } | { refused: Both };

/** The collections that staff add pages to. */
export const growing = collectionNames.filter((name) => !fixedPages(name));

/**
 * Begins a page in both languages, as drafts with hints.
 *
 * @param exists Whether a file stands there already; it is never overwritten, only the other language is begun.
 * @param day Today, as `YYYY-MM-DD`: the date of a news item.
 */
export function scaffold(collection: string, slug: string, day: string, exists: (file: string) => boolean): Scaffold {
  if (!growing.includes(collection as CollectionName)) return { refused: wrongCollection };
  if (!isGoodName(slug)) return { refused: wrongSlug(slug) };
  const name = collection as CollectionName;
  const files = locales.map((locale) => [`content/${name}/${locale}/${slug}.mdx`, pageIn(name, locale, day)] as const);
  const missing = files.filter(([file]) => !exists(file));
  if (missing.length > 0) return { files: Object.fromEntries(missing) };
  return { refused: { en: `${files[0]?.[0]} exists already.`, zh: `${files[0]?.[0]} 已经存在。` } };
}

const wrongCollection: Both = {
  en: `Name a collection and a page. Write: npm run new -- <${growing.join('|')}> <name-of-the-page>`,
  zh: `请写明栏目和页面名称：npm run new -- <${growing.join('|')}> <页面名称>`,
};
const wrongSlug = (slug: string): Both => ({
  en: `"${slug}" cannot be the end of a web address. Use small letters, digits and hyphens: npm run new -- news summer-visit`,
  zh: `“${slug}”不能用作网址。请用小写字母、数字和连字符：npm run new -- news summer-visit`,
});
const begin: Both = { en: 'Write the text here.', zh: '在这里写正文。' };
const about: Both = {
  en: 'Lines that begin with # are hints. Take the # away to use one, or delete the line.',
  zh: '以 # 开头的是提示。去掉 # 就可以使用，也可以删掉整行。',
};

function pageIn(name: CollectionName, locale: Locale, day: string): string {
  const fields = fieldsFor(name).filter(({ shared }) => locale === 'en' || !shared);
  const begun = (field: FieldInfo) => firstValue(field, name, locale, day);
  const open = fields.filter((field) => begun(field) === undefined);
  const lines = [
    `# ${about[locale]}`,
    ...fields
      .filter((field) => !open.includes(field))
      .map((field) => settingLine(field.path, begun(field)).trimEnd() + hintOf(field, locale)),
    ...open.flatMap((field, index) => {
      const [group = '', inner] = field.path.split('.');
      const opensGroup = inner && !open[index - 1]?.path.startsWith(`${group}.`);
      const line = `# ${inner ? `  ${inner}` : group}: ${examples[field.kind]}${hintOf(field, locale)}`;
      return opensGroup ? [`# ${group}:`, line] : [line];
    }),
  ];
  // The answer of a question is a setting, so it has no text.
  const body = name === 'questions' ? '' : `\n${begin[locale]}\n`;
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** `  # Status: signed, done … ` A choice lists what can be chosen, and names are those of a file. */
function hintOf(field: FieldInfo, locale: Locale): string {
  const { label, hint, refersTo } = field;
  const options = optionsOf(field).join(locale === 'zh' ? '、' : ', ');
  const said = options || hint?.[locale] || (refersTo && `content/${refersTo}.yaml`);
  const words = [label[locale], said].filter(Boolean).join(locale === 'zh' ? '：' : ': ');
  return `  # ${words}`;
}

/** The options of a choice, each with its name where it is called otherwise than it is written. */
function optionsOf(field: FieldInfo): string[] {
  return (field.limits.enum ?? []).map((option) => `${option} (${bilingual(choiceLabel(field.path, option))})`);
}

/** What a new page says of a field, `undefined` for nothing. A programme tells of its own first day; news has a date for that. */
function firstValue(field: FieldInfo, name: CollectionName, locale: Locale, day: string): unknown {
  if (field.kind === 'flag') return field.path === 'draft' ? true : undefined;
  if (name === 'questions' && field.path === 'state') return 'answered';
  if (field.path === 'answer') return placeholder(field, locale);
  if (field.kind === 'updates' && name === 'programmes') return [{ date: dayOf(day), kind: 'published' }];
  const value = draftValue(field, locale, day);
  return value === day ? dayOf(day) : value;
}
