import { otherLocale } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { href, pageAddress, withBase } from '../site/links.ts';

/** The addresses that a search panel works with, as attributes of its element. */
export function panelData(locale: Locale) {
  return {
    'data-list': href('/search.json', locale),
    'data-index': withBase('/pagefind/', import.meta.env.BASE_URL),
    'data-site': href('/', locale).replace(/\/$/, ''),
    'data-other': href(pageAddress('search'), otherLocale(locale)),
  };
}
