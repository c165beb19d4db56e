import { formsConfig } from '../../src/editor/config.ts';
import type { Widget } from '../../src/editor/widgets.ts';
import { strings } from '../../src/i18n/index.ts';
import { expect, test } from '../helpers/unit.ts';

interface Shown {
  path: string;
  widget: Widget;
}

/** Every widget of the forms, with those inside others. */
function widgets(found: unknown, path: string): Shown[] {
  return (found as Widget[]).flatMap((widget) => {
    const here = `${path}.${widget.name}`;
    const inside = [...((widget.fields ?? []) as Widget[]), ...((widget.types ?? []) as Widget[])];
    return [{ path: here, widget }, ...widgets(inside, here)];
  });
}
const all = formsConfig('project').collections.flatMap((collection) =>
  'fields' in collection
    ? widgets(collection.fields, collection.name)
    : collection.files.flatMap((file) => widgets(file.fields, file.name)),
);

test('staff never meet a name from the files: every label and every choice has words in both languages', () => {
  const isSaid = (label: string) => /\p{Script=Han}/u.test(label) || label === 'IndexNow key IndexNow 密钥';
  const engines = /\.verification\.\w+$/;
  const labels = all.filter(({ widget, path }) => widget.widget !== 'hidden' && !engines.test(path));
  expect(labels.filter(({ widget }) => !isSaid(widget.label ?? '')).map(({ path }) => path)).toEqual([]);
  const options = all.flatMap(({ path, widget }) =>
    ((widget.options ?? []) as { value: string; label: string }[]).map((option) => ({ path, ...option })),
  );
  expect(options.length).toBeGreaterThan(60);
  expect(options.filter(({ label }) => !isSaid(label)).map(({ path, value }) => `${path} ${value}`)).toEqual([]);
});

test('the same word means what it means on its page', () => {
  const label = (path: string, value: string) => {
    const options = (all.find((shown) => shown.path === path)?.widget.options ?? []) as {
      value: string;
      label: string;
    }[];
    return options.find((option) => option.value === value)?.label;
  };
  expect(label('news.kind', 'correction')).toBe('Correction 更正');
  expect(label('programmes.updates.kind', 'filled')).toContain(strings('en').changes.kind.filled);
  expect(label('programmes.notAsked', 'pay')).toBe('Pay 报酬');
  expect(label('organisations.entries.kind', 'school')).toBe('School 学校');
});
