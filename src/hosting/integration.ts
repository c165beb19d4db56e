/** The one step behind Astro: each built file is read once, pages get their policy, texts their packed copies. */
import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { locales } from '../schemas/knowable.ts';
import { localPath } from '../site/links.ts';
import { withPolicy } from './policy.ts';

/** Endings of files that shrink; pictures, fonts and the index of search are packed already. */
const text = /\.(?:html|css|js|json|svg|xml|atom|txt)$/;
/** The end of a picture's name, from its hash on: `.Hash.jpg`. Addresses write what stands before it in other signs. */
const pictureEnd = /\.[\w-]+\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)\b/gi;
/** From this many pages on, Brotli's last two steps, a few bytes in a hundred, would take longer than the whole build. */
const manyPages = 100;

/** Finishes the built site. Its place in the list of integrations only decides what it finds to pack: last, everything. */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        moveNotFound(folder);
        const files = filesIn(folder);
        const pages = files.filter((file) => file.endsWith('.html')).length;
        const named = new Set<string>();
        for (const file of files.filter((name) => text.test(name))) {
          const content = finished(file);
          for (const [end] of content.matchAll(pictureEnd)) named.add(end);
          pack(file, Buffer.from(content), pages < manyPages ? 11 : 8);
        }
        removeUnnamed(files, named);
        logger.info(`${pages} pages with their policies`);
      },
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Hosts look for 404.html, in the folder of the address or above it; Astro writes such a page as 404/index.html. */
function moveNotFound(folder: string): void {
  for (const locale of locales) {
    const page = join(folder, localPath('/404/', locale));
    renameSync(join(page, 'index.html'), join(page, '../404.html'));
    rmdirSync(page);
  }
}

/** The text of a file; a page gets its policy on the way. */
function finished(file: string): string {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.html')) return content;
  const page = withPolicy(content);
  writeFileSync(file, page);
  return page;
}

/**
 * Writes `file.br` and `file.gz` beside a file, so that no host has to pack it for each reader. Neither holds a date:
 * the same file packs to the same bytes.
 *
 * @param quality Brotli's, 0 to 11.
 */
function pack(file: string, plain: Buffer, quality: number): void {
  // A window that holds a page, 2^17 bytes: to clear the usual 4 MB takes longer than to pack one.
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 17 };
  writeFileSync(`${file}.br`, brotliCompressSync(plain, { params }));
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}

/**
 * Astro copies the original of every picture that a setting names into the site, with all that a phone wrote into it:
 * the place, the time, a name. Pages name the smaller ones that were made from it, which hold none of that.
 */
function removeUnnamed(files: readonly string[], named: ReadonlySet<string>): void {
  for (const file of files.filter((name) => /[\\/]_astro[\\/]/.test(name))) {
    const end = basename(file).match(pictureEnd)?.at(-1);
    if (end && !named.has(end)) rmSync(file);
  }
}
