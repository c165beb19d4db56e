/** How long a title and a description may be before search engines cut them off. */
import type { Locale } from './knowable.ts';

/**
 * In half-width characters. Google shows about 600 pixels of a title, which is some 65 Latin letters; Baidu about
 * 30 Chinese characters. Descriptions are cut after about 160 Latin letters or 80 Chinese characters.
 */
export const limits: Record<Locale, { title: number; description: number }> = {
  en: { title: 65, description: 160 },
  zh: { title: 60, description: 160 },
};

/** East Asian wide characters and emoji, by Unicode Standard Annex 11. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]/u;

/** How wide a text is: a Chinese character is as wide as two Latin letters. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** A text on one line: line breaks and runs of spaces in the content become single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A page's title with the name of the site behind it, or without where both together would be cut off. */
export function fullTitle(title: string, siteName: string, locale: Locale): string {
  const own = oneLine(title);
  const full = `${own} – ${siteName}`;
  return own === siteName || widthOf(full) > limits[locale].title ? own : full;
}
