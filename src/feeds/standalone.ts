import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** Drawings, scripts and styles of the site mean nothing without the site. */
const left = new Set(['script', 'style', 'svg', 'link', 'template', 'noscript', 'source']);
const kept = new Set(['href', 'src', 'alt', 'lang', 'hrefLang', 'dateTime', 'colSpan', 'rowSpan', 'scope', 'start']);

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);

/**
 * Makes a piece of a page readable anywhere: addresses are absolute, and nothing is left that needs the site's styles.
 *
 * @param page Absolute address of the page from which it comes.
 */
export function standalone(html: string, page: string): string {
  const tree = processor.parse(html) as Root;
  visit(tree, (node, index, parent) => {
    if (node.type === 'comment' || (node.type === 'element' && left.has(node.tagName))) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    if (node.type !== 'element') return undefined;
    const own = Object.entries(node.properties).filter(([name]) => kept.has(name));
    const address = (value: unknown) => new URL(String(value), page).href;
    node.properties = Object.fromEntries(
      own.map(([name, value]) => [name, name === 'href' || name === 'src' ? address(value) : value]),
    );
    return undefined;
  });
  return processor.stringify(tree).trim();
}
