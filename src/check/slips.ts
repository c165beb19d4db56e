/** Slips of the hand in settings, which YAML reads as something else or reports in words that nobody understands. */
import { type Document, isMap, isScalar, parseDocument, type Scalar, visit } from 'yaml';
import type { Both } from '../schemas/knowable.ts';
import type { Place, Report } from './problem.ts';

/** A value as it should stand in straight quotes: without those that were meant to be such, around it or unclosed. */
const quoted = (value: string) =>
  value.replace(/^[“”‘’"']+([^“”"]*)[“”‘’"']+$|^["'](?=[^"']*$)/, '$1').replaceAll('"', '\\"');

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
  en: 'An invisible or full-width space, which is no ordinary space here → Delete it and type ordinary spaces, with the Chinese input method off: at the start of a line, as many as the lines around it have.',
  zh: '有不可见的空格或全角空格，这里不算空格 → 请删除，关闭中文输入法后输入普通空格；行首的空格数与上下几行相同。',
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
  let sound = true;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    // The lines of a text block (key: >-) are free.
    if (block !== undefined && (line.trim() === '' || indent > block)) continue;
    block = /(?:^|:\s|-\s)[|>][+-]?\s*(?:#.*)?$/.test(line) ? indent : undefined;
    if (/^\s*#/.test(line) || line.trim() === '') continue;
    lintLine(line, offset + index + 1, lint);
    if (/^ *[^\S \t]/.test(line)) sound = false;
  }
  return sound;
}

/** The first slip of a line. */
function lintLine(line: string, number: number, { report, keys, broken }: Lint) {
  const say = (index: number, code: string, said: Both) => report.error({ line: number, col: index + 1 }, code, said);
  const known = (key: string) => broken || keys.includes(key);
  const gap = /^[ \t]*(?:- )?(?:[\w-]+:?)?[ \t]*[^\S \t]/.exec(line)?.[0];
  if (gap) return say(gap.length - 1, 'oddSpace', oddSpace);
  const tab = /^ *\t/.exec(line)?.[0];
  if (tab)
    return say(tab.length - 1, 'tab', {
      en: 'A Tab character at the start of the line → Use two spaces instead.',
      zh: '行首有制表符（Tab） → 请改用两个空格。',
    });
  const [, colonKey] = /^\s*(?:- )?["']?([\w-]+)["']?\s*：/.exec(line) ?? [];
  if (colonKey && known(colonKey)) return say(line.indexOf('：'), 'chineseColon', chineseColon(colonKey));
  const [name, key] = /^\s*(?:- )?([\w-]+):(?=[^\s/])/.exec(line) ?? [];
  if (name && key && known(key)) {
    const rest = line.slice(name.length).replace(/^[:：\s]+/, '');
    return say(name.length, 'noSpaceAfterColon', {
      en: `No space after "${key}:" → Write: ${key}: ${rest}`,
      zh: `“${key}:”后面缺少空格 → 请写：${key}: ${rest}`,
    });
  }
  // What readers of numbers take for one, YAML cuts in two, or reads as a thousandth.
  const [grouped, counted = ''] =
    /(?<=(?:^\s*|[-{,] *)([\w-]+): +)[1-9]\d{0,2}(?:[,.， ]\d{3})+(?=\s*(?:[,}#]|$))/.exec(line) ?? [];
  if (grouped && (counted === 'value' || keys.includes(counted)))
    return say(line.indexOf(grouped), 'thousands', {
      en: `A sign between the thousands spoils the number → Write: ${counted}: ${grouped.replaceAll(/\D/g, '')}`,
      zh: `千位之间的符号使数字读不对 → 请写：${counted}: ${grouped.replaceAll(/\D/g, '')}`,
    });
  const [, before, value] = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*?)\s*$/.exec(line) ?? [];
  if (!value || !before?.trim()) return;
  // A remark behind a setting whose values stand below it has a space behind its sign.
  if (/^#\S/.test(value)) say(before.length, 'needsQuotes', needsQuotes('#', value));
  else if (broken && !value.startsWith('#'))
    lintBrokenValue(value, (index, code, said) => say(before.length + index, code, said));
}

/** A value in settings that YAML could not read: the first of the usual reasons that fits. */
function lintBrokenValue(value: string, say: (index: number, code: string, said: Both) => void) {
  // Values that YAML reads by themselves are not to blame.
  if (parseDocument(`x: ${value}`).errors.length === 0) return;
  const inside = /[{,]\s*[\w-]+: ((?!["'{[]|[^,{}]*(?:[，；、]\s*[\w-]+|\s(?:en|zh)): )[^,{}]*?: [^,{}]*)/.exec(value);
  if (inside?.[1]) return say(inside.index, 'needsQuotes', needsQuotes(':', inside[1].trim()));
  if (/^[【〔［｛]/.test(value) || /^[[{].*[，；：、］｝]/.test(value))
    return say(0, 'chineseBrackets', chineseBrackets);
  const sign = /^[“‘”’@%`&*!]|^[|>](?=[^\n+-])|^[?-](?=\s)|^\[(?=[^\]]*\]\s*[^\s\]])|^["'](?!.*\\)/.exec(value)?.[0];
  const colon = /^[^"'[{].*?(?=:(?:\s|$))/.exec(value.replace(/\s#.*$/, ''))?.[0];
  if (sign) say(0, 'needsQuotes', needsQuotes(sign, value));
  else if (colon) say(colon.length, 'needsQuotes', needsQuotes(':', value));
}

type Position = (position: number) => Place;
const isPlain = ({ type }: Scalar) => type === 'PLAIN';
const restOfLine = (text: string, from: number) => /^[^\n]*/.exec(text.slice(from))?.[0].trim() ?? '';

/**
 * Mistakes that YAML reads without complaint: Chinese punctuation where only ASCII separates, quotes that would be
 * printed, and values that end at a # sign.
 *
 * @returns Whether the values can be read: an alias (`*name`) has none.
 */
export function lintNodes(document: Document, text: string, place: Position, report: Report): boolean {
  let sound = true;
  visit(document, {
    Alias(_key, { range }) {
      sound = false;
      const from = range?.[0] ?? 0;
      report.error(place(from), 'needsQuotes', needsQuotes('*', restOfLine(text, from)));
    },
    Scalar(key, node, path) {
      if (key !== 'key' && isPlain(node)) lintValue(node, path, text, place, report);
    },
    Pair(_key, { key }) {
      const name = isScalar(key) && isPlain(key) ? String(key.value) : '';
      const colon = name.indexOf('：');
      if (colon >= 0 && isScalar(key))
        report.error(place((key.range?.[0] ?? 0) + colon), 'chineseColon', chineseColon(name.slice(0, colon)));
    },
  });
  return sound;
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
  // The hints of a new page stand behind two spaces.
  if (text[to] === ' ' && /^# \S/.test(text.slice(to + 1)) && /\s|\p{Script=Han}/u.test(value))
    report.note(place(to + 1), 'remark', {
      en: `Nobody sees what stands behind the # → If it belongs to the value, put all of it in straight quotes: "${quoted(restOfLine(text, from))}"`,
      zh: `# 后面的内容读者看不到 → 如果它属于这个值，请把全部内容放在直引号里："${quoted(restOfLine(text, from))}"`,
    });
  const cut = /^[ \t]+(#[^\s#])/.exec(text.slice(to, to + 200));
  if (cut) report.error(place(to + cut[0].length - 2), 'needsQuotes', needsQuotes('#', restOfLine(text, from)));
}
