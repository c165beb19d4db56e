/** Leaves out of each kind of page what no reader needs: styles that none of its pages uses, and notes for the search index. */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { parseAst } from 'vite';
import { leanCss, variablesIn, wordsIn } from './lean-css.ts';
import { leanMarkup } from './lean-markup.ts';
import { layOver, newSkeleton, type Skeleton } from './skeleton.ts';

const style = /<style>([\s\S]*?)<\/style>/g;

/** The styles of a page, as one. */
const stylesOf = (html: string) => [...html.matchAll(style)].map(([, css = '']) => css).join('');

/** A kind of page: all that carry the same styles. */
interface Kind {
  skeleton: Skeleton;
  /** Everything that the styles may name. */
  names: ReadonlySet<string>;
}

/**
 * Looks at all built pages, to see what those with the same styles are made of. Pages of one kind keep one style, so
 * that one policy, with few hashes, fits a site of any size.
 *
 * @param folder The built site.
 * @param files Its pages.
 * @returns What a page is without the rules that mean nothing on its kind.
 */
export async function leanStyles(
  folder: URL,
  files: readonly URL[],
  logger: AstroIntegrationLogger,
): Promise<(html: string) => string> {
  const kinds = kindsOf(files);
  const { words, variables } = await laterUses(new URL('_astro/', folder));
  const lean = new Map([...kinds].map(([css, { skeleton }]) => [css, leanCss(css, skeleton, words, variables)]));
  const [before, after] = [[...lean.keys()], [...lean.values()]].map((all) => all.join('').length);
  logger.info(`${lean.size} styles, from ${before} to ${after} letters`);
  return (html) => {
    const css = lean.get(stylesOf(html));
    // One style in place of all: each would need a hash of its own in the policy.
    let isWritten = false;
    return leanMarkup(html).replaceAll(style, () => {
      if (isWritten) return '';
      isWritten = true;
      return `<style>${css}</style>`;
    });
  };
}

function kindsOf(files: readonly URL[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const file of files) {
    const html = readFileSync(file, 'utf8');
    const css = stylesOf(html);
    const kind = kinds.get(css) ?? { skeleton: newSkeleton(), names: wordsIn(css) };
    kinds.set(css, kind);
    layOver(kind.skeleton, leanMarkup(html), kind.names);
  }
  return kinds;
}

/** What scripts and the styles that they load may name: no page has it when it is built. */
async function laterUses(folder: URL): Promise<{ words: ReadonlySet<string>; variables: ReadonlySet<string> }> {
  const names = await readdir(fileURLToPath(folder)).catch(() => []);
  const read = (ending: string) =>
    Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readFile(new URL(name, folder), 'utf8')));
  const texts = (await read('.js')).flatMap((code) => textsIn(parseAst(code)));
  return { words: wordsIn(texts.join('\n')), variables: new Set(variablesIn((await read('.css')).join('\n'))) };
}

/** The texts of a script: it names elements and classes in them, while its own names mean nothing in styles. */
function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as { type?: string; value?: unknown };
  if (type === 'Literal') return typeof value === 'string' ? [value] : [];
  if (type === 'TemplateElement') return [(value as { raw: string }).raw];
  return Object.values(node).flatMap(textsIn);
}
