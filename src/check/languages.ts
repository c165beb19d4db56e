import { isBlank, locales } from '../knowable.ts';
import { type Context, englishOf, reportOn } from './context.ts';
import type { PageFile } from './files.ts';
import type { Page } from './page.ts';
import { type Problem, reporter, start } from './problem.ts';
import { pageFields } from './references.ts';
import { lookUp } from './values.ts';

/** The parts of the site that have one page each; its name is theirs. */
const single = ['agreement', 'base'];

/** Every page exists in both languages, once, under an address of its own. */
export function checkTwins(files: readonly PageFile[], problems: Problem[]): void {
  for (const page of files) {
    const report = reporter(page.file, problems);
    const like = (other: PageFile, locale: string) =>
      other.collection === page.collection &&
      other.locale === locale &&
      other.slug.toLowerCase() === page.slug.toLowerCase();
    const double = files.find((other) => other !== page && like(other, page.locale));
    if (double && double.file < page.file) report.error(start, 'sameAddress', double.file);
    if (single.includes(page.collection) && page.slug !== page.collection)
      report.error(start, 'onlyOne', page.collection);
    const other = locales.find((locale) => locale !== page.locale) ?? 'zh';
    const twin = `content/${page.collection}/${other}/${page.slug}.mdx`;
    if (!files.some((candidate) => like(candidate, other))) report.error(start, 'noTwin', twin);
  }
}

/** A translated value is filled in in both languages or in neither. */
export function checkTranslations(context: Context): void {
  for (const chinese of context.pages.filter(({ locale }) => locale === 'zh')) {
    const english = englishOf(context, chinese);
    if (english) compare(context, english, chinese);
  }
}

function compare(context: Context, english: Page, chinese: Page): void {
  const translated = (pageFields[english.collection] ?? []).filter(
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
