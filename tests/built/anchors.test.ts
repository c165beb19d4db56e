/** The check knows the ids that built pages have, so that links to them are right and no heading takes one of them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AllContent } from '../../src/check/index.ts';
import { localFiles, madeFiles } from '../../src/site/links.ts';
import { fixtureSite, site } from '../helpers/builds.ts';
import { fixtureContent, realContent } from '../helpers/content.ts';
import { builtPages } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

for (const [name, folder, content] of [
  ['today’s content', site.folder, realContent],
  ['the fixture', fixtureSite.folder, fixtureContent],
] as const)
  test(`the check knows every id of every page of ${name}, and no other`, () => {
    const known = new AllContent(content, '2026-11-22');
    const wrong = builtPages(folder).flatMap(({ path, locale, document }) => {
      const target = known.addresses.get(path.replace(/^\/zh/, ''));
      if (!target) return [];
      const all = [...document.querySelectorAll('[id]')].filter((element) => !element.closest('svg'));
      // Marks of sources number themselves; nobody writes links to them.
      const ids = new Set(all.map(({ id }) => id).filter((id) => !/-\d+$/.test(id)));
      const expected = known.anchors(target, locale) ?? new Set();
      // A news item to which nothing has happened has no list of changes.
      // An idea may have no general background yet.
      const isSometimes = (id: string) =>
        path.includes('/news/') ? id === 'changes' : id === 'background' && folder === fixtureSite.folder;
      const [missing, gone] = [
        [...ids.difference(expected)],
        [...expected.difference(ids)].filter((id) => !isSometimes(id)),
      ];
      return [...missing.map((id) => `${path} has #${id}`), ...gone.map((id) => `${path} has no #${id}`)];
    });
    expect(wrong).toEqual([]);
  });

test('the files that texts may link to are there, and every such file may be linked to', () => {
  const files = readdirSync(site.folder).filter(
    (file) => /\.(?:atom|txt|xml)$/.test(file) && !/^sitemap-\d/.test(file),
  );
  // The key for search engines is the only file whose name staff choose.
  expect(files.map((file) => `/${file}`).sort()).toEqual([...madeFiles].sort());
  for (const file of localFiles) expect(existsSync(join(site.folder, 'zh', file)), file).toBe(true);
});
