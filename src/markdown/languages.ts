import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '../schemas/knowable.ts';
import { languageRuns } from './language-runs.ts';

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
