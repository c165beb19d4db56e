import { blockNames } from '../components/blocks/names.ts';
import { htmlMistake } from './html.ts';
import type { Page } from './page.ts';
import type { Place, Reporter } from './problem.ts';

interface ParseError extends Error {
  reason?: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: Place & { column: number } };
}

/** Turns what the MDX parser says into a sentence that tells what to change. */
export function sayUnreadable(error: ParseError, page: Page, report: Reporter) {
  const lines = page.body.split('\n');
  const line = error.place?.line ?? error.place?.start?.line ?? error.line ?? 1;
  const col = error.place?.column ?? error.place?.start?.column ?? error.column ?? 1;
  const reason = String(error.reason ?? error.message);
  const at = (inText: number, column: number): Place => ({ line: inText + page.bodyOffset, col: Math.max(1, column) });
  const written = lines[line - 1] ?? '';
  const before = written.slice(0, col - 1);

  const wrong = /closing tag `<\/(\w+)>`.* `<(\w+)>`/.exec(reason);
  const open = /closing tag for `<(\w+)>` \((\d+):(\d+)/.exec(reason);
  const lone = /Unexpected closing (?:slash `\/` in tag|tag)/.test(reason);
  if (wrong) return report.error(at(line, col), 'wrongClosing', wrong[1] ?? '', wrong[2] ?? '');
  if (open) {
    const name = open[1] ?? '';
    return report.error(at(Number(open[2]), Number(open[3])), htmlMistake(name, blockNames) ?? 'unclosedBlock', name);
  }
  if (lone) return report.error(at(line, before.lastIndexOf('<') + 1), 'closesNothing');
  if (/import\/exports|import\/export/.test(reason) || /^(?:import|export)\b/.test(written))
    return report.error(at(line, 1), 'importLine');
  if (written.includes('<!--') || /comment/.test(reason))
    return report.error(at(line, written.indexOf('<!--') + 1), 'htmlComment');
  if (/attribute value/.test(reason)) return report.error(at(line, col), 'attributeQuotes');
  const address = written.search(/<(?:https?:|www\.|mailto:|[\w.]+@)/);
  if (address >= 0) return report.error(at(line, address + 1), 'angleAddress');
  if (/acorn|expression|brace/.test(reason)) {
    const index = written.includes('{') ? line - 1 : lines.findIndex((text) => /(?:^|[^\\])\{/.test(text));
    return report.error(at(index + 1, (lines[index] ?? '').indexOf('{') + 1), 'curlyBracket');
  }
  if (written.includes('<'))
    return report.error(at(line, written.lastIndexOf('<', Math.max(0, col - 1)) + 1), 'lessThan');
  return report.error(at(line, col), 'unreadableText', reason.split('\n')[0] ?? reason);
}
