import type { Place, Reporter } from './problem.ts';

const straight = (value: string) => value.replaceAll(/^[“”‘’"']|[“”‘’"']$/g, '').replaceAll('"', '\\"');

/** Where a line's mistakes are reported to, and whether YAML could read the settings at all. */
interface Lint {
  report: Reporter;
  keys: readonly string[];
  broken: boolean;
}

/**
 * Mistakes that YAML passes in silence and, where it could not read the settings, those that it reports in words that
 * nobody understands. Found line by line.
 *
 * @param offset How many lines of the file stand above the settings.
 */
export function lintLines(text: string, offset: number, lint: Lint): void {
  let block: number | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    // The lines of a text block (key: >-) are free.
    if (block !== undefined && (line.trim() === '' || indent > block)) continue;
    block = /(?:^|:\s|-\s)[|>][+-]?\s*$/.test(line) ? indent : undefined;
    lintLine(line, offset + index + 1, lint);
  }
}

function lintLine(line: string, number: number, lint: Lint) {
  const { report, keys, broken } = lint;
  if (/^\s*#/.test(line) || line.trim() === '') return;
  const at = (col: number) => ({ line: number, col });
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const odd = indent.search(/[^ \t]/);
  if (odd >= 0) return report.error(at(odd + 1), 'oddSpace');
  if (indent.includes('\t')) return report.error(at(indent.indexOf('\t') + 1), 'tab');
  const chineseColon = /^\s*(?:- )?([\w-]+)\s*：/.exec(line);
  if (chineseColon) return report.error(at(line.indexOf('：') + 1), 'chineseColon', chineseColon[1] ?? '');
  if (broken && /^\s*[－–—]/.test(line)) return report.error(at(line.search(/[－–—]/) + 1), 'chineseDash');
  const [whole, key] = /^\s*(?:- )?([\w-]+):(?=[^\s/])/.exec(line) ?? [];
  if (whole && key && keys.includes(key))
    return report.error(at(whole.length + 1), 'noSpaceAfterColon', key, line.slice(whole.length));
  const [, before, value] = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*?)\s*$/.exec(line) ?? [];
  if (value && before?.trim()) lintValue(value, at(before.length + 1), lint);
}

function lintValue(value: string, place: Place, { report, broken }: Lint) {
  const quoted = straight(value);
  if (/^[“‘][^“”‘’]*[”’]$/.test(value) || /^[“”].*: .*[“”]$/.test(value))
    return report.error(place, 'curlyQuotes', quoted);
  if (/^[【〔［]/.test(value) || (/^\[/.test(value) && /[，；、]/.test(value) && !value.includes(', ')))
    return report.error(place, 'chineseBrackets');
  if (value.startsWith('#')) return report.error(place, 'startsWithHash', quoted);
  if (broken) lintBrokenValue(value, quoted, place, report);
}

function lintBrokenValue(value: string, quoted: string, place: Place, report: Reporter) {
  const sign = /^[@%`&*!](?=\S)|^[|>](?=[^\s+-])/.exec(value)?.[0];
  if (sign) return report.error(place, 'cannotStart', sign, quoted);
  const doubleOpen = value.startsWith('"') && !/^"(?:[^"\\]|\\.)*"(\s+#.*)?$/.test(value);
  const singleOpen = value.startsWith("'") && !/^'(?:[^']|'')*'(\s+#.*)?$/.test(value);
  if (doubleOpen || singleOpen) return report.error(place, 'quotesOpen', quoted);
  const colon = /^[^"'[{].*?(?=:(?:\s|$))/.exec(value.replace(/\s#.*$/, ''));
  if (colon) report.error({ line: place.line, col: place.col + colon[0].length }, 'colonInside', quoted);
}
