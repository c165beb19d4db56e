import type { Root } from 'mdast';
import cjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Parent } from 'unist';
import type { Page } from './page.ts';
import { locate, type Place } from './problem.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(cjkFriendly).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(cjkFriendly).use(remarkMdx).freeze();

const trees = new WeakMap<Page, Root | Error>();

/** A page's text as a tree, or the error that the parser met. Parsed once. */
export function treeOf(page: Page): Root | Error {
  const known = trees.get(page);
  if (known) return known;
  let tree: Root | Error;
  try {
    tree = (page.mdx ? mdx : markdown).parse(page.body);
  } catch (error) {
    tree = error as Error;
  }
  trees.set(page, tree);
  return tree;
}

/** Where a node of the text stands in the file. */
export function placeOf(node: Node, page: Page): Place {
  return { line: (node.position?.start.line ?? 1) + page.bodyOffset, col: node.position?.start.column ?? 1 };
}

/** Where some words of a node stand in the file. */
export function placeIn(node: Node, page: Page, words: string): Place {
  const lastLine = (node.position?.end.line ?? 1) + page.bodyOffset;
  return locate(page.lines, placeOf(node, page), lastLine, words);
}

/** A node as it is written in the file. */
export function sourceOf(node: Node, page: Page): string {
  return page.body.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The words of a node, without marks and addresses. */
export function wordsOf(node: Node): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return String(node.value);
  return 'children' in node ? (node as Parent).children.map(wordsOf).join('') : '';
}
