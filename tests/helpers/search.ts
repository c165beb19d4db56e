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
  return [...pageNames(content, lang), ...recordNames(content, lang)];
}

function pageNames(content: string, lang: 'en' | 'zh'): Named[] {
  return ['agreement', 'base', 'programmes', 'news', 'questions', 'pages'].flatMap((collection) =>
    readdirSync(join(content, collection, lang)).flatMap((file) => {
      const slug = file.replace(/\.mdx?$/, '');
      if (slug === 'not-found') return [];
      const [, settings = '', body = ''] = readFileSync(join(content, collection, lang, file), 'utf8').split(/^---$/m);
      const {
        title,
        question,
        name,
        aliases = [],
      } = parse(settings) as Record<string, string> & { aliases?: string[] };
      const headings = [...body.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
      const path = localPath(entryAddress(collection, slug), lang).split('#')[0] ?? '';
      return [title, question, name, ...aliases, ...headings].flatMap((text) => (text ? [{ name: text, path }] : []));
    }),
  );
}

function recordNames(content: string, lang: 'en' | 'zh'): Named[] {
  const read = (file: string) => Object.values(parse(readFileSync(join(content, file), 'utf8')) as object);
  type Words = Record<'en' | 'zh', string[]> | undefined;
  const terms = read('glossary.yaml').flatMap(
    (term: Record<'en' | 'zh', string> & { aliases?: Words; avoid?: Words }) =>
      [term[lang], ...(term.aliases?.[lang] ?? []), ...(term.avoid?.[lang] ?? [])].map((name) => ({
        name,
        path: localPath('/glossary/', lang),
      })),
  );
  const organisations = read('organisations.yaml').flatMap(
    (organisation: { name: Record<'en' | 'zh', string>; aliases?: Words }) =>
      [organisation.name[lang], ...(organisation.aliases?.[lang] ?? [])].map((name) => ({
        name,
        path: localPath('/organisations/', lang),
      })),
  );
  return [...terms, ...organisations];
}
