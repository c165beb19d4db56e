/** Titles and descriptions: what search engines and shared links show must be there once, and not be cut off. */
import { headKeys, limits, oneLine, widthOf } from '../seo/limits.ts';
import { type Context, reportOn, sharedData } from './context.ts';
import type { Page } from './page.ts';

/** No title or description is too long, and no two pages of a language share one. */
export function checkHeads(context: Context): void {
  const seen = new Map<string, string>();
  for (const page of context.pages) {
    // A draft reaches no reader; the scheduled build that publishes a page on its day has nobody to warn.
    if (page.collection === 'questions' || sharedData(context, page)?.draft === true) continue;
    const { title, description } = headKeys[page.collection];
    checkText(context, page, title, limits[page.locale].title, seen);
    checkText(context, page, description, limits[page.locale].description, seen);
  }
}

function checkText(context: Context, page: Page, key: string, limit: number, seen: Map<string, string>): void {
  const value = page.settings.data[key];
  if (typeof value !== 'string' || value.trim() === '') return;
  const report = reportOn(context, page.file);
  const place = page.settings.valueAt([key]);
  const width = widthOf(oneLine(value));
  if (width > limit) report.error(place, 'tooWide', key, width, limit);
  const id = `${page.locale} ${key === 'title' ? 'title' : 'description'} ${oneLine(value).toLowerCase()}`;
  const other = seen.get(id);
  if (other) report.error(place, 'sameHead', key, other);
  else seen.set(id, page.file);
}
