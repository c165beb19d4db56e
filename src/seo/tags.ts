/** One tag of a page's head, as data. */
export interface Tag {
  tag: 'title' | 'meta' | 'link';
  attributes: Record<string, string>;
  /** The text of a title. */
  text?: string;
}

export const meta = (name: string, content: string): Tag => ({ tag: 'meta', attributes: { name, content } });
/** Open Graph uses `property` where HTML uses `name`: https://ogp.me/ */
export const property = (name: string, content: string): Tag => ({
  tag: 'meta',
  attributes: { property: name, content },
});
export const link = (rel: string, href: string, rest: Record<string, string> = {}): Tag => ({
  tag: 'link',
  attributes: { rel, href, ...rest },
});

/**
 * Several lists of tags as one, in which no tag stands twice: where two lists speak of the same thing, the later one
 * is right and takes the place of the earlier.
 */
export function mergeTags(...lists: readonly (readonly Tag[])[]): Tag[] {
  const merged = new Map<string, Tag>();
  for (const tag of lists.flat()) merged.set(keyOf(tag), tag);
  return [...merged.values()];
}

/** What a tag speaks of. Two tags with one key would contradict each other. */
function keyOf({ tag, attributes }: Tag): string {
  const { name, property: own, rel, href, hreflang, type } = attributes;
  const equivalent = attributes['http-equiv'];
  if (tag === 'title') return 'title';
  if (tag === 'meta') return equivalent ? `meta ${equivalent} ${attributes.content}` : `meta ${name ?? own}`;
  if (rel === 'canonical') return 'canonical';
  return `link ${rel} ${hreflang ?? `${type} ${href}`}`;
}
