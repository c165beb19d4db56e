import type { Page } from './page.ts';
import { type Problem, type Reporter, reporter } from './problem.ts';
import type { RecordContent } from './record.ts';

/** Everything that has been read, for the rules that look across files. */
export interface Context {
  pages: readonly Page[];
  records: readonly RecordContent[];
  problems: Problem[];
}

/** The reporter of one file. */
export function reportOn(context: Context, file: string): Reporter {
  return reporter(file, context.problems);
}

/** The names that a field may refer to: the entries of a record, or the slugs of a collection. */
export function namesIn(context: Context, kind: string): string[] {
  const record = context.records.find(({ name }) => name === kind);
  if (record) return record.entries.map(([id]) => id);
  return [...new Set(context.pages.filter(({ collection }) => collection === kind).map(({ slug }) => slug))];
}

/** The English file of a page; the shared settings stand there. */
export function englishOf(context: Context, page: Page): Page | undefined {
  return context.pages.find(
    ({ collection, slug, locale }) => collection === page.collection && slug === page.slug && locale === 'en',
  );
}

/** The settings that hold for a page: its own, over the shared ones. */
export function sharedData(context: Context, page: Page): Record<string, unknown> {
  return englishOf(context, page)?.settings.data ?? page.settings.data;
}
