import { isBlank } from '../knowable.ts';
import { mainPages } from '../links.ts';
import { type Context, keyOf, otherThan, reportOn } from './context.ts';
import { fieldsFor } from './fields.ts';
import type { PageFile } from './files.ts';
import type { Page } from './page.ts';
import { reporter, start } from './problem.ts';
import { lookUp } from './values.ts';

/** The parts of the site that have one page each; its name is theirs. */
const single = ['agreement', 'base'];

/** The pages whose words stand in content/pages; the site's templates ask for each of them by its name. */
const ownPages = [...mainPages.filter((page) => !single.includes(page)), 'not-found'];

/** The pages that a collection must have and may only have; `undefined` where staff add and remove pages. */
export function fixedPages(collection: string): readonly string[] | undefined {
  if (single.includes(collection)) return [collection];
  return collection === 'pages' ? ownPages : undefined;
}

/** Every page exists in both languages, once, under an address that the site shows. */
export function checkTwins(context: Context): void {
  for (const entry of context.files.values())
    for (const files of Object.values(entry))
      for (const [index, file] of files.entries()) checkTwin(context, file, files.slice(0, index));
  for (const collection of [...single, 'pages'])
    for (const slug of fixedPages(collection) ?? []) {
      const file = `content/${collection}/en/${slug}.mdx`;
      if (!context.files.has(`${collection}/${slug}`))
        reporter(file, context.problems).error(start, 'missingFile', file);
    }
}

function checkTwin(context: Context, page: PageFile, before: readonly PageFile[]): void {
  const report = reportOn(context, page.file);
  const [double] = before;
  if (double) report.error(start, 'sameAddress', double.file);
  const fixed = fixedPages(page.collection);
  if (fixed && !fixed.includes(page.slug)) report.error(start, 'onlyThese', page.collection, fixed);
  const other = otherThan(page.locale);
  const twins = context.files.get(keyOf(page).toLowerCase())?.[other];
  if (!twins) report.error(start, 'noTwin', `content/${page.collection}/${other}/${page.slug}.mdx`);
}

/** A translated value and a text are there in both languages or in neither. */
export function checkTranslations(context: Context): void {
  for (const chinese of context.pages) {
    const english = chinese.locale === 'zh' ? context.english.get(keyOf(chinese)) : undefined;
    // Which of two files with one address counts is not known yet.
    const files = Object.values(context.files.get(keyOf(chinese).toLowerCase()) ?? {});
    if (!english || files.some(({ length }) => length > 1)) continue;
    compareValues(context, english, chinese);
    compareTexts(context, english, chinese);
  }
}

function compareValues(context: Context, english: Page, chinese: Page): void {
  const translated = fieldsFor(english.collection).filter(
    (field) => !field.shared && (field.knowable || field.kind === 'text') && !field.required,
  );
  for (const { path, knowable } of translated) {
    const keys = path.split('.');
    const [inEnglish, inChinese] = [english, chinese].map(({ settings }) => lookUp(settings.data, keys));
    const filled = inEnglish !== undefined && !isBlank(inEnglish);
    const translatedToo = inChinese !== undefined && !isBlank(inChinese);
    if (filled && !translatedToo)
      reportOn(context, chinese.file).error(chinese.settings.valueAt(keys), 'fillBoth', path, english.file);
    if (!filled && translatedToo && (knowable || inEnglish === undefined))
      reportOn(context, english.file).error(english.settings.valueAt(keys), 'fillBoth', path, chinese.file);
  }
}

function compareTexts(context: Context, english: Page, chinese: Page): void {
  const [withText, without] = chinese.body.trim() ? [chinese, english] : [english, chinese];
  if (withText.body.trim() && !without.body.trim())
    reportOn(context, without.file).error({ line: without.bodyOffset, col: 1 }, 'textInOneLanguage', withText.file);
}
