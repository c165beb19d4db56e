import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { tidy } from '../build/kept.ts';
import { caddyfile } from './caddy.ts';
import { compress } from './compress.ts';
import { noteBundled, notices, shipped } from './licences.ts';
import { nginxConfig } from './nginx.ts';
import { type Inline, inlineOf, policyFor, together } from './policy.ts';
import { headersFile, redirectsFile, type Site } from './recipes.ts';

/** Where the recipes for servers go: beside the site, not into it. */
export const recipeFolder = '.hosting';

/** From here on, packing every page of the news as tightly as can be would take longer than building it. */
const manyPages = 100;
const isOfMany = (file: string) => /[\\/]news[\\/][^\\/]+[\\/]/.test(file);
/** What phones load. Machines, which read the rest, do not wait for the last bytes. */
const isForReaders = (file: string) => /\.(?:html|css|js|json|svg|webmanifest)$/.test(file);

/** Works on a few files at a time, so that a site of any size fits into memory. */
async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += 8)
    results.push(...(await Promise.all(items.slice(from, from + 8).map(work))));
  return results;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Looks at all pages of the built site, and returns what is done to each before it is published. */
export type Preparation = (
  folder: URL,
  pages: URL[],
  logger: AstroIntegrationLogger,
) => Promise<(html: string) => string>;

/** A page that has been given its policy. */
interface Guarded {
  file: string;
  inline: Inline;
  /** Where the page sends readers on to, if it only does that. */
  movedTo: string | undefined;
}

/** Puts the policy of a page into its head, before anything that it governs. */
function guard(file: string, prepared: (html: string) => string): Guarded {
  const html = prepared(readFileSync(file, 'utf8'));
  const inline = inlineOf(html);
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(inline, 'meta')}">`;
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error(`${file} has no <meta charset>, after which its security policy goes.`);
  writeFileSync(
    file,
    html.replace(charset, (found) => found + meta),
  );
  return { file, inline, movedTo: /http-equiv="refresh" content="0; ?url=([^"]+)"/.exec(html)?.[1] };
}

/** The address of a page's file: `zh/old/index.html` → `/zh/old/`. */
const addressOf = (file: string) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
const withoutBase = (path: string, base: string) => `/${path.slice(base.length).replace(/^\//, '')}`;

/**
 * Makes the built site ready for any host: a policy in every page, recipes for the hosts, packed copies of all texts.
 * Stands last in the list of integrations: no page may change after that.
 *
 * @param prepare What else is done to the pages: here, so that each is written once.
 */
export function hosting(prepare?: Preparation): AstroIntegration {
  let base = '/';
  let root = process.cwd();
  const bundled = new Set<string>();
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteBundled(bundled)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = (await filesIn(folder)).filter((file) => file.endsWith('.html'));
        const prepared = await prepare?.(
          dir,
          pages.map((file) => pathToFileURL(file)),
          logger,
        );
        const guarded = pages.map((file) => guard(file, prepared ?? ((html) => html)));
        const redirects = guarded.flatMap(({ movedTo, file }) =>
          movedTo ? [{ from: addressOf(relative(folder, file)), to: withoutBase(movedTo, base) }] : [],
        );
        const site: Site = {
          policy: policyFor(together(guarded.map(({ inline }) => inline)), 'header'),
          base,
          redirects,
        };
        await writeFile(join(folder, 'licences.txt'), notices(shipped(root, bundled)));
        await writeFile(join(folder, '_headers'), headersFile(site));
        await writeFile(join(folder, '_redirects'), redirectsFile(site));
        await mkdir(join(root, recipeFolder), { recursive: true });
        await writeFile(join(root, recipeFolder, 'nginx.conf'), nginxConfig(site));
        await writeFile(join(root, recipeFolder, 'Caddyfile'), caddyfile(site));
        const isMany = pages.length > manyPages;
        const packed = await eachOf(await filesIn(folder), (file) =>
          compress(file, isForReaders(file) && !(isMany && isOfMany(file)) ? 11 : 9),
        );
        await tidy(root);
        logger.info(`${packed.filter(Boolean).length} files packed; policies on ${pages.length} pages`);
      },
    },
  };
}
