import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { type Locale, locales } from '../knowable.ts';
import type { FieldKind } from '../schemas/fields.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { fieldAt, fieldsFor, kindAround } from './fields.ts';
import type { Page } from './page.ts';
import { locate, type Place } from './problem.ts';
import type { RecordContent } from './record.ts';
import type { SettingText } from './settings-places.ts';
import { placeOf, treeOf, wordsOf } from './tree.ts';

/** A piece of text that readers see, and where each of its words stands in the file. */
export interface Prose {
  text: string;
  locale: Locale;
  at(words: string, index?: number): Place;
  /** The setting in which it stands; `undefined` in the text below the settings. */
  field?: FieldInfo | undefined;
  path?: readonly PropertyKey[];
}

/** Kinds of settings that are no prose: choices, references and dates of our own pages. */
const noProse: ReadonlySet<FieldKind> = new Set([
  'choice',
  'flag',
  'day',
  'slug',
  'slugs',
  'count',
  'url',
  'image',
  'contact',
  'addresses',
  'codes',
]);
/** Settings that no reader sees. */
const unseen = new Set(['owner', 'notAsked', 'about']);

/** Everything that readers see of the settings of a page. */
export function settingsProse(page: Page): Prose[] {
  return proseIn(page.settings.texts(), fieldsFor(page.collection), page, page.locale);
}

/** Everything that readers see of a record. */
export function recordProse(record: RecordContent): Prose[] {
  const depth = record.name === 'site' ? 0 : 1;
  return proseIn(record.settings.texts(), record.fields, record, 'en', depth);
}

function proseIn(
  texts: readonly SettingText[],
  fields: readonly FieldInfo[],
  { lines }: { lines: readonly string[] },
  locale: Locale,
  depth = 0,
): Prose[] {
  return texts.flatMap(({ path, text, place, lastLine }) => {
    const field = fieldAt(fields, path.slice(depth));
    if (
      noProse.has(kindAround(fields, path.slice(depth)) ?? 'text') ||
      unseen.has(field?.path ?? '') ||
      path.at(-1) === 'unknown'
    )
      return [];
    const own = locales.find((language) => path.slice(depth).includes(language));
    return [{ text, path, field, locale: own ?? locale, at: finder(text, lines, place, lastLine) }];
  });
}

/** Every piece of text below the settings of a page: what readers see, not addresses. */
export function bodyProse(page: Page): Prose[] {
  const tree = treeOf(page);
  const found: Prose[] = [];
  if (tree instanceof Error) return found;
  visit(tree, (node) => {
    const add = (text: string) => found.push(proseOf(node, text, page));
    if ((node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') && 'value' in node)
      add(String(node.value));
    if ('alt' in node && typeof node.alt === 'string') add(node.alt);
  });
  return found;
}

/** The paragraphs, headings and table cells of a page's text, each as one piece whatever is marked inside it. */
export function paragraphs(page: Page): Prose[] {
  const tree = treeOf(page);
  const found: Prose[] = [];
  if (tree instanceof Error) return found;
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
    found.push(proseOf(node, wordsOf(node), page));
  });
  return found;
}

function proseOf(node: Node, text: string, page: Page): Prose {
  const lastLine = (node.position?.end.line ?? 1) + page.bodyOffset;
  return { text, locale: page.locale, at: finder(text, page.lines, placeOf(node, page), lastLine) };
}

/** Finds words of a text in its file; of words that occur more than once, those at an index. */
function finder(text: string, lines: readonly string[], from: Place, lastLine: number): Prose['at'] {
  return (words, index = 0) => {
    const earlier = words === '' ? 0 : text.slice(0, index).split(words).length - 1;
    return locate(lines, from, lastLine, words, earlier);
  };
}
