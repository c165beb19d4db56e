import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { check, readSource } from '../../src/check/index.ts';
import { today } from '../../src/schemas/dates.ts';
import { expect, type Forms, test } from '../helpers/dev.ts';

// One dev server serves all of them.
test.describe.configure({ mode: 'default' });

const page = 'content/programmes/en/scholarship.mdx';
const chinese = page.replace('/en/', '/zh/');
const lines = (text: string) => text.split('\n');
const added = (before: string, after: string) => lines(after).filter((line) => !lines(before).includes(line));
const removed = (before: string, after: string) => added(after, before);
/** What the check refuses in a project. */
const sentences = (root: string) =>
  check(readSource(root)).flatMap(({ level, said }) => (level === 'error' ? [said.en.split(' → ')[0]] : []));

/** Opens a page. The dev server reloads what is open after an edit, which may cut a visit short. */
const visit = (tab: Page, path: string) => expect(async () => void (await tab.goto(path))).toPass();

/** Fills in a field in English, or in both languages. */
async function fill(forms: Forms, path: string, ...words: [english: string, translation?: string]): Promise<void> {
  for (const [index, text = ''] of words.entries()) {
    const field = forms.field(path, index === 0 ? 'en' : 'zh');
    await field.locator('input, textarea').first().fill(text);
  }
}

test('the dev server, which has started with settings that nobody can read, shows the pages when they are mended', async ({
  request,
}) => {
  await expect
    .poll(async () => (await request.get('programmes/scholarship/')).text())
    .toContain('>Special scholarship');
});

test('staff work in the forms: blanks, values, sources, pages, pictures, and what is refused', async ({
  workshop: { read, root },
  page: tab,
  forms,
}) => {
  const input = (path: string) => tab.locator(`[data-key-path="${path}"]`).locator('input, textarea').first();

  await test.step('a blank is given its kind: one line for each is added to one file', async () => {
    const [english, translated] = [read(page), read(chinese)];
    await forms.open(/Programmes/, 'Special scholarship');
    await forms.choose('start', /Not decided/);
    // A value that has words is asked for in both languages; why it is missing is said in one file.
    await forms.choose('majors', /Not decided/);
    await forms.save();
    expect(added(english, read(page))).toEqual(['majors: { unknown: not-decided }', 'start: { unknown: not-decided }']);
    expect(removed(english, read(page))).toEqual([]);
    expect(read(chinese)).toBe(translated);
  });

  await test.step('a value without a source is refused, in words of the forms', async () => {
    const before = read(page);
    await forms.open(/Programmes/, 'Special scholarship');
    await forms.choose('apply.opens', /It is known/);
    await fill(forms, 'apply.opens', '2027-03-01');
    const said = await forms.refusal();
    expect(said).toContain('It is not saved yet');
    expect(said).not.toContain('try again later');
    expect(said).toMatch(/English 英文 · Applying 报名: "Applications open 报名开始" is filled in.*choose its source/i);
    expect(read(page)).toBe(before);
    // Nobody loses what she typed by a key or by leaving: Escape does nothing, and whoever leaves is asked.
    await tab.keyboard.press('Escape');
    const asked = async (type: string, leave: () => Promise<unknown>, answer: 'dismiss' | 'accept' = 'dismiss') => {
      const dialog = tab.waitForEvent('dialog').then(async (found) => {
        await found[answer]();
        return found.type();
      });
      await leave();
      expect(await dialog).toBe(type);
    };
    const back = () => tab.locator('button.back').first().click();
    await asked('confirm', back);
    await asked('confirm', () => tab.evaluate(() => history.back()));
    await asked('beforeunload', () => tab.evaluate(() => location.reload()));
    await asked('beforeunload', () => tab.reload(), 'accept');
    await tab.getByRole('button', { name: 'Restore' }).click();
    await expect(forms.field('apply.opens').locator('input').first()).toHaveValue('2027-03-01');
    await back();
    await tab.getByText('Special scholarship', { exact: true }).first().waitFor();
  });

  await test.step('a source is added, then a value with it, in both languages', async () => {
    const [sources, english, translated] = [read('content/sources.yaml'), read(page), read(chinese)];
    await forms.open(/Facts and sources/, 'Sources 来源');
    await tab.getByRole('button', { name: /Add/ }).first().click();
    await input('entries.1.id').fill('letter');
    await input('entries.1.title.en').fill('Letter of the school office');
    await input('entries.1.title.zh').fill('学校办公室来信');
    await forms.save();
    expect(added(sources, read('content/sources.yaml'))).toEqual([
      'letter: { title: { en: Letter of the school office, zh: 学校办公室来信 } }',
    ]);
    await forms.open(/Programmes/, 'Special scholarship');
    // What was left unsaved is offered again.
    await tab.getByRole('button', { name: 'Discard' }).click();
    await forms.choose('selection', /It is known/);
    await fill(forms, 'selection', 'By interview', '面试');
    await forms.field('sources').getByText('letter').click();
    await forms.save();
    const day = today();
    expect(added(english, read(page))).toEqual([
      'selection: By interview',
      'sources: [letter]',
      // Readers are told by themselves.
      `updates: [{ date: ${day}, kind: filled, field: selection }, { date: ${day}, kind: changed, text: { en: Sources, zh: 来源 } }]`,
    ]);
    expect(added(translated, read(chinese))).toEqual(['selection: 面试']);
  });

  await test.step('the settings of the site are held to the check', async () => {
    const site = read('content/site.yaml');
    await forms.open(/Facts and sources/, 'The site 本站');
    await tab.locator('[data-key-path="contact"]').getByRole('button', { name: /Add/ }).click();
    await tab.getByRole('menuitem', { name: /It is known/ }).click();
    await input('contact.value.email').fill('office@school');
    expect(await forms.refusal()).toContain('must be an e-mail address');
    await input('contact.value.email').fill('office@school.example');
    await forms.save();
    expect(added(site, read('content/site.yaml'))).toEqual(['contact: { email: office@school.example }']);
  });

  await test.step('a draft is kept with one language written, and published when both are', async () => {
    await tab
      .getByText(/News 新闻/)
      .first()
      .click();
    await tab.getByRole('button', { name: /New/ }).first().click();
    await fill(forms, 'title', 'A second visit');
    await fill(forms, 'summary', '', '有人来访。');
    await expect(forms.field('published').locator('input').first()).toHaveValue(today());
    await forms
      .field('kind')
      .getByText(/Update/)
      .click();
    await forms.field('draft').getByRole('switch').click();
    await forms.save();
    expect(read('content/news/zh/a-second-visit.mdx')).toBe('---\nsummary: 有人来访。\n---\n');
    expect(sentences(root)).toEqual([]);
    await forms.open(/News 新闻/, 'A second visit');
    await forms.field('draft').getByRole('switch').click();
    await fill(forms, 'title', 'A second visit', '再次来访');
    await fill(forms, 'summary', 'Somebody came for 500 yuan.', '有人来访。');
    await forms.field('facts').getByRole('combobox').click();
    await tab.getByRole('option', { name: /F04/ }).click();
    // The list of options stays open until one clicks beside it.
    await tab.mouse.click(750, 20);
    await expect(tab.getByRole('option', { name: /F04/ })).toHaveCount(0);
    expect(await forms.refusal()).toContain('"500" is a number');
    await fill(forms, 'summary', 'Somebody came.', '有人来访。');
    await forms.save();
    expect(read('content/news/en/a-second-visit.mdx')).toBe(
      `---\ntitle: A second visit\nsummary: Somebody came.\npublished: ${today()}\nkind: update\nfacts: [F04]\n---\n`,
    );
    expect(read('content/news/zh/a-second-visit.mdx')).toBe('---\ntitle: 再次来访\nsummary: 有人来访。\n---\n');
  });

  await test.step('a picture from a camera is made web-sized, and named so that every host can serve it', async () => {
    const photo = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#835' } })
      .png()
      .toBuffer();
    await forms.open(/News 新闻/, 'A second visit');
    await forms.choose('image', /It is known/);
    const chooser = tab.waitForEvent('filechooser');
    await forms
      .field('image')
      .getByRole('button', { name: /Browse/ })
      .click();
    await expect(tab.getByText(/Unsplash|Enter URL/)).toHaveCount(0);
    await tab.getByRole('button', { name: /Upload/ }).click();
    await (await chooser).setFiles({ name: 'School Gate.PNG', mimeType: 'image/png', buffer: photo });
    const dialog = tab.getByRole('dialog');
    await expect(dialog.getByText(/School|school/).first()).toBeVisible();
    await tab.getByRole('button', { name: 'Insert' }).click();
    // The forms make the picture smaller first; only then does the field have it.
    await expect(forms.field('image').getByRole('button', { name: 'Replace Image' })).toBeVisible();
    await fill(forms, 'imageAlt', 'The gate of the school', '学校的大门');
    await forms.field('sources').getByText('letter').click();
    await forms.save();
    expect(read('content/news/en/a-second-visit.mdx')).toContain('\nimage: ../../_media/school-gate.webp\n');
    const saved = await sharp(readFileSync(join(root, 'content/_media/school-gate.webp'))).metadata();
    expect(saved).toMatchObject({ width: 2000, height: 1000, format: 'webp' });
    // The page shows it at once.
    const shown = async () => (await tab.request.get('news/a-second-visit/')).text();
    await expect.poll(shown).toContain('school-gate');
  });

  expect(sentences(root)).toEqual([]);
});

test('the forms ask for a folder and for nothing else, in the language of staff, and reach nothing but the dev server', async ({
  page: tab,
  dev,
  browser,
}) => {
  const translated = await browser.newPage({ locale: 'zh-CN', baseURL: dev.url });
  await translated.goto('admin/');
  await expect(translated.getByRole('button')).toHaveText([/使用本地仓库/]);
  await translated.close();
  const reply = await tab.goto('admin/');
  await expect(tab.getByRole('button')).toHaveText([/Work with Local Repository/]);
  const policy = reply?.headers()['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/https?:|\*/);
  // Without a network every request fails: what counts is that the policy refuses it.
  const refused = await tab.evaluate(async () => {
    const said = new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => done(blockedURI), { once: true });
    });
    await fetch('https://example.org/').catch(() => {});
    return said;
  });
  expect(refused).toMatch(/^https:\/\/example\.org/);
  for (const path of ['nothing.js', 'server.ts', '..%2f..%2f..%2f..%2fpackage.json'])
    expect((await tab.request.get(`admin/${path}`)).status(), path).toBe(404);
});

test('a mistake stands over the page in the browser, and goes when it is mended', async ({ page: tab, workshop }) => {
  const overlay = tab.locator('vite-error-overlay');
  await tab.goto('programmes/scholarship/');
  // The change of another test may still be on its way out.
  await expect(overlay).toHaveCount(0);
  await expect(tab.locator('main h1')).toBeVisible();
  const before = workshop.read(page);
  workshop.write(page, before.replace('One of', 'See [it](/bse/). One of'));
  await expect(overlay).toContainText(/scholarship\.mdx:\d+[\s\S]*no page \/bse\/[\s\S]*Did you mean "\/base\/"\?/);
  await visit(tab, 'base/');
  await expect(overlay).toContainText('There is no page /bse/');
  workshop.write(page, before);
  await expect(overlay).toHaveCount(0);
  await expect(tab.locator('main h1')).toBeVisible();
});

test('pages that are held back carry a ribbon: by a day, or as one language is missing; all others stay up', async ({
  page: tab,
  workshop,
}) => {
  const item = (locale: string) => workshop.read(`content/news/${locale}/agreement-signed-during-visit.mdx`);
  workshop.edit(page, (text) => text.replace('order: 3', 'order: 3\npublishFrom: 2999-05-01'));
  workshop.write('content/news/en/walk.mdx', item('en'));
  workshop.write('content/news/zh/visit.mdx', item('zh'));
  for (const [path, said] of [
    ['programmes/scholarship/', ['Held back until 1 May 2999']],
    ['zh/programmes/scholarship/', ['2999年5月1日之前不发布']],
    ['zh/news/visit/', ['不发布：缺少英文文件']],
    ['news/walk/', ['Not published: the Chinese file is missing']],
    ...['', 'zh/', 'news/', 'zh/news/', 'zh/programmes/', 'questions/', 'apply/'].map((path) => [path, []] as const),
  ] as const) {
    await expect.poll(async () => (await tab.request.get(path)).status(), path).toBe(200);
    // Whoever opens a page before the dev server has taken up a change may miss its reload, and opens it again.
    await expect(async () => {
      await tab.goto(path);
      expect(await tab.locator('.held-ribbon').allTextContents()).toEqual(said);
    }).toPass({ timeout: 60_000 });
    await expect(tab.locator('main h1')).toBeVisible();
    await expect(tab.locator('vite-error-overlay')).toHaveCount(0);
  }
});

test('a page that is opened just as its content changes is fresh when it is opened again', async ({
  request,
  workshop,
}) => {
  const opened = async () => (await request.get('programmes/scholarship/')).text();
  // Astro takes up a change after half a second; two readers at once meet it more often.
  for (const moment of [420, 460, 500, 540]) {
    workshop.edit(page, (text) => text.replace(/title: .*/, `title: After ${moment} ms`));
    await wait(moment);
    await Promise.all([opened(), opened()]);
    // What is stale stays so, however often it is asked for.
    await wait(1000);
    await expect.poll(opened).toContain(`After ${moment} ms`);
  }
});

test('every version of a changed or deleted file is kept and can be brought back', async ({ workshop }) => {
  const file = 'content/questions/en/can-i-apply.mdx';
  const before = workshop.read(file);
  const restore = (...words: string[]) => workshop.run(['node', 'src/cli/restore.ts', ...words]);
  const kept = async () => (await restore()).output.split(file).length - 1;
  const earlier = await kept();
  workshop.write(file, before.replace('Can I apply now?', 'May I apply?'));
  await expect.poll(kept).toBe(earlier + 1);
  workshop.remove(file);
  await expect.poll(kept).toBe(earlier + 2);
  const [, oldest = ''] = [...(await restore()).output.matchAll(/^(\S+) {2}.*can-i-apply/gm)].map(([, time]) => time);
  expect(await restore(file, oldest)).toMatchObject({ status: 0 });
  expect(workshop.read(file)).toBe(before);
  // Nothing but files of the content is kept, so nothing else is ever written.
  const own = workshop.read('package.json');
  for (const words of [[file, '1999'], ['package.json'], ['content/questions/en']])
    expect((await restore(...words)).status, words.join(' ')).toBe(1);
  expect(workshop.read('package.json')).toBe(own);
});
