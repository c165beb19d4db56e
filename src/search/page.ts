import { otherLocale, strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { href, pageAddress, withBase } from '../site/links.ts';

/** What search knows of the page it runs on; the link to the search page carries it. */
export function searchSettings(locale: Locale) {
  const { label, close, failed } = strings(locale).search;
  return {
    label,
    close,
    failed,
    // Of public/: Astro drops a stylesheet that only a script asks for.
    styles: withBase('/search.css'),
    list: href('/search.json', locale),
    index: withBase('/pagefind/'),
    /** Path of the language's pages. */
    site: href('/', locale).replace(/\/$/, ''),
    /** The search page of the other language. */
    other: href(pageAddress('search'), otherLocale(locale)),
  };
}

export type SearchSettings = ReturnType<typeof searchSettings>;
