/** Which pages have a share image, and what it says: the words and statuses of the page itself. */
import { layerOf } from '../drawing/strata.ts';
import { strings } from '../i18n/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { applications, canApply } from '../site/apply.ts';
import { type AnyPage, allPages, type Page, published, site } from '../site/content.ts';
import { coreLayers, coreParts, headline } from '../site/core.ts';
import type { Address } from '../site/links.ts';
import { pageSize } from '../site/news.ts';
import type { Card } from './image.ts';

/** The card of a page: what it is called, its status or its answer, and its layers of the core. */
export async function cardOf(page: AnyPage): Promise<Card> {
  const { locale, collection, slug, data } = page;
  const common = { locale, above: site.name[locale], below: site.tagline[locale], title: [data.title], tags: [] };
  const tagOf = (status: Status) => ({ mark: status, text: strings(locale).status[status] });
  if (collection !== 'pages' && collection !== 'news') {
    const layers = [layerOf(slug, data.status)];
    return { ...common, answer: verdict(page), tags: [tagOf(data.status)], layers };
  }
  const layers = await coreLayers(locale);
  if (collection === 'news') return { ...common, layers };
  if (slug === 'apply') return { ...common, answer: (await applications(locale)).answer, layers };
  if (slug !== 'home') return { ...common, layers };
  const core = await coreParts(locale);
  const present = [...new Set(core.map(({ status }) => status))].slice(0, 3);
  return { ...common, title: headline(core, locale), tags: present.map(tagOf), layers };
}

/** Whether one can apply: a card travels alone, and an idea on it must not pass for an offer. */
function verdict(page: Page<'agreement' | 'base' | 'programmes'>): string | undefined {
  const t = strings(page.locale);
  if (page.data.status === 'consensus') return t.shareIdea;
  if (page.collection !== 'programmes') return undefined;
  return t.programme.canApply + t.space + canApply(page as Page<'programmes'>);
}

/** Where the picture of a page stands: `/share/zh/programmes-scholarship.png`. */
export function sharePath(address: Address, locale: Locale): Address {
  return `/share/${locale}/${address.split('/').filter(Boolean).join('-') || 'home'}.png`;
}

/**
 * The pages with a picture of their own. Older news have the list's: hardly anybody shares them, and a picture takes
 * longer to draw than a page.
 */
export async function pagesWithPicture(locale: Locale): Promise<AnyPage[]> {
  const older = new Set<unknown>((await published('news', locale)).slice(pageSize));
  return (await allPages(locale)).filter((page) => !older.has(page) && page.slug !== 'not-found');
}

/** The picture that an address is shared with. */
export async function pictureOf(address: Address, locale: Locale): Promise<Address> {
  const newest = (await published('news', locale)).slice(0, pageSize);
  const isOld = address.startsWith('/news/') && !newest.some((item) => item.address === address);
  return sharePath(isOld ? '/news/' : address, locale);
}
