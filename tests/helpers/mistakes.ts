/** Mistakes that staff make, each with the words and the place that the check must come back with. */

import { type Changes, problemsWith, replace } from './content.ts';
import { expect, test } from './unit.ts';

/** One change to the fixture content, and what the check must say: place, code, the start of the mend in each language. */
export interface Mistake {
  name: string;
  changes: Changes;
  /** `file:line:col code` of everything that the check says. */
  said: string[];
  en: string;
  zh: string;
}

export const page = 'content/programmes/en/scholarship.mdx';
export const chinese = 'content/programmes/zh/scholarship.mdx';
export const news = 'content/news/en/agreement-signed-during-visit.mdx';
export const chineseNews = 'content/news/zh/agreement-signed-during-visit.mdx';
export const sources = 'content/sources.yaml';

type Change = (text: string) => string;

/** Changes to the scholarship page, in English and in Chinese. */
export const inPage = (change: Change): Changes => ({ [page]: change });
export const inChinese = (change: Change): Changes => ({ [chinese]: change });
/** Puts lines of settings above `order: 3`, which stands in line 3. */
export const withSetting = (lines: string) => inPage(replace('order: 3', `${lines}\norder: 3`));
/** The same on a page that names a second source, whose line stands above them. */
export const sourced = (lines: string): Changes => ({
  ...withSetting(`sources: [letter]\n${lines}`),
  [sources]: (text) => `${text}\nletter: { title: { en: Letter of the school, zh: 学校来信 } }\n`,
});
/** Puts a paragraph above the text, whose first line is line 13 in English and line 7 in Chinese. */
export const withText = (text: string) => inPage(replace('One of the ideas is', `${text}\n\nOne of the ideas is`));
export const withChineseText = (text: string) => inChinese(replace('设想之一，', `${text}\n\n设想之一，`));

/** A picture that is one, as far as its first bytes tell. */
export const picture = { 'content/_media/gate.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };

/** One test for each mistake. */
export function testMistakes(mistakes: readonly Mistake[]): void {
  for (const { name, changes, said, en, zh } of mistakes)
    test(`the check names ${name}`, () => {
      const problems = problemsWith(changes);
      expect(problems.map(({ file, line, col, code }) => `${file}:${line}:${col} ${code}`)).toEqual(said);
      expect(problems[0]?.in.en.mend).toContain(en);
      expect(problems[0]?.in.zh.mend).toContain(zh);
    });
}

/** One test for each change that is none of the check's business. */
export function testHarmless(changes: Readonly<Record<string, Changes>>): void {
  for (const [name, change] of Object.entries(changes))
    test(`the check lets ${name} pass`, () => {
      expect(problemsWith(change).map(({ file, line, col, code }) => `${file}:${line}:${col} ${code}`)).toEqual([]);
    });
}
