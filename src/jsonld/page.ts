/** What every page says of itself: the site, the page, and the way to it. */
import type { BreadcrumbList, ListItem, WebPage, WebSite } from 'schema-dts';
import { strings } from '../i18n/index.ts';
import type { Day } from '../schemas/dates.ts';
import type { Address } from '../site/links.ts';
import { absolute, operatorId, pageId, type SiteAddress, trailId, websiteId } from './ids.ts';

/** One step of the way from the home page to a page. */
export interface Step {
  name: string;
  address: Address;
}

/** A page, for the structured data. */
export interface PageThing {
  type: 'WebPage' | 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';
  /** As it stands on the page. */
  name: string;
  address: Address;
  changed: Day | undefined;
  /** From the home page to this one, both included; empty on the home page itself. */
  trail: readonly Step[];
  /** The names of the things that the page is about. */
  about: readonly string[];
  image?: string | undefined;
}

/** The site. */
export function websiteNode(name: string, hasOperator: boolean, at: SiteAddress): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(at),
    url: absolute('/', at),
    name,
    inLanguage: strings(at.locale).tag,
    ...(hasOperator && { publisher: { '@id': operatorId(at) } }),
  };
}

/** The page. */
export function pageNode(page: PageThing, at: SiteAddress): WebPage {
  const url = absolute(page.address, at);
  return {
    '@type': page.type,
    '@id': pageId(url),
    url,
    name: page.name,
    inLanguage: strings(at.locale).tag,
    isPartOf: { '@id': websiteId(at) },
    ...(page.changed && { dateModified: page.changed }),
    ...(page.trail.length > 0 && { breadcrumb: { '@id': trailId(url) } }),
    ...(page.about.length > 0 && { about: page.about.map((id) => ({ '@id': id })) }),
    ...(page.image && { primaryImageOfPage: { '@type': 'ImageObject', url: page.image } }),
  };
}

/** The way to the page. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb wants two steps. */
export function trailNode({ trail, address }: PageThing, at: SiteAddress): BreadcrumbList[] {
  if (trail.length < 2) return [];
  const steps = trail.map(
    (step, index): ListItem => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.address, at),
    }),
  );
  return [{ '@type': 'BreadcrumbList', '@id': trailId(absolute(address, at)), itemListElement: steps }];
}
