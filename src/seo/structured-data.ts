/**
 * What a page tells search engines in schema.org's words. It says nothing that the page does not: what is not known has
 * no key, and an idea is no offer, so it is told of as a page only.
 */
import { strings } from '../i18n/index.ts';
import type { Contact, Money } from '../schemas/fields.ts';
import type { PageData } from '../schemas/index.ts';
import { known, type Locale } from '../schemas/knowable.ts';
import { oneLine } from '../schemas/limits.ts';
import type { Organisation } from '../schemas/records.ts';
import { type Page, recordOf, site } from '../site/content.ts';
import { type Address, absolute, pageAddress } from '../site/links.ts';
import type { Subject } from './subject.ts';

/** A thing, or a part of one. */
type Node = Record<string, unknown>;

/**
 * The structured data of a page, as the content of a `<script type="application/ld+json">`.
 *
 * @param name What the page is called on the page.
 * @param origin Of the site, without a path.
 * @param image Absolute address of the page's picture.
 */
export function structuredData(subject: Subject, name: string, origin: string, image: string): string {
  const tidy = (_: string, value: unknown) => (typeof value === 'string' ? oneLine(value) : value);
  const graph = graphOf(subject, name, origin, image);
  const script = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, tidy);
  // No text can close the element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
  return script.replaceAll('<', '\\u003c');
}

function graphOf({ page, changed, trail }: Subject, name: string, origin: string, image: string): Node[] {
  const { locale } = page;
  const at = (address: Address) => absolute(address, locale, origin);
  const url = at(trail.at(-1)?.address ?? page.address);
  const website = { '@id': `${at('/')}#website` };
  const operator = operatorOf(locale, origin);
  const common = { inLanguage: strings(locale).tag };
  const publisher = operator && { '@id': operator['@id'] };
  const crumbs = { '@id': `${url}#breadcrumb` };
  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb wants two steps.
  const hasCrumbs = trail.length > 1;
  const graph: Node[] = [
    { '@type': 'WebSite', ...website, url: at('/'), name: site.name[locale], ...common, publisher },
    {
      ...{ '@type': 'WebPage', '@id': `${url}#webpage`, url, name, ...common, isPartOf: website },
      dateModified: changed,
      primaryImageOfPage: { '@type': 'ImageObject', url: image },
      breadcrumb: hasCrumbs ? crumbs : undefined,
    },
  ];
  if (hasCrumbs) {
    const step = (index: number) => ({ '@type': 'ListItem', position: index + 1 });
    const itemListElement = trail.map((to, index) => ({ ...step(index), name: to.name, item: at(to.address) }));
    graph.push({ '@type': 'BreadcrumbList', ...crumbs, itemListElement });
  }
  if (page.collection === 'news') {
    const article = newsArticle(page, url, origin);
    graph.push(
      { ...article, dateModified: changed, ...common, image, isPartOf: website, publisher },
      ...event(page.data, url),
    );
  }
  if (page.collection === 'programmes') graph.push(...offer(page.data, url));
  if (operator && page.address === pageAddress('about')) graph.push(operator);
  if (page.address === pageAddress('organisations'))
    for (const [id, data] of recordOf('organisations'))
      graph.push({ ...organisationId(id, origin), ...organisation(data, locale) });
  return graph;
}

const organisationId = (id: string, origin: string) => ({
  '@id': `${absolute(pageAddress('organisations'), 'en', origin)}#${id}`,
});

/** Who runs the site, as far as it is filled in. */
function operatorOf(locale: Locale, origin: string): Node | undefined {
  const [name, contact] = [known(site.operator)?.[locale], known(site.contact) as Contact | undefined];
  if (!name && !contact) return undefined;
  const { email, phone: telephone } = contact ?? {};
  const contactPoint = email || telephone ? { '@type': 'ContactPoint', email, telephone } : undefined;
  return { '@type': 'Organization', '@id': `${absolute('/', 'en', origin)}#operator`, name, contactPoint };
}

/** Our page as a news article: dated by the page, never by the event, and based on its sources. */
function newsArticle({ data, locale }: Page<'news'>, url: string, origin: string): Node {
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    headline: data.title,
    description: data.summary,
    datePublished: data.published,
    mainEntityOfPage: { '@id': `${url}#webpage` },
    isBasedOn: data.sources
      .flatMap((id) => recordOf('sources').get(id) ?? [])
      .map((source) => ({
        '@type': 'CreativeWork',
        name: source.title[locale],
        url: source.url,
        publisher: source.publisher && organisationId(source.publisher, origin),
      })),
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
  const [amount, cost] = [known(data.amount) as Money | undefined, known(data.cost) as Money | undefined];
  if (data.kind === 'scholarship' && amount) {
    const money = { '@type': 'MonetaryAmount', value: amount.value, currency: amount.currency };
    return [{ '@type': 'MonetaryGrant', ...common, amount: money }];
  }
  const type = { internship: 'WorkBasedProgram', class: 'EducationalOccupationalProgram' }[data.kind as string];
  const [startDate, applicationDeadline] = [known(data.start), known(data.apply.closes)];
  if (!type || !startDate || !applicationDeadline) return [];
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

/** A company has a name once its legal name is known: "the company" is what the page calls it, not what it is called. */
function organisation(data: Organisation, locale: Locale): Node {
  const legalName = known(data.legalName)?.[locale];
  return {
    '@type': data.kind === 'school' ? 'EducationalOrganization' : 'Organization',
    name: data.kind === 'company' ? legalName : data.name[locale],
    legalName,
    description: known(data.description)?.[locale],
    url: known(data.url),
  };
}
