import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCurrent, securityTxt } from '../../src/hosting/security-txt.ts';
import { openWorkshop, site } from '../helpers/builds.ts';
import { problemsWith } from '../helpers/content.ts';
import { expect, test } from '../helpers/test.ts';

const file = '.well-known/security.txt';
const settings = 'content/site.yaml';
const isSecurity = ({ code, in: { en } }: { code: string; in: { en: { what: string } } }) =>
  code.startsWith('security') || en.what.includes('security');
/** What the check says of a security contact, as codes with their level and place. */
const said = (lines: string) =>
  problemsWith({ [settings]: (text: string) => `${lines}\n${text}` })
    .filter((problem) => problem.file === settings || isSecurity(problem))
    .map(({ level, code, line }) => `${level} ${code} ${line}`);

test('no contact is invented', () => {
  expect(existsSync(join(site.folder, file))).toBe(/^security:/m.test(readFileSync(settings, 'utf8')));
});

test('once a contact is set, it is published until the day it ends, at the top of a host only', async () => {
  const workshop = openWorkshop();
  const published = () => existsSync(join(workshop.root, 'dist', file));
  try {
    workshop.edit(settings, (text) => `${text}\nsecurity: { contact: safe@example.org, expires: 2027-06-01 }\n`);
    const build = (SITE_URL: string, BUILD_DATE: string) => workshop.build({ SITE_URL, BUILD_DATE });
    expect((await build('https://example.org/', '2026-12-01')).status).toBe(0);
    expect(readFileSync(join(workshop.root, 'dist', file), 'utf8')).toBe(
      [
        'Contact: mailto:safe@example.org',
        'Expires: 2027-06-01T00:00:00Z',
        'Preferred-Languages: en, zh',
        'Canonical: https://example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    );
    expect((await build('https://example.org/below/', '2026-12-01')).status).toBe(0);
    expect(published()).toBe(false);
    const late = await build('https://example.org/', '2027-06-01');
    expect([late.status, published()]).toEqual([0, false]);
    expect(late.output).toContain('The security contact ended on 2027-06-01');
  } finally {
    workshop.close();
  }
});

test('a page can be the contact, and a contact ends on its day', () => {
  const text = securityTxt({ contact: 'https://example.org/report', expires: '2027-06-01' }, 'https://example.org/x');
  expect(text).toContain('Contact: https://example.org/report\n');
  expect([
    isCurrent({ expires: '2027-06-01' }, '2027-05-31'),
    isCurrent({ expires: '2027-06-01' }, '2027-06-01'),
  ]).toEqual([true, false]);
});

test('staff read in a sentence what is wrong with the contact', () => {
  expect(said('security: { contact: safe@example.org, expires: 2020-01-01 }')).toEqual(['note securityExpired 1']);
  expect(said('security: { contact: safe@example.org, expires: 2090-01-01 }')).toEqual(['note securityTooLong 1']);
  expect(said('security: { contact: safe@example.org, expires: next year }')).toEqual(['error notADay 1']);
  expect(said('security: { contact: call me, expires: 2090-01-01 }')).toContain('error badFormat 1');
  expect(said('security: { contact: http://example.org/, expires: 2090-01-01 }')).toContain('error badFormat 1');
  expect(said('security: { contact: safe@example.org }')).toEqual(['error missing 1']);
  expect(said('security:')).toEqual(['error empty 1']);
});
