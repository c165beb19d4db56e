import { join } from 'node:path';
import { project } from '../helpers/builds.ts';
import { expect, test } from '../helpers/fixture-site.ts';
import { ask, isExpected, namesIn, queries } from '../helpers/search.ts';

const start = { en: 'search/', zh: 'zh/search/' } as const;
const content = join(project, 'tests/fixtures/content');

for (const lang of ['en', 'zh'] as const) {
  test(`the first answer is the right one, ${lang}`, async ({ page, faults }) => {
    await page.goto(start[lang]);
    const missed: string[] = [];
    for (const query of queries.filter((candidate) => candidate.lang === lang)) {
      const [first] = await ask(page, query.q);
      if (!isExpected(first, query)) missed.push(query.q);
    }
    expect(missed).toEqual(queries.filter((query) => query.lang === lang && query.missed).map(({ q }) => q));
    expect(faults).toEqual([]);
  });

  test(`every title, heading and alias finds its page among the first three, ${lang}`, async ({ page, faults }) => {
    await page.goto(start[lang]);
    const missed: string[] = [];
    const names = namesIn(content, lang);
    expect(names.length).toBeGreaterThan(200);
    for (const { name, path } of names) {
      const links = await ask(page, name);
      if (!links.slice(0, 3).some((link) => link.split('#')[0] === path)) missed.push(`${name} → ${path}`);
    }
    expect(missed).toEqual([]);
    expect(faults).toEqual([]);
  });
}

for (const [browser, change] of [
  ['no word segmentation', () => Reflect.deleteProperty(Intl, 'Segmenter')],
  [
    'a segmentation into single characters',
    () => {
      class Segmenter {
        segment(text: string) {
          return [...text].map((segment) => ({ segment, isWordLike: true }));
        }
      }
      Object.assign(Intl, { Segmenter });
    },
  ],
] as const) {
  test(`Chinese is found with ${browser}`, async ({ page, faults }) => {
    await page.addInitScript(change);
    await page.goto(start.zh);
    const missed: string[] = [];
    for (const query of queries.filter(({ lang, set }) => lang === 'zh' && set !== 'held')) {
      const [first] = await ask(page, query.q);
      if (!isExpected(first, query)) missed.push(query.q);
    }
    expect(missed).toEqual([]);
    expect(faults).toEqual([]);
  });
}
