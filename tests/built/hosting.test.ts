/** The recipes on the real servers: what they send at the top of a host, below folders, and after the site has changed. */

import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { policyOf } from '../../src/hosting/policy.ts';
import { fixtureSite, site } from '../helpers/builds.ts';
import { filesIn } from '../helpers/files.ts';
import { headersFor } from '../helpers/headers.ts';
import { hosts, start } from '../helpers/hosts.ts';
import { attributes, builtPages } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

/** What every answer carries: all but what differs by path. */
const { 'Cache-Control': _, ...everywhere } = headersFor('/');

/** One file of every kind and folder of the site, as addresses. */
const paths = filesIn(site.folder)
  .filter((file) => !/(?:^|\/)_[^/]*$|\.(?:br|gz)$/.test(file))
  .map((file) => `/${file}`);
const kinds = [...Map.groupBy(paths, (path) => headersFor(path)['Cache-Control'] + extname(path)).values()].map(
  ([path = '']) => path.replace(/index\.html$/, ''),
);

/** Types that hosts know by themselves. */
const known: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/,
  xml: /^(?:text|application)\/xml/,
  json: /^application\/json/,
  js: /^(?:text|application)\/javascript/,
  css: /^text\/css; charset=utf-8$/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png$/,
  ico: /^image\/(?:x-icon|vnd\.microsoft\.icon)$/,
  woff2: /^font\/woff2$/,
};

/** A plain request: `fetch` would unpack, follow and normalise by itself. */
async function get(url: string, headers: Record<string, string> = {}) {
  const { hostname, port, origin } = new URL(url);
  const asked = request({ hostname, port, path: url.slice(origin.length), headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { statusCode: status = 0, headers: own } = response;
  return { status, headers: own as Record<string, string>, body: await buffer(response) };
}

for (const host of hosts)
  describe(host.name, () => {
    const root = mkdtempSync(join(tmpdir(), 'web-'));
    let server: Awaited<ReturnType<typeof start>>;
    test.before(async () => {
      cpSync(site.folder, root, { recursive: true });
      for (const below of ['path', 'path/to']) {
        cpSync(site.folder, join(root, below), { recursive: true });
        writeFileSync(join(root, below, '404.html'), `missing in ${below}`);
        writeFileSync(join(root, below, 'zh/404.html'), `zh missing in ${below}`);
      }
      server = await start(host, root);
    });
    test.after(() => {
      server?.close();
      rmSync(root, { recursive: true });
    });

    test('every answer carries the security headers: 200, 304, 404, redirects', async () => {
      const first = await get(`${server.url}/base/`);
      const answers = {
        200: first,
        [host.slash]: await get(`${server.url}/zh/base`),
        304: await get(`${server.url}/base/`, { 'if-none-match': first.headers.etag ?? '' }),
        404: await get(`${server.url}/zh/nothing/`),
      };
      for (const [status, answer] of Object.entries(answers)) {
        expect(answer.status).toBe(Number(status));
        expect(answer.headers).toMatchObject(
          Object.fromEntries(Object.entries(everywhere).map(([name, value]) => [name.toLowerCase(), value])),
        );
        expect(answer.headers.server, 'no version').toBe(host.server);
      }
      expect(answers[host.slash]?.headers.location).toMatch(/^(?:\/zh)?\/?base\/$/);
    });

    test('types, cache times and all other headers are those of _headers, for every kind of file', async () => {
      expect(kinds.length).toBeGreaterThan(15);
      for (const path of kinds) {
        const { status, headers } = await get(server.url + path);
        expect(status, path).toBe(200);
        const { 'Content-Type': own, ...record } = headersFor(path);
        for (const [name, value] of Object.entries(record))
          expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
        if (own) expect(headers['content-type'], path).toBe(own);
        else expect(headers['content-type'], path).toMatch(known[extname(path).slice(1) || 'html'] ?? /^$/);
      }
    });

    test('a missing page is answered in the language of its address, also below one folder or two', async () => {
      for (const [path, words] of Object.entries({
        '/nothing/': '<html lang="en"',
        '/zh/nothing/here': '<html lang="zh-CN"',
        '/path/nothing/': 'missing in path',
        '/path/zh/nothing/here': 'zh missing in path',
        '/path/to/nothing/': 'missing in path/to',
        '/path/to/zh/nothing/here': 'zh missing in path/to',
      })) {
        const { status, body } = await get(server.url + path);
        expect(status, path).toBe(404);
        expect(body.toString().replace('<!DOCTYPE html>', '').slice(0, words.length), path).toBe(words);
      }
      expect((await get(`${server.url}/path/to/zh/base/`)).status).toBe(200);
    });

    test('texts come packed, exactly as the build packed them, pages for wrong addresses too', async () => {
      for (const [path, file] of [
        ['/questions/', 'questions/index.html'],
        ['/nothing/', '404.html'],
      ] as const) {
        const plain = readFileSync(join(site.folder, file));
        const [br, gz, none] = await Promise.all(
          ['br, gzip', 'gzip', ''].map((accepted) => get(server.url + path, { 'accept-encoding': accepted })),
        );
        expect([br, gz, none].map((answer) => answer?.headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
        expect(br?.body.equals(readFileSync(join(site.folder, `${file}.br`)))).toBe(true);
        expect(brotliDecompressSync(br?.body ?? '').equals(plain)).toBe(true);
        expect(gunzipSync(gz?.body ?? '').equals(plain)).toBe(true);
        expect(none?.body.equals(plain)).toBe(true);
        for (const answer of [br, gz, none]) expect(answer?.headers.vary).toBe('Accept-Encoding');
      }
    });

    test('parts of files can be asked for; folders, dotfiles and what only servers read cannot', async () => {
      const part = await get(`${server.url}/share/en/home.png`, { range: 'bytes=0-7' });
      expect([part.status, part.body.toString('latin1')]).toEqual([206, '\x89PNG\r\n\x1a\n']);
      // Not served even if somebody puts one there.
      writeFileSync(join(root, '.secret'), 'x');
      for (const path of [
        ...['/.secret', '/.git/config', '/../package.json', '/%2e%2e/package.json'],
        ...['/_astro/', '/share/', '/pagefind/'],
        ...['/_headers', '/_redirects', '/path/_headers', '/index.html.br', '/feed.atom.gz'],
      ])
        expect([404, 400], path).toContain((await get(server.url + path)).status);
    });

    test('a new site in the old one’s place needs neither another recipe nor another start', async () => {
      for (const file of readdirSync(root)) rmSync(join(root, file), { recursive: true });
      cpSync(fixtureSite.folder, root, { recursive: true });
      const { headers, body } = await get(`${server.url}/`);
      expect(body.equals(readFileSync(join(fixtureSite.folder, 'index.html')))).toBe(true);
      expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    });
  });

test('_redirects answers a missing Chinese page in Chinese', () => {
  const lines = readFileSync(join(site.folder, '_redirects'), 'utf8').trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^\/\S+ \/\S+ (301|404)$/);
  expect(lines.at(-1)).toBe('/zh/* /zh/404.html 404');
});

test('every page states a policy that allows only what it carries', () => {
  for (const { path, html, document } of builtPages(site.folder)) {
    const [stated] = attributes(document, 'meta[http-equiv="content-security-policy"]', 'content');
    expect(stated, path).toBe(policyOf(html));
    expect(stated, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(html.indexOf('content-security-policy'), path).toBeLessThan(html.search(/<(?:style|script|link)\b/));
    expect(html, path).not.toMatch(/<[^>]+\s(?:on[a-z]+|style)=/);
  }
});
