/** Changes to the fixture content, as staff make them, for the tables in tests/unit/mistakes. */
import type { Problem } from '../../src/check/index.ts';
import { type Changes, fixtureContent, replace } from './content.ts';

/**
 * One row a mistake: what it is, the change, `line:column code` of everything that the check must say, and a word that the
 * first sentence must suggest in both languages. A place without a name is on the English page of the scholarship, `zh` on
 * the Chinese one, `text` in its text, counted from where it begins; `news` and `question` on theirs; others are named.
 */
export type Mistake = readonly [name: string, changes: Changes, said: string, word?: string];

/** The places of a row one by one: a star stands for each of the languages. */
export const inEach = (said: string) =>
  said.split(', ').flatMap((one) => (one.includes('*') ? ['en', 'zh'].map((name) => one.replace('*', name)) : one));

/** Changes of one kind of which the same is said, with a bar between them: each names its row. */
export const each = (change: (value: string) => Changes, said: string, values: string, word = ''): Mistake[] =>
  values.split('|').map((value) => [value.trim(), change(value), said, word]);

export const page = 'content/programmes/en/scholarship.mdx';
export const chinese = 'content/programmes/zh/scholarship.mdx';
export const news = 'content/news/en/agreement-signed-during-visit.mdx';
export const question = 'content/questions/en/can-i-apply.mdx';
export const chineseQuestion = 'content/questions/zh/can-i-apply.mdx';
export const sources = 'content/sources.yaml';
export const chineseNews = 'content/news/zh/agreement-signed-during-visit.mdx';

const names: Record<string, string> = {
  ...{ [page]: '', [news]: 'news ', [question]: 'question ' },
  ...{ [chinese]: 'zh ', [chineseNews]: 'zh news ', [chineseQuestion]: 'zh question ' },
};

export const textOf = (file: string) => new TextDecoder().decode(fixtureContent.get(file));

/** In which line of the scholarship's two files the text begins. */
const textLine = (file: string) =>
  textOf(file)
    .split('\n')
    .findIndex((line) => /^One of the ideas is|^设想之一，/.test(line)) + 1;
const textLines: Record<string, number> = { [page]: textLine(page), [chinese]: textLine(chinese) };

/** A problem as the rows name it: `5:9 noSuch`, `text 1:17 deadLink`, `news/en/visit 1:1 badName`. */
export function placed({ file, line, col, code }: Problem): string {
  const name = names[file] ?? `${file.replace(/^content\/|\.mdx$/g, '')} `;
  const inText = line - (textLines[file] ?? Infinity) + 1;
  return `${name}${inText > 0 ? `text ${inText}` : line}:${col} ${code}`;
}

/** Other words in a file; on the scholarship page. */
export const on = (file: string, from: string | RegExp, to: string): Changes => ({ [file]: replace(from, to) });
export const edit = (from: string | RegExp, to: string) => on(page, from, to);
/** Lines at the end of a file. */
export const addTo = (file: string, lines: string): Changes => ({ [file]: (text) => `${text}\n${lines}\n` });
/** Puts lines of settings above `order: 3`, which stands in line 3. */
export const withSetting = (lines: string) => edit('order: 3', `${lines}\norder: 3`);
/** A second source. */
export const letter = addTo(sources, 'letter: { title: { en: Letter of the school, zh: 学校来信 } }');
/** The same on a page that names it, in a line above them. */
export const sourced = (lines: string): Changes => ({ ...withSetting(`sources: [letter]\n${lines}`), ...letter });
/** Puts a paragraph above the text. */
export const withText = (text: string) => edit('One of the ideas is', `${text}\n\nOne of the ideas is`);
export const withChineseText = (text: string) => on(chinese, '设想之一，', `${text}\n\n设想之一，`);

/** The head of a PNG, which says how many pixels it has. */
export const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(33);
  bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
export const picture = { 'content/_media/gate.png': png(1, 1) };
