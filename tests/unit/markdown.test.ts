import type { Element, Root } from 'hast';
import { joinLines } from '../../src/markdown/joined-lines.ts';
import { phrases } from '../../src/markdown/phrases.ts';
import { scrollable } from '../../src/markdown/scrollable.ts';
import { expect, test } from '../helpers/unit.ts';

const tree = (...children: (string | Element)[]): Root => ({
  type: 'root',
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const element = (tagName: string): Element => ({ type: 'element', tagName, properties: {}, children: [] });

const joined = (text: string, path = '/content/news/zh/visit.mdx') => {
  const root = tree(text);
  joinLines()(root, { path });
  return (root.children[0] as { value: string }).value;
};

test('a line that is broken inside Chinese goes on without a space', () => {
  expect(joined('双方签署了\n协议，\n报道没有说\n')).toBe('双方签署了协议，报道没有说');
  expect(joined('\n强调之后')).toBe('强调之后');
});

test('between words that need one, the space stays, and so it does in English', () => {
  expect(joined('英文稿写作 listing\nbase')).toBe('英文稿写作 listing\nbase');
  expect(joined('Wang Yining\n来访')).toBe('Wang Yining\n来访');
  expect(joined('定向班\n定向班', '/content/news/en/visit.mdx')).toBe('定向班\n定向班');
});

test('a table scrolls in a frame of its own', () => {
  const root = tree(element('table'));
  scrollable()(root);
  const [frame] = root.children as Element[];
  expect(frame?.properties).toEqual({ className: ['wide'], tabIndex: 0 });
  expect(frame?.children[0]).toMatchObject({ tagName: 'table' });
});

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
