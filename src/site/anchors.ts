/** The places within a page that links can lead to, besides the headings of its text. */

import type { FieldInfo } from '../schemas/field-info.ts';
import { anchorOf } from './links.ts';

/** The ids that the templates give to their own parts, by the address of the page; `*` is any entry. */
const templateIds: Record<string, readonly string[]> = {
  '/': ['can-apply', 'next', 'fit', 'missing', 'news', 'sources'],
  '/agreement/': ['missing', 'sources', 'changes'],
  '/base/': ['unclear', 'missing', 'sources', 'changes'],
  '/programmes/': ['sources'],
  '/programmes/*/': ['glance', 'missing', 'ask', 'background', 'sources', 'changes'],
  '/apply/': ['answer', 'ask', 'known', 'sources'],
  '/questions/': ['answered', 'open', 'sources'],
  '/news/*/': ['stated', 'sources', 'changes'],
  '/organisations/': ['sources'],
  '/glossary/': ['sources'],
  '/about/': ['operator-contact', 'all-sources', 'sources'],
  '/search/': ['q', 'all', 'feeds'],
};

/**
 * The ids that the template of a page owns; a heading of a text must not take one of them. A test compares them with those
 * of the built pages.
 */
export function templateAnchors(address: string): string[] {
  const any = address.replace(/^(\/\w+\/)[^/]+\/$/, '$1*/');
  return ['main', ...(templateIds[address] ?? templateIds[any] ?? [])];
}

/** The ids of the rows in which the values of a thing stand, or will stand. */
export function rowAnchors(fields: readonly FieldInfo[], prefix = ''): string[] {
  return fields.filter(({ knowable, kind }) => knowable && kind !== 'image').map(({ path }) => prefix + anchorOf(path));
}
