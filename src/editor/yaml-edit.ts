/**
 * Changes settings in a YAML text and leaves everything else in it as it is: order, remarks, quotes, line breaks. One
 * edit in the forms is one changed line in the file.
 */
import { isCollection, isMap, isScalar, type Pair, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import { isGroup } from '../schemas/field-info.ts';

type Data = Record<string, unknown>;

/** A day, which stands in a file without quotes; a text that reads like one has them. */
export const dayOf = (text: string) => new Scalar(text);

/** A piece of a text that is to be replaced. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Brings settings to what they should be, line by line.
 *
 * @param text Settings in YAML that can be read.
 * @param wanted What every managed setting is to be; `undefined` takes it out.
 * @returns The text with the changes; the same text when there are none.
 */
export function editYaml(text: string, wanted: Data): string {
  const lines = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const { contents } = parseDocument(lines);
  const edits = isMap(contents) ? editMap(contents, wanted, lines) : [insertion(lines.length, wanted, '')];
  return [...edits]
    .sort((a, b) => a.from - b.from)
    .reduceRight((done, { from, to, text: piece }) => done.slice(0, from) + piece + done.slice(to), lines);
}

/** A setting as a line of YAML, lists and small groups on the line itself: `facts: [F01, F02]`. */
export function settingLine(key: string, value: unknown, indent = ''): string {
  const line = isGroup(value) || Array.isArray(value) ? inline(value) : scalar(value);
  if (!isGroup(value) || indent.length + line.length < 110) return `${indent}${scalar(key)}: ${line}\n`;
  const inner = Object.entries(value).map(([name, part]) => settingLine(name, part, `${indent}  `));
  return `${indent}${scalar(key)}:\n${inner.join('')}`;
}

function editMap(map: YAMLMap, wanted: Data, text: string): Edit[] {
  const pairs = map.items as Pair[];
  const indent = /[^\n]*$/.exec(text.slice(0, startOf(pairs[0]) ?? 0))?.[0] ?? '';
  let after: Pair | undefined;
  return Object.entries(wanted).flatMap(([key, value]): Edit[] => {
    const pair = pairs.find((candidate) => keyOf(candidate) === key);
    if (!pair) {
      if (value === undefined) return [];
      const at = after ? endOf(after, text) : (startOf(pairs[0]) ?? 0) - indent.length;
      return [insertion(at, { [key]: value }, indent)];
    }
    after = pair;
    return editPair(pair, key, value, text, indent);
  });
}

function editPair(pair: Pair, key: string, value: unknown, text: string, indent: string): Edit[] {
  const from = (startOf(pair) ?? 0) - indent.length;
  if (value === undefined) return [{ from, to: endOf(pair, text), text: '' }];
  const node = pair.value;
  const before = isCollection(node) || isScalar(node) ? (node.toJSON() as unknown) : undefined;
  if (JSON.stringify(before) === JSON.stringify(value)) return [];
  if (isMap(node) && !node.flow && isGroup(value)) {
    const gone = (node.items as Pair[]).map(keyOf).filter((name) => !(name in value));
    return editMap(node, { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...value }, text);
  }
  const to = endOf(pair, text);
  const [begin = 0, end = 0] = (node as Scalar | null)?.range ?? [];
  // As it is written: what YAML takes for the remark of a value goes on over the lines below.
  const line = end > begin && text[end - 1] !== '\n' ? text.slice(end, to) : text.slice(from, text.indexOf('\n', from));
  const [remark = ''] = /[ \t]+#.*/.exec(line) ?? [];
  return [{ from, to, text: `${settingLine(key, value, indent).trimEnd()}${remark}\n` }];
}

function insertion(at: number, values: Data, indent: string): Edit {
  const lines = Object.entries(values).filter(([, value]) => value !== undefined);
  return { from: at, to: at, text: lines.map(([key, value]) => settingLine(key, value, indent)).join('') };
}

const keyOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');
const startOf = (pair: Pair | undefined) => (isScalar(pair?.key) ? pair.key.range?.[0] : undefined);

/** Where the next line begins behind a setting. */
function endOf(pair: Pair, text: string): number {
  const node = pair.value as { range?: [number, number, number] } | null;
  const end = node?.range?.[1] ?? (isScalar(pair.key) ? pair.key.range?.[1] : 0) ?? 0;
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

/** A value between brackets, where more must be quoted than outside. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => inline(item)).join(', ')}]`;
  if (isGroup(value)) {
    const parts = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${inline(inner)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return typeof value === 'string' && /[[\]{},，、；\n]/.test(value) ? JSON.stringify(value) : scalar(value);
}

/**
 * A single value. Astro reads settings with js-yaml, which takes more texts for something else than `yaml` does (days,
 * `0b11`, `...`), and curly quotes around all of it are meant: what begins neither with a letter nor like
 * a path is quoted.
 */
function scalar(value: unknown): string {
  if (isScalar(value)) return String(value.value);
  const plain = stringify(value, { lineWidth: 0 }).trimEnd();
  const isPlain = typeof value !== 'string' || (/^(?:\p{L}|\.{0,2}\/)/u.test(plain) && !plain.includes('\n'));
  return isPlain ? plain : JSON.stringify(value);
}
