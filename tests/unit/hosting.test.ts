import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforePublishing, isPreview, siteAddress } from '../../src/hosting/address.ts';
import { policyOf, withPolicy } from '../../src/hosting/policy.ts';
import { project } from '../helpers/builds.ts';
import { blocks, headersFile, headersFor } from '../helpers/headers.ts';
import { expect, test } from '../helpers/unit.ts';

const recipe = (name: string) => readFileSync(join(project, 'src/hosting', name), 'utf8');

test('hosts that read _headers heed every line of it, and no path gets a header twice', () => {
  // Cloudflare Pages leaves out lines of more than 2,000 characters, and rules after the hundredth.
  for (const line of headersFile.split('\n')) expect(line.length).toBeLessThan(2000);
  expect(blocks.length).toBeLessThanOrEqual(100);
  expect(headersFor('/_astro/a.js')['Cache-Control']).toBe('public, max-age=31536000, immutable');
  expect(headersFor('/share/en/home.png')['Cache-Control']).toBe('public, max-age=86400');
  expect(headersFor('/zh/')['Cache-Control']).toBe('public, max-age=300');
  for (const [, name = ''] of recipe('nginx.conf').matchAll(/^\s*add_header (\S+)/gm))
    expect(headersFor('/')).toHaveProperty(name);
  expect(headersFor('/zh/feed.atom')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
});

test('pictures and icons may be shown by feed readers; https is asked for by nobody but the host', () => {
  for (const path of ['/_astro/gate.webp', '/favicon.svg', '/apple-touch-icon.png', '/share/en/home.png'])
    expect(headersFor(path)['Cross-Origin-Resource-Policy'], path).toBe('cross-origin');
  expect(headersFor('/')).not.toHaveProperty('Strict-Transport-Security');
  for (const text of [headersFile, recipe('nginx.conf'), recipe('Caddyfile'), policyOf('')])
    expect(text).not.toContain('upgrade-insecure-requests');
});

test('the policy of a page allows what the page carries, by hash, and stands before it', () => {
  const html =
    '<head><meta charset="utf-8"><style>a{}</style><style>p{}</style></head><script>x()</script><script type="application/ld+json">{}</script>';
  const page = withPolicy(html);
  expect(page.indexOf('content-security-policy')).toBeLessThan(page.indexOf('<style>'));
  const policy = policyOf(html);
  expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(3);
  // printf 'a{}' | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  expect(policyOf(html.replace('a{}', 'b{}'))).not.toBe(policy);
  expect(() => withPolicy('<head></head>')).toThrow('<meta charset>');
});

test('the address of the site is that of the environment, else of the content, else of this machine', () => {
  const content = { address: 'https://example.org/path/' };
  expect(siteAddress(content, { SITE_URL: 'https://other.org/' }).href).toBe('https://other.org/');
  for (const SITE_URL of ['', undefined]) {
    expect(siteAddress(content, { SITE_URL }).href).toBe('https://example.org/path/');
    expect(siteAddress({}, { SITE_URL }).href).toBe('http://localhost:4321/');
  }
});

test('an address that is none is named by its setting, in a sentence', () => {
  const given = (SITE_URL: string) => () => siteAddress({}, { SITE_URL });
  for (const value of ['example.org', 'ftp://example.org/', 'https://', 'localhost:4321'])
    expect(given(value)).toThrow(`SITE_URL: "${value}" is not an address. Write it in full: https://example.org/`);
  for (const value of ['https://example.org/校企/', 'https://example.org/a b/', 'https://example.org/%41/'])
    expect(given(value)).toThrow(/^SITE_URL: the folder of ".+" may hold letters/);
  expect(given('https://校企.cn/')().href).toBe('https://xn--hoq652d.cn/');
  expect(() => siteAddress({ address: 'example.org' }, {})).toThrow('address in content/site.yaml: "example.org"');
});

test('only a PREVIEW that says yes makes a preview', () => {
  const sets = ['1', 'true', 'yes', '', '0', 'false', 'FALSE', 'no', 'off', undefined];
  expect(sets.map((PREVIEW) => isPreview({ PREVIEW }))).toEqual([true, true, true, ...Array(7).fill(false)]);
});

test('the build says what is still to be filled in, the address last, in the language of its reader', () => {
  const all = { operator: { en: 'A', zh: '甲' }, contact: { email: 'a@example.org' }, address: 'https://example.org/' };
  expect(beforePublishing(all, {}, 'en')).toEqual([]);
  expect(beforePublishing({}, {}, 'en').map((line) => line.slice(0, 40))).toEqual([
    'Before you publish, fill in operator and',
    'Before you publish, set address in conte',
  ]);
  expect(beforePublishing({ ...all, contact: { unknown: 'not-decided' } }, {}, 'zh')[0]).toMatch(/填写.*contact/);
  expect(beforePublishing({ ...all, address: undefined }, { SITE_URL: 'https://example.org/' }, 'en')).toEqual([]);
  expect(beforePublishing(all, { PREVIEW: '1' }, 'en')[0]).toMatch(/^PREVIEW: /);
});
