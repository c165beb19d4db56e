import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts what is made of it in the place of each text below a node. */
export function replaceTexts(tree: Root | ElementContent, make: (text: string) => ElementContent[]) {
  visit(tree, 'text', (node: Text, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const pieces = make(node.value);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}
