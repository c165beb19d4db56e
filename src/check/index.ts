import { z } from 'astro/zod';
import { isBlank } from '../knowable.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { schemaOf } from '../schemas.ts';
import { checkBodies } from './body.ts';
import { type Context, englishOf } from './context.ts';
import { type PageFile, type Source, sortFiles } from './files.ts';
import { checkHeads } from './heads.ts';
import { checkTranslations, checkTwins } from './languages.ts';
import { type Page, readPage } from './page.ts';
import { type Problem, type Reporter, reporter, sorted } from './problem.ts';
import { readRecord } from './record.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences, pageFields } from './references.ts';
import { checkSecurity } from './security.ts';
import { checkTruth } from './truth.ts';
import { checkUpdates } from './updates.ts';
import { checkValues, lookUp } from './values.ts';

export { readSource, type Source } from './files.ts';
export { lineOf, type Problem } from './problem.ts';

const kit = { image: () => z.string() };

/** Reads one page's file and checks its settings against the schema. */
function readChecked(file: PageFile, report: Reporter): Page | undefined {
  const fields = pageFields[file.collection] ?? [];
  const page = readPage(file, report, [...new Set(fields.flatMap(({ path }) => path.split('.')))]);
  if (!page) return undefined;
  const schema = schemaOf(file.collection, file.locale, kit);
  if (file.locale === 'en') checkValues(page.settings, page.settings.data, { schema, fields }, report);
  else checkChinese(page, schema, fields, report);
  return page;
}

/** The Chinese file holds translations only: what is shared, and which kind of blank a value is, stands in English. */
function checkChinese({ settings, ...page }: Page, schema: z.ZodType, fields: readonly FieldInfo[], report: Reporter) {
  const english = `content/${page.collection}/en/${page.slug}.mdx`;
  const blanks = fields.filter(({ path, shared }) => !shared && isBlank(lookUp(settings.data, path.split('.'))));
  for (const { path } of blanks) report.error(settings.keyAt(path.split('.')), 'blankInChinese', path, english);
  const data = Object.fromEntries(
    Object.entries(settings.data).filter(([key]) => !blanks.some(({ path }) => path === key)),
  );
  const onUnknownKey = (path: PropertyKey[], key: string): boolean => {
    const name = [...path, key].map(String).join('.');
    const shared = fields.some((field) => field.shared && field.path === name);
    if (shared) report.error(settings.keyAt([...path, key]), 'sharedInChinese', name, english);
    return shared;
  };
  const translated = fields.filter((field) => !field.shared);
  checkValues(settings, data, { schema, fields: translated, onUnknownKey }, report);
}

/** A page that the check has read: what a build needs to know about it before it starts. */
export interface Checked {
  problems: Problem[];
  /** Every page's settings, as its English file has them. */
  pages: { collection: string; slug: string; data: Record<string, unknown> }[];
}

/** Checks all of content/ and reports every mistake at once. */
export function check(source: Source): Checked {
  const problems: Problem[] = [];
  const files = sortFiles(source, problems);
  const pages = files.pages.flatMap((file) => readChecked(file, reporter(file.file, problems)) ?? []);
  const records = files.records.flatMap((file) => readRecord(file, reporter(file.file, problems)) ?? []);
  const context: Context = { pages, records, problems };
  checkTwins(files.pages, problems);
  checkTranslations(context);
  checkReferences(context);
  checkBodies(context);
  checkTruth(context);
  checkHeads(context);
  checkRedirects(context);
  checkUpdates(context);
  checkSecurity(context);
  const english = pages.filter((page) => englishOf(context, page) === page);
  return {
    problems: sorted(problems),
    pages: english.map(({ collection, slug, settings }) => ({ collection, slug, data: settings.data })),
  };
}
