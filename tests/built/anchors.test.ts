/** The check knows the ids that built pages have, so that links to them are right and no heading takes one of them. */
import { Site } from '../../src/check/index.ts';
import { fixtureSite, site } from '../helpers/builds.ts';
import { fixtureContent, realContent } from '../helpers/content.ts';
import { builtPages } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

for (const [name, folder, content] of [
  ['today’s content', site.folder, realContent],
  ['the fixture', fixtureSite.folder, fixtureContent],
] as const)
  test(`the check knows every id of every page of ${name}, and no other`, () => {
    const known = new Site(content, '2026-11-22');
    const wrong = builtPages(folder).flatMap(({ path, locale, document }) => {
      const target = known.addresses.get(path.replace(/^\/zh/, ''));
      if (!target) return [];
      const all = [...document.querySelectorAll('[id]')].filter((element) => !element.closest('svg'));
      const ids = new Set(all.map(({ id }) => id));
      const expected = known.anchors(target, locale) ?? new Set();
      const [missing, gone] = [[...ids.difference(expected)], [...expected.difference(ids)]];
      return [...missing.map((id) => `${path} has #${id}`), ...gone.map((id) => `${path} has no #${id}`)];
    });
    expect(wrong).toEqual([]);
  });

test('the files that texts may link to are there, in each language where they are made for each', () => {
  // The list is made from what is built: whatever readers could open belongs to it.
});
