import { parseDocument } from 'yaml';
import type { Place, Reporter } from './problem.ts';
import { quoted } from './settings-nodes.ts';

/**
 * A value in settings that YAML could not read: the first of the usual reasons that fits. Values that YAML reads by
 * themselves are not to blame.
 *
 * @param whole Whether the next line begins another setting, so that the value cannot go on there.
 */
export function lintBrokenValue(value: string, place: Place, whole: boolean, report: Reporter) {
  if (parseDocument(`x: ${value}`).errors.length === 0) return;
  const inQuotes = quoted(value);
  if (/^[“‘”’]/.test(value)) return report.error(place, 'curlyQuotes', inQuotes);
  if (/^[【〔［｛]/.test(value) || /^[[{].*[，；：、］｝]/.test(value)) return report.error(place, 'chineseBrackets');
  const [group] = /^\{[^{}]*\}(?=\s+[^\s#])/.exec(value) ?? [];
  if (group) return report.error({ line: place.line, col: place.col + group.length }, 'wordsBehind');
  const sign = /^[@%`&*!]|^[|>](?=[^\n+-])|^[?-](?=\s)|^[[{](?=[^\]}]*[\]}]\s*[^\s\]}])/.exec(value)?.[0];
  if (sign) return report.error(place, 'cannotStart', sign, inQuotes);
  if (/^"/.test(value) && /\\[^"\\/bfnrtuxUe0N_LPav\s]/.test(value)) return report.error(place, 'backslash', value);
  if (whole && /^["']/.test(value)) return report.error(place, 'quotesOpen', inQuotes);
  const bracket = whole ? bracketOpen(value) : undefined;
  if (bracket) return report.error(place, 'listOpen', bracket);
  const colon = /^[^"'[{].*?(?=:(?:\s|$))/.exec(value.replace(/\s#.*$/, ''));
  if (colon) report.error({ line: place.line, col: place.col + colon[0].length }, 'colonInside', inQuotes);
}

/** The bracket that a list or group lacks or has too much of; brackets inside quotes do not count. */
function bracketOpen(value: string): string | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  const bare = value.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'|\s#.*$/g, '');
  const count = (bracket: string) => bare.split(bracket).length - 1;
  if (count('[') !== count(']')) return ']';
  return count('{') !== count('}') ? '}' : undefined;
}
