import type { PageFile } from './files.ts';
import { type Reporter, start } from './problem.ts';
import { readSettings, type Settings } from './settings.ts';

/** A page's file, taken apart. */
export interface Page extends Omit<PageFile, 'text'> {
  settings: Settings;
  /** The text below the settings. */
  body: string;
  /** How many lines of the file stand above the text. */
  bodyOffset: number;
  /** The whole file, line by line. */
  lines: readonly string[];
}

const fence = /^---[ \t]*$/;
/** What fingers and word processors make of three hyphens; a single indented hyphen begins a list item in YAML. */
const oddFence = /^(?:[ \t]*[-—–－─―]{2,}|[—–－─―-])[ \t]*$/;
/** Astro ends the settings at any line that begins like this. */
const earlyEnd = /^(?:---|\+\+\+)/;

/** Where the settings begin and end, as line indices of the two fences; `undefined` when the report says why not. */
function fences(lines: readonly string[], report: Reporter): [number, number] | undefined {
  const top = lines.findIndex((line) => line.trim() !== '');
  const first = lines[top];
  if (first === undefined) {
    report.error(start, 'emptyFile');
    return undefined;
  }
  if (!fence.test(first)) {
    if (oddFence.test(first)) report.error({ line: top + 1, col: 1 }, 'badFence', first.trim());
    else report.error({ line: top + 1, col: 1 }, 'noSettings');
    return undefined;
  }
  const end = lines.findIndex((line, index) => index > top && fence.test(line));
  const odd = lines.findIndex(
    (line, index) =>
      index > top && (end < 0 || index < end) && (oddFence.test(line) || (end > 0 && earlyEnd.test(line))),
  );
  if (odd > 0) {
    report.error({ line: odd + 1, col: 1 }, 'badFence', lines[odd]?.trim() ?? '');
    return undefined;
  }
  if (end < 0) {
    const text = lines.findIndex((line, index) => index > top && !/^\s*(#|-\s|[\w-]+\s*[:：]|$)|^\s+\S/.test(line));
    report.error({ line: (text > 0 ? text : lines.length - 1) + 1, col: 1 }, 'unclosedSettings');
    return undefined;
  }
  return [top, end];
}

/** Takes a page's file apart into settings and text. */
export function readPage({ text, ...file }: PageFile, report: Reporter, keys: readonly string[]): Page | undefined {
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const found = fences(lines, report);
  if (!found) return undefined;
  const [top, end] = found;
  const settings = readSettings(`${lines.slice(top + 1, end).join('\n')}\n`, top + 1, report, keys);
  return settings && { ...file, settings, body: lines.slice(end + 1).join('\n'), bodyOffset: end + 1, lines };
}
