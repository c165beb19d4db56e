/** Fetches what search needs, once the reader means to search: side by side, not one after the other. */
import type { SearchList } from './types.ts';

/** The files that Pagefind starts with, on their way. */
export interface PagefindFiles {
  /** Pagefind's program. */
  bundle: Promise<unknown>;
  /** Pagefind's table of contents. */
  entry: Promise<unknown>;
  /** Fetches the table of contents of another index. */
  tableOf(folder: string): Promise<unknown>;
}

let started: Promise<void> | undefined;

/**
 * Brings a search panel to life. Loads once; a failed attempt may be repeated.
 *
 * @param root Carries the addresses of the list (`data-list`) and of the index (`data-index`).
 */
export function bringToLife(root: HTMLElement): Promise<void> {
  started ??= start(root).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(root: HTMLElement): Promise<void> {
  const { list = '', index = '' } = root.dataset;
  const wanted = Promise.all([import('./panel.ts'), json(list), styled(root)]);
  const files: PagefindFiles = {
    bundle: import(/* @vite-ignore */ new URL(`${index}pagefind.js`, location.href).href),
    entry: tableOf(index),
    tableOf,
  };
  // Whoever needs them looks at them; the list answers without.
  for (const file of [files.bundle, files.entry]) file.catch(() => {});
  const [{ attach }, names] = await wanted;
  attach(root, names as SearchList, files);
}

/** The dialog's answers are styled before they are shown; without the styles they are still answers. */
function styled({ dataset }: HTMLElement): Promise<unknown> | undefined {
  if (!dataset.styles) return undefined;
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: dataset.styles });
  document.head.append(sheet);
  delete dataset.styles;
  return new Promise((done) => {
    sheet.onload = sheet.onerror = done;
  });
}

// By the very address that Pagefind asks for.
const tableOf = (folder: string) => json(`${folder}pagefind-entry.json?ts=`);

async function json(url: string): Promise<unknown> {
  // The list and the table of contents change with every build, under the same name.
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url} is missing.`);
  return response.json();
}
