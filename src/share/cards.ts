/** Which pages have a share image, and what it says. */

import { layerOf } from '../drawing/strata.ts';
import { strings } from '../i18n/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { one, type Page, published, site } from '../site/content.ts';
import { coreLayers, headline, parts } from '../site/core.ts';
import { type Address, mainPages, pageAddress } from '../site/links.ts';
import { pageSize } from '../site/news.ts';
import type { Card } from './image.ts';

/** A share image: the page that it is of, and its card, made only when it is drawn. */
export interface Share {
  address: Address;
  locale: Locale;
  card: () => Promise<Card>;
}

const tagOf = (status: Status, locale: Locale) => ({ mark: status, text: strings(locale).status[status] });

async function homeCard(locale: Locale): Promise<Card> {
  const core = await parts(locale);
  const present = [...new Set(core.map(({ status }) => status))].slice(0, 3);
  return {
    locale,
    above: site.name[locale],
    title: headline(core, locale),
    tags: present.map((status) => tagOf(status, locale)),
    layers: await coreLayers(locale),
  };
}

function partCard(page: Page<'agreement' | 'base' | 'programmes'>): Card {
  const { collection, slug, locale, data } = page;
  return {
    locale,
    above: site.name[locale],
    title: ['name' in data ? data.name : data.title],
    tags: [tagOf(data.status, locale)],
    layers: [layerOf(collection, slug, data.status)],
  };
}

async function textCard(locale: Locale, title: string): Promise<Card> {
  return {
    locale,
    above: site.name[locale],
    below: site.tagline[locale],
    title: [title],
    tags: [],
    layers: await coreLayers(locale),
  };
}

const newestNews = async (locale: Locale) => (await published('news', locale)).slice(0, pageSize);

/**
 * The page whose picture a page is shared with: its own. Older news and the later pages of the list have the list's:
 * hardly anybody shares them, and a picture takes longer to draw than a page.
 */
export async function picturedBy(address: Address, locale: Locale): Promise<Address> {
  if (!address.startsWith('/news/')) return address;
  const newest = await newestNews(locale);
  return newest.some((item) => item.address === address) ? address : '/news/';
}

/** Every share image of the site. */
export async function shares(): Promise<Share[]> {
  const lists = await Promise.all(locales.map(sharesIn));
  return lists.flat();
}

async function sharesIn(locale: Locale): Promise<Share[]> {
  const partPages = [
    ...(await published('agreement', locale)),
    ...(await published('base', locale)),
    ...(await published('programmes', locale)),
  ];
  const texts = mainPages.filter((page) => !['home', 'agreement', 'base'].includes(page));
  const titleOf = async (name: string) => (await one('pages', name, locale)).data.title;
  return [
    { address: '/', locale, card: () => homeCard(locale) },
    ...partPages.map((page): Share => ({ address: page.address, locale, card: async () => partCard(page) })),
    ...texts.map(
      (name): Share => ({
        address: pageAddress(name),
        locale,
        card: async () => textCard(locale, await titleOf(name)),
      }),
    ),
    ...(await newestNews(locale)).map(
      (page): Share => ({ address: page.address, locale, card: () => textCard(locale, page.data.title) }),
    ),
  ];
}
