/** A content file, taken apart: settings with their places, what readers see of it, and for a page its text as a tree. */
import type { Nodes, Parents } from 'mdast';
import type {} from 'mdast-util-mdx';
import cjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type FieldInfo, fieldAt, isGroup, limitsAt } from '../schemas/field-info.ts';
import { fieldsFor } from '../schemas/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import type { PageFile, RecordFile } from './files.ts';
import { locate, type Place, type Problem, reportOn, start } from './problem.ts';
import { readSettings, type Settings } from './settings.ts';

/** A file with settings: a page, or a record. */
export interface Doc {
  file: string;
  /** The collection or record. */
  kind: string;
  locale: Locale;
  settings: Settings;
  /** The fields that may stand in this file, or in each entry of it. */
  fields: readonly FieldInfo[];
  /** The settings of a page or of site.yaml are one entry without a name; other records have many. */
  entries: readonly { at: readonly string[]; data: Record<string, unknown> }[];
  /** The whole file, line by line. */
  lines: readonly string[];
  /** Every piece of text in it that readers see. */
  prose: readonly Prose[];
}

/** A text that readers see: a setting, or a paragraph, heading or cell below the settings. */
export interface Prose {
  text: string;
  locale: Locale;
  /** Where words of the text stand in the file. */
  at(words: string): Place;
  /** The setting in which it stands, and the entry of a record; `undefined` in the text below the settings. */
  field?: FieldInfo | undefined;
  entry?: string | undefined;
  /** What it is in the text below the settings, such as a `tableCell`; `undefined` in settings. */
  part?: string;
}

/** A page: settings, and a text below them. */
export interface PageDoc extends Doc, Omit<PageFile, 'text'> {
  /** The language of most of its words. */
  writtenIn: Locale;
  /** The text below the settings. */
  body: string;
  /** How many lines of the file stand above the text. */
  bodyOffset: number;
  /** Every node of the text, from the top; none where it cannot be read. */
  nodes: readonly { node: Nodes; parent: Parents | undefined }[];
  /** Why the text cannot be read. */
  fault: Error | undefined;
}

/** The path of a page's file. */
export const pathOf = ({ collection, slug }: { collection: string; slug: string }, locale: Locale) =>
  `content/${collection}/${locale}/${slug}.mdx`;

/** Reads a record's file; `undefined` when it cannot be read, and the problems say why. */
export function readRecord({ file, name, text }: RecordFile, problems: Problem[]): Doc | undefined {
  const fields = fieldsFor(name);
  const keys = fields.length > 0 ? fields.map((field) => field.path) : ['en', 'zh'];
  const settings = readSettings({ file, text, offset: 0, keys }, problems);
  if (!settings) return undefined;
  const named = Object.entries(settings.data).filter(([, data]) => isGroup(data));
  const entries =
    name === 'site'
      ? [{ at: [], data: settings.data }]
      : named.map(([id, data]) => ({ at: [id], data: data as Record<string, unknown> }));
  const doc = { file, kind: name, locale: 'en', settings, fields, entries, lines: text.split('\n') } as const;
  if (Object.keys(settings.data).length > 0 || name === 'site') return { ...doc, prose: settingsProse(doc) };
  reportOn(file, problems).error(start, 'emptyFile', {
    en: `The file has no entry → Bring it back: npm run restore -- ${file}`,
    zh: `文件里没有条目 → 请恢复：npm run restore -- ${file}`,
  });
  return undefined;
}

/** Reads a page's file; `undefined` when it cannot be read, and the problems say why. */
export function readPage({ text, ...file }: PageFile, problems: Problem[]): PageDoc | undefined {
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const found = fences(file.file, lines, problems);
  if (!found) return undefined;
  const [top, end] = found;
  const all = fieldsFor(file.collection);
  const keys = [...new Set(all.flatMap(({ path }) => path.split('.')))];
  const head = `${lines.slice(top + 1, end).join('\n')}\n`;
  const settings = readSettings({ file: file.file, text: head, offset: top + 1, keys }, problems);
  if (!settings) return undefined;
  const fields = all.filter(({ shared }) => file.locale === 'en' || !shared);
  const body = lines.slice(end + 1).join('\n');
  const entries = [{ at: [], data: settings.data }];
  const own = { kind: file.collection, settings, fields, entries, lines, body, bodyOffset: end + 1 };
  const page = { ...file, ...own, writtenIn: languageOf(text), ...nodesIn(body) };
  return { ...page, prose: [...settingsProse(page), ...bodyProse(page)] };
}

/** A Chinese character says about as much as an English word. */
function languageOf(text: string): Locale {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) > count(/[A-Za-z]{2,}/g) ? 'zh' : 'en';
}

const fence = /^---[ \t]*$/;
/** What fingers and word processors make of three hyphens; a single indented hyphen begins a list item in YAML. */
const oddFence = /^(?:[ \t]*[-—–－─―]{2,}|[—–－─―-])[ \t]*$/;

/** Where the settings begin and end, as indices of the two fences among the lines. */
function fences(file: string, lines: readonly string[], problems: Problem[]): [number, number] | undefined {
  const report = reportOn(file, problems);
  const top = lines.findIndex((line) => line.trim() !== '');
  if (top < 0) {
    report.error(start, 'emptyFile', {
      en: 'The file is empty → Copy the settings of another page of this folder, bring the file back with npm run restore, or delete it.',
      zh: '文件是空的 → 请从同一文件夹的其他页面复制设置，或用 npm run restore 恢复，或删除这个文件。',
    });
    return undefined;
  }
  const isFence = (index: number) => fence.test(lines[index] ?? '');
  const end = lines.findIndex((_, index) => index > top && isFence(index));
  const head = end < 0 ? lines : lines.slice(0, end);
  const odd = head.findIndex((line, index) => oddFence.test(line) && !isFence(index));
  const below = head.findIndex((line, index) => index > top && !/^\s*(#|-\s|[\w-]+\s*[:：]|$)|^\s+\S/.test(line));
  if (odd < 0 && isFence(top) && end > 0) return [top, end];
  const index = odd >= 0 ? odd : !isFence(top) ? top : below >= 0 ? below : lines.length - 1;
  report.error({ line: index + 1, col: 1 }, 'badFence', {
    en: 'The settings stand between two lines of three hyphens; one of them is missing here, or written otherwise → Write --- into a line of its own above the first setting and below the last one, with nothing before or behind it.',
    zh: '设置写在两行 --- 之间，这里少了一行，或写法不对 → 请在第一项设置上面和最后一项下面各单独写一行 ---，前后不要有别的内容。',
  });
  return undefined;
}

// As the site reads texts: one ~ is the Chinese sign of a range, two strike out.
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(cjkFriendly)
  .use(remarkMdx)
  .freeze();

function nodesIn(body: string): Pick<PageDoc, 'nodes' | 'fault'> {
  const nodes: { node: Nodes; parent: Parents | undefined }[] = [];
  try {
    visit(markdown.parse(body), (node, _index, parent) => {
      // The parser gives none to some bare addresses.
      node.position ??= parent?.position;
      nodes.push({ node, parent });
    });
    return { nodes, fault: undefined };
  } catch (error) {
    return { nodes, fault: error as Error };
  }
}

/** The nodes of some types. */
export function nodesOf<T extends Nodes['type']>(
  { nodes }: Pick<PageDoc, 'nodes'>,
  ...types: T[]
): Extract<Nodes, { type: T }>[] {
  const ofType = (node: Nodes): node is Extract<Nodes, { type: T }> => (types as string[]).includes(node.type);
  return nodes.flatMap(({ node }) => (ofType(node) ? [node] : []));
}

type Placed = Pick<Nodes, 'position'>;

/** Where a node of the text stands in the file. */
export function placeOf({ position }: Placed, { bodyOffset }: Pick<PageDoc, 'bodyOffset'>): Place {
  return { line: (position?.start.line ?? 1) + bodyOffset, col: position?.start.column ?? 1 };
}

/** Where some words of a node stand in the file. */
export function placeIn(node: Placed, page: Pick<PageDoc, 'lines' | 'bodyOffset'>, words: string): Place {
  return locate(page.lines, placeOf(node, page), (node.position?.end.line ?? 1) + page.bodyOffset, words);
}

/** A node as it is written in the file. */
export function sourceOf({ position }: Placed, page: PageDoc): string {
  return page.body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The words of a node, without marks and addresses. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}

/** Kinds of settings that are no prose: choices, references and dates of our own pages. */
const noProse = /^(?:choice|flag|day|slugs?|count|url|image|addresses|codes)$/;

function settingsProse({ settings, fields, entries, locale, lines }: Omit<Doc, 'prose'>): Prose[] {
  const depth = entries[0]?.at.length ?? 0;
  return settings.texts.flatMap(({ path, text, place, lastLine }) => {
    const own = path.slice(depth);
    const field = fieldAt(fields, own);
    if (noProse.test(limitsAt(fields, own)?.kind ?? '') || path.at(-1) === 'unknown') return [];
    const language = locales.find((name) => own.includes(name)) ?? locale;
    const entry = depth > 0 ? String(path[0]) : undefined;
    const at = (words: string) => locate(lines, place, lastLine, words);
    return [{ text, locale: language, at, field, entry }];
  });
}

/** Paragraphs, headings and cells with whatever is marked inside them, and of pictures the words. */
function bodyProse(page: Omit<PageDoc, 'prose'>): Prose[] {
  return nodesOf(page, 'paragraph', 'heading', 'tableCell', 'image').map((node) => {
    const text = node.type === 'image' ? (node.alt ?? '') : wordsOf(node);
    return { text, locale: page.locale, at: (words) => placeIn(node, page, words), part: node.type };
  });
}
