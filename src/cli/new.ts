/** npm run new -- <collection> <name>: a new page in both languages, as a draft, every setting with its hint. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathOf } from '../check/docs.ts';
import { fixedPages, isGoodName } from '../check/files.ts';
import { bilingual } from '../editor/form-words.ts';
import { dayOf, settingLine } from '../editor/yaml-edit.ts';
import { choiceLabel } from '../i18n/choices.ts';
import { type Day, today } from '../schemas/dates.ts';
import { canWait, draftValue } from '../schemas/draft.ts';
import type { FieldInfo } from '../schemas/field-info.ts';
import { kinds } from '../schemas/fields.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import { command, sayHow } from './command.ts';

/** The collections that staff add pages to. */
export const growing = collectionNames.filter((name) => !fixedPages(name));

const words = {
  en: {
    hints: 'Lines that begin with # are hints. Take the # away to use one, or delete the line.',
    text: 'Write the text here.',
    created: (file: string) => `created  ${file}`,
    exists: (file: string) => `there already  ${file}`,
    next: 'It is a draft: you see it with npm run dev, readers do not. Delete the line "draft: true" to publish it.',
  },
  zh: {
    hints: '以 # 开头的是提示。去掉 # 就可以使用，也可以删掉整行。',
    text: '在这里写正文。',
    created: (file: string) => `已新建  ${file}`,
    exists: (file: string) => `已经存在  ${file}`,
    next: '这是草稿：运行 npm run dev 可以看到，读者看不到。删除“draft: true”这一行就会发布。',
  },
};

/** The file of a new page in one language, which passes the check as it is. */
export function newPage(name: CollectionName, locale: Locale, day: Day): string {
  const fields = fieldsFor(name).filter(({ shared }) => locale === 'en' || !shared);
  const [begun, open] = [[`# ${words[locale].hints}`], [] as string[]];
  for (const field of fields) {
    const { path, block, kind } = field;
    const value = firstValue(field, name, locale, day);
    const hint = `  # ${hintOf(field, locale)}`;
    const [, , example] = kinds[kind];
    const [group = '', inner] = path.split('.');
    if (field.required && canWait(field)) begun.push(`${path}:${hint}`);
    else if (value !== undefined) begun.push(settingLine(path, value).trimEnd() + hint);
    else if (!block) open.push(`# ${path}: ${example}${hint}`);
    else open.push(...(open.includes(`# ${group}:`) ? [] : [`# ${group}:`]), `#   ${inner}: ${example}${hint}`);
  }
  // The answer of a question is a setting, so it has no text.
  const text = name === 'questions' ? '' : `\n${words[locale].text}\n`;
  return `---\n${[...begun, ...open].join('\n')}\n---\n${text}`;
}

/** `Status: signed (Signed 已签署), done (…` A choice lists what can be chosen, and names are those of a file. */
function hintOf({ label, hint, refersTo, limits, path }: FieldInfo, locale: Locale): string {
  const [colon, comma] = { en: [': ', ', '], zh: ['：', '、'] }[locale] as [string, string];
  const options = limits.enum?.map((option) => `${option} (${bilingual(choiceLabel(path, option))})`);
  const said = options?.join(comma) ?? hint?.[locale] ?? (refersTo && `content/${refersTo}.yaml`);
  return said ? label[locale] + colon + said : label[locale];
}

/** What a new page says of a field, `undefined` for nothing. A programme tells of its own first day; news has a date for that. */
function firstValue(field: FieldInfo, name: CollectionName, locale: Locale, day: Day): unknown {
  if (field.path === 'draft') return true;
  if (field.kind === 'updates' && name === 'programmes') return [{ date: dayOf(day), kind: 'published' }];
  const value = draftValue(field, locale, day);
  return value === day ? dayOf(day) : value;
}

if (import.meta.main) {
  const call = `npm run new -- <${growing.join('|')}> <name-in-small-letters-and-hyphens> [--lang en|zh]`;
  const { locale, words: asked } = command(call);
  const [name = '', slug = ''] = asked;
  const collection = growing.find((candidate) => candidate === name);
  if (!collection || !isGoodName(slug)) sayHow(call);
  let isNew = false;
  for (const language of locales) {
    const file = pathOf({ collection, slug }, language);
    const isThere = existsSync(file);
    console.log(words[locale][isThere ? 'exists' : 'created'](file));
    if (isThere) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, newPage(collection, language, today()));
    isNew = true;
  }
  if (isNew) console.log(words[locale].next);
}
