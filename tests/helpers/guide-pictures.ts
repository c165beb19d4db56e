/** npm run pictures:guide takes the pictures of the two guides anew: the forms, on the fixture content. */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { strings } from '../../src/i18n/index.ts';
import { chromiumFlags, findChromium } from './browser.ts';
import { openWorkshop, project } from './builds.ts';
import { openForms, startDevServer } from './dev.ts';
import { languages } from './pages.ts';

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
for (const [language, home] of languages) {
  const workshop = openWorkshop();
  const { url, process: server } = await startDevServer(workshop, language);
  const page = await browser.newPage({ locale: strings(language).languageTag, viewport: { width: 1180, height: 600 } });
  const forms = await openForms(page, workshop, `${url}admin/`);
  await forms.open(/Programmes/, 'Special scholarship');
  await page.locator('.pane[data-locale="zh"] [data-key-path="title"]').waitFor();
  await take(page, `page.${language}`);
  await forms
    .field('start')
    .getByRole('button', { name: /Add|添加/ })
    .click();
  await take(page, `blank.${language}`);
  workshop.edit(`content/base/${language}/base.mdx`, (text) => text.replace('title:', 'titel:'));
  await page.goto(`${url.slice(0, -1)}${home}/base/`);
  await page.locator('vite-error-overlay').waitFor();
  await take(page, `mistake.${language}`);
  server.kill();
  workshop.close();
}
await browser.close();

async function take(page: Page, name: string): Promise<void> {
  // What opens or closes has come to rest.
  await page.waitForTimeout(600);
  await sharp(await page.screenshot())
    .resize({ width: 900 })
    .webp({ quality: 55 })
    .toFile(join(project, 'content/_guide', `${name}.webp`));
}
