import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A rehype plugin: tables scroll within themselves, by keyboard too, so that none makes a phone's page wider. */
export function scrollable() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['wide'], tabIndex: 0 },
        children: [node],
      };
      parent.children.splice(index, 1, frame);
      return [SKIP, index + 1];
    });
  };
}
