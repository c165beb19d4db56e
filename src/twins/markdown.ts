/** The visible words of a built page as Markdown: what a machine reads is what a reader sees. */
import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, type VisitorResult, visit } from 'unist-util-visit';
import { stringify } from 'yaml';

/** What stands above the text of a twin. */
export interface Twin {
  title: string;
  language: string;
  /** Absolute address of the page. */
  url: string;
  changed?: string | undefined;
}

/** Menus and forms are of no use in a text; drawings have their words beside them. */
const left = new Set(['nav', 'search', 'form', 'script', 'style', 'svg', 'template', 'noscript', 'link']);

const processor = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true });

/**
 * A page as Markdown, with its address and date above it.
 *
 * @param main The main part of the built page. It is changed.
 */
export function markdownOf(main: Element, { title, language, url, changed }: Twin): string {
  simplify(main, url);
  const tree: Root = { type: 'root', children: main.children };
  const about = stringify({ title, language, url, ...(changed && { changed }) }, { lineWidth: 0 });
  const body = processor.stringify(processor.runSync(tree) as never);
  return `---\n${about}---\n\n${body}`;
}

function simplify(main: Element, page: string): void {
  visit(main, (node, index, parent) => {
    if (node.type === 'comment') return drop(parent, index);
    if (node.type !== 'element') return undefined;
    // What a style sets apart, a space must.
    const before = parent?.children[(index ?? 0) - 1];
    if (isInline(node) && before?.type === 'element' && isInline(before)) {
      parent?.children.splice(index ?? 0, 0, { type: 'text', value: ' ' });
      return (index ?? 0) + 1;
    }
    if (left.has(node.tagName) || node.properties.ariaHidden === 'true' || node.properties.hidden)
      return drop(parent, index);
    if (typeof node.properties.href === 'string') node.properties.href = new URL(node.properties.href, page).href;
    if (typeof node.properties.src === 'string') node.properties.src = new URL(node.properties.src, page).href;
    if (node.tagName === 'aside') node.tagName = 'blockquote';
    // A status or a kind of blank is no part of the sentence beside it.
    if (hasClass(node, 'tag')) {
      node.tagName = 'strong';
      node.children = [{ type: 'text', value: textOf(node).trim() }];
    }
    return undefined;
  });
}

/** Takes a node out, and goes on with what has moved into its place. */
function drop(parent: Parents | undefined, index: number | undefined): VisitorResult {
  parent?.children.splice(index ?? 0, 1);
  return [SKIP, index ?? 0];
}

const inline = new Set(['span', 'a', 'b', 'strong', 'small', 'time']);

function isInline({ tagName }: Element): boolean {
  return inline.has(tagName);
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
