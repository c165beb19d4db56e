/** Settings in YAML: their values as the build will see them, and the place of each in its file. */
import { load, type YAMLException } from 'js-yaml';
import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isDay } from '../schemas/dates.ts';
import { isBlank } from '../schemas/knowable.ts';
import { type Place, type Problem, reportOn } from './problem.ts';
import { lintLines, lintNodes } from './slips.ts';

/** Where something stands in settings: `apply.opens`, or its parts. */
type Path = string | readonly PropertyKey[];

const partsOf = (path: Path) => (typeof path === 'string' ? path.split('.') : path);

/** A text in the settings, and the lines on which it stands. */
interface SettingText {
  path: PropertyKey[];
  text: string;
  place: Place;
  lastLine: number;
}

/** The settings of a file. */
export interface Settings {
  /** As Astro's own YAML reader has them: a bare date is a Date there, and `1_000` a number. */
  data: Record<string, unknown>;
  /** Where a value stands; where it is missing, the nearest thing around it. */
  valueAt(path: Path): Place;
  /** Where the name of a setting stands. */
  keyAt(path: Path): Place;
  /** A value as it is written in the file. */
  written(path: Path): string;
  texts(): SettingText[];
}

/** Looks a value up by its path. */
export function lookUp(data: unknown, path: Path): unknown {
  return partsOf(path).reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    data,
  );
}

/** Whether a value is there: neither left out nor marked as unknown. */
export const isFilled = (value: unknown) => value !== undefined && value !== null && !isBlank(value);

/** Whether a value is a block of settings. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A day in the settings; `undefined` where there is none, or what stands there is no day. */
export function dayAt(data: unknown, path: Path): string | undefined {
  const value = lookUp(data, path);
  const day = value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString().slice(0, 10) : value;
  return typeof day === 'string' && isDay(day) ? day : undefined;
}

/**
 * Reads settings in YAML.
 *
 * @param text The settings, without the lines `---`.
 * @param offset How many lines of the file stand above them.
 * @param keys The names that a setting may have.
 * @returns `undefined` when they cannot be read; the problems say why.
 */
export function readSettings(
  { file, text, offset, keys }: { file: string; text: string; offset: number; keys: readonly string[] },
  problems: Problem[],
): Settings | undefined {
  const report = reportOn(file, problems);
  const before = problems.length;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  const place = (position: number): Place => {
    const { line, col } = counter.linePos(position);
    return { line: line + offset, col };
  };
  // One mistake often breaks YAML in several places: what the lines themselves tell is the clearer message.
  const unreadable = (at: Place) => {
    if (problems.length === before)
      report.error(at, 'unreadable', {
        en: 'The settings cannot be read here → Compare with the lines around it: "name: value", the same number of spaces at the start, straight quotes, and each quote and bracket closed.',
        zh: '这里的设置读不懂 → 请对照上下几行：“名称: 值”，行首空格数相同，用直引号，引号和括号都要成对。',
      });
  };
  const straight = lintLines(text, offset, { report, keys, broken });
  const sound = !broken && lintNodes(document, text, place, report);
  for (const { code, pos } of document.errors) {
    const key = /^[^:\n]*/.exec(text.slice(pos[0]))?.[0] ?? '';
    if (code !== 'DUPLICATE_KEY') {
      unreadable(place(pos[0]));
      continue;
    }
    // An entry of a record was most likely copied, and is to have a name of its own.
    const isEntry = offset === 0 && place(pos[0]).col === 1 && !keys.includes(key);
    const numbers = [...text.matchAll(/^F(\d+):/gm)].map(([, number]) => Number(number));
    const free = /^F\d/.test(key) ? `F${Math.max(...numbers) + 1}` : undefined;
    report.error(place(pos[0]), 'doubleKey', {
      en: `"${key}" stands there twice → ${isEntry ? `Give the new entry ${free ? `the next free name: ${free}` : 'another name.'}` : 'Delete one of the two lines.'}`,
      zh: `“${key}”出现了两次 → ${isEntry ? `请给新的条目换一个名称${free ? `：${free}` : '。'}` : '请删除其中一行。'}`,
    });
  }
  if (broken) return undefined;
  if (document.contents !== null && !isMap(document.contents)) {
    if (problems.length === before)
      report.error({ line: offset + 1, col: 1 }, 'notSettings', {
        en: 'These are not settings → Write one setting on each line: name: value',
        zh: '这里不是设置 → 每行写一项设置，格式为：名称: 值',
      });
    return undefined;
  }
  if (!sound || !straight) return undefined;
  try {
    // Astro's reader is stricter in places, and takes some values for something else: what the build sees is checked.
    const data = asBuilt(document.toJS() ?? {}, load(text, { json: true }) ?? {}) as Record<string, unknown>;
    return { data, ...placesIn(document, place, offset) };
  } catch (error) {
    const { mark } = error as YAMLException;
    unreadable({ line: (mark?.line ?? 0) + 1 + offset, col: (mark?.column ?? 0) + 1 });
    return undefined;
  }
}

/** Values as they are written, but wherever Astro takes one for something else, what Astro takes it for. */
function asBuilt(ours: unknown, theirs: unknown): unknown {
  // A point in time is no day, even where Astro would cut the time off.
  if (theirs instanceof Date) return isDay(String(ours)) ? theirs : new Date(Number.NaN);
  if (typeof ours !== typeof theirs || typeof ours !== 'object' || ours === null || theirs === null) return theirs;
  if (Array.isArray(ours)) return ours.map((value, index) => asBuilt(value, (theirs as unknown[])[index]));
  return Object.fromEntries(Object.entries(ours).map(([key, value]) => [key, asBuilt(value, lookUp(theirs, [key]))]));
}

/** The places of a document's parts, in the file in which it stands. */
function placesIn(document: Document, place: (position: number) => Place, offset: number): Omit<Settings, 'data'> {
  const top = { line: Math.max(1, offset), col: 1 };
  // Of a name that stands there twice the last counts, as it does in the values.
  const pairIn = (node: unknown, name: PropertyKey | undefined) =>
    isMap(node) ? node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(name)) : undefined;
  const nodeAt = (path: Path) =>
    partsOf(path).reduce<unknown>(
      (node, key) => (isSeq(node) ? node.items[Number(key)] : pairIn(node, key)?.value),
      document.contents,
    );
  const pairAt = (path: readonly PropertyKey[]) => pairIn(nodeAt(path.slice(0, -1)), path.at(-1));
  const keyAt = (written: Path): Place => {
    const path = partsOf(written);
    const key = pairAt(path)?.key;
    if (isScalar(key) && key.range) return place(key.range[0]);
    return path.length > 1 ? keyAt(path.slice(0, -1)) : top;
  };
  const valueAt = (written: Path): Place => {
    const path = partsOf(written);
    const node = path.length > 0 ? nodeAt(path) : undefined;
    // An empty value has no place of its own: point at its name.
    if (isNode(node) && node.range && node.range[1] > node.range[0]) return place(node.range[0]);
    return pairAt(path) ? keyAt(path) : path.length > 1 ? valueAt(path.slice(0, -1)) : top;
  };
  const textsIn = (node: unknown, path: PropertyKey[]): SettingText[] => {
    if (isPair(node)) return textsIn(node.value, [...path, isScalar(node.key) ? String(node.key.value) : '']);
    if (isScalar(node) && typeof node.value === 'string' && node.range)
      return [{ path, text: node.value, place: place(node.range[0]), lastLine: place(node.range[1]).line }];
    if (!isNode(node) || !('items' in node)) return [];
    return (node.items as unknown[]).flatMap((item, index) => textsIn(item, isPair(item) ? path : [...path, index]));
  };
  const written = (path: Path) => {
    const node = nodeAt(path);
    return isScalar(node) ? (node.source ?? String(node.value)) : '';
  };
  return { valueAt, keyAt, written, texts: () => textsIn(document.contents, []) };
}
