/** npm run pictures:guide takes the pictures of the two guides anew: the forms, on the fixture content. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { chromiumFlags, findChromium } from './browser.ts';
import { openWorkshop, project, type Workshop } from './builds.ts';
import { pickFolder, startDevServer } from './dev.ts';

const folder = join(project, 'content/_guide');
const viewport = { width: 1180, height: 600 };

/** The guides' languages: what the browser asks for, and what the forms call the button. */
const languages = {
  en: { tag: 'en-GB', add: /Add/, home: '' },
  zh: { tag: 'zh-CN', add: /添加/, home: 'zh/' },
};
type Language = keyof typeof languages;

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
for (const language of Object.keys(languages) as Language[]) {
  const workshop = openWorkshop();
  const { url, process: server } = await startDevServer(workshop, language);
  const page = await newPage(browser, language);
  await takeForms(page, url, language, workshop);
  workshop.edit(`content/base/${language}/base.mdx`, (text) => text.replace('title:', 'titel:'));
  await page.goto(`${url}${languages[language].home}base/`);
  await page.locator('vite-error-overlay').waitFor();
  await take(page, 'mistake', language);
  server.kill();
  workshop.close();
}
await browser.close();

function newPage(on: Browser, language: Language): Promise<Page> {
  return on.newPage({ locale: languages[language].tag, viewport });
}

async function takeForms(page: Page, url: string, language: Language, workshop: Workshop): Promise<void> {
  const { add } = languages[language];
  const english = page.locator('.pane[data-locale="en"]');
  await pickFolder(page, `${url}admin/`, workshop);
  await page
    .getByText(/Programmes/)
    .first()
    .click();
  await page.getByText('Special scholarship', { exact: true }).first().click();
  await page.locator('.pane[data-locale="zh"] [data-key-path="title"]').waitFor();
  await take(page, 'page', language);
  const start = english.locator('[data-key-path="start"]');
  await page.mouse.move(300, 400);
  // Sveltia renders only the fields that are near.
  for (let step = 0; step < 80 && (await start.count()) === 0; step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(50);
  }
  await start.getByRole('button', { name: add }).click();
  await take(page, 'blank', language);
}

async function take(page: Page, name: string, language: Language): Promise<void> {
  // What opens or closes has come to rest.
  await page.waitForTimeout(600);
  await sharp(await page.screenshot())
    .resize({ width: 900 })
    .webp({ quality: 55 })
    .toFile(join(folder, `${name}.${language}.webp`));
}
