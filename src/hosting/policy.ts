/** The Content Security Policy: nothing is allowed but what the pages are made of. */
import { createHash } from 'node:crypto';

/** What a page carries inline, as CSP hash sources: `'sha256-…'`. */
export interface Inline {
  scripts: string[];
  styles: string[];
}

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Types of scripts that browsers run or obey; JSON-LD is data and needs no permission (HTML, section 4.12.1). */
const executable = /^(?:module|speculationrules|importmap|(?:text|application)\/javascript)?$/;

const typeOf = (attributes: string) => /\btype=["']?([^"'\s>]*)/.exec(attributes)?.[1] ?? '';

/** The hashes of everything inline in a page. */
export function inlineOf(html: string): Inline {
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, code = '']) => hashOf(code));
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(
    ([, attributes = '', code = '']) => (code && executable.test(typeOf(attributes)) ? [hashOf(code)] : []),
  );
  return { scripts: [...new Set(scripts)], styles: [...new Set(styles)] };
}

/**
 * The policy for pages with these inline parts.
 *
 * @param where A header can forbid framing and ask for https; a meta tag cannot (CSP 3, section 3.3).
 */
export function policyFor({ scripts, styles }: Inline, where: 'header' | 'meta'): string {
  const directives: [name: string, ...sources: string[]][] = [
    ['default-src', "'none'"],
    // Pagefind searches in WebAssembly; nothing else may compile code.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    // The styles of search come as a file, once a reader means to search.
    ['style-src', "'self'", ...styles],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    // No script of the site writes markup from text, and none may begin to.
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', "'none'"],
    ...(where === 'header'
      ? ([['frame-ancestors', "'none'"], ['upgrade-insecure-requests']] as [string, ...string[]][])
      : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** What several pages carry, taken together: the one header that fits them all. */
export function together(all: readonly Inline[]): Inline {
  const merged = (part: keyof Inline) => [...new Set(all.flatMap((inline) => inline[part]))].sort();
  return { scripts: merged('scripts'), styles: merged('styles') };
}
