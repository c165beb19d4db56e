import { strings } from '../../src/i18n/index.ts';
import { collectionNames, fieldsFor } from '../../src/schemas/index.ts';
import { expect, test } from '../helpers/unit.ts';

/** Every text in a tree of strings, functions called with something that reads as a number, a text and a list. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value(['2'], ['2']))];
  return Object.values(value as object).flatMap(texts);
}

const [en, zh] = [strings('en'), strings('zh')];
const latinNames = /JavaScript|ICP|RSS|etc\.|English|en-GB|zh-(?:CN|Hans)/g;

test('the words of the site in one language hold none of the other but its name', () => {
  expect(texts(zh).filter((text) => /[A-Za-z]{2,}/.test(text.replaceAll(latinNames, '')))).toEqual([]);
  expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual(['中文']);
});

test('every field has a label in both languages', () => {
  for (const name of collectionNames)
    for (const { label, hint } of fieldsFor(name))
      for (const both of [label, ...(hint ? [hint] : [])]) {
        expect(both.en).toMatch(/^[^\p{Script=Han}]+$/u);
        expect(both.zh).toMatch(/\p{Script=Han}/u);
      }
});

test('only what is signed is called signed, only what is open invites, and an idea is called an idea', () => {
  for (const { status } of [en, zh])
    for (const [name, label] of Object.entries(status)) {
      expect(/sign|签/i.test(label), label).toBe(name === 'signed');
      expect(/^open|可以报名/i.test(label), label).toBe(name === 'open');
      expect(/idea|设想/i.test(label), label).toBe(name === 'consensus');
      expect(/happened|发生|done|完成/i.test(label), label).toBe(name === 'done');
      expect(/company|企业/i.test(label), label).toBe(name === 'self');
    }
});

test('a title has one limit, and the form that counts it says the other', () => {
  for (const name of ['agreement', 'base', 'news', 'pages'] as const) {
    const title = fieldsFor(name).find(({ path }) => path === 'title');
    expect(title?.limits.maxLength).toBe(65);
    expect(title?.hint).toMatchObject({ en: expect.stringContaining('65'), zh: expect.stringContaining('30') });
  }
});
