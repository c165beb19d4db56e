/** What is not known is printed, listed and told by its kind: from the schema to the page, so that no row can be lost on the way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { strings } from '../../src/i18n/index.ts';
import { fieldSetOf } from '../../src/schemas/index.ts';
import { fieldsOf } from '../../src/schemas/sets.ts';
import { statuses } from '../../src/schemas/status.ts';
import { anchorOf } from '../../src/site/links.ts';
import { fixtureSite, project } from '../helpers/builds.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

const content = join(project, 'tests/fixtures/content');
const settingsOf = (file: string) =>
  parse(readFileSync(join(content, file), 'utf8').split(/^---$/m)[1] ?? '') as {
    notAsked?: string[];
    status?: (typeof statuses)[number];
  };
const covers = (names: readonly string[], path: string) =>
  names.some((name) => path === name || path.startsWith(`${name}.`));

test('every value that a programme can have is a row on its page, known or not, in both languages', () => {
  const fields = fieldsOf(fieldSetOf('programmes', { image: () => z.string() })).filter(
    ({ knowable, kind }) => knowable && kind !== 'image',
  );
  let rows = 0;
  for (const file of readdirSync(join(content, 'programmes/en'))) {
    const { notAsked = [] } = settingsOf(`programmes/en/${file}`);
    for (const [locale, prefix] of [
      ['en', ''],
      ['zh', '/zh'],
    ] as const) {
      const { document } = builtPage(fixtureSite.folder, `${prefix}/programmes/${file.replace('.mdx', '')}/`);
      const register = builtPage(fixtureSite.folder, `${prefix}/questions/`).document;
      for (const { path, label } of fields.filter((field) => !covers(notAsked, field.path))) {
        const where = `${prefix}/programmes/${file} ${path}`;
        const row = wordsOf(document.getElementById(anchorOf(path)));
        expect(row, where).toContain(label[locale]);
        // A link leads to the row alone: it must be an answer by itself.
        const { colon, blankShort } = strings(locale);
        if (row !== label[locale] + colon + blankShort['not-stated']) continue;
        const link = `${prefix}/programmes/${file.replace('.mdx', '')}/#${anchorOf(path)}`;
        expect(register.querySelector(`main a[href="${link}"]`), where).not.toBeNull();
        rows += 1;
      }
    }
  }
  expect(rows).toBeGreaterThan(100);
});

test('every status is called by a name of its own, and every page shows that of its settings', () => {
  for (const [locale, prefix] of [
    ['en', ''],
    ['zh', '/zh'],
  ] as const) {
    const names = statuses.map((status) => strings(locale).status[status]);
    expect(new Set(names).size, locale).toBe(statuses.length);
    for (const file of readdirSync(join(content, 'programmes/en'))) {
      const { status } = settingsOf(`programmes/en/${file}`);
      const tag = builtPage(
        fixtureSite.folder,
        `${prefix}/programmes/${file.replace('.mdx', '')}/`,
      ).document.querySelector('.tag');
      expect(wordsOf(tag), file).toBe(status && strings(locale).status[status]);
    }
  }
});

test('what the report leaves out is counted alike wherever it is told, and each has a link of its own', () => {
  for (const [locale, prefix] of [
    ['en', ''],
    ['zh', '/zh'],
  ] as const) {
    const questions = builtPage(fixtureSite.folder, `${prefix}/questions/`).document;
    const links = [...questions.querySelectorAll('section[aria-labelledby="open"] li a')];
    expect(new Set(links.map(wordsOf)).size, 'no two links have one name').toBe(links.length);
    expect(wordsOf(questions.querySelector('section[aria-labelledby="open"] p'))).toContain(String(links.length));
    const home = wordsOf(builtPage(fixtureSite.folder, `${prefix}/`).document.querySelector('main'));
    expect(home).toContain(strings(locale).home.openCount(links.length));
  }
});
