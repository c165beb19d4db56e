import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { replaceTexts } from './texts.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /\p{Script=Han}/u;
const oneHan = /^\p{Script=Han}$/u;
const opens = /[“‘（《〈【「『]$/u;
const alone = /^\P{L}*\p{Script=Han}$/u;
const oneLeft = /^\p{Script=Han}\P{L}*$/u;
const endsClause = /[，。；：、？！]$/u;
/** Characters that stay together at most; four hold a name such as 师资共建. */
const longest = 4;
/** The last word of a name, which is not cut off it: 石油学院, 信息公司. */
const endsName = /^(?:学院|大学|公司)$/;
const isSign = /^[\p{P}\p{S}]+$/u;

/** Whether no line may end between what stands before and a word. */
function belong(last: string, before: string, word: string): boolean {
  if (isSign.test(word)) return !opens.test(word);
  if (opens.test(last)) return true;
  if (endsClause.test(last)) return false;
  if (!han.test(before) && !han.test(word)) return true;
  if (endsName.test(word) && han.test(before)) return true;
  // Words that the dictionary does not know come as single characters: 校, 企. A long run of them may break.
  return alone.test(last) || (oneHan.test(word) && (last.length < longest || !han.test(before)));
}

/**
 * Cuts a Chinese text where a line of a heading may break: between words, never before a sign, and never so that one
 * character stands alone. Joined, the parts are the text. What has no Chinese stays whole: there, spaces do the same.
 *
 * Browsers cannot do it: `word-break: keep-all` leaves a long clause to `overflow-wrap`, which breaks anywhere, also before
 * a sign; without it, words are cut.
 */
export function phrases(text: string): string[] {
  const parts: string[] = [];
  let before = '';
  for (const { segment } of words.segment(text)) {
    const last = parts.at(-1);
    if (last !== undefined && belong(last, before, segment)) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
    before = segment;
  }
  if (parts.length > 1 && oneLeft.test(parts.at(-1) ?? '')) parts.push(parts.splice(-2).join(''));
  return parts;
}

/** A rehype plugin: says where lines of the headings in a text may break. */
export function markPhrases() {
  return (tree: Root) => {
    visit(tree, 'element', (heading: Element) => {
      if (!/^h[1-6]$/.test(heading.tagName)) return undefined;
      replaceTexts(heading, (text) =>
        phrases(text).flatMap((value, at): ElementContent[] => [
          ...(at > 0 ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] } as Element] : []),
          { type: 'text', value },
        ]),
      );
      return SKIP;
    });
  };
}
