import { type Document, isAlias, isMap, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Place, Reporter } from './problem.ts';

type Position = (position: number) => Place;

const plain = ({ type }: Scalar) => type === 'PLAIN';

/** A value in straight quotes, as it should be written. */
export function quoted(value: string): string {
  return value.replaceAll(/^[“”‘’"']+|[“”‘’"']+$/g, '').replaceAll('"', '\\"');
}

/**
 * Mistakes that YAML reads without complaint: signs that have a meaning of their own there, Chinese punctuation where
 * only ASCII separates, and quotes that would be printed.
 *
 * @returns Whether the values can be trusted; a sign of YAML's own makes something else of them.
 */
export function lintNodes(document: Document, text: string, place: Position, report: Reporter): boolean {
  let sound = true;
  visit(document, {
    Node(key, node, path) {
      const sign = signOf(node, text);
      if (sign) {
        sound = false;
        report.error(place(sign.at), 'cannotStart', sign.sign, quoted(restOfLine(text, sign.at)));
      } else if (isScalar(node) && key !== 'key' && plain(node)) lintValue(node, path, text, place, report);
    },
    Pair(_key, { key }) {
      if (isScalar(key)) lintKey(key, place, report);
    },
  });
  return sound;
}

/** The sign of YAML's own that a value begins with, if any: an anchor, an alias or a tag. */
function signOf(node: Node, text: string): { sign: string; at: number } | undefined {
  const at = node.range?.[0] ?? 0;
  if (isAlias(node)) return { sign: '*', at };
  const anchored = 'anchor' in node && Boolean(node.anchor);
  if (!anchored && (!node.tag || node.tag.startsWith('tag:'))) return undefined;
  // A node's own range begins behind its anchor or tag.
  const before = /[&!]\S*[ \t]*$/.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0;
  return { sign: anchored ? '&' : '!', at: at - before };
}

function restOfLine(text: string, from: number): string {
  return /^[^\n]*/.exec(text.slice(from))?.[0].trim() ?? '';
}

function lintKey(key: Scalar, place: Position, report: Reporter): void {
  const name = String(key.value);
  const from = key.range?.[0] ?? 0;
  const [colon, space] = [name.indexOf('：'), name.search(/[^\S \t]/)];
  if (plain(key) && colon >= 0) report.error(place(from + colon), 'chineseColon', name.slice(0, colon));
  else if (plain(key) && space >= 0) report.error(place(from + space), 'oddSpace');
}

function lintValue(scalar: Scalar, path: readonly unknown[], text: string, place: Position, report: Reporter) {
  const value = String(scalar.source ?? '');
  const [from = 0, to = 0] = scalar.range ?? [];
  if (/^[“‘][^“”‘’]*[”’"']$/.test(value) || /^[“”].*: .*[“”]$/.test(value))
    return report.error(place(from), 'curlyQuotes', quoted(value));
  const list = path.at(-1) as { flow?: boolean } | undefined;
  const separator = isMap(list) || !list?.flow ? -1 : value.search(/[，；、]/);
  if (separator >= 0 || /^[【〔［｛]/.test(value))
    return report.error(place(from + Math.max(0, separator)), 'chineseBrackets');
  const odd = /[^\S \t\n]/.exec(value[0] ?? '') ?? /[^\S \t\n]$/.exec(value);
  if (odd) return report.error(place(from + odd.index), 'oddSpace');
  const cut = /^[ \t]+(#[^\s#])/.exec(text.slice(to, to + 200));
  if (cut) report.error(place(to + cut[0].length - 2), 'hashInside', quoted(restOfLine(text, from)));
}
