/** The places within a page that links can lead to, besides the headings of its text. */

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
