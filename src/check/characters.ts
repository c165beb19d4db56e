import type { Reporter } from './problem.ts';

/**
 * Characters that nobody types on purpose: control and formatting characters, and the private ones that word
 * processors draw bullets with. They come with pasted text. A zero-width joiner belongs inside an emoji, nowhere else.
 */
const stray =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2064\uE000-\uF8FF\uFEFF\uFFFC]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/u;

/** No line of a file holds damaged or invisible characters. */
export function checkCharacters(text: string, report: Reporter): void {
  if (!stray.test(text) && !text.includes('\uFFFD')) return;
  for (const [index, line] of text.split('\n').entries()) {
    const damaged = line.indexOf('\uFFFD');
    if (damaged >= 0) report.error({ line: index + 1, col: damaged + 1 }, 'damaged');
    const found = stray.exec(line);
    if (found) report.error({ line: index + 1, col: found.index + 1 }, 'stray', codePoint(found[0]));
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
