/** Settings in YAML: their values as the build will see them, and the place of each in its file. */
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type ScalarTag,
} from 'yaml';
import { isDay } from '../schemas/dates.ts';
import { lookUp, type Path, partsOf } from '../schemas/field-info.ts';
import { type Place, type Problem, reportOn } from './problem.ts';
import { lintLines, lintNodes } from './slips.ts';

/** A text in the settings, and the lines on which it stands. */
interface SettingText {
  path: PropertyKey[];
  text: string;
  place: Place;
  lastLine: number;
}

/** The settings of a file. */
export interface Settings {
  /** As Astro's own YAML reader has them: a bare date is a Date there. */
  data: Record<string, unknown>;
  /** Where a value stands; where it is missing, the nearest thing around it. */
  valueAt(path: Path): Place;
  /** Where the name of a setting stands. */
  keyAt(path: Path): Place;
  texts: readonly SettingText[];
}

/** A day in the settings; `undefined` where there is none, or what stands there is no day. */
export function dayAt(data: unknown, path: Path): string | undefined {
  const value = lookUp(data, path);
  const day = value instanceof Date && !Number.isNaN(value.valueOf()) ? value.toISOString().slice(0, 10) : value;
  return typeof day === 'string' && isDay(day) ? day : undefined;
}

/** A date without quotes, as Astro's reader (js-yaml) knows it; one that does not exist or has a time is no day. */
const bareDay: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  test: /^\d{4}-\d\d-\d\d$|^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d/,
  resolve: (written) => new Date(isDay(written) ? written : Number.NaN),
  // Where it stands in the name of a setting (`? day`), it is written out again.
  identify: (value) => value instanceof Date,
  stringify: ({ source }) => source ?? '',
};

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
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, customTags: (tags) => [...tags, bareDay] });
  const place = (position: number): Place => {
    const { line, col } = lineCounter.linePos(position);
    return { line: line + offset, col };
  };
  const faults = [...document.errors, ...document.warnings];
  const doubles = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const broken = faults.length > doubles.length || (document.contents !== null && !isMap(document.contents));
  const straight = lintLines(text, offset, { report, keys, broken });
  const sound = !broken && lintNodes(document, text, place, report);
  for (const { pos } of doubles) {
    const key = /^[^:\n]*/.exec(text.slice(pos[0]))?.[0] ?? '';
    report.error(place(pos[0]), 'doubleKey', {
      en: `"${key}" stands there twice → Delete one of the two, or give it another name.`,
      zh: `“${key}”出现了两次 → 请删除其中一个，或换一个名称。`,
    });
  }
  // One mistake often breaks YAML in several places: what the lines themselves tell is the clearer message.
  if (broken && problems.length === before)
    report.error(place(faults[0]?.pos[0] ?? 0), 'unreadable', {
      en: 'The settings cannot be read here → Compare with the lines around it: "name: value", the same number of spaces at the start, straight quotes, and each quote and bracket closed.',
      zh: '这里的设置读不懂 → 请对照上下几行：“名称: 值”，行首空格数相同，用直引号，引号和括号都要成对。',
    });
  if (!sound || !straight) return undefined;
  return { data: document.toJS() ?? {}, ...placesIn(document, place, offset) };
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
  return { valueAt, keyAt, texts: textsIn(document.contents, []) };
}
