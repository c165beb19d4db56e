/** No value may be lost between a content file and a page: every field that can be filled in has a row. */

import type { FieldInfo } from '../../src/schemas/field-info.ts';
import { collectionNames, fieldsFor } from '../../src/schemas/index.ts';
import { locales, notStated } from '../../src/schemas/knowable.ts';
import { rowsOf } from '../../src/site/rows.ts';
import { expect, test } from '../helpers/unit.ts';

/** A value of each kind, and the word by which it is known again. */
const values: Record<string, readonly [value: unknown, word: string]> = {
  text: ['Zebra', 'Zebra'],
  texts: [['Zebra'], 'Zebra'],
  day: ['2027-03-31', '31'],
  count: [17, '17'],
  money: [{ value: 17, currency: 'CNY', per: 'month' }, '17'],
  url: ['https://zebra.example/', 'zebra.example'],
  contact: [{ email: 'zebra@example.org' }, 'zebra'],
  pair: [{ en: 'Zebra', zh: 'Zebra' }, 'Zebra'],
};
/** Kinds that are drawn, not printed; the test of a grown site looks for them. */
const drawn = ['image', 'photos'];

const everything: readonly (readonly [string, readonly FieldInfo[]])[] = [
  ...collectionNames.map((name) => [name, fieldsFor(name)] as const),
  ...['organisations', 'site'].map((name) => [name, fieldsFor(name)] as const),
];

/** A value by its path, alone in its page; the others are left out. */
const dataWith = (fields: readonly FieldInfo[], path: string, value: unknown) => {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const [first = '', second] = field.path.split('.');
    const own = field.path === path ? value : notStated;
    data[first] = second ? { ...(data[first] as object), [second]: own } : own;
  }
  return data;
};

for (const [name, fields] of everything)
  test(`every value of ${name} that is filled in has a row that says it, and a row that says it is missing`, () => {
    for (const field of fields.filter(({ knowable, kind }) => knowable && !drawn.includes(kind)))
      for (const locale of locales) {
        const [value, word] = values[field.kind] ?? [undefined, 'no value of this kind is known to the test'];
        const row = (given: unknown) =>
          rowsOf(fields, dataWith(fields, field.path, given), locale).find(({ path }) => path === field.path);
        const said = row(value)
          ?.lines.map(({ text }) => text)
          .join();
        expect(said, `${name}.${field.path} in ${locale}`).toContain(word);
        for (const nothing of [notStated, undefined])
          expect(row(nothing)?.blank, `${name}.${field.path} in ${locale}`).toEqual(notStated);
      }
  });

test('a title has one limit, and the form that counts it says the other', () => {
  for (const name of ['agreement', 'base', 'news', 'pages'] as const) {
    const title = fieldsFor(name).find(({ path }) => path === 'title');
    expect(title?.limits.maxLength).toBe(65);
    expect(title?.hint).toMatchObject({ en: expect.stringContaining('65'), zh: expect.stringContaining('30') });
  }
});
