import type { Page } from '@playwright/test';
import { basePathSite, fixtureSite } from '../helpers/builds.ts';
import { builtPage } from '../helpers/pages.ts';
import { answered, ask, hold } from '../helpers/search.ts';
import { expect, testsOn } from '../helpers/test.ts';

const test = testsOn(fixtureSite);

const dialog = (page: Page) => page.getByRole('dialog');
const input = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('.sd-r a');
const opener = (page: Page) => page.locator('a[data-search]');

/** Opens the dialog, and waits until it could answer. */
async function open(page: Page, path = ''): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('/');
  await answered(page, '');
}

test('nothing of search is loaded until the reader means to search, then everything', async ({ page, faults }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('');
  await page.mouse.move(400, 400);
  expect(asked.filter((path) => /search\.json|pagefind|panel/.test(path))).toEqual([]);
  await expect(page.locator('dialog')).toHaveCount(0);
  await opener(page).click();
  await expect.poll(() => asked.some((path) => path.endsWith('.pf_meta'))).toBe(true);
  expect(asked.filter((path) => path.endsWith('/search.json'))).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('the dialog opens and closes in every way, gives the focus back, and leaves the address as it was', async ({
  page,
  faults,
}) => {
  await page.goto('base/');
  await page.goto('agreement/');
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(5, 5),
    () => page.goBack(),
  ]) {
    await opener(page).click();
    expect(await dialog(page).evaluate((element) => element.matches(':modal'))).toBe(true);
    await expect(input(page)).toBeFocused();
    await ask(page, 'salary');
    await expect(page).toHaveURL(/\/agreement\/\?q=salary$/);
    await close();
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/\/agreement\/$/);
    await expect(opener(page)).toBeFocused();
  }
  await page.goBack();
  await expect(page).toHaveURL(/\/base\/$/);
  expect(faults).toEqual([]);
});

test('/ and Ctrl+K and ⌘K open it, but a slash in a field is a slash', async ({ page }) => {
  await page.goto('');
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(input(page), key).toBeFocused();
    await expect(input(page), key).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(dialog(page), key).toBeHidden();
    // The step of the history that the dialog took is gone a moment later; no reader opens it again before.
    await page.waitForFunction(() => !history.state?.search);
  }
  await page.keyboard.press('/');
  await page.keyboard.type('and/or');
  await expect(input(page)).toHaveValue('and/or');
});

test('Enter goes to the first result, Tab to the next; Enter opens it', async ({ page }) => {
  await open(page);
  await ask(page, 'scholarship');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/programmes\/scholarship\/$/);
});

test('before the first key there are questions to ask', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('status')).toHaveText('Type a word or a question.');
  const first = dialog(page).getByRole('list').getByRole('button').first();
  const question = (await first.textContent()) ?? '';
  await first.click();
  await answered(page, question);
  await expect(input(page)).toHaveValue(question);
  await expect(results(page).first()).toContainText(question);
});

test('each result carries its rock in its true colour, on a page that draws none as well', async ({ page }) => {
  await open(page, 'about/');
  for (const [query, title, status] of [
    ['scholarship', 'Special scholarship', 'award'],
    ['agreement', 'What has been signed?', 'settled'],
  ] as const) {
    await ask(page, query);
    const first = page.locator('.sd-r li').first();
    await expect(first.locator('b')).toHaveText(title);
    const token = status === 'settled' ? '--color-rock' : `--color-layer-${status}`;
    const [fill, wanted] = await first.locator('.rock').evaluate((rock, name) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.setProperty('color', `var(${name})`);
      return [getComputedStyle(rock).backgroundColor, getComputedStyle(probe).color];
    }, token);
    expect(fill).toBe(wanted);
  }
  await expect(dialog(page).getByRole('list')).toHaveAttribute('role', 'list');
});

test('an answer leads to its place and says what is known', async ({ page, faults }) => {
  for (const [path, query, link, says] of [
    ['search/', 'salary', '/programmes/internship/#pay', 'Not stated in the report'],
    ['zh/search/', '备案', '/zh/about/#icp', '尚未填写'],
    ['search/', 'what does co-construction mean', '/glossary/#jointly-built', 'together'],
  ] as const)
    await test.step(query, async () => {
      await page.goto(path);
      expect((await ask(page, query))[0]).toBe(link);
      await expect(results(page).first()).toContainText(says);
      await results(page).first().click();
      await expect(page.locator(':target')).toBeVisible();
    });
  expect(faults).toEqual([]);
});

for (const path of ['zh/', 'zh/search/'])
  test(`half-composed pinyin is not searched for, /${path}`, { tag: '@chromium' }, async ({ page, context }) => {
    await page.goto(path);
    await page.keyboard.press('/');
    await answered(page, '');
    const keyboard = await context.newCDPSession(page);
    for (const text of ['j', 'ji', 'jiang', 'jiang xue jin'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(input(page)).toHaveValue('jiang xue jin');
    for (const key of ['Enter', 'Escape', 'ArrowDown'])
      await input(page).evaluate((field, name) => {
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true }),
        );
      }, key);
    await expect(input(page)).toBeFocused();
    expect(new URL(page.url()).search).toBe('');
    await keyboard.send('Input.insertText', { text: '奖学金' });
    await answered(page, '奖学金');
    await expect(results(page).first()).toHaveAttribute('href', '/zh/programmes/scholarship/');
  });

test('the address keeps the query through Back, reload, a shared link and a change of language', async ({
  page,
  faults,
}) => {
  await open(page, 'agreement/');
  await ask(page, 'plaque');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/base\//);
  await page.goBack();
  await answered(page, 'plaque');
  await page.reload();
  await answered(page, 'plaque');
  await page.goto('news/?q=salary');
  await answered(page, 'salary');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/news\/$/);
  await page.goto('search/?q=scholarship');
  await answered(page, 'scholarship');
  await page.getByRole('link', { name: '中文' }).first().click();
  await expect(page).toHaveURL(/\/zh\/search\/\?q=scholarship$/);
  await answered(page, 'scholarship');
  await expect(results(page).first()).toHaveAttribute('href', '/zh/programmes/scholarship/');
  expect(faults).toEqual([]);
});

test('whoever is at a result already stays there when the full text answers', async ({ page }) => {
  const release = await hold(page, '**/pagefind/**');
  await page.goto('search/');
  await input(page).fill('scholarship');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeFocused();
  release();
  await answered(page, 'scholarship');
  await expect(results(page).first()).toBeFocused();
});

test('one message a question, however often the answer grows', async ({ page }) => {
  await open(page);
  await page.getByRole('status').evaluate((status) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true, subtree: true });
  });
  await ask(page, 'machine translation');
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1);
});

test('nothing found: said plainly, with where else to look', async ({ page, faults }) => {
  await page.goto('zh/search/');
  expect(await ask(page, '王一宁')).toEqual([]);
  await expect(page.getByRole('status')).toHaveText('没有找到“王一宁”。');
  const why = page.getByRole('link', { name: /人名.*拼音/ });
  await expect(why).toHaveAttribute('href', '/zh/questions/#why-no-chinese-names');
  await page.goto('search/');
  expect(await ask(page, 'dingxiangban')).toEqual([]);
  await expect(page.getByRole('link', { name: /report leaves out/ })).toHaveAttribute('href', '/questions/#open');
  await page.getByRole('link', { name: 'Search the Chinese pages for “dingxiangban”' }).click();
  await answered(page, 'dingxiangban');
  await expect(results(page).first()).toHaveAttribute('href', '/zh/programmes/targeted-class/');
  expect(faults).toEqual([]);
});

testsOn(basePathSite)('search works below a folder of its host', async ({ page, faults }) => {
  await page.goto('zh/search/');
  const heading = builtPage(basePathSite.folder, '/zh/base/').document.querySelector('h1')?.textContent ?? '';
  expect((await ask(page, heading))[0]).toBe('/base-path/zh/base/');
  await expect(page.locator('.sd-r mark').first()).toBeVisible();
  await ask(page, 'xyzzyx');
  await expect(page.getByRole('link', { name: '查看报道没有说明的内容' })).toHaveAttribute(
    'href',
    '/base-path/zh/questions/#open',
  );
  expect(faults).toEqual([]);
});
