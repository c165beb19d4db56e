import type { Heading } from 'mdast';
import { entryAddress } from '../links.ts';
import type { CollectionName } from '../schemas.ts';
import { fixedAnchors, headingsOf } from './anchors.ts';
import { type Context, reportOn } from './context.ts';
import type { Page } from './page.ts';
import type { Reporter } from './problem.ts';
import { placeIn, placeOf, sourceOf, wordsOf } from './tree.ts';

/** The highest heading that a text may have: the template of its page has those above it. */
const firstLevel: Record<CollectionName, number> = {
  agreement: 2,
  base: 2,
  news: 2,
  pages: 2,
  programmes: 3,
  questions: 4,
};

/** The headings of a text go on from those of its page, one step at a time, and none takes an address that is taken. */
export function checkHeadings(context: Context): void {
  const onPage = new Map<string, Set<string>>();
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    const [address = ''] = entryAddress(page.collection, page.slug).split('#');
    const key = `${page.locale}${address}`;
    const taken = onPage.get(key) ?? new Set(fixedAnchors(context, address, page.locale));
    onPage.set(key, taken);
    let above = firstLevel[page.collection] - 1;
    for (const { heading, id } of headingsOf(page)) {
      checkHeading(heading, above, page, report);
      if (taken.has(id)) report.error(placeOf(heading, page), 'headingTaken', wordsOf(heading));
      taken.add(id);
      above = Math.max(heading.depth, firstLevel[page.collection]);
    }
  }
}

function checkHeading(heading: Heading, above: number, page: Page, report: Reporter) {
  const first = firstLevel[page.collection];
  const place = placeOf(heading, page);
  // A line of hyphens or equals signs below a text makes a heading of it.
  if (!sourceOf(heading, page).startsWith('#')) {
    const underline = sourceOf(heading, page).split('\n').at(-1)?.trim() ?? '';
    const { line } = placeOf(heading, page);
    const last = line + (heading.position?.end.line ?? 1) - (heading.position?.start.line ?? 1);
    return report.error({ line: last, col: 1 }, 'underlined', underline.slice(0, 3), '#'.repeat(first));
  }
  if (wordsOf(heading).trim() === '') return report.error(placeIn(heading, page, '#'), 'emptyHeading');
  if (heading.depth < first) report.error(place, 'headingTooHigh', '#'.repeat(heading.depth), '#'.repeat(first));
  else if (heading.depth > above + 1)
    report.error(place, 'headingJump', '#'.repeat(heading.depth), '#'.repeat(above + 1));
}
