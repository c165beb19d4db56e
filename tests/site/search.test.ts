import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/fixture-site.ts';
import { answered, ask } from '../helpers/search.ts';

const dialog = (page: Page) => page.locator('dialog.sd');
const input = (page: Page) => page.locator('.sd[open] input, .sp input');
const lines = (page: Page) => page.locator('.sd-r a');
const opener = (page: Page) => page.locator('a[data-search]');

test('nothing of search is loaded until the reader means to search, then everything', async ({ page, faults }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('');
  await page.mouse.move(400, 400);
  const before = asked.filter((path) => /search\.json|pagefind|panel/.test(path));
  expect(before).toEqual([]);
  expect(asked.filter((path) => path.endsWith('.js'))).toHaveLength(1);
  await opener(page).hover();
  await expect.poll(() => asked.some((path) => path.endsWith('.pf_meta'))).toBe(true);
  expect(asked.filter((path) => path.endsWith('/search.json'))).toHaveLength(1);
  await expect(dialog(page)).toBeHidden();
  expect(faults).toEqual([]);
});

test('the link opens a dialog; Escape and Close give the focus back', async ({ page, faults }) => {
  await page.goto('base/');
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Close' }).click(),
  ]) {
    await opener(page).click();
    expect(await dialog(page).evaluate((element) => element.matches(':modal'))).toBe(true);
    await expect(input(page)).toBeFocused();
    await close();
    await expect(dialog(page)).toBeHidden();
    await expect(opener(page)).toBeFocused();
  }
  expect(page.url()).toMatch(/\/base\/$/);
  expect(faults).toEqual([]);
});

test('a result on this very page closes the dialog; a click beside it does too', async ({ page }) => {
  await page.goto('base/');
  await opener(page).click();
  await ask(page, 'address');
  await lines(page).first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/\/base\/#address$/);
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(dialog(page)).toBeHidden();
});

test('/ and Ctrl+K and ⌘K open it, but a slash in a field is a slash', async ({ page }) => {
  await page.goto('');
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(input(page), key).toBeFocused();
    await expect(input(page), key).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page), key).toBeHidden();
  }
  await page.keyboard.press('/');
  await page.keyboard.type('and/or');
  await expect(input(page)).toHaveValue('and/or');
});

test('arrows walk through the results, a letter goes on with the query, Enter opens', async ({ page, faults }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('scholarshi');
  await answered(page, 'scholarshi');
  await page.keyboard.press('ArrowDown');
  await expect(lines(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lines(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('p');
  await expect(input(page)).toBeFocused();
  await expect(input(page)).toHaveValue('scholarship');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/programmes\/scholarship\/$/);
  expect(faults).toEqual([]);
});

test('Enter waits for the full text where the names know nothing', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await ask(page, 'scholarship');
  await input(page).fill('general manager');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/news\/agreement-signed-during-visit\//);
});

test('a result carries its cell, title, excerpt with marks, section and status; the count is announced', async ({
  page,
}) => {
  await page.goto('search/');
  await ask(page, 'scholarship');
  const first = page.locator('.sd-r li').first();
  await expect(first).toHaveClass('l-award');
  await expect(first.locator('.rock.l-award.d-discussed')).toHaveCount(1);
  await expect(first.locator('b')).toHaveText('Special scholarship');
  await expect(first.locator('mark').first()).toHaveText(/^scholarship$/i);
  await expect(first.locator('.tag')).toHaveText('Idea, consensus reported');
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/);
  await ask(page, 'machine translation');
  const section = page.locator('.sd-r a', { hasText: 'Which source is used?' });
  await expect(section).toHaveAttribute('href', '/about/#which-source-is-used');
  await expect(section.locator('.sd-p')).toHaveText('Page');
});

for (const [path, query, link, says] of [
  ['search/', 'salary', '/programmes/internship/#pay', 'Not stated in the report'],
  ['zh/search/', '住宿', '/zh/programmes/internship/#housing', '报道未说明'],
  ['search/', 'college credit', '/questions/#does-it-count-for-credit', 'Not stated in the report'],
] as const) {
  test(`“${query}” leads to the place of the answer and says that the report does not state it`, async ({ page }) => {
    await page.goto(path);
    expect((await ask(page, query))[0]).toBe(link);
    await expect(lines(page).first()).toContainText(says);
    await lines(page).first().click();
    await expect(page.locator(':target')).toBeVisible();
  });
}

test('typing errors and pinyin are mended in sight, and what was typed can be searched for', async ({ page }) => {
  await page.goto('search/');
  await ask(page, 'intership pay');
  await expect(page.getByRole('status')).toContainText('Showing results for internship pay.');
  await page.getByRole('button', { name: 'Search for “intership pay” instead' }).click();
  await expect(page.getByRole('status')).not.toContainText('Showing results');
  await page.goto('zh/search/');
  await ask(page, 'jiangxuejin');
  await expect(page.getByRole('status')).toContainText('已显示“奖学金”的结果');
});

test('half-composed pinyin is not searched for', { tag: '@chromium' }, async ({ page, context }) => {
  await page.goto('zh/');
  await page.keyboard.press('/');
  await ask(page, '基地');
  await input(page).fill('');
  const keyboard = await context.newCDPSession(page);
  for (const text of ['j', 'ji', 'jiang', 'jiang xue jin'])
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(input(page)).toHaveValue('jiang xue jin');
  await expect(dialog(page)).toHaveAttribute('data-asked', '');
  await keyboard.send('Input.insertText', { text: '奖学金' });
  await answered(page, '奖学金');
  await expect(lines(page).first()).toHaveAttribute('href', '/zh/programmes/scholarship/');
});

test('Enter and Escape that belong to an input method do nothing else', async ({ page }) => {
  await page.goto('zh/');
  await page.keyboard.press('/');
  await ask(page, '奖学金');
  for (const key of ['Enter', 'Escape', 'ArrowDown'])
    await input(page).evaluate((field, name) => {
      const event = new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true });
      if (field.dispatchEvent(event) && name === 'Enter') field.closest('form')?.requestSubmit();
    }, key);
  await expect(input(page)).toBeFocused();
  await expect(page).toHaveURL(/\/zh\/$/);
});

test('the address keeps the query: it can be shared, and Back works', async ({ page, faults }) => {
  await page.goto('search/?q=scholarship');
  await answered(page, 'scholarship');
  await expect(lines(page).first()).toHaveAttribute('href', '/programmes/scholarship/');
  await input(page).fill('salary');
  await expect(page).toHaveURL(/\?q=salary$/);
  await page.keyboard.press('Enter');
  await ask(page, 'plaque');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=plaque$/);
  await lines(page).first().click();
  await expect(page).toHaveURL(/\/base\//);
  await page.goBack();
  await answered(page, 'plaque');
  await expect(lines(page).first()).toBeVisible();
  await page.goBack();
  await answered(page, 'salary');
  await expect(page).toHaveURL(/\?q=salary$/);
  await expect(lines(page).first()).toHaveAttribute('href', '/programmes/internship/#pay');
  expect(faults).toEqual([]);
});

test('nothing found: said plainly, with near words, the register, the main pages and the other language', async ({
  page,
  faults,
}) => {
  await page.goto('search/');
  expect(await ask(page, 'xyzzyx')).toEqual([]);
  await expect(page.getByRole('status')).toHaveText('Nothing found for “xyzzyx”.');
  const help = page.locator('.sd-0');
  await expect(help.locator('.sd-g a')).toHaveText(['Agreement', 'Base', 'Ideas', 'Apply', 'Questions']);
  await ask(page, 'zsalary');
  await page.getByRole('button', { name: /Search for “zsalary”/ }).click();
  await expect(help.getByRole('link', { name: 'See everything that the report leaves out' })).toHaveAttribute(
    'href',
    '/questions/#open',
  );
  await help.getByRole('button', { name: 'salary' }).click();
  await expect(lines(page).first()).toHaveAttribute('href', '/programmes/internship/#pay');
  await ask(page, '停车场');
  await page.getByRole('link', { name: 'Search the Chinese pages' }).click();
  await expect(page).toHaveURL(/\/zh\/search\/\?q=%E5%81%9C/);
  await answered(page, '停车场');
  await expect(page.getByRole('status')).toHaveText('没有找到“停车场”。');
  expect(faults).toEqual([]);
});
