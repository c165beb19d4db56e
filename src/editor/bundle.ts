import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bundles the forms once into a cache. They are not served through Vite's own pipeline, or every saved content file would
 * reload the page and lose what is being typed.
 *
 * @param cache The folder to put the bundle into.
 * @param base The address of the forms, with slashes at both ends.
 * @returns The folder with the bundle.
 */
export async function bundleForms(cache: string, base: string): Promise<string> {
  const folder = join(cache, stampOf(base));
  if (existsSync(folder)) return folder;
  const { build } = await import('vite');
  const unfinished = join(cache, `unfinished-${process.pid}`);
  await build({
    root: import.meta.dirname,
    base,
    configFile: false,
    logLevel: 'error',
    build: { outDir: unfinished, emptyOutDir: true, target: 'esnext', minify: false, chunkSizeWarningLimit: Infinity },
  });
  // Two servers may have started at the same time: what stands there already is the same.
  if (!existsSync(folder)) renameSync(unfinished, folder);
  for (const name of readdirSync(cache))
    if (join(cache, name) !== folder) rmSync(join(cache, name), { recursive: true });
  return folder;
}

/** What the bundle is made from: it changes when one of the sources or the version of Sveltia CMS does. */
function stampOf(base: string): string {
  const source = join(import.meta.dirname, '..');
  const hash = createHash('sha256').update(base);
  for (const folder of ['.', 'editor', 'schemas', 'check', 'i18n'])
    for (const name of readdirSync(join(source, folder)).sort())
      if (/\.(?:ts|css|html)$/.test(name)) hash.update(readFileSync(join(source, folder, name)));
  const cms = new URL('../package.json', import.meta.resolve('@sveltia/cms'));
  return hash.update(readFileSync(cms)).digest('hex').slice(0, 16);
}
