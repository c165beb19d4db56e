import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { rules, securityHeaders, types } from '../../src/hosting/headers.ts';
import { inlineOf, policyFor, together } from '../../src/hosting/policy.ts';
import { site } from '../helpers/builds.ts';
import { haveNginx, type Nginx, startNginx } from '../helpers/nginx.ts';
import { builtPages } from '../helpers/pages.ts';
import { expect, test } from '../helpers/test.ts';

const pages = builtPages(site.folder);
const policy = policyFor(together(pages.map(({ html }) => inlineOf(html))), 'header');

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

test.describe('nginx with the configuration of the build', () => {
  let nginx: Nginx;
  test.beforeAll(async () => {
    test.skip(!haveNginx(), 'nginx is not on this machine and cannot be installed here.');
    nginx = await startNginx(site.folder, { policy, base: '/', redirects: [{ from: '/old-name/', to: '/base/' }] });
  });
  const secret = join(site.folder, '.secret');
  test.afterAll(() => {
    nginx?.close();
    rmSync(secret, { force: true });
  });

  test('every answer carries the security headers: 200, 301, 304, 404', async () => {
    const first = await get(`${nginx.url}/base/`);
    const answers = {
      200: first,
      301: await get(`${nginx.url}/zh/base`),
      304: await get(`${nginx.url}/base/`, { 'if-none-match': first.headers.etag ?? '' }),
      404: await get(`${nginx.url}/zh/nothing/`),
    };
    for (const [status, answer] of Object.entries(answers)) {
      expect(answer.status).toBe(Number(status));
      for (const [name, value] of Object.entries(securityHeaders(policy)))
        expect(answer.headers[name.toLowerCase()], `${status} ${name}`).toBe(value);
      expect(answer.headers.server, 'no version').toBe('nginx');
    }
    expect(answers[301].headers.location).toBe('/zh/base/');
  });

  test('a missing page is answered in the language of its address', async () => {
    const [english, chinese] = [await get(`${nginx.url}/nothing/`), await get(`${nginx.url}/zh/nothing/here`)];
    expect([english.status, chinese.status]).toEqual([404, 404]);
    expect(english.body.toString()).toContain('<html lang="en"');
    expect(chinese.body.toString()).toContain('<html lang="zh-CN"');
  });

  test('an old address leads to the new one', async () => {
    const { status, headers } = await get(`${nginx.url}/old-name/`);
    expect([status, headers.location]).toEqual([301, '/base/']);
  });

  test('texts come packed, exactly as the build packed them', async () => {
    const plain = readFileSync(join(site.folder, 'questions/index.html'));
    const br = await get(`${nginx.url}/questions/`, { 'accept-encoding': 'br, gzip' });
    const gz = await get(`${nginx.url}/questions/`, { 'accept-encoding': 'gzip' });
    const none = await get(`${nginx.url}/questions/`);
    expect([br.headers['content-encoding'], gz.headers['content-encoding'], none.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(br.body.equals(readFileSync(join(site.folder, 'questions/index.html.br')))).toBe(true);
    expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
    expect(gunzipSync(gz.body).equals(plain)).toBe(true);
    expect(none.body.equals(plain)).toBe(true);
    expect(br.headers.vary).toContain('Accept-Encoding');
  });

  test('types and cache times are right', async () => {
    const hashed = /\/_astro\/fonts\/[^"]+/.exec(pages.find(({ path }) => path === '/')?.html ?? '')?.[0] ?? '';
    expect((await get(nginx.url + hashed)).headers['cache-control']).toContain('immutable');
    expect((await get(`${nginx.url}/`)).headers['cache-control']).toBe('public, max-age=300');
    expect((await get(`${nginx.url}/share/en/home.png`)).headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect((await get(`${nginx.url}/zh/manifest.webmanifest`)).headers['content-type']).toContain(
      'application/manifest+json',
    );
    expect((await get(`${nginx.url}/`)).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get(`${nginx.url}/favicon.svg`)).headers['content-type']).toContain('image/svg+xml');
  });

  test('parts of files can be asked for; folders and dotfiles cannot', async () => {
    const part = await get(`${nginx.url}/share/en/home.png`, { range: 'bytes=0-7' });
    expect([part.status, part.body.toString('latin1')]).toEqual([206, '\x89PNG\r\n\x1a\n']);
    // Not served even if somebody puts one there.
    writeFileSync(secret, 'x');
    for (const path of [
      '/.secret',
      '/_astro/',
      '/share/',
      '/pagefind/',
      '/../package.json',
      '/%2e%2e/package.json',
      '/.git/config',
    ])
      expect([403, 404, 400], path).toContain((await get(nginx.url + path)).status);
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
  for (const path of [
    '/',
    '/zh/base/',
    '/_astro/fonts/a.woff2',
    '/pagefind/fragment/a.pf_fragment',
    '/share/zh/home.png',
  ]) {
    const wanted = Object.assign(
      {},
      securityHeaders(policy),
      ...rules.filter(({ prefix }) => path.startsWith(prefix)).map(({ headers }) => headers),
    );
    const got = headersBy(file, path);
    for (const [name, value] of Object.entries(wanted)) expect(got.get(name), `${path} ${name}`).toBe(value);
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
