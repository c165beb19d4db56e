/** Every piece of text that readers see, and where each of its words stands in the file. */

import { type FieldInfo, fieldAt, limitsAt } from '../schemas/field-info.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import { type Doc, nodesOf, once, type Page, placeIn, wordsOf } from './docs.ts';
import { locate, type Place } from './problem.ts';

export interface Prose {
  text: string;
  locale: Locale;
  /** Where words of the text stand. */
  at(words: string): Place;
  /** The setting in which it stands, and the entry of a record; `undefined` in the text below the settings. */
  field?: FieldInfo | undefined;
  entry?: string | undefined;
  /** What it is in the text, such as a `tableCell`. */
  part?: string;
}

/** Kinds of settings that are no prose: choices, references and dates of our own pages. */
const noProse = /^(?:choice|flag|day|slugs?|count|url|image|addresses|codes)$/;
/** Settings that no reader sees. */
const unseen = new Set(['owner', 'notAsked', 'about']);

/** Addresses of pages and of people: they are in no language, and what they count is nothing. */
const addresses = /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'*+,;=%()-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

export const withoutAddresses = (text: string) => text.replaceAll(addresses, ' ');

/** Everything that readers see of the settings of a file. */
export const settingsProse = once(({ settings, fields, entries, locale, lines }: Doc): Prose[] => {
  const depth = entries[0]?.at.length ?? 0;
  return settings.texts().flatMap(({ path, text, place, lastLine }) => {
    const own = path.slice(depth);
    const field = fieldAt(fields, own);
    if (noProse.test(limitsAt(fields, own)?.kind ?? '') || unseen.has(field?.path ?? '') || path.at(-1) === 'unknown')
      return [];
    const language = locales.find((name) => own.includes(name)) ?? locale;
    const entry = depth > 0 ? String(path[0]) : undefined;
    const at = (words: string) => locate(lines, place, lastLine, words);
    return [{ text, locale: language, at, field, entry }];
  });
});

/** What readers see of a page's text: its paragraphs, headings and cells, whatever is marked inside them, and of pictures the words. */
export const bodyProse = once((page: Page): Prose[] =>
  nodesOf(page, 'paragraph', 'heading', 'tableCell', 'image').map((node) => {
    const text = node.type === 'image' ? (node.alt ?? '') : wordsOf(node);
    return { text, locale: page.locale, at: (words) => placeIn(node, page, words), part: node.type };
  }),
);
