/** Recipes for hosts, made from the one record of headers and redirects. */
import { type Headers, rules, securityHeaders, types } from './headers.ts';

/** What the recipes need to know about a built site. */
export interface Site {
  policy: string;
  /** The base path, with slashes at both ends. */
  base: string;
  /** Old addresses and where each leads, without origin. */
  redirects: readonly { from: string; to: string }[];
}

/** A path below the base path. */
export const under = (base: string, path: string) => base.replace(/\/$/, '') + path;

/** Netlify's and Cloudflare Pages' `_headers`. */
export function headersFile({ policy, base }: Site): string {
  const block = (path: string, headers: Headers) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const ofType = Object.entries(types).map(([ending, type]) =>
    block(under(base, `/*.${ending}`), { 'Content-Type': type }),
  );
  // A header that a later block sets as well is detached first ("! Name"), else both would be sent.
  const special = rules.slice(1).map(({ prefix, ending, headers }) => {
    const detach = Object.keys(headers).map((name) => `  ! ${name}`);
    return [
      under(base, `${prefix}*${ending ? `.${ending}` : ''}`),
      ...detach,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  });
  const all = block(under(base, '/*'), { ...securityHeaders(policy), ...rules[0]?.headers });
  return `${[all, ...special, ...ofType].join('\n\n')}\n`;
}

/** Netlify's and Cloudflare Pages' `_redirects`: old addresses, then the 404 page of each language. */
export function redirectsFile({ base, redirects }: Site): string {
  const moved = redirects.map(({ from, to }) => `${under(base, from)} ${under(base, to)} 301`);
  return `${[...moved, `${under(base, '/zh/*')} ${under(base, '/zh/404.html')} 404`].join('\n')}\n`;
}

/** A value of nginx or Caddy, with its quotes escaped. */
export const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
