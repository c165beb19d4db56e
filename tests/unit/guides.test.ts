import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { words } from '../../src/editor/form-words.ts';
import { choiceLabel } from '../../src/i18n/choices.ts';
import { strings } from '../../src/i18n/index.ts';
import { fieldsFor } from '../../src/schemas/index.ts';
import { project } from '../helpers/builds.ts';
import { problemsWith } from '../helpers/content.ts';
import { addTo, letter, withSetting } from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const guides = { en: read('content/README.md'), zh: read('content/README.zh.md') };
const both = Object.entries(guides);

function read(file: string): string {
  return readFileSync(join(project, file), 'utf8');
}
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, words = '']) => words);

test('the two guides say the same tasks, with the same commands, files and pictures', () => {
  const tasks = both.map(([, text]) => found(text.replace(/```[^`]+```/g, ''), /^## (.+)$/gm).length);
  expect(tasks[0]).toBe(14);
  expect(tasks[1]).toBe(tasks[0]);
  const commands = both.map(([, text]) => new Set(found(text, /npm (?:run )?(\w+)/g)));
  expect(commands[1]).toEqual(commands[0]);
  for (const [, text] of both) expect(text.split('\n').length).toBeLessThan(160);
});

test('every command, file and picture that the guides name is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const [language, text] of both) {
    for (const name of found(text, /npm run (\w+)/g)) expect(Object.keys(scripts), language).toContain(name);
    for (const name of found(text, /\]\((_guide\/[^)]+|README[^)]*)\)/g))
      expect(existsSync(join(project, 'content', name)), `${language}: ${name}`).toBe(true);
    for (const name of found(text, /`(content\/[\w/]+\.yaml|content\/\w+)\/?`/g))
      if (!name.endsWith('_media')) expect(existsSync(join(project, name)), `${language}: ${name}`).toBe(true);
  }
  const shown = new Set(both.flatMap(([, text]) => found(text, /_guide\/([\w.]+)/g)));
  expect(readdirSync(join(project, 'content/_guide')).filter((name) => !shown.has(name))).toEqual([]);
});

test('what the guides call the parts of the forms is what the forms call them', () => {
  const label = (path: string) => fieldsFor('programmes').find((field) => field.path === path)?.label;
  for (const locale of ['en', 'zh'] as const) {
    const names = [words.names.news, words.records, words.names.facts, words.names.sources, words.value];
    const fields = ['draft', 'publishFrom', 'updates', 'sources'].map(label);
    const blanks = strings(locale).blank;
    for (const name of [...names, ...fields].map((said) => said?.[locale] ?? '?'))
      expect(guides[locale], locale).toContain(name);
    expect(guides[locale]).toContain(blanks['not-published']);
    expect(guides[locale]).toContain(blanks['not-decided']);
  }
});

test('the examples of the guides pass the check as they stand', () => {
  for (const [locale, text] of both) {
    const [settings = '', fact = ''] = found(text, /```yaml\n([\s\S]*?)```/g);
    const [example = ''] = found(text, /```mdx\n([\s\S]*?)```/g);
    expect(Object.keys(parse(settings))).toEqual(['sources', 'start', 'pay']);
    const said = problemsWith({
      ...withSetting(settings.trim()),
      ...addTo(`content/news/${locale}/agreement-signed-during-visit.mdx`, example),
      ...addTo('content/facts.yaml', fact),
      ...letter,
    });
    expect(said.filter(({ level }) => level === 'error')).toEqual([]);
  }
});

test('every word of a choice is named with what readers see', () => {
  for (const [locale, text] of both)
    for (const field of (['programmes', 'news', 'questions'] as const).flatMap(fieldsFor))
      for (const word of field.limits.enum ?? []) {
        const { en, zh } = choiceLabel(field.path, word);
        expect(text, field.path).toContain(locale === 'en' ? `${word} (${en})` : `${word}（${zh}）`);
      }
});
