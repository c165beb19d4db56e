import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { serve } from '../../src/cli/serve.ts';
import { basePathSite, openWorkshop, type Workshop } from '../helpers/builds.ts';
import { expect, test } from '../helpers/fixture-site.ts';
import { builtPage, wordsOf } from '../helpers/pages.ts';
import { ask } from '../helpers/search.ts';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

interface Fragment {
  url: string;
  content: string;
}

function fragmentsIn(folder: string): Fragment[] {
  const fragments = join(folder, 'pagefind/fragment');
  return readdirSync(fragments).map((file) =>
    JSON.parse(
      gunzipSync(readFileSync(join(fragments, file)))
        .toString()
        .replace('pagefind_dcd', ''),
    ),
  );
}

test('the index folder holds only what search uses', ({ folder }) => {
  const index = join(folder, 'pagefind');
  const entry = JSON.parse(readFileSync(join(index, 'pagefind-entry.json'), 'utf8'));
  const expected = ['pagefind-entry.json', 'pagefind.js', 'wasm.en.pagefind', 'wasm.unknown.pagefind'];
  for (const { hash, chunks } of Object.values(entry.languages) as { hash: string; chunks: string[] }[]) {
    expect(chunks.length).toBeGreaterThan(0);
    expected.push(`pagefind.${hash}.pf_meta`, ...chunks.map((chunk) => `index/${chunk}.pf_index`));
  }
  const files = filesIn(index).filter((file) => !/^(?:fragment|filter)\/|\.(?:br|gz)$/.test(file));
  expect(files.sort()).toEqual(expected.sort());
});

test('lists, menus and footers are not indexed, pages are', ({ folder }) => {
  const fragments = fragmentsIn(folder);
  const urls = fragments.map(({ url }) => url);
  for (const page of ['/', '/agreement/', '/base/', '/programmes/scholarship/', '/questions/', '/glossary/', '/about/'])
    expect(urls).toContain(page);
  expect(urls.filter((url) => /^(?:\/zh)?\/(?:programmes|news|search)\/$|404/.test(url))).toEqual([]);
  const register = builtPage(folder, '/questions/').document.querySelectorAll('.open li li a');
  expect(register.length).toBeGreaterThan(50);
  const questions = fragments.find(({ url }) => url === '/questions/')?.content ?? '';
  expect(questions).toContain('Will I get a job?');
  expect(questions).not.toContain('Wording of the plaque');
  for (const { url, content } of fragments) {
    expect(content, url).not.toMatch(/Skip to content|跳到正文|restates one published report|本站依据一篇公开报道/);
    expect(content, url).not.toMatch(/\bF\d\d\b/);
  }
});

test('aliases stand on the page; misspellings and pinyin do not', ({ folder }) => {
  for (const [path, alias] of [
    ['/zh/programmes/scholarship/', '助学金'],
    ['/zh/programmes/', '合作项目'],
    ['/zh/news/', '最新消息'],
    ['/zh/questions/', '常见问题'],
    ['/zh/glossary/', '释义'],
    ['/zh/organisations/', '合作方'],
    ['/zh/about/', '无障碍'],
    ['/zh/apply/', '报名条件'],
    ['/zh/base/', '基地地址'],
  ] as const) {
    const { document } = builtPage(folder, path);
    expect(wordsOf(document.querySelector('.also')), path).toContain('又称');
    expect(wordsOf(document.querySelector('.also')), path).toContain(alias);
    expect(document.body.textContent, path).not.toMatch(/jiangxue|baoming|shixi/i);
  }
});

const compressed = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

test('search costs little: 2 kB with the page, at most 8 kB more than Pagefind alone when it is used', async ({
  folder,
}) => {
  const scripts = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
  const panel = scripts.filter((file) => file.startsWith('panel')).map((file) => join(folder, '_astro', file));
  const opener = scripts.filter((file) => !file.startsWith('panel')).map((file) => join(folder, '_astro', file));
  expect([panel.length, opener.length]).toEqual([1, 1]);
  expect(compressed(opener[0] ?? '')).toBeLessThanOrEqual(2048);
  const { index } = await pagefind.createIndex();
  const files = (await index?.getFiles())?.files ?? [];
  await pagefind.close();
  // Pagefind alone fetches its worker, which this search does without.
  const worker = files.find(({ path }) => path === 'pagefind-worker.js')?.content ?? new Uint8Array();
  const spared = gzipSync(worker, { level: 9 }).length;
  expect(spared).toBeGreaterThan(5000);
  for (const list of ['search.json', 'zh/search.json'])
    expect(compressed(panel[0] ?? '') + compressed(join(folder, list)) - spared, list).toBeLessThanOrEqual(8 * 1024);
});

test('the list of names does not grow with the news', async () => {
  const workshop = openWorkshop();
  try {
    await workshop.build();
    const before = readFileSync(join(workshop.root, 'dist/search.json')).length;
    manyNews(workshop, 40);
    const { status, output } = await workshop.build();
    expect(status, output).toBe(0);
    expect(readFileSync(join(workshop.root, 'dist/search.json')).length).toBeLessThan(before + 2500);
  } finally {
    workshop.close();
  }
});

function manyNews(workshop: Workshop, count: number): void {
  for (let n = 1; n <= count; n += 1) {
    const letters = `${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`;
    workshop.write(
      `content/news/en/item-${letters}.mdx`,
      `---\ntitle: Plaque update ${letters}\nsummary: Short, about ${letters}.\npublished: 2026-10-01\nkind: update\nfacts: [F08]\n---\n\nAbout the plaque.\n`,
    );
    workshop.write(
      `content/news/zh/item-${letters}.mdx`,
      `---\ntitle: 新闻${letters}\nsummary: 摘要${letters}。\n---\n\n关于挂牌。\n`,
    );
  }
}

test('many results can be narrowed to one kind, and the rest is fetched on demand', async ({ page, faults }) => {
  const workshop = openWorkshop();
  manyNews(workshop, 30);
  const { status, output } = await workshop.build();
  expect(status, output).toBe(0);
  const { url, server } = await serve(join(workshop.root, 'dist'), 0);
  try {
    await page.goto(`${url}search/`);
    expect((await ask(page, 'plaque'))[0]).toBe('/base/');
    const number = async () => Number((await page.getByRole('status').textContent())?.match(/\d+/)?.[0]);
    expect(await number()).toBeGreaterThan(30);
    const group = page.getByRole('group', { name: 'Show only' });
    await group.getByRole('button', { name: 'News' }).click();
    await expect(group.getByRole('button', { name: 'News' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.sd-r li:not([data-kind=news])')).toHaveCount(0);
    await expect(page.getByRole('status')).toHaveText('30 results');
    const shown = await page.locator('.sd-r li').count();
    await page.getByRole('button', { name: 'More results' }).click();
    await expect.poll(() => page.locator('.sd-r li').count()).toBeGreaterThan(shown);
    await group.getByRole('button', { name: 'All' }).click();
    await expect(page.locator('.sd-r li').first()).toHaveAttribute('data-kind', 'part');
    await page.goto(`${url}base/`);
    await page.keyboard.press('/');
    await ask(page, 'plaque');
    await page.getByRole('link', { name: /^Show all \d+ results$/ }).click();
    await expect(page).toHaveURL(/search\/\?q=plaque$/);
    expect(faults.filter((fault) => !fault.startsWith('request to'))).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
    workshop.close();
  }
});

test('a value that is filled in is the answer', async ({ page }) => {
  const workshop = openWorkshop();
  workshop.edit('content/sources.yaml', (text) => `${text}\nletter: { title: { en: A letter, zh: 来信 } }\n`);
  workshop.edit('content/programmes/en/internship.mdx', (text) =>
    text.replace(
      'order: 4',
      'order: 4\nsources: [announcement, letter]\npay: { value: 3000, currency: CNY, per: month }',
    ),
  );
  const { status, output } = await workshop.build();
  expect(status, output).toBe(0);
  const { url, server } = await serve(join(workshop.root, 'dist'), 0);
  try {
    for (const [path, query, value] of [
      ['search/', 'salary', 'CN¥3,000 per month'],
      ['zh/search/', '实习工资', '每月 ¥3,000'],
    ] as const) {
      await page.goto(url + path);
      await ask(page, query);
      await expect(page.locator('.sd-r li').first()).toContainText(value);
      await expect(page.locator('.sd-r li').first()).not.toContainText(/Not stated|报道未说明/);
    }
  } finally {
    server.closeAllConnections();
    server.close();
    workshop.close();
  }
});

test('search works below a folder of its host', async ({ page }) => {
  const { url, server } = await serve(basePathSite.folder, 0, basePathSite.base);
  try {
    await page.goto(`${url}zh/search/`);
    const heading = builtPage(basePathSite.folder, '/zh/base/').document.querySelector('h1')?.textContent ?? '';
    expect((await ask(page, heading))[0]).toBe('/base-path/zh/base/');
    await expect(page.locator('.sd-e').first()).toBeVisible();
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('while editing, search works on the last index and says when it is older than the content', async ({ page }) => {
  const workshop = openWorkshop();
  let dev: ReturnType<typeof spawn> | undefined;
  try {
    const { status, output } = await workshop.build();
    expect(status, output).toBe(0);
    dev = spawn('astro', ['dev', '--port', '0'], { cwd: workshop.root, stdio: ['ignore', 'pipe', 'pipe'] });
    const url = await new Promise<string>((done, failed) => {
      let printed = '';
      dev?.stdout?.on('data', (chunk) => {
        printed += chunk;
        const found = /http:\/\/localhost:\d+\//.exec(printed);
        if (found) done(found[0]);
      });
      dev?.on('exit', () => failed(new Error(printed)));
    });
    const older = page.getByText('The search index is older than the content.');
    await page.goto(`${url}search/`);
    expect((await ask(page, 'general manager'))[0]).toContain('/news/agreement-signed-during-visit/');
    await expect(older).toBeHidden();
    workshop.edit('content/base/en/base.mdx', (text) => text.replace('plaque, site', 'nameplate, plaque, site'));
    // The dev server reloads the page once or more after an edit: a question that it swallows is asked again.
    page.setDefaultTimeout(10_000);
    await expect(async () => {
      await page.goto(`${url}search/`);
      expect((await ask(page, 'nameplate'))[0]).toBe('/base/');
    }).toPass();
    await expect(older).toBeVisible();
  } finally {
    dev?.kill();
    workshop.close();
  }
});
