/** The report gives no date. Every day that the site names is a day of its own, and says so beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import { fixtureSite, site } from '../helpers/builds.ts';
import { builtPages, languages, wordsOf } from '../helpers/pages.ts';
import { leavesOf, thingsOn } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/unit.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const day = new RegExp(
  `\\b\\d{1,2} (?:${months}) \\d{4}|(?:${months}) \\d{1,2}, \\d{4}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d\\d-\\d\\d`,
);
/** Words that make a day one of the site, not of the signing or the visit. */
const own = /on this site since|last changed|last checked|本站收录于|最后更新|最近更新|最近一次与/i;
/** Headings of lists of what changed, where each day is the day of a change. */
const log = /changed|更新/i;
/** General background names its sources, which have days of their own. */
const background = /general background|一般情况/i;

/** Days of a page that could be taken for the day of what the report tells. */
function bareDays(document: Document): string[] {
  const found: string[] = [];
  const walk = (node: Element) => {
    if (/^(?:SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName)) return;
    const text = [...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent);
    if (day.test(text.join(' '))) {
      // The smallest box of its own around the text.
      const box = node.closest('li, p, dd, tr, figcaption, summary') ?? node;
      const label = box.tagName === 'DD' ? wordsOf(box.previousElementSibling) : '';
      const heading = wordsOf(node.closest('section, main')?.querySelector('h1, h2, h3') ?? null);
      const isBackground = background.test(wordsOf(node.closest('section')?.querySelector('p') ?? null));
      if (!own.test(wordsOf(box) + label) && !log.test(heading) && !isBackground)
        found.push(wordsOf(box).slice(0, 120));
    }
    for (const child of node.children) walk(child);
  };
  walk(document.body);
  return found;
}

test('no page names a bare day, or the day of its last change twice', () => {
  const twice = /(?:last changed on|本页最后更新于).*(?:last changed on|本页最后更新于)/s;
  const said = builtPages(fixtureSite.folder).filter(({ document }) => twice.test(wordsOf(document.body)));
  expect(said.map(({ path }) => path)).toEqual([]);
  for (const { document, path } of builtPages(site.folder)) {
    if (!path.endsWith('404.html')) expect(wordsOf(document.body), path).toMatch(day);
    expect(bareDays(document), path).toEqual([]);
  }
});

test('no title, description, shared text or structured text names a day', () => {
  for (const page of builtPages(site.folder)) {
    const texts = [...page.document.querySelectorAll('meta[content], title')].map(
      (tag) => tag.getAttribute('content') ?? tag.textContent ?? '',
    );
    const told = leavesOf(thingsOn(page)).filter(({ key }) => !/^date/.test(key));
    const said = [...texts, ...told.map(({ value }) => String(value))];
    expect(
      said.filter((text) => day.test(text) && !/^article:|^\d{4}-\d\d-\d\d/.test(text)),
      page.path,
    ).toEqual([]);
  }
});

test('no text that search or a feed shows names a bare day', () => {
  for (const [locale, prefix] of languages) {
    const list = readFileSync(join(site.folder, prefix, 'search.json'), 'utf8');
    const texts = list.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(texts.length).toBeGreaterThan(100);
    const { entries = [] } = parseAtomFeed(readFileSync(join(site.folder, prefix, 'feed.atom'), 'utf8'));
    const fed = entries.flatMap(({ title, summary, content }) =>
      [title, summary, content].map((one) => one?.value ?? ''),
    );
    expect(
      [...texts, ...fed].filter((text) => day.test(text) && !own.test(text)),
      locale,
    ).toEqual([]);
  }
});
