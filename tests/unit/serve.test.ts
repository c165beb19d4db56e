/** What becomes of a built site on this machine: it is put into its folder, and served. */
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from '../../src/cli/build.ts';
import { serve } from '../../src/cli/serve.ts';
import { expect, test } from '../helpers/unit.ts';

test('a wrong address is answered in its language, one that is no text does no harm, and texts name their charset', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'zh'));
  for (const name of ['index', '404', 'zh/index', 'zh/404']) writeFileSync(join(folder, `${name}.html`), name);
  for (const file of ['feed.atom', 'llms.txt']) writeFileSync(join(folder, file), '新闻');
  const { server, url } = await serve(folder, 0);
  try {
    for (const address of ['%', '100%', 'zh/%FF', '%zz/', '%00'])
      expect((await fetch(url + address)).status, address).toBe(404);
    expect((await fetch(url)).status).toBe(200);
    for (const [address, page] of [
      ['nothing/here/', '404'],
      ['zh/nothing/here/', 'zh/404'],
    ])
      expect(await (await fetch(url + address)).text()).toBe(page);
    expect((await fetch(`${url}zh`, { redirect: 'manual' })).headers.get('location')).toBe('/zh/');
    for (const file of ['feed.atom', 'llms.txt'])
      expect((await fetch(url + file)).headers.get('content-type'), file).toContain('charset=utf-8');
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test('a new site fills the folder behind a link, and what it does not have is gone', () => {
  const root = mkdtempSync(join(tmpdir(), 'filled-'));
  const at = (name: string) => join(root, name);
  for (const folder of ['web/old', 'next/new']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['web/old/index.html', 'web/gone.html', 'next/new/index.html']) writeFileSync(at(file), file);
  symlinkSync(at('web'), at('dist'));
  fill(at('dist'), at('next'));
  expect(lstatSync(at('dist')).isSymbolicLink()).toBe(true);
  expect(readdirSync(at('web'), { recursive: true }).sort()).toEqual(['new', join('new', 'index.html')]);
  rmSync(root, { recursive: true });
});
