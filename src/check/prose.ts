/** Every piece of text that readers see, and where each of its words stands in the file. */

import { type FieldInfo, fieldAt, kindAt } from '../schemas/field-info.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import { allNodes, type Doc, nodesOf, once, type Page, placeOf, wordsOf } from './docs.ts';
import { locate, type Place } from './problem.ts';

export interface Prose {
  text: string;
  locale: Locale;
  /** Where words of the text stand; of words that occur more than once, those at an index. */
  at(words: string, index?: number): Place;
  /** The setting in which it stands, and the entry of a record; `undefined` in the text below the settings. */
  field?: FieldInfo | undefined;
  entry?: string | undefined;
  /** What it is in the text: `paragraph`, `heading` or `tableCell`. */
  part?: string;
}

/** Kinds of settings that are no prose: choices, references and dates of our own pages. */
const noProse = /^(?:choice|flag|day|slugs?|count|url|image|addresses|codes)$/;
/** Settings that no reader sees. */
const unseen = new Set(['owner', 'notAsked', 'about']);

/** Addresses of pages and of people: they are in no language, and what they count is nothing. */
const addresses = /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'*+,;=%()-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A text with gaps of their own length where addresses stood, so that all else stands where it stood. */
export const withoutAddresses = (text: string) => text.replaceAll(addresses, (found) => ' '.repeat(found.length));

/** Everything that readers see of the settings of a file. */
export const settingsProse = once(({ settings, fields, entries, locale, lines }: Doc): Prose[] => {
  const depth = entries[0]?.at.length ?? 0;
  return settings.texts().flatMap(({ path, text, place, lastLine }) => {
    const own = path.slice(depth);
    const field = fieldAt(fields, own);
    if (noProse.test(kindAt(fields, own) ?? '') || unseen.has(field?.path ?? '') || path.at(-1) === 'unknown')
      return [];
    const language = locales.find((name) => own.includes(name)) ?? locale;
    const entry = depth > 0 ? String(path[0]) : undefined;
    return [{ text, locale: language, at: finder(text, lines, place, lastLine), field, entry }];
  });
});

/** Every piece of text below the settings of a page: what readers see, not addresses. */
export const bodyProse = once((page: Page): Prose[] =>
  allNodes(page).flatMap(({ node }) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      return proseOf(node.value, node, page);
    return node.type === 'image' && node.alt ? proseOf(node.alt, node, page) : [];
  }),
);

/** The paragraphs, headings and table cells of a page's text, each as one piece whatever is marked inside it. */
export const paragraphs = once((page: Page): Prose[] =>
  nodesOf(page, 'paragraph', 'heading', 'tableCell').map((node) => ({
    ...proseOf(wordsOf(node), node, page),
    part: node.type,
  })),
);

function proseOf(text: string, node: Parameters<typeof placeOf>[0], page: Page): Prose {
  const lastLine = (node.position?.end.line ?? 1) + page.bodyOffset;
  return { text, locale: page.locale, at: finder(text, page.lines, placeOf(node, page), lastLine) };
}

function finder(text: string, lines: readonly string[], from: Place, lastLine: number): Prose['at'] {
  return (words, index = 0) => {
    const earlier = words === '' ? 0 : text.slice(0, index).split(words).length - 1;
    return locate(lines, from, lastLine, words, earlier);
  };
}
