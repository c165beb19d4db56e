/** Which pages have a share image, and what it says. */
import { one, type Page, published, site } from '../content.ts';
import { coreLayers, headline, parts } from '../core.ts';
import { strings } from '../i18n/index.ts';
import { type Locale, locales } from '../knowable.ts';
import { mainPages } from '../links.ts';
import { pageSize } from '../news.ts';
import type { Status } from '../status.ts';
import { layerOf } from '../strata.ts';
import type { Card } from './image.ts';

/** A share image: its name in /share/<locale>/ and its card, made only when it is drawn. */
export interface Share {
  name: string;
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

/** The name of a page's image. Older news share the image of the news list: nobody shares them, and it costs time. */
export async function shareName(page: Pick<Page<never>, 'collection' | 'slug' | 'locale'>): Promise<string> {
  const { collection, slug, locale } = page as { collection: string; slug: string; locale: Locale };
  if (collection !== 'news') return slug === 'not-found' ? 'home' : slug;
  const newest = (await published('news', locale)).slice(0, pageSize);
  return newest.some((item) => item.slug === slug) ? `news-${slug}` : 'news';
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
  const news = (await published('news', locale)).slice(0, pageSize);
  return [
    { name: 'home', locale, card: () => homeCard(locale) },
    ...partPages.map((page): Share => ({ name: page.slug, locale, card: async () => partCard(page) })),
    ...texts.map(
      (name): Share => ({
        name,
        locale,
        card: async () => textCard(locale, (await one('pages', name, locale)).data.title),
      }),
    ),
    ...news.map(
      (page): Share => ({ name: `news-${page.slug}`, locale, card: () => textCard(locale, page.data.title) }),
    ),
  ];
}
