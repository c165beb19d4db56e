/** What is not known is printed, listed and told by its kind: from the schema to the page, so that no row is lost on the way. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { strings } from '../../src/i18n/index.ts';
import { lookUp } from '../../src/schemas/field-info.ts';
import { fieldsFor } from '../../src/schemas/index.ts';
import { type Blank, isBlank } from '../../src/schemas/knowable.ts';
import { statuses } from '../../src/schemas/status.ts';
import { anchorOf } from '../../src/site/links.ts';
import { fixtureSite, project } from '../helpers/builds.ts';
import { attributes, builtPage, languages, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

const content = join(project, 'tests/fixtures/content');

/** The pages that have rows: where they stand, and their English settings. */
const pages = (['agreement', 'base', 'programmes', 'news'] as const).flatMap((collection) =>
  readdirSync(join(content, collection, 'en')).map((file) => {
    const slug = file.replace('.mdx', '');
    const [, settings = ''] = readFileSync(join(content, collection, 'en', file), 'utf8').split(/^---$/m);
    const path = collection === slug ? `/${slug}/` : `/${collection}/${slug}/`;
    return {
      collection,
      path,
      settings: parse(settings) as { notAsked?: string[]; status?: (typeof statuses)[number] },
    };
  }),
);
const covers = (names: readonly string[], path: string) =>
  names.some((name) => path === name || path.startsWith(`${name}.`));

test('every value that a page may have is a row on it; one that is missing says so, and is an open question', () => {
  let rows = 0;
  for (const [locale, prefix] of languages) {
    const register = builtPage(fixtureSite.folder, `${prefix}/questions/`).document;
    const open = new Set(attributes(register, 'main a'));
    for (const { collection, path, settings } of pages) {
      const { document } = builtPage(fixtureSite.folder, prefix + path);
      const asked = fieldsFor(collection).filter(
        (field) => field.knowable && field.kind !== 'image' && !covers(settings.notAsked ?? [], field.path),
      );
      for (const field of asked) {
        const where = `${prefix}${path}#${anchorOf(field.path)}`;
        const row = document.getElementById(anchorOf(field.path));
        expect(wordsOf(row), where).toContain(field.label[locale]);
        const value = lookUp(settings, field.path);
        if (value !== undefined && !isBlank(value)) continue;
        expect(open.has(where), `${where} is among the open questions`).toBe(true);
        // A link leads to the row alone: it is an answer by itself.
        const { colon, blankShort } = strings(locale);
        const answer = blankShort[isBlank(value) ? value.unknown : 'not-stated'];
        expect(wordsOf(row), where).toContain(field.label[locale] + colon + answer);
        rows += 1;
      }
    }
  }
  expect(rows).toBeGreaterThan(150);
});

test('every status is called by a name of its own, and every page shows that of its settings', () => {
  for (const [locale, prefix] of languages) {
    const names = statuses.map((status) => strings(locale).status[status]);
    expect(new Set(names).size, locale).toBe(statuses.length);
    for (const { path, settings } of pages.filter((page) => page.settings.status)) {
      const { document } = builtPage(fixtureSite.folder, prefix + path);
      const name = settings.status && strings(locale).status[settings.status];
      const said = [...document.querySelectorAll('main *')].map(wordsOf).find((text) => names.includes(text));
      expect(said, prefix + path).toBe(name);
    }
  }
});

test('what the report leaves out is counted alike wherever it is told, each under a name of its own', () => {
  for (const [locale, prefix] of languages) {
    const register = builtPage(fixtureSite.folder, `${prefix}/questions/`).document.querySelector(
      '[aria-labelledby=open]',
    );
    // A question of readers that no page tells more of is no link.
    const names = [...(register?.querySelectorAll('li') ?? [])].flatMap((line) => {
      const links = [...line.querySelectorAll('a')].map(wordsOf);
      return links.length > 0 ? links : [wordsOf(line)];
    });
    expect(new Set(names).size, 'no two have one name').toBe(names.length);
    const { home, questions: words } = strings(locale);
    expect(wordsOf(register)).toContain(words.registerIntro(names.length));
    const { document } = builtPage(fixtureSite.folder, `${prefix}/`);
    expect(wordsOf(document.querySelector('main'))).toContain(home.openCount(names.length));
  }
});

test('a question that nobody has answered stands among what the report leaves out, in both languages', () => {
  for (const [locale, prefix] of languages) {
    const register = builtPage(fixtureSite.folder, `${prefix}/questions/`).document.querySelector(
      '[aria-labelledby=open]',
    );
    const said = wordsOf(register);
    const open = readdirSync(join(content, 'questions/en')).filter((file) =>
      /^state: open$/m.test(readFileSync(join(content, 'questions/en', file), 'utf8')),
    );
    expect(open.length).toBeGreaterThan(2);
    for (const file of open) {
      const [, settings = ''] = readFileSync(join(content, 'questions', locale, file), 'utf8').split(/^---$/m);
      expect(said).toContain((parse(settings) as { question: string }).question);
    }
  }
});

test('what is missing of an organisation is an open question, and says why in both languages where staff have said it', () => {
  const notes = Object.entries(
    parse(readFileSync(join(content, 'organisations.yaml'), 'utf8')) as Record<string, { legalName?: Partial<Blank> }>,
  ).flatMap(([id, { legalName }]) => (legalName?.note ? [[id, legalName.note] as const] : []));
  expect(notes.length).toBeGreaterThan(0);
  for (const [locale, prefix] of languages)
    for (const [id, note] of notes) {
      const { document } = builtPage(fixtureSite.folder, `${prefix}/organisations/`);
      const row = `${id}-${anchorOf('legalName')}`;
      expect(wordsOf(document.getElementById(row)), locale + id).toContain(note[locale]);
      const register = builtPage(fixtureSite.folder, `${prefix}/questions/`).document;
      expect(attributes(register, 'main a')).toContain(`${prefix}/organisations/#${row}`);
    }
});
