/** The one record of the response headers; the recipes for every host are made from it. */

/** Headers by name. */
export type Headers = Record<string, string>;

/** Headers for the files whose path begins with a prefix, or has an ending as well. */
export interface Rule {
  /** A path prefix such as `/_astro/`; `/` means every file. */
  prefix: string;
  /** The ending of the files it is for, such as `md`. */
  ending?: string;
  headers: Headers;
}

const year = 31_536_000;

/** What every answer carries, 404 and redirects included. */
export function securityHeaders(policy: string): Headers {
  return {
    'Content-Security-Policy': policy,
    'Strict-Transport-Security': `max-age=${year}; includeSubDomains`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

const forever = { 'Cache-Control': `public, max-age=${year}, immutable` };
const aDay = { 'Cache-Control': 'public, max-age=86400' };
/** Pages may be a few minutes old: a correction must reach readers soon. */
const minutes = { 'Cache-Control': 'public, max-age=300' };
/** Other sites and chats may show these. */
const forAll = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What differs by path; a later rule adds to an earlier one and replaces what both set. */
export const rules: readonly Rule[] = [
  { prefix: '/', headers: minutes },
  { prefix: '/_astro/', headers: forever },
  { prefix: '/pagefind/filter/', headers: forever },
  { prefix: '/pagefind/fragment/', headers: forever },
  { prefix: '/pagefind/index/', headers: forever },
  { prefix: '/pagefind/archive/filter/', headers: forever },
  { prefix: '/pagefind/archive/fragment/', headers: forever },
  { prefix: '/pagefind/archive/index/', headers: forever },
  // A page's Markdown says the same as the page, which is the one to be found.
  { prefix: '/', ending: 'md', headers: { 'X-Robots-Tag': 'noindex' } },
  { prefix: '/share/', headers: { ...aDay, ...forAll } },
];

/** Types that hosts do not know by themselves, by the ending of the file. */
export const types: Record<string, string> = {
  webmanifest: 'application/manifest+json',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  // Packed by Pagefind itself, and unpacked by its script.
  pagefind: 'application/octet-stream',
};

/** The headers of one path, all rules applied. */
export function headersFor(path: string, policy: string): Headers {
  const matching = rules.filter(({ prefix, ending = '' }) => path.startsWith(prefix) && path.endsWith(ending));
  return Object.assign({}, securityHeaders(policy), ...matching.map(({ headers }) => headers));
}
