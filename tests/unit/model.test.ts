import { draftSchema } from '../../src/schemas/draft.ts';
import { collectionNames, fieldsFor, kit, schemaOf } from '../../src/schemas/index.ts';
import { isBlank, known, notStated } from '../../src/schemas/knowable.ts';
import { coreOrder, type Status } from '../../src/schemas/status.ts';
import { printed, rowsOf } from '../../src/site/rows.ts';
import { expect, test } from '../helpers/unit.ts';

const fields = fieldsFor('programmes');
const english = schemaOf('programmes', 'en', kit);
const programme = {
  title: 'T',
  order: 1,
  oneLine: 'One',
  whatItIs: 'A thing',
  couldMean: 'Much',
  askFirst: 'What?',
  status: 'consensus',
  facts: ['F25'],
  questionsToAsk: ['pay'],
};

test('a value is either known or blank; left out, it is not stated; what a page does not ask is not shown as a blank', () => {
  const data = english.parse({ ...programme, start: '2027-03-01' }) as Record<string, unknown>;
  expect(data.amount).toEqual(notStated);
  expect(data.apply).toEqual({ opens: notStated, closes: notStated, url: notStated, how: notStated });
  expect([isBlank(notStated), isBlank({ value: 5 }), isBlank('')]).toEqual([true, false, false]);
  expect([known({ unknown: 'not-decided' }), known(7)]).toEqual([undefined, 7]);
  const pathsOf = (notAsked?: string[]) => rowsOf(fields, data, 'en', notAsked).map(({ path }) => path);
  const asked = pathsOf(['start', 'amount', 'apply']);
  const left = pathsOf().filter((path) => !asked.includes(path));
  expect(left.sort()).toEqual(['amount', 'apply.closes', 'apply.how', 'apply.opens', 'apply.url']);
});

test('dates, amounts and contacts are printed in each language', () => {
  const pay = { value: 1500.5, currency: 'CNY', per: 'month' };
  for (const [value, kind, locale, ...line] of [
    ['2027-03-01', 'day', 'en', '1 March 2027'],
    [pay, 'money', 'en', 'CN¥1,500.50 per month'],
    [{ ...pay, value: 1500 }, 'money', 'zh', '每月 ¥1,500'],
    [{ phone: '0451–1234' }, 'contact', 'en', 'Telephone 0451–1234', 'tel:04511234'],
    [{ phone: '400.123.4567' }, 'contact', 'en', 'Telephone 400.123.4567', 'tel:4001234567'],
    [{ phone: '0451-1234' }, 'contact', 'zh', '电话 0451-1234', 'tel:04511234'],
    [{ phone: '+86 (451) 5555 转 801' }, 'contact', 'zh', '电话 +86 (451) 5555 转 801', 'tel:+864515555'],
    [{ email: 'a@example.org' }, 'contact', 'zh', 'a@example.org', 'mailto:a@example.org'],
    ['https://example.org/a', 'url', 'en', 'example.org/a', 'https://example.org/a'],
  ] as const)
    expect(printed(value, kind, locale).map(({ text, link }) => [text, link])).toEqual([[line[0], line[1]]]);
});

test('YAML dates are read as days, never as instants', () => {
  const read = (start: unknown) => english.safeParse({ ...programme, start });
  expect((read(new Date('2027-03-01')).data as { start: string }).start).toBe('2027-03-01');
  expect(read('2026-02-30').success).toBe(false);
});

test('a mistyped setting is refused in every collection and language', () => {
  for (const name of collectionNames)
    for (const locale of ['en', 'zh'] as const) {
      const issues = schemaOf(name, locale, kit).safeParse({ drafft: true }).error?.issues;
      expect(issues, `${name} ${locale}`).toContainEqual(expect.objectContaining({ code: 'unrecognized_keys' }));
    }
});

test('while it is edited, a page is made without what is wrong in its settings', () => {
  const wrong = { ...programme, status: 'consenus', order: 'first', apply: { opens: 'spring' }, drafft: true };
  const page = draftSchema('programmes', 'en', kit).parse(wrong);
  const left = { ...programme, status: 'aim', order: 100, apply: undefined };
  expect(page).toEqual(english.parse(left));
  const translation = draftSchema('news', 'zh', kit).parse({ summary: '有人来访。', kind: 'update' });
  expect(translation).toEqual({ title: '请填写：标题', summary: '有人来访。', aliases: [] });
});

test('a part that rises to signed moves up the core', () => {
  const parts = ['signed agreement', 'self base', 'signed scholarship'].map((part) => {
    const [status, name] = part.split(' ');
    return { name, status: status as Status };
  });
  expect(coreOrder(parts).map(({ name }) => name)).toEqual(['agreement', 'scholarship', 'base']);
});
