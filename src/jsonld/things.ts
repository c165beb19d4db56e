/** The structured data of the page at an address, gathered from the content. */
import type { Thing } from 'schema-dts';
import { known } from '../schemas/knowable.ts';
import type { AnyPage, Subject } from '../seo/subject.ts';
import { recordOf, site } from '../site/content.ts';
import { glossaryNode } from './glossary.ts';
import { organisationId, type SiteAddress, subjectId } from './ids.ts';
import { eventNode, newsNode } from './news.ts';
import { operatorNode, organisationNode } from './organisations.ts';
import { type PageThing, pageNode, trailNode, websiteNode } from './page.ts';
import { agreementNode, baseNode, programmeNode } from './parts.ts';

const operator = known(site.operator);

/**
 * Everything that the structured data of a page says: the site, the page, the way to it and what it is about.
 *
 * @param address Where the page stands; the later pages of a list have addresses of their own.
 * @param image Absolute address of the page's picture, if it has one.
 */
export async function thingsOf(subject: Subject, name: string, at: SiteAddress, image?: string): Promise<Thing[]> {
  const { page, changed, trail } = subject;
  const { about, things } = await subjectThings(subject, at, image);
  const address = trail.at(-1)?.address ?? page.address;
  const type = page.collection === 'pages' ? pageType(page.slug) : 'WebPage';
  const shown: PageThing = { type, name, address, changed, trail, about, image };
  return [
    websiteNode(site.name[at.locale], operator !== undefined, at),
    pageNode(shown, at),
    ...trailNode(shown, at),
    ...things,
  ];
}

function pageType(slug: string): PageThing['type'] {
  if (slug === 'about') return 'AboutPage';
  if (slug === 'search') return 'SearchResultsPage';
  return slug === 'news' || slug === 'programmes' ? 'CollectionPage' : 'WebPage';
}

interface About {
  about: string[];
  things: Thing[];
}

async function subjectThings({ page, changed }: Subject, at: SiteAddress, image?: string): Promise<About> {
  const { address } = page;
  const about = [subjectId(address, at)];
  switch (page.collection) {
    case 'agreement':
      return { about, things: [agreementNode(page.data, address, at)] };
    case 'base':
      return { about, things: [baseNode(page.data, address, at)] };
    case 'programmes':
      return { about, things: [programmeNode(page.data, address, at)] };
    case 'news': {
      const all = await recordOf('sources');
      const sources = page.data.sources.flatMap((id) => all.get(id) ?? []);
      const hasOperator = operator !== undefined;
      const article = newsNode({ address, data: page.data, changed, sources, hasOperator, image }, at);
      return { about: [], things: [article, ...eventNode({ address, data: page.data }, at)] };
    }
    default:
      return collectionThings(page, at);
  }
}

async function collectionThings({ slug, data }: AnyPage, at: SiteAddress): Promise<About> {
  if (slug === 'organisations') {
    const all = [...(await recordOf('organisations'))];
    return {
      about: all.map(([id]) => organisationId(id, at)),
      things: all.map(([id, organisation]) => organisationNode(id, organisation, at)),
    };
  }
  if (slug === 'glossary') return { about: [], things: [glossaryNode(data.title, await recordOf('glossary'), at)] };
  const runsTheSite = slug === 'about' && operator ? [operatorNode(operator, at)] : [];
  return { about: [], things: runsTheSite };
}
