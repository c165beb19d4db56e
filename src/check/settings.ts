import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Reason } from './messages/en/settings.ts';
import type { Place, Reporter } from './problem.ts';
import { asAstroReads } from './settings-astro.ts';
import { lintLines } from './settings-lines.ts';
import { lintNodes } from './settings-nodes.ts';
import { type Places, placesIn } from './settings-places.ts';

/** The settings of a file, with the places of its values. */
export interface Settings extends Places {
  data: Record<string, unknown>;
  /** The same as Astro's own YAML reader has it: a bare date is a Date there, and `1_000` a number. */
  seen: Record<string, unknown>;
}

/** Why YAML could not read a line, by the code of its error. */
const reasons: Record<string, Reason> = {
  BAD_INDENT: 'indent',
  MULTILINE_IMPLICIT_KEY: 'noName',
  MISSING_CHAR: 'missingSign',
  BLOCK_AS_IMPLICIT_KEY: 'twoOnOneLine',
  BAD_SCALAR_START: 'oddSign',
  UNEXPECTED_TOKEN: 'tooMuch',
  MULTIPLE_DOCS: 'secondBlock',
};

/**
 * Reads settings in YAML.
 *
 * @param text The settings, without the lines `---`.
 * @param offset How many lines of the file stand above them.
 * @returns `undefined` when they cannot be read; the report says why.
 */
export function readSettings(
  text: string,
  offset: number,
  report: Reporter,
  keys: readonly string[],
): Settings | undefined {
  const before = report.count;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const broken = document.errors.some((error) => error.code !== 'DUPLICATE_KEY');
  const place = (position: number): Place => {
    const { line, col } = counter.linePos(position);
    return { line: line + offset, col };
  };
  const straight = lintLines(text, offset, { report, keys, broken });
  const sound = !broken && lintNodes(document, text, place, report);
  for (const error of document.errors) {
    if (error.code === 'DUPLICATE_KEY') report.error(place(error.pos[0]), 'doubleKey', keyIn(text, error.pos[0]));
    // One mistake often breaks YAML in several places: what the lines themselves told is the clearer message.
    else if (report.count === before) report.error(place(error.pos[0]), 'unreadable', reasons[error.code] ?? 'other');
  }
  if (broken) return undefined;
  if (document.contents !== null && !isMap(document.contents)) {
    if (report.count === before) report.error({ line: offset + 1, col: 1 }, 'notSettings');
    return undefined;
  }
  if (!sound || !straight) return undefined;
  const data = (document.toJS() ?? {}) as Record<string, unknown>;
  const astro = asAstroReads(text, data);
  if ('line' in astro) {
    if (report.count === before) report.error({ line: astro.line + offset, col: astro.col }, 'unreadable', 'other');
    return undefined;
  }
  return { data, seen: astro.data, ...placesIn(document, place, offset) };
}

function keyIn(text: string, position: number): string {
  return /^[^:\n]*/.exec(text.slice(position))?.[0] ?? '';
}
