/** Leaves out of a page what browsers and readers have no use for, and puts last what can wait. */

/** Pagefind has read its notes when the page is packed. */
const notes = / data-pagefind-[a-z]+(?:="[^"]*")?(?=[^<]*>)/g;

const pattern = /<pattern id="([^"]+)"[\s\S]*?<\/pattern>/g;

/** Shapes of a drawing have nothing inside. */
const empty = /><\/(?:path|rect|circle|line)>/g;

/** The slash at the end of elements that never have anything inside: HTML ignores it. */
const slash = /(<(?:meta|link|img|br|input|hr)\b(?:[^>"]|"[^"]*")*?)\s?\/>/g;

/** A page never waits for a script: all that they do is open search in place. Astro lets no attribute be set on its own. */
const script = '<script type="module" src=';

/** @param html A built page, after it was indexed. */
export function leanMarkup(html: string): string {
  return (
    html
      .replaceAll(notes, '')
      // Search brings those that it draws with.
      .replaceAll(pattern, (whole, id: string) => (html.includes(`url(#${id})`) ? whole : ''))
      .replaceAll(empty, '/>')
      .replaceAll(slash, '$1>')
      .replaceAll(script, script.replace('<script', '<script fetchpriority="low"'))
  );
}
