import type { Code, Paragraph, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockNames } from '../components/blocks/names.ts';
import { type Context, reportOn } from './context.ts';
import { fieldsFor } from './fields.ts';
import type { Page } from './page.ts';
import type { Reporter } from './problem.ts';
import { placeIn, placeOf, sourceOf, treeOf } from './tree.ts';

/** Marks of Markdown inside a line that did not become what they were meant to be, and would be printed. */
const printed = [
  { code: 'chineseTag', pattern: new RegExp(`[＜〈]\\s*\\/?\\s*(?:${blockNames.join('|')})[^＞〉\\n]*[＞〉]?`) },
  { code: 'starsPrinted', pattern: /\*\*|(?<!_)__(?=[^\s_])|＊＊|~~/ },
  {
    code: 'brokenLink',
    pattern:
      /\[[^\]\n]+\]\s*\(\s*(?:[/.#]|https?:|www\.|mailto:)[^)\n]*\)?|\([^)\n]+\)\[(?:\/|https?:)[^\]\n]*\]|\[[^\]\n]+\]\[[^\]\n]*\]|!\[[^\]\n]*\]|\[\[[^\]\n]+\]\]|\[[^\]\n]+\((?:\/|\.\.?\/)[^)\n]*\)/,
  },
  {
    code: 'chineseLink',
    pattern: /[【［「[][^】］」\]\n]+[】］」\]]\s*(?:（[^）\n]*[)）]|\((?:\/|https?:)[^)\n]*[)）])/,
  },
  { code: 'squareTag', pattern: /\[\/?(?:b|i|u|url|img|color|size|center|quote)(?:=[^\]\n]*)?\]/i },
  { code: 'markPrinted', pattern: /`|(?<![*\p{L}\p{N}])\*(?=[^\s*])|&(?:nbsp|amp|lt|gt|quot|mdash|hellip)(?![;\w])/u },
  { code: 'footnote', pattern: /\[\^[^\]\n]+\]/ },
] as const;

/** Lines that were meant to be something else than running text. */
const lost = [
  { code: 'headingSpace', pattern: /^(?:[#＃]*＃[#＃]*\s*\S|#{2,6}[^#\s]|#{1,6}[^\S \t\n]|#[^#\s\d])/ },
  { code: 'headingTooDeep', pattern: /^#{7,}\s/ },
  { code: 'brokenTable', pattern: /^[|｜].*[|｜]$/ },
  { code: 'oddSpaceInText', pattern: /^(?:[-*+]|\d+\.)[^\S \t\n]/ },
  { code: 'oddList', pattern: /^[•●▪▫◦‣·■□◆◇➢]\s*\S|^(?:[-+]|\d+\.)\p{L}/u },
] as const;

/** Numbers and dashes that word processors put before the items of a list; one alone may be a sentence. */
const item = /^(?:\d+[、．）)]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳]|[－—–])/;

/** The marks of every text are Markdown's own, written as Markdown reads them. */
export function checkMarks(context: Context): void {
  for (const page of context.pages) {
    const tree = treeOf(page);
    if (tree instanceof Error) continue;
    const report = reportOn(context, page.file);
    const settings = new Set(fieldsFor(page.collection).map(({ path }) => path.split('.')[0]));
    visit(tree, (node, _index, parent) => {
      if (node.type === 'text' && parent?.type !== 'link') checkText(node, page, report);
      if (node.type === 'paragraph') checkLines(node, settings, page, report);
      // Its heading and its way back would be English on every page.
      if (node.type === 'footnoteReference') report.error(placeOf(node, page), 'footnote', `[^${node.identifier}]`);
      if (node.type === 'code') checkFence(node, page, report);
    });
  }
}

function checkText(node: Text, page: Page, report: Reporter) {
  for (const { code, pattern } of printed) {
    const found = pattern.exec(node.value)?.[0];
    // A mark that was escaped on purpose is meant to be seen.
    if (found === undefined || sourceOf(node, page).includes(`\\${found[0]}`)) continue;
    const said = code === 'brokenLink' && found.startsWith('!') ? 'brokenPicture' : code;
    return report.error(placeIn(node, page, found), said, found);
  }
}

function checkLines(node: Paragraph, settings: ReadonlySet<string | undefined>, page: Page, report: Reporter) {
  const lines = sourceOf(node, page).split('\n');
  const from = placeOf(node, page);
  const cells = lines.filter((line) => /\S\t+\S/.test(line)).length;
  if (cells > 1) return report.error(from, 'tableOfTabs');
  const items = lines.filter((line) => item.test(line.trim())).length;
  for (const [index, written] of lines.entries()) {
    const line = written.trim();
    const place = {
      line: from.line + index,
      col: index === 0 ? from.col : written.length - written.trimStart().length + 1,
    };
    const wrong = lost.find(({ pattern }) => pattern.test(line));
    if (wrong) report.error(place, wrong.code, line);
    else if (items > 1 && item.test(line)) return report.error(place, 'oddList', line);
    else if (settings.has(/^([A-Za-z]+)[:：]/.exec(line)?.[1] ?? '')) report.error(place, 'settingInText', line);
  }
}

/** A block of code runs to the end of the text when nothing closes it. */
function checkFence(node: Code, page: Page, report: Reporter) {
  const source = sourceOf(node, page).trimEnd();
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  if (!fence) return report.error(placeOf(node, page), 'indentedText');
  if (!source.includes('\n') || !source.endsWith(fence)) report.error(placeOf(node, page), 'openFence');
}
