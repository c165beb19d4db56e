/** What a page is about beyond its own file: when it changed, and the way to it. */
import { strings } from '../i18n/index.ts';
import { type Day, today } from '../schemas/dates.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import { type AnyPage, published } from '../site/content.ts';
import { type Address, type MainPage, mainPages, pageAddress } from '../site/links.ts';
import { type Dated, lastChanged } from '../site/updates.ts';

/** One step of the way from the home page to a page. */
export interface Step {
  name: string;
  address: Address;
}

/** What a page is about. */
export interface Subject {
  page: AnyPage;
  /** The day on which anything that the page shows last changed. */
  changed: Day | undefined;
  /** From the home page to this one; empty on the home page. */
  trail: Step[];
}

/** What is collected on the main pages: a change there is a change here. */
const collected: Partial<Record<string, readonly CollectionName[]>> = {
  home: ['agreement', 'base', 'programmes', 'news'],
  programmes: ['programmes'],
  apply: ['programmes'],
  news: ['news'],
  questions: ['questions', 'agreement', 'base', 'programmes', 'news'],
  changes: collectionNames,
};

/** What a page is about that stands at an address: its own, or that of a later page of a list. */
export async function subjectOf(page: AnyPage, address: Address): Promise<Subject> {
  const shown = page.collection === 'pages' ? (collected[page.slug] ?? []) : [];
  const lists = await Promise.all(shown.map((name) => published(name, page.locale)));
  const changed = lastChanged([page.data, ...lists.flat().map(({ data }) => data as Dated)], today());
  return { page, changed, trail: trailOf(page, address) };
}

const isMainPage = (slug: string): slug is MainPage => mainPages.includes(slug as MainPage);

function trailOf(page: AnyPage, address: Address): Step[] {
  const { pageName } = strings(page.locale);
  const home: Step = { name: pageName.home, address: '/' };
  switch (page.collection) {
    case 'agreement':
    case 'base':
      return [home, { name: page.data.name, address }];
    case 'programmes':
    case 'news': {
      const list: Step = { name: pageName[page.collection], address: pageAddress(page.collection) };
      return [home, list, { name: page.data.title, address }];
    }
    default:
      return page.slug !== 'home' && isMainPage(page.slug) ? [home, { name: pageName[page.slug], address }] : [];
  }
}
