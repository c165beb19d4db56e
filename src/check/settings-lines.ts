import type { Reporter } from './problem.ts';
import { lintBrokenValue } from './settings-broken.ts';
import { quoted } from './settings-nodes.ts';

/** Where a line's mistakes are reported to, and whether YAML could read the settings at all. */
interface Lint {
  report: Reporter;
  keys: readonly string[];
  broken: boolean;
}

/**
 * Mistakes that make YAML take a line for part of another, and, where it could not read the settings, those that it
 * reports in words that nobody understands. Found line by line.
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
    const whole = !lines[index + 1] || /^\s*(?:- )?[\w-]+:/.test(lines[index + 1] ?? '');
    lintLine({ line, number: offset + index + 1, above, whole }, lint);
    if (/^ *[^\S \t]/.test(line)) sound = false;
    // A setting that has its value on its own line can have nothing below it.
    above = /^\s*[\w-]+:\s+[^\s#>|]/.test(line) ? indent : -1;
  }
  return sound;
}

interface Line {
  line: string;
  number: number;
  /** The indentation of the setting above, when it has its value on its own line; else -1. */
  above: number;
  /** Whether the next line begins another setting, so that a list cannot go on there. */
  whole: boolean;
}

function lintLine({ line, number, above, whole }: Line, lint: Lint) {
  const { report, keys, broken } = lint;
  const at = (col: number) => ({ line: number, col });
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const odd = indent.search(/[^ \t]/);
  if (odd >= 0) return report.error(at(odd + 1), 'oddSpace');
  if (indent.includes('\t')) return report.error(at(indent.indexOf('\t') + 1), 'tab');
  const known = (key: string) => broken || keys.includes(key);
  const [, colonKey] = /^\s*(?:- )?["']?([\w-]+)["']?\s*：/.exec(line) ?? [];
  if (colonKey && known(colonKey)) return report.error(at(line.indexOf('：') + 1), 'chineseColon', colonKey);
  const gap = /^\s*(?:- )?[\w-]+:?[^\S \t]+|^\s*[\w-]+:[ \t]*[^\S \t]/.exec(line)?.[0];
  if (broken && gap) return report.error(at(gap.search(/[^\S \t]/) + 1), 'oddSpace');
  if (/^\s*[－–—]\s/.test(line) || (broken && /^\s*[－–—]/.test(line)))
    return report.error(at(line.search(/[－–—]/) + 1), 'chineseDash');
  const [, loose] = (broken && /^\s*(?:-|[*•●·][ \t]?)(?=[^\s-])(.+)$/.exec(line)) || [];
  if (loose) return report.error(at(indent.length + 1), 'oddItem', line.trim(), loose.trim());
  const [name, key] = /^\s*(?:- )?([\w-]+):(?=[^\s/])/.exec(line) ?? [];
  if (name && key && known(key))
    return report.error(
      at(name.length + 1),
      'noSpaceAfterColon',
      key,
      line.slice(name.length).replace(/^[:：\s]+/, ''),
    );
  if (broken && above >= 0 && indent.length > above && /^\s*[\w-]+:(?:\s|$)/.test(line))
    return report.error(at(1), 'indented');
  const [, before, value] = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*?)\s*$/.exec(line) ?? [];
  if (!value || !before?.trim()) return;
  // A remark behind a setting whose values stand below it has a space behind its sign.
  if (/^#\S/.test(value)) report.error(at(before.length + 1), 'startsWithHash', quoted(value));
  else if (broken && !value.startsWith('#')) lintBrokenValue(value, at(before.length + 1), whole, report);
}
