import type { z } from 'astro/zod';
import { isBlank, type Locale } from '../knowable.ts';
import { type RecordName, records, site } from '../schemas/records.ts';
import { type CollectionName, collectionNames, schemaOf } from '../schemas.ts';
import { type Context, reportOn } from './context.ts';
import { fieldsFor, kit } from './fields.ts';
import type { Page } from './page.ts';
import type { Reporter } from './problem.ts';
import type { RecordContent } from './record.ts';
import { checkValues, lookUp } from './values.ts';

/** The schema of each language's files of each collection, made once for all of them. */
const schemas = Object.fromEntries(
  collectionNames.map((name) => [name, { en: schemaOf(name, 'en', kit), zh: schemaOf(name, 'zh', kit) }]),
) as Record<CollectionName, Record<Locale, z.ZodObject>>;

/** The settings of every page and record are what the schemas say. */
export function checkSchemas(context: Context): void {
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    if (page.locale === 'zh') checkChinese(page, report);
    else {
      const shape = { schema: schemas[page.collection].en, fields: fieldsFor(page.collection) };
      checkValues(page.settings, page.settings.seen, shape, report);
    }
  }
  for (const record of context.records) checkRecord(record, reportOn(context, record.file));
}

/** The Chinese file holds translations only: what is shared, and which kind of blank a value is, stands in English. */
function checkChinese({ settings, ...page }: Page, report: Reporter): void {
  const english = `content/${page.collection}/en/${page.slug}.mdx`;
  const fields = fieldsFor(page.collection);
  const schema = schemas[page.collection].zh;
  const blanks = fields.filter(({ path, shared }) => !shared && isBlank(lookUp(settings.data, path.split('.'))));
  for (const { path } of blanks) report.error(settings.keyAt(path.split('.')), 'blankInChinese', path, english);
  const data = without(
    settings.seen,
    blanks.map(({ path }) => path),
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

/** Settings without some values, in groups too. */
function without(data: Record<string, unknown>, paths: readonly string[], prefix = ''): Record<string, unknown> {
  const kept = Object.entries(data).filter(([key]) => !paths.includes(prefix + key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, isGroup(value) ? without(value, paths, `${prefix}${key}.`) : value]),
  );
}

const goodId = /^[A-Za-z0-9]+(-[a-z0-9]+)*$/;

/** Every entry of a record; `site.yaml` is a single one. */
function checkRecord({ name, settings, fields }: RecordContent, report: Reporter) {
  if (name === 'site') return checkValues(settings, settings.seen, { schema: site, fields }, report);
  const shape = { schema: records[name as RecordName], fields };
  for (const [id, data] of Object.entries(settings.seen)) {
    if (!goodId.test(id)) report.error(settings.keyAt([id]), 'badId', id);
    if (isGroup(data)) checkValues(settings, data, shape, report, [id]);
    else report.error(settings.keyAt([id]), name === 'checklist' ? 'notBoth' : 'notABlock', id);
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
