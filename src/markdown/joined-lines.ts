import type { Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { fileLocale } from './languages.ts';

const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]`;
/** The end of a line beside Chinese; what stands on the other side of it may be in bold or a link of its own. */
const softBreak = new RegExp(String.raw`(?<=${wide})\n(?=${wide}|$)|^\n(?=${wide})`, 'gu');

/** A rehype plugin: a line that is broken inside a Chinese paragraph goes on without a space, as Chinese is written. */
export function joinLines() {
  return (tree: Root, file: { path?: string }) => {
    if (fileLocale(file.path) !== 'zh') return;
    visit(tree, 'text', (node: Text) => {
      node.value = node.value.replaceAll(softBreak, '');
    });
  };
}
