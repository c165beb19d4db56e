import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { otherLocale, strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';

/** A piece of a text; `lang` is set where it is in the other language. */
export interface LanguageRun {
  text: string;
  lang?: string;
}

/** In English text, Chinese characters; in Chinese text, English phrases. A single Latin word is most often a name. */
const foreign: Record<Locale, RegExp> = {
  en: /\p{Script=Han}[\p{Script=Han}，。、；：（）“”]*/gu,
  zh: /\b[a-z]+(?:[- ][a-z]+)+\b/g,
};

/**
 * Cuts a text where its language changes, so that a screen reader pronounces each part in its own
 * (WCAG 2.2, 3.1.2 Language of Parts).
 */
export function languageRuns(text: string, locale: Locale): LanguageRun[] {
  const lang = strings(otherLocale(locale)).tag;
  const runs: LanguageRun[] = [];
  let from = 0;
  for (const match of text.matchAll(foreign[locale])) {
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push({ text: match[0], lang });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** The language of a content file, by the folder that it lies in. */
export function fileLocale(path: string | undefined): Locale {
  return /[\\/]zh[\\/][^\\/]+$/.test(path ?? '') ? 'zh' : 'en';
}

/** A rehype plugin: marks words of the other language in a text that staff wrote. */
export function markLanguages() {
  return (tree: Root, file: { path?: string }) => {
    const locale = fileLocale(file.path);
    visit(tree, 'text', (node: Text, index, parent) => {
      const runs = languageRuns(node.value, locale);
      if (!parent || index === undefined || !runs.some(({ lang }) => lang)) return undefined;
      const pieces = runs.map(({ text, lang }): ElementContent => {
        const words: Text = { type: 'text', value: text };
        const marked: Element = {
          type: 'element',
          tagName: 'span',
          properties: { lang: lang ?? '' },
          children: [words],
        };
        return lang ? marked : words;
      });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}
