import { formsConfig } from '../../src/editor/config.ts';
import { words } from '../../src/editor/form-words.ts';
import type { Widget } from '../../src/editor/widgets.ts';
import { strings } from '../../src/i18n/index.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { expect, test } from '../helpers/unit.ts';

type Shown = Widget & { path: string; options: { value: string; label: string }[] };

/** Every widget of the forms, with those inside others. */
function widgets(found: unknown, path: string): Shown[] {
  return ((found ?? []) as Widget[]).flatMap((widget) => {
    const here = `${path}.${widget.name}`;
    const inside = [...widgets(widget.fields, here), ...widgets(widget.types, here)];
    return [{ options: [], ...widget, path: here }, ...inside];
  });
}
const all = formsConfig('project').collections.flatMap((collection) =>
  'fields' in collection
    ? widgets(collection.fields, collection.name)
    : collection.files.flatMap((file) => widgets(file.fields, file.name)),
);
const options = all.flatMap((widget) => widget.options.map(({ value, label }) => [`${widget.path} ${value}`, label]));

test('staff never meet a name from the files: every label and every choice has words in both languages', () => {
  const labels = all.flatMap(({ widget, path, label = '' }) => (widget === 'hidden' ? [] : [[path, label]]));
  expect([labels.length > 200, options.length > 60]).toEqual([true, true]);
  expect([...labels, ...options].filter(([, label = '']) => !/\p{Script=Han}/u.test(label))).toEqual([]);
});

test('what refused forms say names boxes and choices that are there', () => {
  const shown = [...all.map(({ label }) => label), ...options.map(([, label]) => label)].join('\n');
  const said = Object.values(words.mend).flatMap(({ en, zh }) => [...`${en}${zh}`.matchAll(/“([^”]+)”/g)]);
  expect(said.length).toBeGreaterThan(20);
  expect(said.map(([, name = '']) => name).filter((name) => !shown.includes(name))).toEqual([]);
});

test('the same word means what it means on its page', () => {
  expect(Object.fromEntries(options)).toMatchObject({
    'news.kind correction': 'Correction 更正',
    'programmes.updates.kind filled': expect.stringContaining(strings('en').changes.kind.filled),
    'programmes.notAsked pay': 'Pay 报酬',
    'organisations.entries.kind school': 'School 学校',
  });
  // What a page may leave out are its rows.
  for (const other of ['programmes.notAsked background', 'news.notAsked image'])
    expect(Object.fromEntries(options)).not.toHaveProperty([other]);
});

test('a text is edited as it stands in the file: the rich-text editor would rewrite its blocks', () => {
  const texts = all.filter(({ widget }) => widget === 'markdown');
  expect(texts.map(({ path, modes }) => [path, modes])).toEqual(
    collectionNames.map((name) => [`${name}.body`, ['raw']]),
  );
});
