/** Leaves out of a page what browsers and readers have no use for. */

/** Pagefind has read its notes when the page is packed. */
const notes = / data-pagefind-[a-z]+(?:="[^"]*")?(?=[^<]*>)/g;

const pattern = /<pattern id="([^"]+)"[\s\S]*?<\/pattern>/g;

/** Shapes of a drawing have nothing inside. */
const empty = /><\/(?:path|rect|circle|line)>/g;

/** @param html A built page, after it was indexed. */
export function leanMarkup(html: string): string {
  return (
    html
      .replaceAll(notes, '')
      // Search brings those that it draws with.
      .replaceAll(pattern, (whole, id: string) => (html.includes(`url(#${id})`) ? whole : ''))
      .replaceAll(empty, '/>')
  );
}
