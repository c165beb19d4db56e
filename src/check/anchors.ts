import Slugger from 'github-slugger';
import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { rowAnchors, templateAnchors } from '../anchors.ts';
import { isBlank, type Locale } from '../knowable.ts';
import type { Target } from './addresses.ts';
import { type Context, sharedData } from './context.ts';
import { fieldsFor, fieldsOfRecord } from './fields.ts';
import type { Page } from './page.ts';
import { treeOf, wordsOf } from './tree.ts';
import { lookUp } from './values.ts';

/** The headings of a page's text, with the ids that Astro gives them (github-slugger, anew for every text). */
export function headingsOf(page: Page): { heading: Heading; id: string }[] {
  const tree = treeOf(page);
  const found: { heading: Heading; id: string }[] = [];
  if (tree instanceof Error) return found;
  const slugger = new Slugger();
  visit(tree, 'heading', (heading) => {
    found.push({ heading, id: slugger.slug(wordsOf(heading)) });
  });
  return found;
}

/** The ids of a page that do not come from the headings of its text: rows, entries of lists, parts of the template. */
export function fixedAnchors(context: Context, address: string, locale: Locale): string[] {
  const own = pagesAt(context, address, locale).flatMap((page) => entryAnchors(page, sharedData(context, page)));
  return [...templateAnchors(address), ...recordAnchors(context, address), ...own];
}

/**
 * Every id that a link to an address may end in.
 *
 * @returns `undefined` where a file that belongs to the page cannot be read.
 */
export function anchorsAt(context: Context, target: Target, locale: Locale): Set<string> | undefined {
  const known = anchors.get(target) ?? {};
  anchors.set(target, known);
  if (!(locale in known)) known[locale] = findAnchors(context, target, locale);
  return known[locale];
}

const anchors = new WeakMap<Target, Partial<Record<Locale, Set<string> | undefined>>>();

function findAnchors(context: Context, target: Target, locale: Locale): Set<string> | undefined {
  const pages = pagesAt(context, target.address, locale);
  if (pages.length < target.files.filter((file) => file.locale === locale).length) return undefined;
  const headings = pages.flatMap((page) => headingsOf(page).map(({ id }) => id));
  return new Set([...fixedAnchors(context, target.address, locale), ...headings]);
}

function pagesAt(context: Context, address: string, locale: Locale): Page[] {
  const target = context.addresses.get(address);
  return (target?.files ?? []).flatMap((file) => (file.locale === locale ? (context.page(file.file) ?? []) : []));
}

function entryAnchors(page: Page, shared: Record<string, unknown> = {}): string[] {
  if (page.collection === 'questions') return [page.slug];
  if (page.collection === 'pages') return [];
  const { notAsked } = shared;
  const leftOut = (path: string) =>
    Array.isArray(notAsked) && notAsked.some((name) => path === name || path.startsWith(`${name}.`));
  const shown = ({ path, kind }: { path: string; kind: string }) =>
    kind !== 'photos' || isBlank(lookUp(shared, [path]) ?? { unknown: true });
  return rowAnchors(fieldsFor(page.collection).filter((field) => shown(field) && !leftOut(field.path)));
}

/** The entries of a record that stand on a page, each under its name. */
function recordAnchors(context: Context, address: string): string[] {
  const entries = (name: string) => context.names(name)?.list ?? [];
  if (address === '/glossary/') return [...entries('glossary')];
  if (address === '/organisations/')
    return entries('organisations').flatMap((id) => [id, ...rowAnchors(fieldsOfRecord('organisations'), `${id}-`)]);
  if (address === '/about/') return rowAnchors(fieldsOfRecord('site'));
  if (address !== '/questions/') return [];
  const parts = [...entries('agreement'), ...entries('base'), ...entries('programmes'), ...entries('news')];
  return [...parts, ...entries('organisations'), 'questions', 'about'].map((part) => `open-${part}`);
}
