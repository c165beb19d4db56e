import type { ElementContent, Root, Text } from 'hast';
import { otherLocale, strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { replaceTexts } from './texts.ts';

/** A piece of a text; `lang` is set where it is in the other language. */
export interface LanguageRun {
  text: string;
  lang?: string;
}

/** In English text, Chinese characters; in Chinese text, English phrases. A single Latin word is most often a name. */
const foreign: Record<Locale, RegExp> = {
  en: /(\p{Script=Han}[\p{Script=Han}，。、；：（）“”]*)/u,
  zh: /(\b[a-z]+(?:[- ][a-z]+)+\b)/,
};

/**
 * Cuts a text where its language changes, so that a screen reader pronounces each part in its own
 * (WCAG 2.2, 3.1.2 Language of Parts).
 */
export function languageRuns(text: string, locale: Locale): LanguageRun[] {
  const lang = strings(otherLocale(locale)).tag;
  // Words of the two languages take turns.
  const runs = text.split(foreign[locale]).map((words, index) => (index % 2 ? { text: words, lang } : { text: words }));
  return runs.filter((run) => run.text !== '');
}

/** The language of a content file, by the folder that it lies in. */
export function fileLocale(path: string | undefined): Locale {
  return /[\\/]zh[\\/][^\\/]+$/.test(path ?? '') ? 'zh' : 'en';
}

/** A rehype plugin: marks words of the other language in a text that staff wrote. */
export function markLanguages() {
  return (tree: Root, file: { path?: string }) => {
    const locale = fileLocale(file.path);
    replaceTexts(tree, (text) =>
      languageRuns(text, locale).map((run): ElementContent => {
        const words: Text = { type: 'text', value: run.text };
        return run.lang
          ? { type: 'element', tagName: 'span', properties: { lang: run.lang }, children: [words] }
          : words;
      }),
    );
  };
}
