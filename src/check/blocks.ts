import type { Html, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { blockNames, blockRules } from '../components/blocks/names.ts';
import { statuses } from '../status.ts';
import { type Context, reportOn } from './context.ts';
import { htmlMistake } from './html.ts';
import type { Page } from './page.ts';
import type { Reporter } from './problem.ts';
import { suggest } from './suggest.ts';
import { placeOf, treeOf } from './tree.ts';
import { sayUnreadable } from './unreadable.ts';

type Block = MdxJsxFlowElement | MdxJsxTextElement;

/** The text of every page can be read, and uses only the blocks that exist, as they are meant. */
export function checkBlocks(context: Context): void {
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    const tree = treeOf(page);
    if (tree instanceof Error) {
      sayUnreadable(tree, page, report);
      continue;
    }
    visit(tree, (node, _index, parent) => {
      if (node.type === 'html') checkHtml(node, page, report);
      else if (node.type === 'mdxJsxFlowElement') checkBlock(node, page, context, report);
      else if (node.type === 'mdxJsxTextElement') {
        checkBlock(node, page, context, report);
        if (node.name && blockNames.includes(node.name) && !standsAlone(node, parent))
          report.error(placeOf(node, page), 'blockInLine', node.name);
      } else checkCode(node, page, report);
    });
  }
}

function checkCode(node: Node, page: Page, report: Reporter): void {
  if (node.type === 'mdxjsEsm') report.error(placeOf(node, page), 'importLine');
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return;
  // {/* a remark */} is the way to write a comment in MDX.
  if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(String((node as { value?: unknown }).value ?? '')))
    report.error(placeOf(node, page), 'curlyBracket');
}

/** In plain Markdown a tag is taken over as it is: a block does nothing there, and HTML reaches the page unseen. */
function checkHtml(node: Html, page: Page, report: Reporter) {
  if (node.value.startsWith('<!--')) return report.note(placeOf(node, page), 'commentPublished');
  const [, name = ''] = /^<\/?\s*([\w-]+)/.exec(node.value) ?? [];
  if (node.value.startsWith('</')) return;
  if (blockNames.includes(name))
    return report.error(placeOf(node, page), 'blockInMarkdown', name, page.file.replace(/\.md$/, '.mdx'));
  report.error(placeOf(node, page), htmlMistake(name.toLowerCase(), blockNames) ?? 'htmlTag', name);
}

/** Whether a block stands in a line of its own, so that the paragraph around it disappears. */
function standsAlone(node: Node, parent: Parent | undefined): boolean {
  const others = parent?.children.filter((child) => child !== node) ?? [];
  return parent?.type !== 'paragraph'
    ? parent?.type === 'root' || parent?.type === 'mdxJsxFlowElement'
    : others.every(
        (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
      );
}

function checkBlock(node: Block, page: Page, context: Context, report: Reporter) {
  const place = placeOf(node, page);
  const name = node.name ?? '';
  const rule = blockNames.includes(name) ? blockRules[name] : undefined;
  if (!rule) {
    const html = htmlMistake(name, blockNames);
    if (html) return report.error(place, html, name);
    return report.error(place, 'unknownBlock', name, suggest(name, blockNames), blockNames);
  }
  const hasText = node.children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  if (rule.text && !hasText) report.error(place, 'blockWithoutText', name);
  if (!rule.text && hasText) report.error(place, 'blockWithText', name);
  for (const [key, { required, namesOf }] of Object.entries(rule.settings))
    if (required && !node.attributes.some((attribute) => 'name' in attribute && attribute.name === key))
      report.error(
        place,
        'attributeMissing',
        name,
        key,
        namesOf === 'statuses' ? statuses : (context.names(namesOf)?.list ?? []),
      );
  checkAttributes(node, page, context, report);
}

function checkAttributes(node: Block, page: Page, context: Context, report: Reporter): void {
  const settings = blockRules[node.name ?? '']?.settings ?? {};
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const place = attribute.position ? placeOf(attribute, page) : placeOf(node, page);
    const key = 'name' in attribute ? attribute.name : '…';
    const setting = settings[key];
    if (seen.has(key)) report.error(place, 'twice', key);
    seen.add(key);
    if (!setting) report.error(place, 'unknownBlockSetting', node.name ?? '', key, Object.keys(settings));
    else if (typeof attribute.value !== 'string') report.error(place, 'attributeQuotes');
    else checkNames(attribute.value, key, setting.namesOf, place, context, report);
  }
}

function checkNames(
  value: string,
  key: string,
  namesOf: 'statuses' | 'sources' | 'checklist',
  place: ReturnType<typeof placeOf>,
  context: Context,
  report: Reporter,
): void {
  const known = namesOf === 'statuses' ? statuses : context.names(namesOf)?.list;
  for (const word of value.split(/\s+/))
    if (known && !(known as readonly string[]).includes(word))
      report.error(place, 'notAllowed', key, word, suggest(word, known), known);
}
