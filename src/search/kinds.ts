import type { Address } from '../site/links.ts';
import type { Kind } from './types.ts';

/** What a page is, by its address: Pagefind's filter and the list of names agree on it. */
export function kindOf(address: Address): Kind {
  if (/^\/(?:agreement|base|programmes\/.+)\/$/.test(address)) return 'part';
  return /^\/news\/(?!page\/).+/.test(address) ? 'news' : 'page';
}
