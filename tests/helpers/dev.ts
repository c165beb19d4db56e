/** The dev server on a copy of the project, and the forms that it serves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { expect, type Page, test as plain } from '@playwright/test';
import { readSource } from '../../src/check/index.ts';
import type { Locale } from '../../src/schemas/knowable.ts';
import { openWorkshop, type Workshop } from './builds.ts';

/**
 * Starts `npm run dev` on any free port, and resolves when it answers, with its address, a slash at the end. Its messages
 * are in the language of `LANG`.
 */
export async function startDevServer(workshop: Workshop, LANG = 'en'): Promise<{ url: string; process: ChildProcess }> {
  const server = spawn('astro', ['dev', '--port', '0'], { cwd: workshop.root, env: { ...process.env, LANG } });
  const url = await new Promise<string>((done, failed) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      const found = /http:\/\/localhost:\d+\//.exec(output);
      if (found) done(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('close', () => failed(new Error(output)));
  });
  return { url, process: server };
}

/**
 * Tests of what helps staff while the dev server runs: one server for each worker, on the fixture content. It starts with
 * settings that nobody can read, of a page and of the site, since staff may start theirs so; they are mended behind it.
 */
export const test = plain.extend<{ workshop: Workshop; forms: Forms }, { dev: { workshop: Workshop; url: string } }>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const workshop = openWorkshop();
      const [page, site] = ['content/programmes/en/scholarship.mdx', 'content/site.yaml'];
      const whole = [page, site].map((file) => workshop.read(file));
      workshop.edit(page, (text) => text.replace('facts: [', 'facts: [['));
      workshop.edit(site, (text) => `${text}tagline: [`);
      const { url, process: server } = await startDevServer(workshop);
      for (const [index, file] of [page, site].entries()) workshop.write(file, whole[index] ?? '');
      await use({ workshop, url });
      server.kill();
      workshop.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ dev }, use) => use(dev.url),
  /** The files of the project. What a test has done to them is undone behind it. */
  workshop: async ({ dev: { workshop } }, use) => {
    const before = readSource(workshop.root);
    await use(workshop);
    const after = readSource(workshop.root);
    for (const file of after.keys()) if (!before.has(file)) workshop.remove(file);
    for (const [file, bytes] of before)
      if (!Buffer.from(bytes).equals(after.get(file) ?? Buffer.alloc(0))) workshop.write(file, bytes);
  },
  forms: async ({ page, workshop }, use) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1200, height: 700 });
    await use(await openForms(page, workshop));
  },
});

/** The forms, as staff use them. */
export type Forms = Awaited<ReturnType<typeof openForms>>;

/** Opens the forms on the files of a project, and picks its folder. */
export async function openForms(page: Page, workshop: Workshop, address = 'admin/') {
  await pickFolder(page, address, workshop);
  /** A field of the entry that is open. */
  const field = (path: string, locale: Locale = 'en') =>
    page.locator(`.pane[data-locale="${locale}"] [data-key-path="${path}"]`);
  return {
    field,
    open: async (collection: RegExp, title: string) => {
      await page.getByText(collection).first().click();
      await page.getByText(title, { exact: true }).first().click();
    },
    /** Chooses what kind of value a knowable has. */
    choose: async (path: string, kind: RegExp) => {
      await field(path)
        .getByRole('button', { name: /Add|添加/ })
        .click();
      await page.getByRole('menuitem', { name: kind }).click();
    },
    save: async () => {
      // What the forms say of an earlier save stands there for a while.
      await expect(page.getByText('Entry saved.')).toHaveCount(0);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByText('Entry saved.')).toBeVisible();
      await bringHome(page, workshop);
    },
    /** What the forms say when they refuse to save. */
    refusal: async () => {
      await page.getByRole('button', { name: 'Save' }).click();
      const dialog = page.getByRole('alertdialog');
      await expect(dialog).toBeVisible();
      const text = await dialog.textContent();
      await dialog.getByRole('button', { name: /OK/ }).click();
      await expect(dialog).toBeHidden();
      return text ?? '';
    },
  };
}

/** Sveltia renders only what is near the part of a pane that one sees: here all of it is near. */
function seeFar(): void {
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(told, { ...options, scrollMargin: '100000px' });
    }
  };
}

/** Picks the project's folder, which only a person can do: a copy of the content in the browser stands in for it. */
async function pickFolder(page: Page, address: string, workshop: Workshop): Promise<void> {
  const files = [...readSource(workshop.root)].map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')]);
  await page.addInitScript(standIn, Object.fromEntries([...files, ['.git/HEAD', '']]));
  await page.addInitScript(seeFar);
  await page.goto(address);
  await page.locator('.buttons button').first().click();
}

function standIn(files: Record<string, string>): void {
  const showDirectoryPicker = async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('project', { create: true });
    for (const [path, base64] of Object.entries(files)) {
      const parts = path.split('/');
      let folder = root;
      for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const stream = await (await folder.getFileHandle(parts.at(-1) ?? '', { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
    return root;
  };
  Object.assign(window, { showDirectoryPicker });
}

/** Writes to the project what the forms have written to its copy. */
async function bringHome(page: Page, workshop: Workshop): Promise<void> {
  const before = readSource(workshop.root);
  for (const [file, base64] of Object.entries(await page.evaluate(filesOfCopy))) {
    const bytes = Buffer.from(base64, 'base64');
    if (!bytes.equals(before.get(file) ?? Buffer.alloc(0))) workshop.write(file, bytes);
  }
}

async function filesOfCopy(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const read = async (folder: FileSystemDirectoryHandle, path: string) => {
    const entries = folder as never as AsyncIterable<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
    for await (const [name, handle] of entries) {
      if (handle.kind === 'directory') await read(handle, `${path}${name}/`);
      else {
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        found[path + name] = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      }
    }
  };
  const project = await (await navigator.storage.getDirectory()).getDirectoryHandle('project');
  await read(await project.getDirectoryHandle('content'), 'content/');
  return found;
}

export { expect } from '@playwright/test';
