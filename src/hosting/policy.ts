/**
 * The Content Security Policy: nothing is allowed but what a page is made of. It stands in the page itself, so that page
 * and policy cannot be published apart; what only a header can say is in public/_headers, nginx.conf and Caddyfile.
 */
import { createHash } from 'node:crypto';

/** The policy of a page. */
export function policyOf(html: string): string {
  const hashes = (element: RegExp) => {
    const codes = new Set([...html.matchAll(element)].flatMap(([, code]) => code || []));
    return [...codes].map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  };
  const styles = hashes(/<style\b[^>]*>([\s\S]*?)<\/style>/g);
  // JSON-LD is data and needs no permission (HTML, section 4.12.1).
  const scripts = hashes(/<script\b(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g);
  const directives = [
    ['default-src', "'none'"],
    // Pagefind searches in WebAssembly; nothing else may compile code.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    // The styles of search come as a file, once a reader means to search.
    ['style-src', "'self'", ...styles],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    // No script of the site writes markup from text, and none may begin to.
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/**
 * A page with its policy in its head, before anything that it governs.
 *
 * @throws Error when the page has no `<meta charset>`, after which the policy goes.
 */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('There is no <meta charset>, after which the security policy goes.');
  return html.replace(charset, (found) => found + meta);
}
