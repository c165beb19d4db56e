/** Which pages have a share image, and what it says: the words and statuses of the page itself. */
import { layerOf } from '../drawing/strata.ts';
import { strings } from '../i18n/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { applications, canApply } from '../site/apply.ts';
import { one, type Page, published, site } from '../site/content.ts';
import { coreLayers, headline, parts } from '../site/core.ts';
import { type Address, localPath, mainPages } from '../site/links.ts';
import { pageSize } from '../site/news.ts';
import type { Card } from './image.ts';

/** A share image: the page that it is of, the file that the page is written in, and its card, made when it is drawn. */
export interface Share {
  address: Address;
  locale: Locale;
  file: string;
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

/** Whether one can apply: a card travels alone, and an idea on it must not pass for an offer. */
function verdict(page: Page<'agreement' | 'base' | 'programmes'>): string | undefined {
  const t = strings(page.locale);
  if (page.data.status === 'consensus') return t.verdict.idea;
  if (page.collection !== 'programmes') return undefined;
  return t.programme.canApply + t.space + canApply(page as Page<'programmes'>);
}

function partCard(page: Page<'agreement' | 'base' | 'programmes'>): Card {
  const { collection, slug, locale, data } = page;
  return {
    locale,
    above: site.name[locale],
    title: [data.title],
    answer: verdict(page),
    tags: [tagOf(data.status, locale)],
    layers: [layerOf(collection, slug, data.status)],
  };
}

async function textCard({ collection, slug, locale, data }: Page<'pages' | 'news'>): Promise<Card> {
  const isApply = collection === 'pages' && slug === 'apply';
  return {
    locale,
    above: site.name[locale],
    below: site.tagline[locale],
    title: [data.title],
    answer: isApply ? (await applications(locale)).answer : undefined,
    tags: [],
    layers: await coreLayers(locale),
  };
}

const newestNews = async (locale: Locale) => (await published('news', locale)).slice(0, pageSize);

/** Where the picture of a page stands: `/share/zh/programmes-scholarship.png`. */
export function sharePath(address: Address, locale: Locale): Address {
  return `/share/${locale}/${address.split('/').filter(Boolean).join('-') || 'home'}.png`;
}

/**
 * The picture that a page is shared with: its own. Older news and the later pages of the list have the list's: hardly
 * anybody shares them, and a picture takes longer to draw than a page.
 */
export async function pictureOf(address: Address, locale: Locale): Promise<Address> {
  const isOld = address.startsWith('/news/') && !(await newestNews(locale)).some((item) => item.address === address);
  return sharePath(isOld ? '/news/' : address, locale);
}

/** Every share image of the site. */
export async function shares(): Promise<Share[]> {
  const lists = await Promise.all(locales.map(sharesIn));
  return lists.flat();
}

async function sharesIn(locale: Locale): Promise<Share[]> {
  const share = (page: Page<CollectionName>, card: Share['card']): Share => ({
    address: page.address,
    locale,
    file: page.entry.filePath ?? localPath(page.address, locale),
    card,
  });
  const texts = await Promise.all(
    mainPages.flatMap((name) => (['agreement', 'base'].includes(name) ? [] : [one('pages', name, locale)])),
  );
  const partPages = [
    ...(await published('agreement', locale)),
    ...(await published('base', locale)),
    ...(await published('programmes', locale)),
  ];
  return [
    ...texts.map((page) => share(page, () => (page.slug === 'home' ? homeCard(locale) : textCard(page)))),
    ...partPages.map((page) => share(page, async () => partCard(page))),
    ...(await newestNews(locale)).map((page) => share(page, () => textCard(page))),
  ];
}
