/** The content check: every mistake in content/, with its place and how to mend it. */
import { type Day, today } from '../schemas/dates.ts';
import { AllContent } from './all-content.ts';
import type { Doc } from './docs.ts';
import { type Problem, type Report, reportOn } from './problem.ts';
import { checkBlocks } from './rules/blocks.ts';
import { checkLinks, checkPictures, checkSettingsLinks } from './rules/links.ts';
import { checkHeadings, checkMarks } from './rules/markdown.ts';
import { checkPageValues, checkRecordValues } from './rules/schema.ts';
import * as together from './rules/together.ts';
import { checkBackground, checkIdeas, checkPageTruth, checkRecordTruth } from './rules/truth.ts';
import { checkChanged, checkOnlySource, checkRedirects, checkUpdates } from './rules/updates.ts';
import { checkFillers, checkHeads, checkWording } from './rules/wording.ts';
import type { Source } from './source.ts';

export { AllContent } from './all-content.ts';
export { lineOf, type Problem } from './problem.ts';
export { readSource, type Source } from './source.ts';

type Rule = (all: AllContent, on: (file: string) => Report) => void;
type RuleFor<D> = (doc: D, all: AllContent, report: Report) => void;

/** A rule for each of some files, one by one. */
const forEach =
  <D extends Doc>(filesOf: (all: AllContent) => readonly D[]) =>
  (rule: RuleFor<D>): Rule =>
  (all, on) => {
    for (const doc of filesOf(all)) rule(doc, all, on(doc.file));
  };
const pages = forEach(({ pages }) => pages);
const records = forEach(({ records }) => records);
const docs = forEach<Doc>(({ pages, records }) => [...pages, ...records]);

/** A rule that looks at nothing but the file: what it says is remembered along with what was read. */
const alone = <D extends Doc>(rule: (doc: D, report: Report) => void): RuleFor<D> => {
  const known = new WeakMap<D, Problem[]>();
  return (doc, _all, report) => {
    const found = known.get(doc) ?? [];
    if (!known.has(doc)) rule(doc, reportOn(doc.file, found));
    known.set(doc, found);
    report.again(found);
  };
};

/** Every rule that looks at what has been read: what is most likely the cause of the rest comes first. */
const rules: Rule[] = [
  pages(checkPageValues),
  records(alone(checkRecordValues)),
  together.checkTwins,
  together.checkTitles,
  pages(together.checkTranslation),
  docs(together.checkReferences),
  pages(together.checkQuestion),
  pages(alone(together.checkNotAsked)),
  pages(checkBlocks),
  pages(checkHeadings),
  pages(alone(checkMarks)),
  pages(checkLinks),
  docs(checkSettingsLinks),
  pages(checkPictures),
  docs(together.checkFuture),
  pages(together.checkSchedule),
  docs(together.checkReview),
  pages(checkHeads),
  checkRedirects,
  pages(checkUpdates),
  docs(checkFillers),
  docs(alone(checkWording)),
  pages(checkPageTruth),
  pages(checkBackground),
  pages(checkIdeas),
  records(alone(checkRecordTruth)),
  pages(checkOnlySource),
  checkChanged,
];

/**
 * Checks all of content/ and reports every mistake at once, by file and from the top.
 *
 * @param before What has changed since the last commit, as it was then: what speaks of it is worth a look.
 */
export function check(source: Source, day: Day = today(), before?: AllContent['before']): Problem[] {
  const all = new AllContent(source, day, before);
  const found = [...all.problems];
  for (const rule of rules) {
    const problems: Problem[] = [];
    rule(all, (file) => reportOn(file, problems));
    found.push(...withoutEchoes(problems, found, all));
  }
  const inOrder = (a: Problem, b: Problem) =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.col - b.col;
  return found.sort(inOrder);
}

/** The problems of a second check that the first had not: what a change brought about, in whatever file. */
export function broughtAbout(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  // A change may move what was wrong before to another line.
  const wrong = ({ file, code, said }: Problem) => [file, code, said.en.split(' → ')[0]].join();
  const left = before.map(wrong);
  return after.filter((problem) => {
    const index = left.indexOf(wrong(problem));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/**
 * First things first: once a line of the settings is known to be wrong, what later rules make of it would only
 * confuse. Nothing is lost: whatever is still wrong when the line is mended comes back.
 */
function withoutEchoes(problems: readonly Problem[], known: readonly Problem[], all: AllContent): Problem[] {
  const place = ({ file, line }: Problem) => `${file}:${line}`;
  const wrong = new Set(known.filter(({ level }) => level === 'error').map(place));
  const inSettings = ({ file, line }: Problem) => line > 1 && line <= (all.page(file)?.bodyOffset ?? Infinity);
  return problems.filter((problem) => !inSettings(problem) || !wrong.has(place(problem)));
}
