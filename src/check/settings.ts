import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Place, Reporter } from './problem.ts';
import { lintLines } from './settings-lines.ts';

/** The settings of a file, with the places of its values. */
export interface Settings {
  data: Record<string, unknown>;
  /** Where a value stands; where it is missing, the nearest thing around it. */
  valueAt(path: readonly PropertyKey[]): Place;
  /** Where the name of a setting stands. */
  keyAt(path: readonly PropertyKey[]): Place;
  /** A value as it is written in the file. */
  written(path: readonly PropertyKey[]): string;
  /** Every text in the settings, with its path. */
  texts(): { path: PropertyKey[]; text: string; place: Place }[];
}

const friendly: Record<string, string> = {
  BAD_INDENT: 'spaces at the start of the line',
  MULTILINE_IMPLICIT_KEY: 'a line without "name:"',
  MISSING_CHAR: 'a quote or bracket is missing',
  BLOCK_AS_IMPLICIT_KEY: 'two settings on one line',
  BAD_SCALAR_START: 'a sign that may not stand here',
  UNEXPECTED_TOKEN: 'something that does not belong here',
};

/**
 * Reads settings in YAML.
 *
 * @param text The settings, without the lines `---`.
 * @param offset How many lines of the file stand above them.
 * @returns `undefined` when they cannot be read; the report says why.
 */
export function readSettings(
  text: string,
  offset: number,
  report: Reporter,
  keys: readonly string[],
): Settings | undefined {
  const before = report.count;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  lintLines(text, offset, { report, keys, broken });
  const place = (position: number): Place => {
    const { line, col } = counter.linePos(position);
    return { line: line + offset, col };
  };
  for (const error of document.errors) {
    if (error.code === 'DUPLICATE_KEY') report.error(place(error.pos[0]), 'doubleKey', keyIn(text, error.pos[0]));
    // One mistake often breaks YAML in several places: what the lines themselves told is the clearer message.
    else if (report.count === before)
      report.error(place(error.pos[0]), 'unreadable', friendly[error.code] ?? error.code);
  }
  if (broken) return undefined;
  if (document.contents !== null && !isMap(document.contents)) {
    report.error({ line: offset + 1, col: 1 }, 'notSettings');
    return undefined;
  }
  return { data: (document.toJS() ?? {}) as Record<string, unknown>, ...placesIn(document, place, offset) };
}

function keyIn(text: string, position: number): string {
  return /^[^:\n]*/.exec(text.slice(position))?.[0] ?? '';
}

function placesIn(document: Document, place: (position: number) => Place, offset: number): Omit<Settings, 'data'> {
  const top = { line: Math.max(1, offset), col: 1 };
  const nodeAt = (path: readonly PropertyKey[]) => document.getIn(path, true);
  const pairAt = (path: readonly PropertyKey[]) => {
    const parent = path.length > 1 ? nodeAt(path.slice(0, -1)) : document.contents;
    return isMap(parent)
      ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))
      : undefined;
  };
  const keyAt = (path: readonly PropertyKey[]): Place => {
    const key = pairAt(path)?.key;
    if (isScalar(key) && key.range) return place(key.range[0]);
    return path.length > 1 ? keyAt(path.slice(0, -1)) : top;
  };
  const valueAt = (path: readonly PropertyKey[]): Place => {
    const node = path.length > 0 ? nodeAt(path) : undefined;
    // An empty value has no place of its own: point at its name.
    if (isNode(node) && node.range && node.range[1] > node.range[0]) return place(node.range[0]);
    return pairAt(path) ? keyAt(path) : path.length > 1 ? valueAt(path.slice(0, -1)) : top;
  };
  const written = (path: readonly PropertyKey[]) => {
    const node = nodeAt(path);
    return isScalar(node) ? (node.source ?? String(node.value)) : '';
  };
  const texts: Settings['texts'] = () => {
    const found: ReturnType<Settings['texts']> = [];
    const search = (node: unknown, path: PropertyKey[]) => {
      if (isPair(node)) search(node.value, [...path, isScalar(node.key) ? String(node.key.value) : '']);
      else if (isScalar(node) && typeof node.value === 'string' && node.range)
        found.push({ path, text: node.value, place: place(node.range[0]) });
      else if (isNode(node) && 'items' in node)
        for (const [index, item] of (node.items as unknown[]).entries())
          search(item, isPair(item) ? path : [...path, index]);
    };
    search(document.contents, []);
    return found;
  };
  return { valueAt, keyAt, written, texts };
}
