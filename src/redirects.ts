/** Pages that have moved: their old addresses lead to the new ones. */
import { type Locale, locales } from './knowable.ts';
import { type Address, localPath, withBase } from './links.ts';

/** One address that is no longer in use. Both paths carry the language, not the base path. */
export interface Redirect {
  from: Address;
  to: Address;
  locale: Locale;
}

/** What a page says about where it stood before. */
export interface Movable {
  address: Address;
  movedFrom: readonly string[];
}

/**
 * Every redirect of the site, in both languages: one step each, because every old address names the page where it
 * stands today. The content check refuses what would make a chain or a loop.
 */
export function redirectsOf(pages: readonly Movable[]): Redirect[] {
  return pages.flatMap(({ address, movedFrom }) =>
    movedFrom.flatMap((old) =>
      locales.map((locale) => ({
        from: localPath(old as Address, locale),
        to: localPath(address, locale),
        locale,
      })),
    ),
  );
}

/** The redirects as lines of a `_redirects` file: https://docs.netlify.com/manage/routing/redirects/overview/ */
export function asRedirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects.map(({ from, to }) => `${withBase(from, base)} ${withBase(to, base)} 301\n`).join('');
}

/** The redirects as locations of an nginx server block: https://nginx.org/en/docs/http/ngx_http_core_module.html#location */
export function asNginx(redirects: readonly Redirect[], base: string): string {
  return redirects
    .map(({ from, to }) => `location = ${withBase(from, base)} { return 301 ${withBase(to, base)}; }\n`)
    .join('');
}
