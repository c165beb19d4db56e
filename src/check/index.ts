import { type Day, today } from '../dates.ts';
import type { Held } from '../gate.ts';
import { heldOf } from './addresses.ts';
import { checkBlocks } from './blocks.ts';
import { type Context, contextOf } from './context.ts';
import { fieldsFor } from './fields.ts';
import { sortFiles } from './files.ts';
import { checkHeadings } from './headings.ts';
import { checkHeads } from './heads.ts';
import { checkIllustrations } from './illustrations.ts';
import { checkTranslations, checkTwins } from './languages.ts';
import { checkLinks } from './links.ts';
import { checkMarks } from './marks.ts';
import { readPage } from './page.ts';
import { type Problem, reporter, sorted } from './problem.ts';
import { checkQuestions } from './questions.ts';
import { readRecord } from './record.ts';
import { checkRedirects } from './redirects.ts';
import { checkReferences } from './references.ts';
import { checkSchedule } from './schedule.ts';
import { checkSchemas } from './schema.ts';
import { checkSecurity } from './security.ts';
import type { Source } from './source.ts';
import { checkTruth } from './truth.ts';
import { checkUpdates } from './updates.ts';
import { checkWording } from './wording.ts';

export { lineOf, type Problem } from './problem.ts';
export { readSource, type Source } from './source.ts';

/** Every rule that looks at what has been read: what is most likely the cause of the rest comes first. */
const rules: ((context: Context) => void)[] = [
  checkSchemas,
  checkTwins,
  checkTranslations,
  checkReferences,
  checkQuestions,
  checkBlocks,
  checkHeadings,
  checkMarks,
  checkLinks,
  checkIllustrations,
  checkSchedule,
  checkHeads,
  checkRedirects,
  checkUpdates,
  checkSecurity,
  checkWording,
  checkTruth,
];

/** What the check has read and found. */
export interface Checked {
  problems: Problem[];
  /** Pages that the gate holds back today. */
  held: { page: string; why: Held }[];
}

/** Checks all of content/ and reports every mistake at once. */
export function check(source: Source, day: Day = today()): Checked {
  const context = readContent(source, day);
  let found = context.problems;
  for (const rule of rules) {
    const problems: Problem[] = [];
    rule({ ...context, problems });
    found = [...found, ...withoutEchoes(problems, found, context)];
  }
  const held = [...context.english].flatMap(([page, { collection, slug }]) => {
    const why = heldOf(context, { collection, slug });
    return why ? [{ page, why }] : [];
  });
  return { problems: sorted(distinct(found)), held };
}

/** Reads all of content/; what cannot be read is in the problems. */
export function readContent(source: Source, day: Day): Context {
  const problems: Problem[] = [];
  const files = sortFiles(source, problems);
  const pages = files.pages.flatMap((file) => {
    const keys = new Set(fieldsFor(file.collection).flatMap(({ path }) => path.split('.')));
    return readPage(file, reporter(file.file, problems), [...keys]) ?? [];
  });
  const records = files.records.flatMap((file) => readRecord(file, reporter(file.file, problems)) ?? []);
  return contextOf({ source, day, files, pages, records, problems });
}

/** Two rules may see the same mistake in the same place. */
function distinct(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, col, code }: Problem) => [file, line, col, code].join();
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

/**
 * First things first: once a line of the settings is known to be wrong, what later rules make of it would only
 * confuse. Nothing is lost: whatever is still wrong when the line is mended comes back.
 */
function withoutEchoes(problems: readonly Problem[], known: readonly Problem[], context: Context): Problem[] {
  const place = ({ file, line }: Problem) => `${file}:${line}`;
  const wrong = new Set(known.filter(({ level }) => level === 'error').map(place));
  const inSettings = ({ file, line }: Problem) => line > 1 && line <= (context.page(file)?.bodyOffset ?? Infinity);
  return problems.filter((problem) => !inSettings(problem) || !wrong.has(place(problem)));
}
