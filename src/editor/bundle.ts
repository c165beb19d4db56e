import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from './words.ts';

/** What Sveltia says above the reasons against a save, and what is said in its place: waiting would not help. */
const refused = {
  'There was an error while saving the entry. Please try again later.': words.refused.en,
  '保存条目时出错。请稍后重试。': words.refused.zh,
};

/**
 * Bundles Sveltia CMS once for each of its versions: as it is published it fetches its fonts from a foreign host. It does
 * not go through Vite's own pipeline, or every saved content file would reload the forms and lose what is being typed.
 *
 * @param cache The folder to put the bundle into.
 * @returns The folder with the bundle, in it `sveltia.js`.
 */
export async function bundleSveltia(cache: string): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sveltia/cms'));
  const stamp = createHash('sha256').update(readFileSync(join(entry, '../../package.json')));
  const folder = join(
    cache,
    stamp
      .update(readFileSync(import.meta.filename))
      .digest('hex')
      .slice(0, 16),
  );
  if (existsSync(folder)) return folder;
  const { build } = await import('vite');
  const unfinished = join(cache, `unfinished-${process.pid}`);
  await build({
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [{ name: 'words', transform: (code) => said(code) }],
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'sveltia.js' },
      },
    },
  });
  // Two servers may have started at the same time: what stands there already is the same.
  if (!existsSync(folder)) renameSync(unfinished, folder);
  for (const name of readdirSync(cache))
    if (join(cache, name) !== folder) rmSync(join(cache, name), { recursive: true });
  return folder;
}

function said(code: string): string {
  return Object.entries(refused).reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), code);
}
