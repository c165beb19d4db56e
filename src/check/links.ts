import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { locales } from '../knowable.ts';
import { entryAddress } from '../links.ts';
import { heldOf, type Target } from './addresses.ts';
import { anchorsAt } from './anchors.ts';
import { type Context, reportOn } from './context.ts';
import type { Page } from './page.ts';
import type { Place, Reporter } from './problem.ts';
import { picturePattern } from './source.ts';
import { suggest } from './suggest.ts';
import { placeIn, sourceOf, treeOf, wordsOf } from './tree.ts';

/** Every link of every text leads somewhere. */
export function checkLinks(context: Context): void {
  for (const page of context.pages) {
    const tree = treeOf(page);
    if (tree instanceof Error) continue;
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'definition') checkLink(node, page, context);
    });
  }
}

function checkLink(node: Link | Definition, page: Page, context: Context) {
  const report = reportOn(context, page.file);
  const place = placeIn(node, page, node.url);
  if (node.url.trim() === '') return report.error(placeIn(node, page, ''), 'emptyLink');
  if (node.type === 'link' && node.children.length === 0)
    return report.error(placeIn(node, page, ''), 'linkWithoutWords');
  if (/^[a-z][a-z0-9+.-]*:/i.test(node.url)) checkOutside(node, place, page, report);
  else if (node.url.startsWith('#')) checkAnchor(context, hereOf(page, context), node.url, page, place, report);
  else if (node.url.startsWith('/') && !node.url.startsWith('//')) checkInside(node.url, place, page, context, report);
  else report.error(place, 'relativeLink', node.url, ownAddress(node.url, page, context));
}

/** Links that name their protocol. */
function checkOutside(node: Link | Definition, place: Place, page: Page, report: Reporter) {
  const { url } = node;
  // Without spaces around it, Chinese text becomes part of an address that stands bare in the text.
  if (node.type === 'link' && wordsOf(node) === url && /[^\p{ASCII}]/u.test(sourceOf(node, page)))
    return report.error(place, 'swallowed', url.replace(/[^\p{ASCII}].*$/u, ''));
  if (/^mailto:/i.test(url) && !/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(url))
    return report.error(place, 'badFormat', 'mailto', url.slice('mailto:'.length), 'email');
  if (/^(?:mailto|tel):\S/i.test(url)) return;
  if (!/^https?:/i.test(url)) return report.error(place, 'badScheme', url);
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (/^(?:localhost|127\.|0\.0\.0\.0)/.test(host)) return report.error(place, 'ownComputer', new URL(url).pathname);
  if (!/^[^.].*\.[^.]{2,}$/.test(host) || /\s/.test(url)) report.error(place, 'badFormat', 'link', url, 'url');
}

/** Links to pages of the site, which staff write in one way for both languages: `/base/`. */
function checkInside(url: string, place: Place, page: Page, context: Context, report: Reporter) {
  const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const [, language, rest = path] = /^\/(zh)(\/.*)$/.exec(path) ?? [];
  if (context.source.has(`public${path}`)) return;
  if (language && language !== page.locale) report.note(place, 'otherLanguage', rest);
  const address = decoded(rest);
  const target = context.addresses.get(address);
  if (!target) return sayDead(address, place, context, report);
  // A page that is held back itself may lead to others that are.
  if (target.held && !heldOf(context, page)) return report.error(place, 'heldLink', address);
  checkAnchor(context, target, hash, page, place, report);
}

function sayDead(address: string, place: Place, context: Context, report: Reporter) {
  const slashed = `${address}/`;
  if (slashed === '/zh/' || context.addresses.has(slashed)) return report.error(place, 'noSlash', slashed);
  const bare = address.replace(/^\/(?:en|zh)(?=\/)/, '').replace(/\.(?:mdx?|html?)$/, '/');
  const guess = context.addresses.has(bare) ? bare : suggest(bare, [...context.addresses.keys()]);
  report.error(place, 'deadLink', address, guess);
}

/** Where the text of a page stands. */
function hereOf(page: Page, context: Context): Target | undefined {
  const [address = ''] = entryAddress(page.collection, page.slug).split('#');
  return context.addresses.get(address);
}

function checkAnchor(
  context: Context,
  target: Target | undefined,
  hash: string,
  page: Page,
  place: Place,
  report: Reporter,
): void {
  const id = decoded(hash.slice(1));
  const known = target && id ? anchorsAt(context, target, page.locale) : undefined;
  if (known && !known.has(id)) report.error(place, 'deadAnchor', id, target?.address ?? '', suggest(id, [...known]));
}

/** The address that a link between files stands for: `../../base/en/base.mdx` → `/base/`. */
function ownAddress(url: string, page: Page, context: Context): string | undefined {
  if (/^(?:www\.|https?：)/i.test(url)) return url.replace('：', ':').replace(/^www\./i, 'https://$&');
  if (/^[^\s@/]+@[^\s@/]+\.\w+$/.test(url)) return `mailto:${url}`;
  if (picturePattern.test(url)) return `![…](${url})`;
  const path = new URL(url.replaceAll('\\', '/'), `file:///${page.file}`).pathname.slice(1).replace(/[?#].*$/, '');
  const file = context.page(decoded(path));
  const target = file && hereOf(file, context);
  if (target) return target.address;
  const words = url
    .replace(/\.mdx?$/, '')
    .split(/[\\/.]+/)
    .filter((word) => word && !locales.includes(word as never));
  return suggest(`/${words.join('/')}/`, [...context.addresses.keys()]);
}

/** An address as readers see it; what cannot be decoded stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
