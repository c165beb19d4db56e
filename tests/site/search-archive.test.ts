/** Older news: not fetched before somebody wants them, then found with the rest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { policyOf } from '../../src/hosting/policy.ts';
import { openWorkshop, type Workshop } from '../helpers/builds.ts';
import { differences, filesIn } from '../helpers/files.ts';
import { expect, test as plain } from '../helpers/fixture-site.ts';
import { answered, ask } from '../helpers/search.ts';
import { ofOurs } from '../helpers/test.ts';

/** Six items of March 2027 and fourteen of the winter before; the greenhouse is in the old ones only, the pond in one new one too. */
function writeItems(workshop: Workshop): void {
  for (let n = 0; n < 20; n += 1) {
    const isOld = n >= 6;
    const letter = String.fromCharCode(97 + n);
    const day = `${isOld ? '2026-12' : '2027-03'}-${String(n + 1).padStart(2, '0')}`;
    const words = [isOld ? 'The greenhouse.' : '', isOld || n === 0 ? 'A pond.' : ''].join(' ');
    const ci = [isOld ? '这里有温室。' : '', isOld || n === 0 ? '这里有池塘。' : ''].join('');
    workshop.write(
      `content/news/en/item-${letter}.mdx`,
      `---\ntitle: Update ${letter}\nsummary: Short, about ${letter}.\npublished: ${day}\nkind: update\nfacts: [F08]\n---\n\nAbout the plaque. ${words}\n`,
    );
    workshop.write(
      `content/news/zh/item-${letter}.mdx`,
      `---\ntitle: 新闻${letter}\nsummary: 摘要${letter}。\n---\n\n关于挂牌。${ci}\n`,
    );
  }
}

/** A site on which five news items are searched at first; the sixth is of the same month. */
const test = plain.extend<object, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that it needs from this pattern.
    async ({}, use) => {
      const workshop = openWorkshop();
      writeItems(workshop);
      workshop.edit('src/search/index-parts.ts', (text) => text.replace('newest = 1000', 'newest = 5'));
      const { status, output } = await workshop.build();
      if (status !== 0) throw new Error(output);
      await use(join(workshop.root, 'dist'));
      workshop.close();
    },
    { scope: 'worker' },
  ],
});

const wanted = (page: Page) => page.getByRole('button', { name: /^(?:Search older news too|同时搜索更早的新闻)$/ });
const left = 'News from before 1 March 2027 has not been searched.';
const included = 'Older news has been searched too.';
const status = (page: Page) => page.getByRole('status');

/** The paths of the archive that a page asks for, as it does. */
function watchArchive(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/archive/')) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

test('every page is in one of two indexes, and both are kept in caches alike', ({ folder }) => {
  const entry = (path: string) =>
    JSON.parse(readFileSync(join(folder, 'pagefind', path, 'pagefind-entry.json'), 'utf8'));
  for (const [language, pages] of [
    ['en', 13],
    ['zh-cn', 13],
  ] as const) {
    expect(entry('').languages[language]).toMatchObject({ page_count: pages + 6, since: '2027-03-01' });
    // With the item of the fixture.
    expect(entry('archive').languages[language].page_count).toBe(15);
  }
  const files = filesIn(join(folder, 'pagefind/archive'));
  expect(files.filter((file) => !/\.pf_(?:meta|index|fragment|filter)$/.test(file))).toEqual(['pagefind-entry.json']);
});

for (const [path, word, sentence, none] of [
  ['', 'pond', left, included],
  ['zh/', '池塘', '尚未搜索2027年3月1日之前的新闻。', '更早的新闻也已搜索。'],
] as const)
  test(`the archive is fetched when the reader asks for it, and not before: ${word}`, async ({ page, faults }) => {
    const asked = watchArchive(page);
    await page.goto(path);
    await page.keyboard.press('/');
    expect(await ask(page, word)).toEqual([`/${path}news/item-a/`]);
    const panel = page.locator('.sd');
    await expect(panel.getByText(sentence)).toBeVisible();
    expect(asked).toEqual([]);
    await wanted(page).focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByText(none)).toBeVisible();
    await expect(status(page)).toHaveText(path ? '15 条结果' : '15 results');
    expect(asked.filter((file) => file.endsWith('.pf_meta'))).toHaveLength(2);
    // The first line that is new, from where arrows go on.
    const links = page.locator('.sd-r a');
    await expect(links).toHaveCount(10);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toMatch(/\/news\/item-[g-t]\/$/);
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(2)).toBeFocused();
    // What was wanted once is wanted for the next query, and on the search page.
    expect(await ask(page, path ? '温室' : 'greenhouse')).toHaveLength(10);
    await panel.locator('.sd-more a').click();
    await expect(page).toHaveURL(/search\/\?q=[^&]+&older=1$/);
    await expect(status(page)).toHaveText(path ? '14 条结果' : '14 results');
    await expect(page.getByText(none)).toBeVisible();
    expect(faults).toEqual([]);
  });

test('the status says what goes on; without anything new the focus is on the sentence', async ({ page }) => {
  let release = () => {};
  const arrival = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/archive/*.json*', async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto('search/?q=machine%20translation');
  await answered(page, 'machine translation');
  const lines = page.locator('.sd-r a');
  const shown = await lines.allTextContents();
  const before = await status(page).textContent();
  await wanted(page).click();
  await expect(status(page)).toHaveText('Searching older news…');
  await expect(wanted(page)).toBeFocused();
  expect(await lines.allTextContents()).toEqual(shown);
  release();
  await expect(page.getByText(included)).toBeFocused();
  await expect(status(page)).toHaveText(before ?? '');
});

test('what is in old news only is found without asking, once the reader has stopped typing', async ({
  page,
  faults,
}) => {
  const asked = watchArchive(page);
  await page.goto('search/');
  expect(await ask(page, 'greenhouse')).toHaveLength(10);
  await expect(status(page)).toHaveText('14 results');
  await expect(page.getByText(included)).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  // Not wanted for the next query, which finds something.
  expect(await ask(page, 'pond')).toEqual(['/news/item-a/']);
  await expect(page.getByText(left)).toBeVisible();
  // Not even here: nothing found, and it says where.
  await ask(page, 'xyzzyx');
  await expect(status(page)).toHaveText('Nothing found for “xyzzyx”.');
  await expect(page.getByText(included)).toBeVisible();
  expect(faults).toEqual([]);
});

test('while the reader may still be typing the archive is not fetched', async ({ page }) => {
  const asked = watchArchive(page);
  await page.clock.install();
  await page.goto('search/');
  await ask(page, 'plaque');
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.locator('#q').fill('greenhouse');
  for (let step = 0; step < 20; step += 1) await page.clock.runFor(20);
  expect(asked).toEqual([]);
  await page.clock.resume();
  await expect(status(page)).toHaveText('14 results');
  expect(asked.length).toBeGreaterThan(0);
});

test('kinds are counted over what was searched', async ({ page }) => {
  await page.goto('search/?older=1&q=plaque');
  await answered(page, 'plaque');
  const group = page.getByRole('group', { name: 'Show only' });
  await group.getByRole('button', { name: 'News' }).click();
  await expect(status(page)).toHaveText('20 results');
  await page.goto('search/?q=plaque');
  await answered(page, 'plaque');
  await group.getByRole('button', { name: 'News' }).click();
  await expect(status(page)).toHaveText('6 results');
});

test('more results add to what is there, and lead to the first of them', async ({ page }) => {
  // Names and the full text answer.
  await page.goto('search/?older=1&q=plaque');
  await answered(page, 'plaque');
  const links = page.locator('.sd-r a');
  const shown = await links.count();
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(links).toHaveCount(shown + 10);
  await expect(links.nth(shown)).toBeFocused();
});

const garbage = { body: 'not what you think', contentType: 'text/plain' };

for (const [name, pattern, answer] of [
  ['a missing archive', '**/pagefind/archive/**', { status: 404 }],
  ['a page instead of its table of contents', '**/archive/pagefind-entry.json*', { body: '<!doctype html>' }],
  ['an archive without this language', '**/archive/pagefind-entry.json*', { body: '{"languages":{}}' }],
  ['damaged metadata', '**/archive/*.pf_meta', garbage],
  ['a damaged part of the archive', '**/archive/index/*', garbage],
] as const)
  test(`${name}: the rest still answers, the reader is told and may try again`, async ({ page, faults }) => {
    await page.route(pattern, (route) => route.fulfill(answer));
    const failed = page.getByText('Older news cannot be searched just now.');
    // Nothing else was found, and nobody asked for it.
    await page.goto('search/?q=greenhouse');
    await expect(status(page)).toHaveText('Nothing found for “greenhouse”.');
    await expect(failed).toBeVisible();
    await page.goto('search/?q=pond');
    await answered(page, 'pond');
    await wanted(page).click();
    await expect(failed).toBeVisible();
    await expect(status(page)).toHaveText('One result');
    await expect(wanted(page)).toBeFocused();
    await expect(page.getByText('Only titles and names')).toHaveCount(0);
    await ask(page, 'greenhouse');
    await expect(status(page)).toHaveText('Nothing found for “greenhouse”.');
    await expect(failed).toBeVisible();
    await page.unroute(pattern);
    await wanted(page).click();
    await expect(status(page)).toHaveText('14 results');
    expect(ofOurs(faults)).toEqual([]);
  });

test('a part of a large archive that does not arrive is noticed', async ({ page }) => {
  await page.route('**/archive/pagefind-entry.json*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/"chunks":\[[^\]]*\]/g, '"chunks":[]') });
  });
  await page.route('**/archive/index/*', (route) => route.fulfill({ status: 404 }));
  await page.goto('search/?older=1&q=pond');
  await expect(page.getByText('Older news cannot be searched just now.')).toBeVisible();
  await expect(status(page)).toHaveText('One result');
  await page.unroute('**/archive/index/*');
  await wanted(page).click();
  await expect(status(page)).toHaveText('15 results');
});

test('under a strict policy with Trusted Types the archive works as well', async ({ page, faults }) => {
  await page.route(/\/search\/\?/, async (route) => {
    const response = await route.fetch();
    const policy = policyOf(await response.text());
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto('search/?older=1&q=pond');
  await expect(status(page)).toHaveText('15 results');
  expect(faults).toEqual([]);
});

test('the archive stays the same, byte for byte, while its months do', async ({ folder }) => {
  const workshop = openWorkshop();
  try {
    writeItems(workshop);
    workshop.edit('src/search/index-parts.ts', (text) => text.replace('newest = 1000', 'newest = 5'));
    workshop.write(
      'content/news/en/item-z.mdx',
      '---\ntitle: New\nsummary: Short.\npublished: 2027-03-20\nkind: update\nfacts: [F08]\n---\n\nText.\n',
    );
    workshop.write('content/news/zh/item-z.mdx', '---\ntitle: 新\nsummary: 摘要。\n---\n\n正文。\n');
    const { status: code, output } = await workshop.build();
    expect(code, output).toBe(0);
    const archive = (dist: string) => join(dist, 'pagefind/archive');
    const changed = differences(archive(folder), archive(join(workshop.root, 'dist')));
    // But for the stamp of the content, and the neighbours’ links, which are no part of the text.
    expect(changed).toEqual(['pagefind-entry.json']);
    expect(differences(join(folder, 'pagefind'), join(workshop.root, 'dist/pagefind')).length).toBeGreaterThan(3);
  } finally {
    workshop.close();
  }
});
