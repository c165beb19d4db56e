import type { Reporter } from './problem.ts';

/**
 * Characters that nobody types on purpose: control and formatting characters, and the private ones that word
 * processors draw bullets with. They come with pasted text. A zero-width joiner belongs inside an emoji, nowhere else.
 */
const stray =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2064\uE000-\uF8FF\uFEFF\uFFFC]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/u;

/**
 * Letters that were read in another encoding and saved so: UTF-8 as Windows-1252 (`â€™`, `ä¸­`), or GBK and UTF-8 taken
 * for each other (`锟斤拷`).
 */
const misread =
  /[ÂÃ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[à-ï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|锟斤拷|烫烫烫|\uFFFD/u;

/** No line of a file holds damaged or invisible characters. */
export function checkCharacters(text: string, report: Reporter): void {
  if (!stray.test(text) && !misread.test(text)) return;
  for (const [index, line] of text.split('\n').entries()) {
    const damaged = misread.exec(line);
    if (damaged) report.error({ line: index + 1, col: damaged.index + 1 }, 'damaged', damaged[0]);
    const found = damaged ? undefined : stray.exec(line);
    if (found) report.error({ line: index + 1, col: found.index + 1 }, 'stray', codePoint(found[0]));
  }
}

/** Whether git has put two versions of a place side by side, and left it to people to choose. */
export function conflictIn(text: string, report: Reporter): boolean {
  const line = text.split('\n').findIndex((written) => /^<{7}(?: |$)/.test(written));
  if (line >= 0) report.error({ line: line + 1, col: 1 }, 'conflict');
  return line >= 0;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
