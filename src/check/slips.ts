/** Slips of the hand in settings, which YAML reads as something else or reports in words that nobody understands. */
import { type Document, isAlias, isMap, isScalar, type Node, parseDocument, type Scalar, visit } from 'yaml';
import type { Both } from '../schemas/knowable.ts';
import type { Place, Report } from './problem.ts';

/** A value in straight quotes, as it should be written. */
const quoted = (value: string) => value.replaceAll(/^[“”‘’"']+|[“”‘’"']+$/g, '').replaceAll('"', '\\"');

/** Seven slips have one cure: signs that YAML reads as its own, and quotes that do not match or would be printed. */
const needsQuotes = (sign: string, value: string): Both => ({
  en: `The sign ${sign} spoils this value → Put the whole value in straight quotes: "${quoted(value)}"`,
  zh: `符号 ${sign} 使这个值读不对 → 请把整个值放在直引号里："${quoted(value)}"`,
});
const chineseColon = (key: string): Both => ({
  en: `A Chinese colon ： after "${key}" → Type an English colon and a space: ${key}: …`,
  zh: `“${key}”后面用了中文冒号 ： → 请用英文冒号加空格：${key}: …`,
});
const oddSpace: Both = {
  en: 'An invisible or full-width space, which is no ordinary space here → Delete it and type ordinary spaces, with the Chinese input method off.',
  zh: '有不可见的空格或全角空格，这里不算空格 → 请删除，关闭中文输入法后输入普通空格。',
};
const chineseBrackets: Both = {
  en: 'Chinese brackets, commas or colons in a list → Use English ones: [first, second] or { en: first, zh: second }',
  zh: '列表里用了中文括号、逗号或冒号 → 请用英文符号：[第一项, 第二项] 或 { en: 英文, zh: 中文 }',
};

/** Where a line's mistakes are reported to, and whether YAML could read the settings at all. */
interface Lint {
  report: Report;
  keys: readonly string[];
  broken: boolean;
}

/**
 * Mistakes that make YAML take a line for part of another, and, where it could not read the settings, their causes.
 *
 * @param offset How many lines of the file stand above the settings.
 * @returns Whether the values can be trusted; a line that begins with an odd space belongs nowhere.
 */
export function lintLines(text: string, offset: number, lint: Lint): boolean {
  let block: number | undefined;
  let above = -1;
  let sound = true;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    // The lines of a text block (key: >-) are free.
    if (block !== undefined && (line.trim() === '' || indent > block)) continue;
    block = /(?:^|:\s|-\s)[|>][+-]?\s*(?:#.*)?$/.test(line) ? indent : undefined;
    if (/^\s*#/.test(line) || line.trim() === '') continue;
    // A list cannot go on in the next line when that begins another setting.
    const whole = !lines[index + 1] || /^\s*(?:- )?[\w-]+:/.test(lines[index + 1] ?? '');
    lintLine(line, { number: offset + index + 1, above, whole }, lint);
    if (/^ *[^\S \t]/.test(line)) sound = false;
    // A setting that has its value on its own line can have nothing below it.
    above = /^\s*[\w-]+:\s+[^\s#>|]/.test(line) ? indent : -1;
  }
  return sound;
}

/** The first slip of a line. `above`: the indentation of the setting above that has its value on its line, else -1. */
function lintLine(
  line: string,
  { number, above, whole }: { number: number; above: number; whole: boolean },
  { report, keys, broken }: Lint,
) {
  const say = (index: number, code: string, said: Both) => report.error({ line: number, col: index + 1 }, code, said);
  const known = (key: string) => broken || keys.includes(key);
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const odd = indent.search(/[^ \t]/);
  if (odd >= 0) return say(odd, 'oddSpace', oddSpace);
  if (indent.includes('\t'))
    return say(indent.indexOf('\t'), 'tab', {
      en: 'A Tab character at the start of the line → Use two spaces instead.',
      zh: '行首有制表符（Tab） → 请改用两个空格。',
    });
  const [, colonKey] = /^\s*(?:- )?["']?([\w-]+)["']?\s*：/.exec(line) ?? [];
  if (colonKey && known(colonKey)) return say(line.indexOf('：'), 'chineseColon', chineseColon(colonKey));
  const gap = /^\s*(?:- )?[\w-]+:?[^\S \t]+|^\s*[\w-]+:[ \t]*[^\S \t]/.exec(line)?.[0];
  if (broken && gap) return say(gap.search(/[^\S \t]/), 'oddSpace', oddSpace);
  if (/^\s*[－–—]\s/.test(line) || (broken && /^\s*[－–—]/.test(line)))
    return say(line.search(/[－–—]/), 'chineseDash', {
      en: 'A full-width dash at the start of a list item → Type an English hyphen and a space: - ',
      zh: '列表项开头用了全角横线 → 请用英文连字符加空格：- ',
    });
  const [name, key] = /^\s*(?:- )?([\w-]+):(?=[^\s/])/.exec(line) ?? [];
  if (name && key && known(key)) {
    const rest = line.slice(name.length).replace(/^[:：\s]+/, '');
    return say(name.length, 'noSpaceAfterColon', {
      en: `No space after "${key}:" → Write: ${key}: ${rest}`,
      zh: `“${key}:”后面缺少空格 → 请写：${key}: ${rest}`,
    });
  }
  if (broken && above >= 0 && indent.length > above && /^\s*[\w-]+:(?:\s|$)/.test(line))
    return say(0, 'indented', {
      en: 'The line begins with spaces, so it is read as part of the setting above → Delete the spaces at the start of the line.',
      zh: '行首有空格，这一行会被当作上一项设置的一部分 → 请删除行首的空格。',
    });
  const [, before, value] = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*?)\s*$/.exec(line) ?? [];
  if (!value || !before?.trim()) return;
  // A remark behind a setting whose values stand below it has a space behind its sign.
  if (/^#\S/.test(value)) say(before.length, 'needsQuotes', needsQuotes('#', value));
  else if (broken && !value.startsWith('#'))
    lintBrokenValue(value, whole, (index, code, said) => say(before.length + index, code, said));
}

/** A value in settings that YAML could not read: the first of the usual reasons that fits. */
function lintBrokenValue(value: string, whole: boolean, say: (index: number, code: string, said: Both) => void) {
  // Values that YAML reads by themselves are not to blame.
  if (parseDocument(`x: ${value}`).errors.length === 0) return;
  if (/^[【〔［｛]/.test(value) || /^[[{].*[，；：、］｝]/.test(value))
    return say(0, 'chineseBrackets', chineseBrackets);
  const sign =
    /^[“‘”’@%`&*!]|^[|>](?=[^\n+-])|^[?-](?=\s)|^\[(?=[^\]]*\]\s*[^\s\]])/.exec(value)?.[0] ??
    (whole && !value.includes('\\') ? /^["']/.exec(value)?.[0] : undefined);
  const colon = /^[^"'[{].*?(?=:(?:\s|$))/.exec(value.replace(/\s#.*$/, ''))?.[0];
  if (sign) say(0, 'needsQuotes', needsQuotes(sign, value));
  else if (colon) say(colon.length, 'needsQuotes', needsQuotes(':', value));
}

type Position = (position: number) => Place;
const isPlain = ({ type }: Scalar) => type === 'PLAIN';
const restOfLine = (text: string, from: number) => /^[^\n]*/.exec(text.slice(from))?.[0].trim() ?? '';

/**
 * Mistakes that YAML reads without complaint: signs that have a meaning of their own there, Chinese punctuation where
 * only ASCII separates, and quotes that would be printed.
 *
 * @returns Whether the values can be trusted; a sign of YAML's own makes something else of them.
 */
export function lintNodes(document: Document, text: string, place: Position, report: Report): boolean {
  let sound = true;
  visit(document, {
    Node(key, node, path) {
      const sign = signOf(node, text);
      if (sign) {
        sound = false;
        report.error(place(sign.at), 'needsQuotes', needsQuotes(sign.sign, restOfLine(text, sign.at)));
      } else if (isScalar(node) && key !== 'key' && isPlain(node)) lintValue(node, path, text, place, report);
    },
    Pair(_key, { key }) {
      if (!isScalar(key) || !isPlain(key)) return;
      const [name, from] = [String(key.value), key.range?.[0] ?? 0];
      const [colon, space] = [name.indexOf('：'), name.search(/[^\S \t]/)];
      if (colon >= 0) report.error(place(from + colon), 'chineseColon', chineseColon(name.slice(0, colon)));
      else if (space >= 0) report.error(place(from + space), 'oddSpace', oddSpace);
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

function lintValue(scalar: Scalar, path: readonly unknown[], text: string, place: Position, report: Report) {
  const value = String(scalar.source ?? '');
  const [from = 0, to = 0] = scalar.range ?? [];
  if (/^[“‘][^“”‘’]*[”’"']$/.test(value) || /^[“”].*: .*[“”]$/.test(value))
    return report.error(place(from), 'needsQuotes', needsQuotes(value[0] ?? '', value));
  const list = path.at(-1) as { flow?: boolean } | undefined;
  const separator = isMap(list) || !list?.flow ? -1 : value.search(/[，；、]/);
  if (separator >= 0 || /^[【〔［｛]/.test(value))
    return report.error(place(from + Math.max(0, separator)), 'chineseBrackets', chineseBrackets);
  const odd = /[^\S \t\n]/.exec(value[0] ?? '') ?? /[^\S \t\n]$/.exec(value);
  if (odd) return report.error(place(from + odd.index), 'oddSpace', oddSpace);
  const cut = /^[ \t]+(#[^\s#])/.exec(text.slice(to, to + 200));
  if (cut) report.error(place(to + cut[0].length - 2), 'needsQuotes', needsQuotes('#', restOfLine(text, from)));
}
