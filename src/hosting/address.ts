/** Where the site will be published, and what is still to be said before it is: content/site.yaml and the environment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { isBlank, type Locale } from '../schemas/knowable.ts';

type Environment = Record<string, string | undefined>;
type Settings = Record<string, unknown>;

/** The site's own settings as they are written; whether they can be read, and are right, is for the check to say. */
export function readSettings(root: string): Settings {
  const settings: unknown = parseDocument(readFileSync(join(root, 'content/site.yaml'), 'utf8')).contents?.toJSON();
  return (settings ?? {}) as Settings;
}

/** Where the site is looked at while nobody has said where it will be published. */
const here = 'http://localhost:4321/';

/** The address that somebody chose, in the environment or in content/site.yaml, and where they wrote it. */
function chosen(settings: Settings, { SITE_URL }: Environment): { name: string; value: string } | undefined {
  if (SITE_URL) return { name: 'SITE_URL', value: SITE_URL };
  if (typeof settings.address === 'string') return { name: 'address in content/site.yaml', value: settings.address };
  return undefined;
}

/**
 * Where the site is published, a folder of a host included: `SITE_URL`, else `address` in content/site.yaml. An empty
 * `SITE_URL`, as of a variable that a host leaves unset, is none.
 *
 * @throws Error with a sentence when it is no address, or one that a file of the site could not have.
 */
export function siteAddress(settings: Settings, environment: Environment = process.env): URL {
  const { name, value } = chosen(settings, environment) ?? { name: '', value: here };
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`${name}: "${value}" is not an address. Write it in full: https://example.org/`);
  // Astro names folders as they are written here, and browsers ask for them encoded.
  if (!/^[\w.~/-]*$/.test(url.pathname))
    throw new Error(`${name}: the folder of "${value}" may hold letters from a to z, digits, - and _ only.`);
  return url;
}

/** Whether this build is for looking at only: `PREVIEW=1`. Nothing of it may enter a search engine. */
export function isPreview({ PREVIEW = '' }: Environment = process.env): boolean {
  return !['', '0', 'false', 'no', 'off'].includes(PREVIEW.trim().toLowerCase());
}

/** What somebody who is about to publish has to know, one sentence each; the weightiest stands last, where it is read. */
export function beforePublishing(settings: Settings, environment: Environment, locale: Locale): string[] {
  const zh = locale === 'zh';
  const lines: string[] = [];
  if (isPreview(environment))
    lines.push(
      zh ? 'PREVIEW：这是预览，搜索引擎不会收录。' : 'PREVIEW: search engines are told to leave this build alone.',
    );
  const blank = ['operator', 'contact'].filter((name) => settings[name] === undefined || isBlank(settings[name]));
  if (blank.length > 0)
    lines.push(
      zh
        ? `发布前请填写 content/site.yaml 中的 ${blank.join('、')}：读者要知道本站由谁运营、如何联系。`
        : `Before you publish, fill in ${blank.join(' and ')} in content/site.yaml: readers ask who runs the site and how to reach them.`,
    );
  if (!chosen(settings, environment))
    lines.push(
      zh
        ? `发布前请在 content/site.yaml 中填写 address：现在所有网址都以 ${here} 开头。`
        : `Before you publish, set address in content/site.yaml: every address now begins with ${here}`,
    );
  return lines;
}
