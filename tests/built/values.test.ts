/** Every value that may be unknown: filled in, it stands on its page, in search, and no longer among the open questions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsFor } from '../../src/schemas/index.ts';
import { anchorOf } from '../../src/site/links.ts';
import { printed } from '../../src/site/rows.ts';
import { basePathSite, grown } from '../helpers/builds.ts';
import { filledIn, photo } from '../helpers/filled.ts';
import { attributes, builtPage, languages, wordsOf } from '../helpers/pages.ts';
import { leavesOf, thingsOn } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/unit.ts';

const places = {
  agreement: '/agreement/',
  base: '/base/',
  programmes: '/programmes/everything/',
  news: '/news/everything/',
} as const;

for (const [collection, path] of Object.entries(places) as [keyof typeof places, string][])
  test(`whatever is filled in of ${collection} is shown, found, and no open question`, () => {
    const values = filledIn(fieldsFor(collection));
    expect(values.length).toBeGreaterThan(2);
    for (const [locale, prefix] of languages) {
      const { document } = builtPage(grown, prefix + path);
      const register = builtPage(grown, `${prefix}/questions/`).document;
      const list = readFileSync(join(grown, `${prefix}/search.json`), 'utf8');
      const lost: string[] = [];
      for (const { field, [locale]: value } of values) {
        const where = `${basePathSite.base.slice(0, -1)}${prefix}${path}#${anchorOf(field.path)}`;
        if (register.querySelector(`main a[href="${where}"]`)) lost.push(`${where} is still an open question`);
        if (field.kind === 'image' || field.kind === 'photos') {
          if (!attributes(document, 'main img', 'alt').includes(photo.alt[locale]))
            lost.push(`${where} shows no picture`);
          continue;
        }
        const words = printed(value, field.kind, locale)[0]?.text ?? '';
        const row = document.getElementById(anchorOf(field.path));
        const said = wordsOf(row);
        if (!words || !said.includes(words) || !said.includes(field.label[locale]))
          lost.push(`${where} says “${said}”, not “${words}”`);
        if (field.aliases && !list.includes(JSON.stringify(words).slice(1, -1))) lost.push(`${where} is not in search`);
      }
      expect(lost).toEqual([]);
    }
  });

test('what a machine can say of a programme in the words of schema.org, it says once it is known', () => {
  for (const [locale, prefix] of languages) {
    const told = leavesOf(thingsOn(builtPage(grown, `${prefix}/programmes/everything/`))).map(({ value }) => value);
    const values = filledIn(fieldsFor('programmes'));
    const said = values.filter(({ field, [locale]: value }) =>
      told.includes(field.kind === 'money' ? (value as { value: number }).value : value),
    );
    expect(said.map(({ field }) => field.path).sort(), locale).toEqual(
      ['apply.closes', 'apply.opens', 'cost', 'eligibility', 'intake', 'start'].sort(),
    );
  }
});

test('filing numbers stand at the foot of every page and lead to the registers that the rules name', () => {
  for (const path of ['/zh/', '/zh/programmes/internship/', '/base/']) {
    const links = [...builtPage(grown, path).document.querySelectorAll('footer a')];
    const to = (number: string) => links.find((link) => wordsOf(link).includes(number))?.getAttribute('href');
    expect(to('京ICP备12345678号-1'), path).toMatch(/^https:\/\/beian\.miit\.gov\.cn\//);
    expect(to('京公网安备11010102000001号'), path).toMatch(/^https:\/\/beian\.mps\.gov\.cn\//);
  }
});
