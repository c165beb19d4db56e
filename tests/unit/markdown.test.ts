import type { Element, Root } from 'hast';
import { joinLines } from '../../src/markdown/joined-lines.ts';
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
