import { type Locale, locales } from '../schemas/knowable.ts';
import { limits, widthOf } from '../seo/limits.ts';
import type { BuiltPage } from './built-pages.ts';

/** What the guard looks at. */
export type HeadOnly = Pick<BuiltPage, 'file' | 'language' | 'title' | 'description' | 'redirects'>;

/**
 * What is wrong with the titles and descriptions of built pages: missing, too long, or the same on two pages of one
 * language. The content check finds most of it earlier; this one sees what the pages really say.
 *
 * @returns One sentence for each fault, which names the content file to look at.
 */
export function headFaults(pages: readonly HeadOnly[]): string[] {
  const shown = pages.filter(({ redirects }) => !redirects);
  return (['title', 'description'] as const).flatMap((part) => {
    const first = new Map<string, HeadOnly>();
    return shown.flatMap((page) => {
      const key = `${page.language} ${page[part]}`;
      const fault = faultOf(page, part, first.get(key));
      if (!first.has(key)) first.set(key, page);
      return fault ? [`${contentFileOf(page.file)}: the ${part} of /${page.file} ${fault}.`] : [];
    });
  });
}

function faultOf(page: HeadOnly, part: 'title' | 'description', same: HeadOnly | undefined): string | undefined {
  const text = page[part];
  if (!text) return 'is missing';
  const limit = limits[localeOfFile(page.file)][part];
  const width = widthOf(text);
  if (width > limit) return `is ${width} letters wide, at most ${limit} (a Chinese character counts as two): ${text}`;
  return same && `is the same as that of /${same.file}: ${text}`;
}

function localeOfFile(file: string): Locale {
  return locales.find((locale) => file.startsWith(`${locale}/`)) ?? 'en';
}

/** The content file from which a built page is made: `zh/news/visit/index.html` → `content/news/zh/visit.mdx`. */
export function contentFileOf(file: string): string {
  const locale = localeOfFile(file);
  const parts = file
    .replace(/^zh\//, '')
    .replace(/(^|\/)index\.html$/, '')
    .split('/')
    .filter(Boolean);
  const [first = 'home', slug] = parts;
  if (first === '404.html') return `content/pages/${locale}/not-found.mdx`;
  if (first === 'agreement' || first === 'base') return `content/${first}/${locale}/${first}.mdx`;
  if (slug && slug !== 'page') return `content/${first}/${locale}/${slug}.mdx`;
  return `content/pages/${locale}/${first}.mdx`;
}
