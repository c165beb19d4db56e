import { suggest } from './suggest.ts';

/** HTML that staff know from elsewhere, and the message that tells what does the same here. */
const instead: Record<string, 'htmlPicture' | 'htmlBreak' | 'htmlLink'> = {
  img: 'htmlPicture',
  br: 'htmlBreak',
  a: 'htmlLink',
};

/** The message about an HTML tag; `undefined` when the name is rather a mistyped block. */
export function htmlMistake(name: string, blocks: readonly string[]) {
  if (!/^[a-z]/.test(name) || suggest(name, blocks)) return undefined;
  return instead[name] ?? 'htmlTag';
}
