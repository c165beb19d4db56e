/** Stable names for the things in the structured data. A thing has one name in both languages, a page one in each. */
import type { Locale } from '../schemas/knowable.ts';
import { type Address, href, pageAddress } from '../site/links.ts';

/** Where the site is, and in which language a page speaks: all that makes an address absolute. */
export interface SiteAddress {
  locale: Locale;
  /** Origin of the site, without a path. */
  origin: string;
  /** The base path; Astro's own unless a test passes another. */
  base?: string | undefined;
}

/** The absolute address of a page, in the language of the page that names it unless another is given. */
export function absolute(address: Address, { locale, origin, base }: SiteAddress, language: Locale = locale): string {
  return new URL(href(address, language, base), origin).href;
}

export const websiteId = (at: SiteAddress) => `${absolute('/', at)}#website`;
export const pageId = (url: string) => `${url}#webpage`;
export const trailId = (url: string) => `${url}#breadcrumb`;
export const articleId = (url: string) => `${url}#article`;

/** The subject of a page, such as a programme: not the page about it. */
export const subjectId = (address: Address, at: SiteAddress) => `${absolute(address, at, 'en')}#subject`;
/** An organisation, by its name in content/organisations.yaml. */
export const organisationId = (id: string, at: SiteAddress) =>
  `${absolute(pageAddress('organisations'), at, 'en')}#${id}`;
/** Who runs the site. */
export const operatorId = (at: SiteAddress) => `${absolute('/', at, 'en')}#operator`;
