/** Leaves out of each kind of page the styles that none of its pages uses: a page carries its styles with it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { pageFiles } from './built-pages.ts';
import { kept, tidy } from './kept.ts';

/** Attributes that browsers set by themselves. */
const setByBrowsers = ['open', 'hidden'];

const style = /<style>([\s\S]*?)<\/style>/g;

/**
 * Goes over the built pages twice: to see what the pages with the same styles use, then to give them what they use.
 * Pages of one kind keep one style, so that one policy, with few hashes, fits a site of any size.
 */
export function leanStyles(): AstroIntegration {
  return {
    name: 'lean-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = pageFiles(dir).map((file) => new URL(encodeURI(file), dir));
        const scripts = await wordsOfScripts(new URL('_astro/', dir));
        const used = new Map<string, Set<string>>();
        for (const file of files) {
          const html = readFileSync(file, 'utf8');
          for (const [, css = ''] of html.matchAll(style)) {
            const tags = used.get(css) ?? new Set();
            used.set(css, tags);
            for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) tags.add(tag);
          }
        }
        const lean = new Map<string, string>();
        for (const [css, tags] of used) lean.set(css, await purged(css, [...wordsIn([...tags].join()), ...scripts]));
        for (const file of files) {
          const html = readFileSync(file, 'utf8');
          writeFileSync(
            file,
            html
              .replaceAll(style, (whole, css: string) => `<style>${lean.get(css) ?? whole}</style>`)
              // Neighbours become one: each would need a hash of its own in the policy.
              .replaceAll('</style><style>', ''),
          );
        }
        const [before, after] = [[...lean.keys()], [...lean.values()]].map((all) => all.join('').length);
        await tidy(process.cwd());
        logger.info(`${lean.size} styles, from ${before} to ${after} letters`);
      },
    },
  };
}

/** Everything in some tags or a script that may be the name of an element, a class, an id or an attribute. */
const wordsIn = (code: string): string[] => [...new Set(code.match(/[A-Za-z][\w-]*/g))].sort();

/** Scripts may set classes and attributes that no page has when it is built. */
async function wordsOfScripts(folder: URL): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder)).catch(() => []);
  const scripts = names.filter((name) => name.endsWith('.js'));
  const codes = await Promise.all(scripts.map((name) => readFile(new URL(name, folder), 'utf8')));
  return wordsIn(codes.join('\n'));
}

async function purged(css: string, words: string[]): Promise<string> {
  const made = await kept('styles', JSON.stringify([css, words]), async () => {
    const [result] = await new PurgeCSS().purge({
      content: [{ raw: words.join(' '), extension: 'words' }],
      css: [{ raw: css }],
      extractors: [{ extensions: ['words'], extractor: (text) => text.split(' ') }],
      // PurgeCSS drops :focus-visible and :lang(zh) where they stand alone. Languages are matched by their beginning:
      // no word of a page spells out the zh of [lang|=zh].
      safelist: { standard: [...setByBrowsers, /^:/], greedy: [/lang/] },
      keyframes: true,
    });
    return Buffer.from(result?.css ?? css);
  });
  return made.toString();
}
