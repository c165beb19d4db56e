import { heldOf } from './addresses.ts';
import type { Context } from './context.ts';
import { reportOn } from './context.ts';
import { lacksChinese, longSentence, mostlyOther, placeholder, settingMark } from './phrases.ts';
import type { Reporter } from './problem.ts';
import { bodyProse, type Prose, paragraphs, recordProse, settingsProse } from './prose.ts';
import { halfWidth } from './punctuation.ts';

/** Numbers that Chinese authorities give, the same on pages in both languages. */
const chineseByNature = new Set(['icp', 'police']);

/** What a page is called and how it is told in one line: a name may be foreign, these are not. */
const heads = new Set(['title', 'name', 'question', 'summary', 'oneLine']);

/** What stands in the settings and texts reads as a finished text in its language. */
export function checkWording(context: Context): void {
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    const held = heldOf(context, page) !== undefined;
    for (const prose of settingsProse(page)) {
      checkSetting(prose, held, report);
      checkPunctuation(prose, report);
    }
    for (const prose of paragraphs(page)) checkParagraph(prose, held, report);
    for (const prose of bodyProse(page)) checkPunctuation(prose, report);
  }
  for (const record of context.records) {
    const report = reportOn(context, record.file);
    for (const prose of recordProse(record)) {
      checkSetting(prose, false, report);
      checkPunctuation(prose, report);
    }
  }
}

function checkSetting(prose: Prose, held: boolean, report: Reporter): void {
  const { text, field, at } = prose;
  const mark = settingMark(text);
  if (mark) report.error(at(mark), 'markInSetting', mark);
  const filler = placeholder(text);
  // A page that nobody can see may be unfinished.
  if (filler && !held) report.error(at(filler), 'placeholder', filler, field?.knowable ?? false);
  // Names and other words for a thing are often the same in both languages.
  if (field && heads.has(field.path) && field.kind === 'text' && prose.locale === 'zh' && lacksChinese(text))
    report.error(at(text), 'wrongLanguage', 'zh');
  else if (field?.kind !== 'texts' && !chineseByNature.has(field?.path ?? '')) checkLanguage(prose, report);
  checkLength(prose, report);
}

function checkParagraph(prose: Prose, held: boolean, report: Reporter): void {
  const filler = placeholder(prose.text);
  if (filler && !held) report.error(prose.at(filler), 'placeholder', filler, false);
  checkLanguage(prose, report);
  checkLength(prose, report);
}

function checkLanguage({ text, locale, at }: Prose, report: Reporter): void {
  const words = mostlyOther(text, locale);
  if (words) report.error(at(words), 'wrongLanguage', locale);
}

function checkLength({ text, locale, at }: Prose, report: Reporter): void {
  const long = locale === 'en' ? longSentence(text) : undefined;
  if (long) report.note(at(long.words), 'longSentence', long.count);
}

function checkPunctuation({ text, locale, at }: Prose, report: Reporter): void {
  const slip = halfWidth(text, locale);
  if (slip) report.note(at(slip.words, slip.index), 'punctuation', slip.written, slip.better);
}
