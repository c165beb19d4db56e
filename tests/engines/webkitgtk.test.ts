import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { site } from '../helpers/builds.ts';
import { pagePaths } from '../helpers/pages.ts';
import { openWebkitGtk, type Window } from './webkitgtk.ts';

// One window after the other: a fresh one is opened only after a failure.
test.describe.configure({ mode: 'default' });

let window: Window;
let url: string;
let frame: string;
let stop: () => void;
test.beforeAll(async () => {
  const served = await serve(site.folder, 0);
  url = served.url.slice(0, -1);
  const framing = createServer((request, response) => {
    const [width, address] = (request.url ?? '').replace(/^\/\?/, '').split('&');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><iframe width="${width}" height="700" frameborder="0" src="${address}"></iframe>`);
  });
  await new Promise<void>((done) => framing.listen(0, done));
  frame = `http://localhost:${(framing.address() as AddressInfo).port}/`;
  stop = () => {
    for (const server of [served.server, framing]) {
      server.closeAllConnections();
      server.close();
    }
  };
  window = await openWebkitGtk();
  test.info().annotations.push({ type: 'engine', description: `WebKitGTK ${window.version}` });
});
test.afterAll(async () => {
  await window?.close();
  stop?.();
});

for (const width of [320, 375, 1280])
  test(`every page at ${width} px: its heading, its styles, no sideways scroll, no complaint`, async () => {
    await window.resize(Math.max(width, 900), 800);
    for (const path of pagePaths(site.folder)) {
      // The window of WebKitGTK cannot be as narrow as a phone; a frame can.
      await window.open(`${frame}?${width}&${url}${path}`);
      await window.enterFrame();
      const seen = await window.run(() => ({
        width: innerWidth,
        heading: document.querySelector('h1')?.getBoundingClientRect().height ?? 0,
        ground: getComputedStyle(document.body).backgroundColor,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        dialog: document.querySelector('dialog')?.checkVisibility() ?? false,
      }));
      expect(seen.width, path).toBe(width);
      expect(seen.heading, path).toBeGreaterThan(10);
      expect(seen.ground, path).not.toBe('rgba(0, 0, 0, 0)');
      expect(seen.sideways, path).toBeLessThanOrEqual(0);
      expect(seen.dialog, path).toBe(false);
      expect(window.complaints(), path).toEqual([]);
    }
  });

/** Waits in the page until search has answered, and returns where the answers lead. */
const answers = (query: string) =>
  window.run(async (asked = '') => {
    const panel = () => document.querySelector<HTMLElement>('.sp, .sd[open]');
    for (let left = 150; left > 0 && panel()?.dataset.answered !== asked; left -= 1)
      await new Promise((done) => setTimeout(done, 100));
    return [...(panel()?.querySelectorAll('.sd-r a') ?? [])].map((link) => link.getAttribute('href') ?? '');
  }, query);

for (const [query, path, first] of [
  ['scholarship', '/search/', '/programmes/scholarship/'],
  ['intership pay', '/search/', '/programmes/internship/#pay'],
  ['奖学金', '/zh/search/', '/zh/programmes/scholarship/'],
  ['订单班', '/zh/search/', '/zh/programmes/targeted-class/'],
] as const)
  test(`search finds ${query}`, async () => {
    await window.open(`${url}${path}?q=${encodeURIComponent(query)}`);
    expect((await answers(query))[0]).toBe(first);
    expect(window.complaints()).toEqual([]);
  });

test('the link to search opens a dialog that answers, and closes', async () => {
  await window.open(`${url}/zh/base/`);
  await window.run(() => document.querySelector<HTMLElement>('header [data-search]')?.click());
  expect(await window.run(() => document.activeElement?.matches('dialog[open] input') ?? false)).toBe(true);
  await window.type('奖学金');
  expect((await answers('奖学金'))[0]).toBe('/zh/programmes/scholarship/');
  await window.run(() => document.querySelector<HTMLElement>('.sd-x')?.click());
  expect(await window.run(() => document.querySelector('dialog')?.open)).toBe(false);
  expect(window.complaints()).toEqual([]);
});

test('the links work: the other language, then the menu', async () => {
  await window.open(`${url}/`);
  await window.run(() => document.querySelector<HTMLElement>('header a[hreflang="zh-Hans"]')?.click());
  await expect.poll(() => window.run(() => location.pathname)).toBe('/zh/');
  await window.run(() => document.querySelector<HTMLElement>('header nav a')?.click());
  await expect.poll(() => window.run(() => location.pathname)).toBe('/zh/agreement/');
  expect(await window.run(() => document.documentElement.lang)).toBe('zh-CN');
});
