/** Old addresses: each leads to one page, in one step. */
import { type Address, entryAddress, mainPages, pageAddress } from '../links.ts';
import { type Context, reportOn } from './context.ts';
import type { Page } from './page.ts';

const wellFormed = /^\/(?:[A-Za-z0-9._~-]+\/)+$/;

/** No old address is one that is in use (a chain), the page's own (a loop), taken twice, or of one language only. */
export function checkRedirects(context: Context): void {
  const pages = context.pages.filter(({ locale }) => locale === 'en');
  const inUse = new Map<string, string>(mainPages.map((page) => [pageAddress(page), 'src/pages']));
  for (const page of pages) inUse.set(entryAddress(page.collection, page.slug), page.file);
  const claimed = new Map<string, string>();
  for (const page of pages)
    for (const [index, old] of oldAddresses(page).entries()) {
      const report = reportOn(context, page.file);
      const place = page.settings.valueAt(['movedFrom', index]);
      const other = claimed.get(old);
      if (!wellFormed.test(old)) report.error(place, 'movedBadly', old);
      else if (old === entryAddress(page.collection, page.slug)) report.error(place, 'movedToItself', old);
      else if (inUse.has(old)) report.error(place, 'movedOntoPage', old, inUse.get(old) ?? '');
      else if (other) report.error(place, 'movedTwice', old, other);
      else if (old.startsWith('/zh/')) report.error(place, 'movedInOneLanguage', old);
      claimed.set(old, page.file);
    }
}

function oldAddresses({ settings }: Page): Address[] {
  const { movedFrom } = settings.data;
  return Array.isArray(movedFrom) ? movedFrom.filter((old): old is Address => typeof old === 'string') : [];
}
