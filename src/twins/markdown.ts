/** The visible words of a built page as Markdown: what a machine reads is what a reader sees. */
import type { Element, Parents, Root } from 'hast';
import type { State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Html, ThematicBreak } from 'mdast';
import rehypeParse from 'rehype-parse';
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
/** Most of the tags of a page are in its drawings and menus: these are cut out before it is parsed. */
const cut = /<(svg|nav)\b[\s\S]*?<\/\1>/g;
/** A section without another in it, or a part that unfolds. */
const part = /<(section|details)\b(?:(?!<(?:section|details)\b)[\s\S])*?<\/\1>/g;
/** A link that leads elsewhere from another page. */
const relative = /\s(?:href|src)="(?![a-z]+:|\/)/;

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const processor = unified()
  .use(rehypeRemark, { handlers: { hr: insertOrRule } })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .freeze();

/**
 * A page as Markdown, with its address and date above it.
 *
 * @param main The inside of the main part of the built page, as HTML.
 */
export function markdownOf(main: string, { title, language, url, changed }: Twin): string {
  const about = stringify({ title, language, url, ...(changed && { changed }) }, { lineWidth: 0 });
  const html = main.replaceAll(cut, '').replaceAll(part, (own) => (relative.test(own) ? own : insert(own, url)));
  return `---\n${about}---\n\n${converted(html, url)}`;
}

function converted(html: string, page: string): string {
  const tree = parser.parse(html);
  simplify(tree, page);
  return processor.stringify(processor.runSync(tree) as never);
}

/** What many pages say alike, such as the facts that they rest on, is converted once. */
const parts = new Map<string, number>();
const markdownOfParts: string[] = [];

/** Stands for a part of a page while the rest of it is converted. */
function insert(html: string, page: string): string {
  const key = `${new URL(page).origin} ${html}`;
  const index = parts.get(key) ?? markdownOfParts.push(converted(html, page).trimEnd()) - 1;
  parts.set(key, index);
  return markdownOfParts[index] && `<hr data-part="${index}">`;
}

function insertOrRule(_: State, { properties }: Element): Html | ThematicBreak {
  const value = markdownOfParts[Number(properties.dataPart ?? Number.NaN)];
  return value === undefined ? { type: 'thematicBreak' } : { type: 'html', value };
}

function simplify(main: Root, page: string): void {
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
