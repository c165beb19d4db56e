import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { headersFor, rules, securityHeaders, types } from '../../src/hosting/headers.ts';
import { inlineOf, policyFor, together } from '../../src/hosting/policy.ts';
import { site } from '../helpers/builds.ts';
import { have, hosts, type Running } from '../helpers/hosts.ts';
import { builtPages } from '../helpers/pages.ts';
import { answered, ask } from '../helpers/search.ts';
import { expect, test } from '../helpers/test.ts';

const pages = builtPages(site.folder);
const policy = policyFor(together(pages.map(({ html }) => inlineOf(html))), 'header');

/** One file of every kind and folder of the site, as addresses. */
const kinds = [
  ...new Map(
    readdirSync(site.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^_|\.(?:br|gz)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length).replaceAll('\\', '/'))
      .map((file) => [`${rules.findLast(({ prefix }) => file.startsWith(prefix))?.prefix} ${extname(file)}`, file]),
  ).values(),
].map((file) => file.replace(/index\.html$/, ''));

/** Types that every host knows by itself. */
const known: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/,
  txt: /^text\/plain; charset=utf-8$/,
  xml: /^(?:text|application)\/xml/,
  json: /^application\/json/,
  js: /^(?:text|application)\/javascript/,
  css: /^text\/css; charset=utf-8$/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png$/,
  ico: /^image\/(?:x-icon|vnd\.microsoft\.icon)$/,
  woff2: /^font\/woff2$/,
};
const typeOf = (path: string): RegExp => {
  const ending = extname(path).slice(1) || 'html';
  const own = types[ending];
  return own ? new RegExp(`^${own.replaceAll(/[+.]/g, '\\$&')}$`) : (known[ending] ?? /^$/);
};

/** A plain request: `fetch` would unpack, follow and normalise by itself. */
const get = (url: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((done, failed) => {
    const { hostname, port } = new URL(url);
    const path = url.slice(new URL(url).origin.length);
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', failed)
      .end();
  });

for (const host of hosts)
  test.describe(`${host.name} with the configuration of the build`, () => {
    let server: Running;
    test.beforeAll(async () => {
      test.skip(!have(host), `${host.name} is not on this machine and cannot be installed here.`);
      server = await host.start(site.folder, { policy, base: '/', redirects: [{ from: '/old-name/', to: '/base/' }] });
    });
    const secret = join(site.folder, `.secret-${host.name}`);
    test.afterAll(() => {
      server?.close();
      rmSync(secret, { force: true });
    });

    test('every answer carries the security headers: 200, 304, 404, redirects', async () => {
      const first = await get(`${server.url}/base/`);
      const answers = {
        200: first,
        [host.slash]: await get(`${server.url}/zh/base`),
        301: await get(`${server.url}/old-name/`),
        304: await get(`${server.url}/base/`, { 'if-none-match': first.headers.etag ?? '' }),
        404: await get(`${server.url}/zh/nothing/`),
      };
      for (const [status, answer] of Object.entries(answers)) {
        expect(answer.status).toBe(Number(status));
        for (const [name, value] of Object.entries(securityHeaders(policy)))
          expect(answer.headers[name.toLowerCase()], `${status} ${name}`).toBe(value);
        expect(answer.headers.server, 'no version').toBe(host.server);
      }
      expect((await get(`${server.url}/zh/base`)).headers.location).toMatch(/^(?:\/zh)?\/?base\/$/);
    });

    test('a missing page is answered in the language of its address', async () => {
      const [english, chinese] = [await get(`${server.url}/nothing/`), await get(`${server.url}/zh/nothing/here`)];
      expect([english.status, chinese.status]).toEqual([404, 404]);
      expect(english.body.toString()).toContain('<html lang="en"');
      expect(chinese.body.toString()).toContain('<html lang="zh-CN"');
    });

    test('an old address leads to the new one', async () => {
      const { status, headers } = await get(`${server.url}/old-name/`);
      expect([status, headers.location]).toEqual([301, '/base/']);
    });

    test('texts come packed, exactly as the build packed them', async () => {
      const plain = readFileSync(join(site.folder, 'questions/index.html'));
      const br = await get(`${server.url}/questions/`, { 'accept-encoding': 'br, gzip' });
      const gz = await get(`${server.url}/questions/`, { 'accept-encoding': 'gzip' });
      const none = await get(`${server.url}/questions/`);
      expect([
        br.headers['content-encoding'],
        gz.headers['content-encoding'],
        none.headers['content-encoding'],
      ]).toEqual(['br', 'gzip', undefined]);
      expect(br.body.equals(readFileSync(join(site.folder, 'questions/index.html.br')))).toBe(true);
      expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
      expect(gunzipSync(gz.body).equals(plain)).toBe(true);
      expect(none.body.equals(plain)).toBe(true);
      expect(br.headers.vary).toContain('Accept-Encoding');
    });

    test('types, cache times and all other headers are those of the record, for every kind of file', async () => {
      expect(kinds.length).toBeGreaterThan(15);
      for (const path of kinds) {
        const { status, headers } = await get(server.url + path);
        expect(status, path).toBe(200);
        for (const [name, value] of Object.entries(headersFor(path, policy)))
          expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
        expect(headers['content-type'], path).toMatch(typeOf(path));
      }
    });

    test('in a browser, under the real headers, search and transitions work, and markup from text is refused', async ({
      page,
      faults,
    }) => {
      await page.addInitScript(() =>
        addEventListener('pagereveal', (event) => {
          document.documentElement.dataset.faded = String(Boolean(event.viewTransition));
        }),
      );
      const response = await page.goto(server.url);
      expect(response?.headers()['content-security-policy']).toBe(policy);
      await page.keyboard.press('/');
      expect((await ask(page, 'scholarship'))[0]).toBe('/programmes/scholarship/');
      await page.goto(`${server.url}/zh/search/?q=${encodeURIComponent('奖学金')}`);
      await answered(page, '奖学金');
      await expect(page.locator('.sd-r a').first()).toHaveAttribute('href', '/zh/programmes/scholarship/');
      await expect(page.locator('.sd-e').first()).toBeVisible();
      await page.goto(`${server.url}/base/`);
      await page.locator('header nav a').first().click();
      await expect(page.locator('html')).toHaveAttribute('data-faded', 'true');
      expect(faults.filter((fault) => !fault.startsWith('request to'))).toEqual([]);
      const refused = await page.evaluate(() => {
        try {
          document.body.innerHTML = '<p>';
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      });
      expect(refused).toBe('TypeError');
    });

    test('parts of files can be asked for; folders and dotfiles cannot', async () => {
      const part = await get(`${server.url}/share/en/home.png`, { range: 'bytes=0-7' });
      expect([part.status, part.body.toString('latin1')]).toEqual([206, '\x89PNG\r\n\x1a\n']);
      // Not served even if somebody puts one there.
      writeFileSync(secret, 'x');
      for (const path of [
        `/.secret-${host.name}`,
        '/_astro/',
        '/share/',
        '/pagefind/',
        '/../package.json',
        '/%2e%2e/package.json',
        '/.git/config',
      ])
        expect([403, 404, 400], path).toContain((await get(server.url + path)).status);
    });
  });

/** Netlify's and Cloudflare's rules, as their documents have them: every block whose path matches adds to the answer. */
function headersBy(file: string, path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const block of file.trim().split(/\n\n+/)) {
    const [pattern = '', ...lines] = block.split('\n');
    const matches = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    for (const line of matches ? lines : []) {
      const detach = /^ {2}! (.+)$/.exec(line)?.[1];
      const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
      if (detach) found.delete(detach);
      else {
        expect(name, `understood: ${line}`).not.toBe('');
        expect(found.has(name), `${path} gets ${name} twice`).toBe(false);
        found.set(name, value);
      }
    }
  }
  return found;
}

test('_headers gives every path the same headers as the record', () => {
  const file = readFileSync(join(site.folder, '_headers'), 'utf8');
  for (const path of kinds) {
    const got = headersBy(file, path);
    for (const [name, value] of Object.entries(headersFor(path, policy)))
      expect(got.get(name), `${path} ${name}`).toBe(value);
  }
  for (const [ending, type] of Object.entries(types))
    expect(headersBy(file, `/x/y.${ending}`).get('Content-Type')).toBe(type);
});

test('_redirects answers a missing Chinese page in Chinese', () => {
  const lines = readFileSync(join(site.folder, '_redirects'), 'utf8').trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^\/\S+ \/\S+ (301|404)$/);
  expect(lines.at(-1)).toBe('/zh/* /zh/404.html 404');
});

test('every page states a policy that allows only what it carries', () => {
  for (const { path, html, document } of pages) {
    const stated = document.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(stated, path).toBe(policyFor(inlineOf(html), 'meta'));
    expect(stated, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(html.indexOf('content-security-policy'), path).toBeLessThan(html.search(/<(?:style|script|link)\b/));
    expect(
      [...document.querySelectorAll('[style]')].map((element) => element.outerHTML.slice(0, 80)),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/<[^>]+\son[a-z]+=/);
  }
});
