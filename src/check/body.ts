import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import cjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { blockSettings } from '../components/blocks/names.ts';
import { statuses } from '../status.ts';
import { type Context, namesIn, reportOn } from './context.ts';
import type { Page } from './page.ts';
import type { Place, Reporter } from './problem.ts';
import { suggest } from './suggest.ts';
import { sayUnreadable } from './unreadable.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(cjkFriendly).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(cjkFriendly).use(remarkMdx).freeze();

const trees = new WeakMap<Page, Node | Error>();

/** A page's text as a tree, or the error that the parser met. Parsed once. */
export function treeOf(page: Page): Node | Error {
  const known = trees.get(page);
  if (known) return known;
  let tree: Node | Error;
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

/** Every piece of prose in a page's text: what readers see, not addresses. */
export function textsOf(page: Page): { text: string; place: Place }[] {
  const tree = treeOf(page);
  const found: { text: string; place: Place }[] = [];
  if (tree instanceof Error) return found;
  visit(tree, (node) => {
    const place = placeOf(node, page);
    if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && 'value' in node)
      found.push({ text: String(node.value), place });
    if ('alt' in node && typeof node.alt === 'string') found.push({ text: node.alt, place });
  });
  return found;
}

/** The text of every page can be read, and uses only the blocks that exist. */
export function checkBodies(context: Context): void {
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    const tree = treeOf(page);
    if (tree instanceof Error) sayUnreadable(tree, page, report);
    else visit(tree, (node) => checkNode(node, page, context, report));
  }
}

function checkNode(node: Node, page: Page, context: Context, report: Reporter): void {
  if (node.type === 'mdxjsEsm') report.error(placeOf(node, page), 'importLine');
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    // {/* a remark */} is the way to write a comment in MDX.
    if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(String((node as { value?: unknown }).value ?? '')))
      report.error(placeOf(node, page), 'curlyBracket');
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    checkBlock(node as MdxJsxFlowElement | MdxJsxTextElement, page, context, report);
}

function checkBlock(node: MdxJsxFlowElement | MdxJsxTextElement, page: Page, context: Context, report: Reporter) {
  const place = placeOf(node, page);
  const name = node.name ?? '';
  const known = Object.keys(blockSettings);
  if (!(name in blockSettings)) return report.error(place, 'unknownBlock', name, suggest(name, known), known);
  const settings: readonly string[] = blockSettings[name as keyof typeof blockSettings];
  for (const attribute of node.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…';
    if (!settings.includes(key)) report.error(place, 'unknownBlockSetting', name, key, settings);
    const allowed =
      key === 'is'
        ? [...statuses]
        : key === 'of'
          ? namesIn(context, 'sources')
          : key === 'items'
            ? namesIn(context, 'checklist')
            : undefined;
    const words = typeof attribute.value === 'string' ? attribute.value.split(/\s+/) : [];
    for (const word of words)
      if (allowed && !allowed.includes(word))
        report.error(place, 'notAllowed', key, word, suggest(word, allowed), allowed);
  }
  const required = name === 'Status' ? 'is' : name === 'Source' ? 'of' : undefined;
  if (
    required &&
    !node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === required)
  )
    report.error(
      place,
      'missing',
      `${name} ${required}`,
      required === 'is' ? [...statuses] : namesIn(context, 'sources'),
    );
}
