import { phrases } from '../../src/markdown/phrases.ts';
import { expect, test } from '../helpers/unit.ts';

test('a Chinese heading may break between words, never before a sign or within a word', () => {
  expect(phrases('这些内容从哪里来？')).toEqual(['这些', '内容从', '哪里来？']);
  expect(phrases('对我来说，现在有什么变化？')).toEqual(['对我', '来说，', '现在有', '什么', '变化？']);
  expect(phrases('“挂牌基地”是什么？')[0]).toBe('“挂牌');
  expect(phrases('与哈尔滨石油学院签署协议')).toContain('石油学院');
  expect(phrases('校企合作协议')).toEqual(['校企', '合作', '协议']);
});

test('no character is left over, and what is joined is the text', () => {
  for (const text of ['协议是谁和谁签的？', '有人向我收钱，该交吗？', '自2026年11月22日起', '定向班（或订单班）']) {
    const parts = phrases(text);
    expect(parts.join('')).toBe(text);
    expect(parts.filter((part) => (part.match(/[\p{L}\p{N}]/gu) ?? []).length < 2)).toEqual([]);
  }
});

test('what has no Chinese stays whole', () => {
  expect(phrases('What has been signed?')).toEqual(['What has been signed?']);
});
