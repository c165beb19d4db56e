/**
 * What a page tells search engines in schema.org's words. It says nothing that the page does not: what is not known has
 * no key, and an idea is no offer, so it is told of as a page only.
 */
import { strings } from '../i18n/index.ts';
import type { Day } from '../schemas/dates.ts';
import type { Contact, Money } from '../schemas/fields.ts';
import type { PageData } from '../schemas/index.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import type { Organisation, Source } from '../schemas/records.ts';
import { type Page, recordOf, site } from '../site/content.ts';
import { type Address, absolute, pageAddress } from '../site/links.ts';
import { oneLine } from './limits.ts';
import type { Step, Subject } from './subject.ts';

/** A thing, or a part of one. */
type Node = Record<string, unknown>;

/** A page, and where it stands. */
export interface Told {
  subject: Subject;
  /** As it stands on the page. */
  name: string;
  /** Origin of the site, without a path. */
  origin: string;
  /** Absolute address of the page's picture. */
  image: string;
}

/** The structured data of a page, as the content of a `<script type="application/ld+json">`. */
export function structuredData({ subject, name, origin, image }: Told): string {
  const { page, changed, trail } = subject;
  const { locale } = page;
  const at = (address: Address) => absolute(address, locale, origin);
  const url = at(trail.at(-1)?.address ?? page.address);
  const website = `${at('/')}#website`;
  const operator = operatorOf(locale, `${absolute('/', 'en', origin)}#operator`);
  const publisher = operator && { publisher: { '@id': operator['@id'] } };
  const common = { inLanguage: strings(locale).tag };
  const graph: Node[] = [
    { '@type': 'WebSite', '@id': website, url: at('/'), name: site.name[locale], ...common, ...publisher },
    {
      '@type': 'WebPage',
      '@id': `${url}#webpage`,
      url,
      name,
      ...common,
      isPartOf: { '@id': website },
      dateModified: changed,
      breadcrumb: trail.length > 1 ? { '@id': `${url}#breadcrumb` } : undefined,
      primaryImageOfPage: { '@type': 'ImageObject', url: image },
    },
  ];
  if (operator && page.collection === 'pages' && page.slug === 'about') graph.push(operator);
  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb wants two steps.
  if (trail.length > 1) graph.push(breadcrumb(trail, `${url}#breadcrumb`, at));
  if (page.collection === 'news') {
    const article = newsArticle(page, url, changed, origin);
    graph.push({ ...article, ...common, image, isPartOf: { '@id': website }, ...publisher });
    graph.push(...event(page.data, url));
  }
  if (page.collection === 'programmes') graph.push(...offer(page.data, url));
  if (page.collection === 'pages' && page.slug === 'organisations')
    for (const [id, data] of recordOf('organisations'))
      graph.push(organisation(organisationId(id, origin), data, locale));
  return asScript({ '@context': 'https://schema.org', '@graph': graph });
}

/**
 * No text can close the element: `<` is written as an escape
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
function asScript(graph: Node): string {
  const tidy = (_: string, value: unknown) => (typeof value === 'string' ? oneLine(value) : value);
  return JSON.stringify(graph, tidy).replaceAll('<', '\\u003c');
}

const organisationId = (id: string, origin: string) => `${absolute(pageAddress('organisations'), 'en', origin)}#${id}`;

/** Who runs the site, as far as it is filled in. */
function operatorOf(locale: Locale, id: string): Node | undefined {
  const [name, contact] = [known(site.operator)?.[locale], known(site.contact) as Contact | undefined];
  if (!name && !contact) return undefined;
  const { email, phone: telephone } = contact ?? {};
  const contactPoint = email || telephone ? { '@type': 'ContactPoint', email, telephone } : undefined;
  return { '@type': 'Organization', '@id': id, name, contactPoint };
}

function breadcrumb(trail: readonly Step[], id: string, at: (address: Address) => string): Node {
  const itemListElement = trail.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: at(address),
  }));
  return { '@type': 'BreadcrumbList', '@id': id, itemListElement };
}

/** Our page as a news article: dated by the page, never by the event, and based on its sources. */
function newsArticle({ data, locale }: Page<'news'>, url: string, changed: Day | undefined, origin: string): Node {
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    headline: data.title,
    description: data.summary,
    datePublished: data.published,
    dateModified: changed ?? data.published,
    mainEntityOfPage: { '@id': `${url}#webpage` },
    isBasedOn: data.sources.flatMap((id): Node[] => {
      const source: Source | undefined = recordOf('sources').get(id);
      const publisher = source?.publisher && { '@id': organisationId(source.publisher, origin) };
      return source ? [{ '@type': 'CreativeWork', name: source.title[locale], url: source.url, publisher }] : [];
    }),
  };
}

/**
 * What a news item tells of, once its date and its place are filled in: without either it is no event that anybody could
 * find (https://developers.google.com/search/docs/appearance/structured-data/event requires both).
 */
function event({ eventDate, place, title, summary }: PageData<'news'>, url: string): Node[] {
  const [startDate, address] = [known(eventDate), known(place)];
  if (startDate === undefined || address === undefined) return [];
  const location = { '@type': 'Place', name: address, address };
  return [{ '@type': 'Event', '@id': `${url}#event`, name: title, description: summary, startDate, location }];
}

/** https://schema.org/EducationalOccupationalProgram and its kin say that one can take part: only what is open is one. */
function offer(data: PageData<'programmes'>, url: string): Node[] {
  if (data.status !== 'open') return [];
  const common = { '@id': `${url}#programme`, url, name: data.title, description: data.oneLine };
  const amount = known(data.amount) as Money | undefined;
  if (data.kind === 'scholarship')
    return amount ? [{ '@type': 'MonetaryGrant', ...common, amount: money(amount) }] : [];
  const type = { internship: 'WorkBasedProgram', class: 'EducationalOccupationalProgram' }[data.kind as string];
  const [startDate, applicationDeadline] = [known(data.start), known(data.apply.closes)];
  if (!type || !startDate || !applicationDeadline) return [];
  const cost = known(data.cost) as Money | undefined;
  return [
    {
      '@type': type,
      ...common,
      startDate,
      applicationDeadline,
      applicationStartDate: known(data.apply.opens),
      maximumEnrollment: known(data.intake),
      programPrerequisites: known(data.eligibility),
      offers: cost && { '@type': 'Offer', price: cost.value, priceCurrency: cost.currency },
    },
  ];
}

const money = ({ value, currency }: Money) => ({ '@type': 'MonetaryAmount', value, currency });

/** A company has a name once its legal name is known: "the company" is what the page calls it, not what it is called. */
function organisation(id: string, data: Organisation, locale: Locale): Node {
  const legalName = known(data.legalName)?.[locale];
  return {
    '@type': data.kind === 'school' ? 'EducationalOrganization' : 'Organization',
    '@id': id,
    name: data.kind === 'company' ? legalName : data.name[locale],
    legalName,
    description: known(data.description)?.[locale],
    url: known(data.url),
  };
}
