import { mkdirSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { check } from '../../src/check/index.ts';
import { formatDay } from '../../src/schemas/dates.ts';
import { changed } from '../helpers/content.ts';
import { expect, type Forms, openPickedFolder, test } from '../helpers/dev.ts';

// One dev server serves all of them.
test.describe.configure({ mode: 'default' });

const page = 'content/programmes/en/scholarship.mdx';
const chinese = page.replace('/en/', '/zh/');
const newsPage = 'content/news/en/agreement-signed-during-visit.mdx';
const lines = (text: string) => text.split('\n');
const added = (before: string, after: string) => lines(after).filter((line) => !lines(before).includes(line));
const removed = (before: string, after: string) => added(after, before);
const sentences = (changes: Record<string, string>) =>
  check(changed(changes)).problems.map(({ in: said }) => said.en.what);

async function addSource(forms: Forms): Promise<void> {
  await forms.open(/Facts and sources/, 'Sources 来源');
  await forms.page.getByRole('button', { name: /Add/ }).first().click();
  const entry = (name: string) => forms.page.locator(`[data-key-path="entries.1.${name}"] input`).first();
  await entry('id').fill('letter');
  await entry('title.en').fill('Letter of the school office');
  await entry('title.zh').fill('学校办公室来信');
  await forms.save();
}

/** Opens a page. The dev server reloads what is open after an edit, which may cut a visit short. */
const visit = (tab: Page, path: string) => expect(async () => void (await tab.goto(path))).toPass();

/** The status of an answer. The address goes out as it is written: clients that tidy it leave no dots in it. */
const statusOf = (folder: string, path: string) =>
  new Promise<number | undefined>((done, failed) => {
    const { hostname, port, pathname } = new URL(folder);
    get({ hostname, port, path: pathname + path }, (reply) => done(reply.resume().statusCode)).on('error', failed);
  });

/** What the practice mode keeps of a picture. */
async function sizeOf(name: string) {
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sveltia-cms-test');
  for (const part of ['content', '_media']) folder = await folder.getDirectoryHandle(part);
  const file = await (await folder.getFileHandle(name)).getFile();
  const { width, height } = await createImageBitmap(file);
  return { width, height, type: file.type };
}

test('staff work in the forms: blanks, values, sources, pages, pictures, and what is refused', async ({
  dev,
  forms,
}) => {
  await test.step('a blank is given its kind in the forms: one line for each is added to one file, and the check is content', async () => {
    const [english, translated] = [dev.workshop.read(page), dev.workshop.read(chinese)];
    await forms.open(/Programmes/, 'Special scholarship');
    await forms.choose('start', /Not decided/);
    // A value that has words is asked for in both languages; why it is missing is said in one file.
    await forms.choose('majors', /Not decided/);
    await forms.save();
    const saved = await forms.read(page);
    expect(added(english, saved)).toEqual(['majors: { unknown: not-decided }', 'start: { unknown: not-decided }']);
    expect(removed(english, saved)).toEqual([]);
    expect(await forms.read(chinese)).toBe(translated);
    expect(dev.workshop.read(page)).toBe(english);
    expect(sentences({ [page]: saved })).toEqual([]);
    expect(forms.foreign).toEqual([]);
  });
  await forms.page.goto('admin/?practice');
  await forms.page
    .getByText(/Programmes/)
    .first()
    .waitFor({ timeout: 20_000 });
  await test.step('a source is added, then a value with it, in both languages', async () => {
    const before = dev.workshop.read(page);
    await addSource(forms);
    const sources = await forms.read('content/sources.yaml');
    expect(added(dev.workshop.read('content/sources.yaml'), sources)).toEqual([
      'letter: { title: { en: Letter of the school office, zh: 学校办公室来信 } }',
    ]);

    await forms.open(/Programmes/, 'Special scholarship');
    await forms.choose('majors', /It is known/);
    await (await forms.field('majors')).locator('textarea').fill('All majors');
    await (await forms.field('majors', 'zh')).locator('textarea').fill('全部专业');
    await (await forms.field('sources')).getByText('letter').click();
    await forms.save();
    const [english, translated] = [await forms.read(page), await forms.read(chinese)];
    expect(added(before, english)).toEqual(['majors: All majors', 'sources: [letter]']);
    expect(added(dev.workshop.read(chinese), translated)).toEqual(['majors: 全部专业']);
    expect(sentences({ [page]: english, [chinese]: translated, 'content/sources.yaml': sources })).toEqual([]);
  });
  await forms.page.goto('admin/?practice');
  await forms.page
    .getByText(/Programmes/)
    .first()
    .waitFor({ timeout: 20_000 });
  await test.step('a page is made in both languages; what the check refuses is not saved', async () => {
    await forms.page
      .getByText(/News 新闻/)
      .first()
      .click();
    await forms.page.getByRole('button', { name: /New/ }).first().click();
    const fill = async (path: string, english: string, translation: string) => {
      await (await forms.field(path)).locator('input, textarea').first().fill(english);
      await (await forms.field(path, 'zh')).locator('input, textarea').first().fill(translation);
    };
    await fill('title', 'A second visit', '再次来访');
    await fill('summary', 'Somebody came for 500 yuan.', '有人来访。');
    await (await forms.field('published')).locator('input').first().fill('2026-12-01');
    await (await forms.field('kind')).getByText(/Update/).click();
    await (await forms.field('facts')).getByRole('combobox').click();
    await forms.page.getByRole('option', { name: /F04/ }).click();
    // The list of options stays open until one clicks beside it.
    await forms.page.mouse.click(750, 20);
    await expect(forms.page.getByRole('option', { name: /F04/ })).toHaveCount(0);
    expect(await forms.refusal()).toContain('"500" is a number');
    await fill('summary', 'Somebody came.', '有人来访。');
    await forms.save();
    const files = ['en', 'zh'].map((locale) => `content/news/${locale}/a-second-visit.mdx`) as [string, string];
    const [english, translated] = [await forms.read(files[0]), await forms.read(files[1])];
    expect(english).toBe(
      '---\ntitle: A second visit\nsummary: Somebody came.\npublished: 2026-12-01\nkind: update\nfacts: [F04]\n---\n',
    );
    expect(translated).toBe('---\ntitle: 再次来访\nsummary: 有人来访。\n---\n');
    expect(sentences({ [files[0]]: english, [files[1]]: translated })).toEqual([]);
  });
  await forms.page.goto('admin/?practice');
  await forms.page
    .getByText(/Programmes/)
    .first()
    .waitFor({ timeout: 20_000 });
  await test.step('a picture from a camera is made web-sized, and named so that every host can serve it', async () => {
    const { page: tab } = forms;
    const photo = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#835' } })
      .png()
      .toBuffer();
    await addSource(forms);
    await forms.open(/News 新闻/, 'Cooperation agreement signed during a visit');
    await forms.choose('image', /It is known/);
    const chooser = tab.waitForEvent('filechooser');
    await (await forms.field('image')).getByRole('button', { name: /Browse/ }).click();
    await expect(tab.getByText(/Unsplash|Enter URL/)).toHaveCount(0);
    await tab.getByRole('button', { name: /Upload/ }).click();
    await (await chooser).setFiles({ name: 'School Gate.PNG', mimeType: 'image/png', buffer: photo });
    await expect(
      tab
        .getByRole('dialog')
        .getByText(/School|school/)
        .first(),
    ).toBeVisible();
    await tab.getByRole('button', { name: 'Insert' }).click();
    // The forms make the picture smaller first; only then does the field have it.
    await expect((await forms.field('image')).getByRole('button', { name: 'Replace Image' })).toBeVisible();
    for (const [locale, words] of [
      ['en', 'The gate of the school'],
      ['zh', '学校的大门'],
    ] as const)
      await (await forms.field('imageAlt', locale)).locator('textarea').fill(words);
    expect(await forms.refusal()).toContain('"Picture 图片" is filled in');
    expect(await forms.read(newsPage)).not.toContain('gate');
    await (await forms.field('sources')).getByText('letter').click();
    await forms.save();
    const [, name = ''] = /^image: \.\.\/\.\.\/_media\/(.+)$/m.exec(await forms.read(newsPage)) ?? [];
    expect(name).toBe('school-gate.webp');
    expect(await tab.evaluate(sizeOf, name)).toEqual({ width: 2000, height: 1000, type: 'image/webp' });
  });
  await forms.page.goto('admin/?practice');
  await forms.page
    .getByText(/Programmes/)
    .first()
    .waitFor({ timeout: 20_000 });
});

test('the forms work on the files of the folder that is picked', async ({ page: tab, dev }) => {
  const read = await openPickedFolder(tab);
  await expect(tab.getByText(/Programmes/).first()).toBeVisible();
  await tab
    .getByText(/Programmes/)
    .first()
    .click();
  await tab.getByText('Special scholarship', { exact: true }).first().click();
  await tab.locator('.pane[data-locale="en"] [data-key-path="title"] input').fill('A special scholarship');
  await tab.getByRole('button', { name: 'Save' }).click();
  await expect(tab.getByText('Entry saved.')).toBeVisible();
  const before = dev.workshop.read(page);
  expect(await read(page)).toBe(before.replace('title: Special scholarship', 'title: A special scholarship'));
  expect(await read(chinese)).toBe(dev.workshop.read(chinese));
});

test('the forms reach nothing but the dev server', async ({ page: tab, dev }) => {
  const reply = await tab.goto('admin/?practice');
  const policy = reply?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/https?:|\*/);
  // Without a network every request fails: what counts is that the policy refuses it.
  const refused = await tab.evaluate(async () => {
    const said = new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => done(blockedURI), { once: true });
    });
    await fetch('https://example.org/').catch(() => {});
    return Promise.race([said, new Promise<string>((done) => setTimeout(done, 5000, 'nothing'))]);
  });
  expect(refused).toMatch(/^https:\/\/example\.org/);
  for (const path of ['nothing.js', '../../../../package.json', '..%2f..%2f..%2f..%2fpackage.json'])
    expect(await statusOf(`${dev.url}admin/`, path), path).toBe(404);
  expect(await statusOf(`${dev.url}admin/`, '')).toBe(200);
});

test('a mistake stands over the page in the browser, and goes when it is mended', async ({ page: tab, dev }) => {
  const before = dev.workshop.read(page);
  await tab.goto('programmes/scholarship/');
  await expect(tab.locator('h1')).toBeVisible();
  try {
    dev.workshop.edit(page, (text) => text.replace('/programmes/', '/').replace('One of', 'See [it](/bse/). One of'));
    const overlay = tab.locator('vite-error-overlay');
    await expect(overlay).toContainText(`${page}:`);
    await expect(overlay).toContainText('There is no page /bse/');
    await expect(overlay).toContainText('Did you mean "/base/"?');
    await visit(tab, 'base/');
    await expect(overlay).toContainText('There is no page /bse/');
  } finally {
    dev.workshop.write(page, before);
  }
  await expect(tab.locator('vite-error-overlay')).toHaveCount(0);
  await expect(tab.locator('h1')).toBeVisible();
});

test('a page that is opened just as its content changes is fresh when it is opened again', async ({ dev }) => {
  const before = dev.workshop.read(page);
  const opened = async () => (await fetch(`${dev.url}programmes/scholarship/`)).text();
  const stale: string[] = [];
  try {
    // Astro takes up a change after half a second.
    for (let moment = 490; moment < 530; moment += 20) {
      const day = `2999-05-${10 + (moment % 19)}`;
      dev.workshop.write(page, before);
      await wait(900);
      dev.workshop.edit(page, (text) => text.replace('order: 3', `order: 3\npublishFrom: ${day}`));
      await wait(moment);
      await opened();
      await wait(1000);
      if (!(await opened()).includes(`Held back until ${formatDay(day, 'en')}`)) stale.push(`after ${moment} ms`);
    }
    expect(stale).toEqual([]);
  } finally {
    dev.workshop.write(page, before);
  }
});

test('drafts and pages of a later day carry a ribbon in both languages', async ({ page: tab, dev }) => {
  const before = dev.workshop.read(page);
  const ribbon = tab.locator('.held-ribbon');
  try {
    dev.workshop.edit(page, (text) => text.replace('order: 3', 'order: 3\npublishFrom: 2999-05-01'));
    await expect(async () => {
      await tab.goto('programmes/scholarship/');
      await expect(ribbon).toHaveText('Held back until 1 May 2999');
    }).toPass();
    await expect(ribbon).toHaveCSS('position', 'fixed');
    await visit(tab, 'zh/programmes/scholarship/');
    await expect(ribbon).toHaveText('2999年5月1日之前不发布');
    await visit(tab, 'base/');
    await expect(tab.locator('h1')).toBeVisible();
    await expect(ribbon).toHaveCount(0);
  } finally {
    dev.workshop.write(page, before);
  }
});

test('every version of a changed or deleted file is kept and can be brought back', async ({ dev }) => {
  const file = 'content/questions/en/can-i-apply.mdx';
  const before = dev.workshop.read(file);
  const restore = (...words: string[]) => dev.workshop.run(['node', 'src/cli/restore.ts', ...words]);
  const kept = async () => (await restore()).output.split(file).length - 1;
  const earlier = await kept();
  try {
    dev.workshop.edit(file, (text) => text.replace('Can I apply now?', 'May I apply?'));
    await expect.poll(kept).toBe(earlier + 1);
    dev.workshop.remove(file);
    await expect.poll(kept).toBe(earlier + 2);
    const { output, status } = await restore(file, '2');
    expect(status, output).toBe(0);
    expect(dev.workshop.read(file)).toBe(before);
    expect((await restore(file, '99')).status).toBe(1);
    // Even if something lay there, no file but those of the content would be written.
    mkdirSync(join(dev.workshop.root, '.history/package.json'), { recursive: true });
    dev.workshop.write('.history/package.json/2026-11-30T09-00-00-000Z.json', '{}');
    const own = dev.workshop.read('package.json');
    expect((await restore('package.json')).status).toBe(1);
    expect((await restore('content/../package.json')).status).toBe(1);
    expect(dev.workshop.read('package.json')).toBe(own);
  } finally {
    dev.workshop.write(file, before);
  }
});

test('the state of the content is a page while the dev server runs', async ({ page: tab, dev }) => {
  const before = dev.workshop.read(page);
  try {
    dev.workshop.edit(page, (text) =>
      text.replace('order: 3', 'order: 3\ndraft: true\nreviewBy: 2026-01-31\nowner: Lin'),
    );
    await tab.goto('admin/status/?lang=en');
    const row = tab.getByRole('row', { name: /programmes\/scholarship/ }).first();
    await expect(row).toContainText('no, a draft');
    await expect(row).toContainText('31 January 2026: due');
    await expect(row).toContainText('Lin');
    await tab.goto('admin/status/?lang=zh');
    await expect(row).toContainText('不能，是草稿');
  } finally {
    dev.workshop.write(page, before);
  }
});
