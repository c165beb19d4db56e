const words = new Intl.Segmenter('zh', { granularity: 'word' });
const han = /\p{Script=Han}/u;
const oneHan = /^\p{Script=Han}$/u;
const opens = /[“‘（《〈【「『]$/u;
const endsClause = /[，。；：、？！]$/u;
const isSign = /^[\p{P}\p{S}]+$/u;

/** Whether no line may end between what stands before and a word. */
function belong(last: string, before: string, word: string): boolean {
  if (isSign.test(word)) return !opens.test(word);
  if (opens.test(last)) return true;
  if (endsClause.test(last)) return false;
  // Words that the dictionary does not know come as single characters: 校, 企.
  return oneHan.test(word) || oneHan.test(last) || !(han.test(before) || han.test(word));
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
  return parts;
}
