/** Mends what can be mended without a decision: encodings, line ends, file endings. Words are never touched. */
import { encodingOf, textIn } from './encoding.ts';
import { picturePattern, type Source } from './source.ts';

/** One file as it should be: its new name, where that changes, and its new bytes. */
export interface Mended {
  file: string;
  rename?: string;
  bytes: Uint8Array;
}

/**
 * The name that a page's file was meant to have: `visit.MDX` and `visit.mdx.txt` are `visit.mdx`.
 *
 * @returns `undefined` when the name is right, or means something else.
 */
export function meantName(base: string): string | undefined {
  const [, slug, ending] = /^([^.]+)\.(mdx?|markdown)(?:\.(?:txt|mdx?))?$/i.exec(base) ?? [];
  const better = slug && ending && `${slug}.${ending.toLowerCase().replace('markdown', 'md')}`;
  return better && better !== base ? better : undefined;
}

/** The files below content/ that can be mended safely, mended. */
export function fixes(source: Source): Mended[] {
  return [...source].flatMap(([file, bytes]) => {
    if (!file.startsWith('content/') || picturePattern.test(file)) return [];
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const name = meantName(file.slice(folder.length));
    const rename = name && !source.has(folder + name) ? folder + name : undefined;
    if (!/\.(?:mdx?|yaml)$/.test(rename ?? file)) return [];
    const mended = inOrder(bytes);
    if (!mended) return [];
    return rename || !same(bytes, mended) ? [{ file, bytes: mended, ...(rename && { rename }) }] : [];
  });
}

/** A text file as UTF-8 with \n as its line end, also at its end; `undefined` when that would lose characters. */
function inOrder(bytes: Uint8Array): Uint8Array | undefined {
  const encoding = encodingOf(bytes);
  const text = textIn(bytes, encoding);
  if (encoding !== 'utf-8' && /[\uFFFD\uE000-\uF8FF]/.test(text)) return undefined;
  return new TextEncoder().encode(text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
