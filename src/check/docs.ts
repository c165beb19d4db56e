/** A content file, taken apart: settings with their places, and for a page its text as a tree. */
import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import cjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { FieldInfo } from '../schemas/field-info.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { fixedPages, type PageFile, type RecordFile } from './files.ts';
import { locate, type Place, type Problem, reportOn, start } from './problem.ts';
import { isGroup, readSettings, type Settings } from './settings.ts';

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
}

export interface Page extends Doc, Omit<PageFile, 'text'> {
  /** The text below the settings. */
  body: string;
  /** How many lines of the file stand above the text. */
  bodyOffset: number;
  /** The text as a tree, or the error that the parser met. */
  tree: Root | Error;
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
  if (Object.keys(settings.data).length > 0 || name === 'site')
    return { file, kind: name, locale: 'en', settings, fields, entries, lines: text.split('\n') };
  reportOn(file, problems).error(start, 'emptyFile', {
    en: `The file has no entry → Bring it back: npm run restore -- ${file}`,
    zh: `文件里没有条目 → 请恢复：npm run restore -- ${file}`,
  });
  return undefined;
}

/** Reads a page's file; `undefined` when it cannot be read, and the problems say why. */
export function readPage({ text, ...file }: PageFile, problems: Problem[]): Page | undefined {
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
  if (isMisplaced(file, Object.keys(settings.data), problems)) return undefined;
  const fields = all.filter(({ shared }) => file.locale === 'en' || !shared);
  const body = lines.slice(end + 1).join('\n');
  const entries = [{ at: [], data: settings.data }];
  const tree = parsed(body);
  return { ...file, kind: file.collection, settings, fields, entries, lines, body, bodyOffset: end + 1, tree };
}

const namesIn = (collection: CollectionName) => fieldsFor(collection).map(({ path }) => path.split('.')[0] ?? '');

/** Whether a page lies in the folder of another kind of page, as its settings tell; the problems say so. */
function isMisplaced(
  { file, collection, locale }: Omit<PageFile, 'text'>,
  keys: readonly string[],
  problems: Problem[],
): boolean {
  const isFor = (name: CollectionName) => keys.every((key) => namesIn(name).includes(key));
  if (keys.filter((key) => !namesIn(collection).includes(key)).length < 2) return false;
  const meant = collectionNames.find((name) => !fixedPages(name) && isFor(name));
  if (meant)
    reportOn(file, problems).error(start, 'wrongFolder', {
      en: `These are not the settings of a page in content/${collection} → Move the file to content/${meant}/${locale}/, or begin one with: npm run new -- ${collection} name`,
      zh: `这不是 content/${collection} 里页面的设置 → 请把文件移到 content/${meant}/${locale}/，或新建页面：npm run new -- ${collection} name`,
    });
  return meant !== undefined;
}

const fence = /^---[ \t]*$/;
/** What fingers and word processors make of three hyphens; a single indented hyphen begins a list item in YAML. */
const oddFence = /^(?:[ \t]*[-—–－─―]{2,}|[—–－─―-])[ \t]*$/;

/** Where the settings begin and end, as indices of the two fences among the lines. */
function fences(file: string, lines: readonly string[], problems: Problem[]): [number, number] | undefined {
  const report = reportOn(file, problems);
  const badFence = (index: number) => {
    const line = lines[index]?.trim() ?? '';
    report.error({ line: index + 1, col: 1 }, 'badFence', {
      en: `"${line}" does not open or close the settings block → Write exactly three hyphens, with nothing before or behind them: ---`,
      zh: `“${line}”不能作为设置部分的开头或结尾 → 请写三个英文连字符，前后不要有别的内容：---`,
    });
  };
  const top = lines.findIndex((line) => line.trim() !== '');
  const first = lines[top];
  const end = lines.findIndex((line, index) => index > top && fence.test(line));
  const odd = lines.findIndex((line, index) => index > top && (end < 0 || index < end) && oddFence.test(line));
  if (first === undefined)
    report.error(start, 'emptyFile', {
      en: 'The file is empty → Copy the settings of another page of this folder, bring the file back with npm run restore, or delete it.',
      zh: '文件是空的 → 请从同一文件夹的其他页面复制设置，或用 npm run restore 恢复，或删除这个文件。',
    });
  else if (!fence.test(first) && oddFence.test(first)) badFence(top);
  else if (!fence.test(first))
    report.error({ line: top + 1, col: 1 }, 'noSettings', {
      en: 'The settings block at the top is missing → Begin the file with a line ---, then the settings, then another line ---.',
      zh: '开头缺少设置部分 → 文件第一行写 ---，下面写设置，再写一行 ---。',
    });
  else if (odd > 0) badFence(odd);
  else if (end >= 0) return [top, end];
  else {
    const text = lines.findIndex((line, index) => index > top && !/^\s*(#|-\s|[\w-]+\s*[:：]|$)|^\s+\S/.test(line));
    report.error({ line: (text > 0 ? text : lines.length - 1) + 1, col: 1 }, 'unclosedSettings', {
      en: 'The settings block is not closed → Put a line --- below the last setting.',
      zh: '设置部分没有结束 → 在最后一项设置下面加一行 ---。',
    });
  }
  return undefined;
}

// As the site reads texts: one ~ is the Chinese sign of a range, two strike out.
const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(cjkFriendly)
  .use(remarkMdx)
  .freeze();

function parsed(body: string): Root | Error {
  try {
    return markdown.parse(body);
  } catch (error) {
    return error as Error;
  }
}

/** A function that is asked once for each thing: what has been read of a file holds until the file changes. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}

/** Every node of a page's text, from the top; nothing where it cannot be read. */
export const allNodes = once((page: Page) => {
  const nodes: { node: Nodes; parent: Parents | undefined }[] = [];
  if (!(page.tree instanceof Error))
    visit(page.tree, (node, _index, parent) => {
      nodes.push({ node, parent });
    });
  return nodes;
});

/** The nodes of some types. */
export function nodesOf<T extends Nodes['type']>(page: Page, ...types: T[]): Extract<Nodes, { type: T }>[] {
  const ofType = (node: Nodes): node is Extract<Nodes, { type: T }> => (types as string[]).includes(node.type);
  return allNodes(page).flatMap(({ node }) => (ofType(node) ? [node] : []));
}

type Placed = Pick<Nodes, 'position'>;

/** Where a node of the text stands in the file. */
export function placeOf({ position }: Placed, page: Page): Place {
  return { line: (position?.start.line ?? 1) + page.bodyOffset, col: position?.start.column ?? 1 };
}

/** Where some words of a node stand in the file. */
export function placeIn(node: Placed, page: Page, words: string): Place {
  return locate(page.lines, placeOf(node, page), (node.position?.end.line ?? 1) + page.bodyOffset, words);
}

/** A node as it is written in the file. */
export function sourceOf({ position }: Placed, page: Page): string {
  return page.body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** The words of a node, without marks and addresses. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}
