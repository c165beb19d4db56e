/** What a page costs on its way: one round trip, and nothing that readers do not need. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../helpers/builds.ts';
import { builtPages } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

/** The first round trip of a new connection carries ten packets of 1,460 bytes, less what the headers take. */
const roundTrip = 13_500;

const pages = builtPages(site.folder).filter(({ path }) => path.endsWith('/'));
const styles = ({ document }: (typeof pages)[number]) =>
  [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href') ?? '');

test('every page with its styles comes in one round trip', () => {
  const packed = (file: string) => statSync(join(site.folder, `${file}.br`)).size;
  const sizes = pages.map((page) => ({
    path: page.path,
    size: [`${page.path}index.html`, ...styles(page)].reduce((sum, file) => sum + packed(file), 0),
  }));
  expect(sizes.length).toBeGreaterThan(30);
  expect(sizes.filter(({ size }) => size > roundTrip || size < 1000)).toEqual([]);
});

test('a page is painted with what it brings itself: no file of styles, at most one script', () => {
  for (const page of pages) {
    // The search page brings the look of results, which other pages fetch with the dialog.
    if (!page.path.endsWith('/search/')) expect(styles(page), page.path).toEqual([]);
    expect(page.document.querySelectorAll('script[src]').length, page.path).toBeLessThanOrEqual(1);
  }
});
