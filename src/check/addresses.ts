import { isDay } from '../dates.ts';
import { type Held, heldBack } from '../gate.ts';
import { entryAddress, mainPages, pageAddress } from '../links.ts';
import { listAddress, pageCount } from '../news.ts';
import { keyOf, type ReadContent } from './context.ts';
import type { PageFile } from './files.ts';

/** Where a link may lead. */
export interface Target {
  address: string;
  /** The files whose texts stand there, in both languages. */
  files: PageFile[];
  /** Why the page cannot be seen yet. */
  held: Held | undefined;
}

/** Every address of the site, without the language: `/base/`. */
export type Addresses = ReadonlyMap<string, Target>;

/** Why a page is held back today, as its English settings say. */
export function heldOf(context: ReadContent, page: { collection: string; slug: string }): Held | undefined {
  const { draft, publishFrom } = context.english.get(keyOf(page))?.settings.data ?? {};
  const from = String(publishFrom);
  return heldBack({ draft: draft === true, publishFrom: isDay(from) ? from : undefined }, context.day);
}

/** Every address that the content makes, and what stands there. */
export function addressesOf(context: ReadContent): Addresses {
  const found = new Map<string, Target>();
  const at = (address: string, held?: Held) => {
    const target = found.get(address) ?? { address, files: [], held };
    found.set(address, target);
    return target;
  };
  for (const page of mainPages) at(pageAddress(page));
  let news = 0;
  for (const entry of context.files.values()) {
    const [first] = Object.values(entry).flat();
    // The page for what is not found has no address of its own.
    if (!first || first.slug === 'not-found') continue;
    const held = heldOf(context, first);
    const [address = '/'] = entryAddress(first.collection, first.slug).split('#');
    // A question that is held back leaves the page of questions where it is.
    const target = at(address, first.collection === 'questions' ? undefined : held);
    target.files.push(...Object.values(entry).flat());
    if (first.collection === 'news' && !held) news += 1;
  }
  for (let page = 2; page <= pageCount(news); page += 1) at(listAddress(page));
  return found;
}
