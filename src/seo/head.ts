/** The head of a page as data: defaults of the site, then what the page says of itself. Values in, tags out. */

import { otherLocale, strings } from '../i18n/index.ts';
import { type Day, siteDateTime } from '../schemas/dates.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import type { Verification } from '../schemas/records.ts';
import { type Address, href } from '../site/links.ts';
import { fullTitle, oneLine } from './limits.ts';
import type { ShareImage } from './share.ts';
import { link, mergeTags, meta, property, type Tag } from './tags.ts';

/** What the head of every page needs to know of the site. */
export interface SiteInput {
  siteName: string;
  /** Origin of the site, without a path: `https://example.org`. */
  origin: string;
  /** The base path; Astro's own unless a test passes another. */
  base?: string;
  /** Whether search engines may show this build at all. */
  indexed: boolean;
  verification?: Verification | undefined;
}

/** What a page says of itself. */
export interface PageInput {
  title: string;
  description: string;
  locale: Locale;
  /** Where the page stands; a page for wrong addresses stands nowhere. */
  address: Address | undefined;
  /** `false` for pages that are no answer to a search, such as the search page. */
  indexed?: boolean;
  /** A news item; the dates are those of our page. */
  article?: { published: Day; changed: Day | undefined } | undefined;
  image?: ShareImage | undefined;
  /** Other forms of the page, and feeds. */
  alternates?: { type: string; title?: string; href: string }[];
}

/** The tags of a page's head. */
export function headTags(site: SiteInput, page: PageInput): Tag[] {
  const indexed = site.indexed && page.address !== undefined && page.indexed !== false;
  return mergeTags(
    textTags(page, site.siteName),
    siteTags(site, page.locale),
    page.address ? placeTags(page.address, page.locale, site) : [],
    articleTags(page),
    imageTags(page.image),
    (page.alternates ?? []).map(({ href: target, ...rest }) => link('alternate', target, rest)),
    indexed ? [] : [meta('robots', 'noindex')],
    page.address === '/' ? verificationTags(site.verification ?? {}) : [],
  );
}

/** What holds for every page. The conventions for Baidu: one page for all devices, and no transcoding of it. */
function siteTags({ siteName }: SiteInput, locale: Locale): Tag[] {
  const cacheControl = (content: string): Tag => ({
    tag: 'meta',
    attributes: { 'http-equiv': 'Cache-Control', content },
  });
  return [
    meta('applicable-device', 'pc,mobile'),
    cacheControl('no-transform'),
    cacheControl('no-siteapp'),
    property('og:site_name', siteName),
    property('og:type', 'website'),
    property('og:locale', openGraphLocale(locale)),
    property('og:locale:alternate', openGraphLocale(otherLocale(locale))),
    meta('twitter:card', 'summary'),
  ];
}

/** Open Graph joins language and country with an underscore: `zh_CN`. */
const openGraphLocale = (locale: Locale) => strings(locale).languageTag.replace('-', '_');

function textTags({ title, description, address, locale }: PageInput, siteName: string): Tag[] {
  const own = oneLine(title);
  return [
    { tag: 'title', attributes: {}, text: address === '/' ? own : fullTitle(own, siteName, locale) },
    meta('description', oneLine(description)),
    property('og:title', own),
    property('og:description', oneLine(description)),
  ];
}

/** The canonical address and its languages, reciprocal, with English as the default. */
function placeTags(address: Address, locale: Locale, { origin, base }: SiteInput): Tag[] {
  const absolute = (language: Locale) => new URL(href(address, language, base), origin).href;
  const alternate = (hreflang: string, language: Locale) => link('alternate', absolute(language), { hreflang });
  return [
    link('canonical', absolute(locale)),
    ...locales.map((language) => alternate(strings(language).hreflang, language)),
    alternate('x-default', 'en'),
    property('og:url', absolute(locale)),
  ];
}

function articleTags({ article }: PageInput): Tag[] {
  if (!article) return [];
  const { published, changed = published } = article;
  return [
    property('og:type', 'article'),
    property('article:published_time', siteDateTime(published)),
    property('article:modified_time', siteDateTime(changed)),
  ];
}

function imageTags(image: ShareImage | undefined): Tag[] {
  if (!image) return [];
  return [
    property('og:image', image.url),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(image.width)),
    property('og:image:height', String(image.height)),
    property('og:image:alt', oneLine(image.alt)),
    meta('twitter:card', 'summary_large_image'),
  ];
}

/** Under which name each search engine looks for its code. */
const verificationNames: Record<keyof Verification, string> = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  baidu: 'baidu-site-verification',
  sogou: 'sogou_site_verification',
  so360: '360-site-verification',
  shenma: 'shenma-site-verification',
  toutiao: 'bytedance-verification-code',
};

function verificationTags(codes: Verification): Tag[] {
  const names = Object.keys(verificationNames) as (keyof Verification)[];
  return names.flatMap((engine) => (codes[engine] ? [meta(verificationNames[engine], codes[engine])] : []));
}
