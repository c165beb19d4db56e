/** What every page says of itself: the site, the page, and the way to it. */
import type { BreadcrumbList, ListItem, WebPage, WebSite } from 'schema-dts';
import type { Day } from '../dates.ts';
import { strings } from '../i18n/index.ts';
import type { Address } from '../links.ts';
import { absolute, operatorId, type Place, pageId, trailId, websiteId } from './ids.ts';

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
export function websiteNode(name: string, hasOperator: boolean, place: Place): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(place),
    url: absolute('/', place),
    name,
    inLanguage: strings(place.locale).tag,
    ...(hasOperator && { publisher: { '@id': operatorId(place) } }),
  };
}

/** The page. */
export function pageNode(page: PageThing, place: Place): WebPage {
  const url = absolute(page.address, place);
  return {
    '@type': page.type,
    '@id': pageId(url),
    url,
    name: page.name,
    inLanguage: strings(place.locale).tag,
    isPartOf: { '@id': websiteId(place) },
    ...(page.changed && { dateModified: page.changed }),
    ...(page.trail.length > 0 && { breadcrumb: { '@id': trailId(url) } }),
    ...(page.about.length > 0 && { about: page.about.map((id) => ({ '@id': id })) }),
    ...(page.image && { primaryImageOfPage: { '@type': 'ImageObject', url: page.image } }),
  };
}

/** The way to the page. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb wants two steps. */
export function trailNode({ trail, address }: PageThing, place: Place): BreadcrumbList[] {
  if (trail.length < 2) return [];
  const steps = trail.map(
    (step, index): ListItem => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(step.address, place),
    }),
  );
  return [{ '@type': 'BreadcrumbList', '@id': trailId(absolute(address, place)), itemListElement: steps }];
}
