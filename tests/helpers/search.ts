/** What search is asked, and what it answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { entryAddress, localPath } from '../../src/site/links.ts';
import { project } from './builds.ts';

export interface Query {
  /** The first ones, more of our own from before search was tuned, and some that were not tried until it was. */
  set: 'given' | 'own' | 'held';
  q: string;
  lang: 'en' | 'zh';
  /** Addresses that answer it; one with an anchor must be met exactly, one of a list covers what lies below. */
  expect: string[];
  /** Why another page comes first: known, and not mended by a special case. */
  missed?: string;
}

export const queries = JSON.parse(readFileSync(join(project, 'tests/fixtures/queries.json'), 'utf8')) as Query[];

/** Whether a result is one of the expected ones. */
export function isExpected(link: string | undefined, { expect }: Query): boolean {
  const path = link?.split('#')[0] ?? '';
  return expect.some((wanted) => {
    if (wanted.includes('#')) return link === wanted;
    return path === wanted || (/\/(?:programmes|news)\/$/.test(wanted) && path.startsWith(wanted));
  });
}

/** A search that has not answered after this many milliseconds never will: a test says so, and where, before its own end. */
const never = { timeout: 60_000 };

/** Types a query into a panel that is open, and waits for the whole answer. Returns the links, the best first. */
export async function ask(page: Page, query: string): Promise<string[]> {
  const panel = page.locator('search.sd, dialog.sd[open]');
  await panel.locator('input').fill(query);
  await answered(page, query);
  return panel.locator('.sd-r a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Waits until the list and the full text have answered. */
export async function answered(page: Page, query: string): Promise<void> {
  await page.waitForFunction(
    (asked) => document.querySelector<HTMLElement>('search.sd, dialog.sd[open]')?.dataset.answered === asked,
    query,
    never,
  );
}

/** Waits until the search page has answered whatever stands in its field, letters that browsers change included. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const panel = document.querySelector<HTMLElement>('search.sd');
      return panel && panel.dataset.answered === panel.querySelector('input')?.value;
    },
    null,
    never,
  );
}

/** A name of the content, and the page that has it. */
export interface Named {
  name: string;
  path: string;
}

/** Every title, heading and alias of some content in one language. */
export function namesIn(content: string, lang: 'en' | 'zh'): Named[] {
  const read = (...path: string[]) => readFileSync(join(content, ...path), 'utf8');
  const on = (path: string, names: unknown[]) =>
    names.flatMap((name) => (typeof name === 'string' ? [{ name, path: localPath(path as '/', lang) }] : []));
  const pages = ['agreement', 'base', 'programmes', 'news', 'questions', 'pages'].flatMap((collection) =>
    readdirSync(join(content, collection, lang))
      .filter((file) => file !== 'not-found.mdx')
      .flatMap((file) => {
        const [, settings = '', body = ''] = read(collection, lang, file).split(/^---$/m);
        const { title, question, name, aliases = [] } = parse(settings);
        const headings = [...body.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
        const address = entryAddress(collection, file.replace('.mdx', ''));
        return on(address.split('#')[0] ?? '', [title, question, name, ...aliases, ...headings]);
      }),
  );
  const records = ['glossary', 'organisations'].flatMap((record) =>
    Object.values(parse(read(`${record}.yaml`)) as Record<string, Record<string, Record<string, string>>>).flatMap(
      ({ name, aliases, avoid, ...term }) =>
        on(`/${record}/`, [name?.[lang] ?? term[lang], ...(aliases?.[lang] ?? []), ...(avoid?.[lang] ?? [])]),
    ),
  );
  return [...pages, ...records];
}
