import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { phrases } from './phrases.ts';

/** A rehype plugin: says where lines of the headings in a text may break (see phrases.ts). */
export function markPhrases() {
  return (tree: Root) => {
    visit(tree, 'element', (heading: Element) => {
      if (!/^h[1-6]$/.test(heading.tagName)) return undefined;
      visit(heading, 'text', (node: Text, index, parent) => {
        if (!parent || index === undefined) return undefined;
        const pieces = phrases(node.value).flatMap((value, at): ElementContent[] => [
          ...(at > 0 ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] } as Element] : []),
          { type: 'text', value },
        ]);
        parent.children.splice(index, 1, ...pieces);
        return [SKIP, index + pieces.length];
      });
      return SKIP;
    });
  };
}
