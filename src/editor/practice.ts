/** The practice mode: a copy of the content inside the browser, fresh each time. */

/** Sveltia's test backend keeps its files in this folder of the browser's own file system. */
const folder = 'sveltia-cms-test';

/** Fills the browser's own files with the content as it is now; what was there is thrown away. */
export async function fillPractice(): Promise<void> {
  const browser = await navigator.storage.getDirectory();
  await browser.removeEntry(folder, { recursive: true }).catch(() => {});
  const root = await browser.getDirectoryHandle(folder, { create: true });
  const files: Record<string, string> = await (await fetch('content.json', { cache: 'no-store' })).json();
  for (const [path, text] of Object.entries(files)) await write(root, path.split('/'), text);
}

async function write(root: FileSystemDirectoryHandle, path: string[], text: string): Promise<void> {
  const folders = path.slice(0, -1);
  let place = root;
  for (const name of folders) place = await place.getDirectoryHandle(name, { create: true });
  const file = await place.getFileHandle(path.at(-1) ?? '', { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}
