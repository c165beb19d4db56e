/** A news item: dated by our page, never by the event, and based on its sources. */
import type { CreativeWork, Event, NewsArticle } from 'schema-dts';
import { strings } from '../i18n/index.ts';
import type { Day } from '../schemas/dates.ts';
import type { PageData } from '../schemas/index.ts';
import { known } from '../schemas/knowable.ts';
import type { Source } from '../schemas/records.ts';
import type { Address } from '../site/links.ts';
import {
  absolute,
  articleId,
  operatorId,
  organisationId,
  pageId,
  type SiteAddress,
  subjectId,
  websiteId,
} from './ids.ts';

/** A news item, for the structured data. */
export interface NewsThing {
  address: Address;
  data: PageData<'news'>;
  changed: Day | undefined;
  sources: readonly Source[];
  hasOperator: boolean;
  image?: string | undefined;
}

/** Our page as a news article. */
export function newsNode(
  { address, data, changed, sources, hasOperator, image }: NewsThing,
  at: SiteAddress,
): NewsArticle {
  const url = absolute(address, at);
  const t = strings(at.locale);
  return {
    '@type': 'NewsArticle',
    '@id': articleId(url),
    url,
    headline: data.title,
    description: data.summary,
    articleSection: t.news.kind[data.kind],
    inLanguage: t.tag,
    datePublished: data.published,
    dateModified: changed ?? data.published,
    mainEntityOfPage: { '@id': pageId(url) },
    isPartOf: { '@id': websiteId(at) },
    isBasedOn: sources.map((source) => sourceNode(source, at)),
    ...(image && { image }),
    ...(hasOperator && { author: { '@id': operatorId(at) }, publisher: { '@id': operatorId(at) } }),
    ...(isEvent(data) && { about: { '@id': subjectId(address, at) } }),
  };
}

/** Where a statement comes from. */
export function sourceNode({ title, url, publisher }: Source, at: SiteAddress): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title[at.locale],
    ...(url && { url }),
    ...(publisher && { publisher: { '@id': organisationId(publisher, at) } }),
  };
}

const isEvent = ({ eventDate, place }: PageData<'news'>) =>
  known(eventDate) !== undefined && known(place) !== undefined;

/**
 * What the news item tells of, once its date and its place are filled in: without either it is no event that anybody
 * could find (https://developers.google.com/search/docs/appearance/structured-data/event requires both).
 */
export function eventNode({ address, data }: Pick<NewsThing, 'address' | 'data'>, at: SiteAddress): Event[] {
  const [day, where] = [known(data.eventDate), known(data.place)];
  if (day === undefined || where === undefined) return [];
  return [
    {
      '@type': 'Event',
      '@id': subjectId(address, at),
      name: data.title,
      description: data.summary,
      startDate: day,
      location: { '@type': 'Place', name: where, address: where },
      subjectOf: { '@id': articleId(absolute(address, at)) },
    },
  ];
}
