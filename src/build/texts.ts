/** Reads the content files: a text without blocks is rendered once and kept, any other becomes part of the program. */
import type { ContentEntryType } from 'astro';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { codeStamp } from './stamp.ts';

type Store = LoaderContext['store'];
type EntryTypes = Map<string, ContentEntryType>;

/**
 * Loads the content files of one folder. Astro makes a module of every .mdx file, which the bundler then carries through
 * the whole build; most texts are plain Markdown and need none.
 *
 * @param base The folder, from the project's root.
 */
export function texts(base: string): Loader {
  const files = glob({ base, pattern: '**/*.{md,mdx}' });
  return {
    ...files,
    load: (context) => {
      const stamp = import.meta.env?.DEV ? '' : codeStamp(process.cwd());
      return files.load({
        ...context,
        // Astro hands this to its own loaders only, and names it in no type.
        ...('entryTypes' in context && { entryTypes: withPlainTexts(context.entryTypes as EntryTypes) }),
        store: withModules(context.store),
        // A text is rendered again when the code that renders it has changed.
        generateDigest: (data) => context.generateDigest(`${stamp}${data}`),
      });
    },
  };
}

/**
 * Whether MDX and Markdown mean the same by a text: no blocks, no expressions, no code by indentation, no imports
 * (https://mdxjs.com/docs/what-is-mdx/#markdown). Pictures are left to MDX, which hands them to Astro.
 */
export function isPlain(body: string): boolean {
  return !/[<{}]|!\[|^(?: {4}|\t)|^(?:import|export)\b/m.test(body);
}

function withPlainTexts(types: EntryTypes): EntryTypes {
  const [markdown, mdx] = [types.get('.md'), types.get('.mdx')];
  if (!markdown?.getRenderFunction || !mdx) return types;
  const getRenderFunction: typeof markdown.getRenderFunction = async (config) => {
    const render = await markdown.getRenderFunction?.(config);
    return async (entry) => (isPlain(entry.body ?? '') ? render?.(entry) : undefined) as never;
  };
  return new Map([...types, ['.mdx', { ...mdx, getRenderFunction }]]);
}

/** What was not rendered becomes a module, as every .mdx file would. */
function withModules(store: Store): Store {
  return { ...store, set: (entry) => store.set(entry.rendered ? entry : { ...entry, deferredRender: true }) };
}
