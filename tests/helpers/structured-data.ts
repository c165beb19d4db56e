/** Structured data of built pages. */
import { formatDay, isDay } from '../../src/schemas/dates.ts';
import { attributes, type BuiltPage } from './pages.ts';

/** A thing in the structured data of a page, as it is written there. */
export type Thing = Record<string, unknown>;

/** The things of a page's graph; none when the page has no structured data. */
export function thingsOn({ document }: BuiltPage): Thing[] {
  const script = document.querySelector('script[type="application/ld+json"]');
  return script ? JSON.parse(script.textContent)['@graph'] : [];
}

/** One value in a thing, and its key. */
export interface Leaf {
  key: string;
  value: unknown;
}

/** Every value in some things. */
export function leavesOf(value: unknown, key = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((inner) => leavesOf(inner, key));
  if (typeof value !== 'object' || value === null) return [{ key, value }];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, name));
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

/** Every value of a page's structured data that a reader of the page cannot see. */
export function unseen(page: BuiltPage): Leaf[] {
  const { document, locale } = page;
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const element of body.querySelectorAll('script, style, template')) element.remove();
  const text = squeezed(body.textContent);
  const [base = 'http://nowhere/'] = attributes(document, 'link[rel=canonical]');
  const links = [...attributes(document, '[href]'), ...attributes(document, 'meta[property="og:image"]', 'content')];
  const addresses = new Set(links.map((href) => new URL(href, base).href));
  const days = new Set(attributes(body, 'time[datetime]', 'datetime'));
  const isSeen = ({ key, value }: Leaf): boolean => {
    if (key === '@type' || key === '@id' || key === 'position') return true;
    if (key === 'inLanguage') return document.documentElement.getAttribute('lang') === value;
    if (typeof value === 'number') return text.includes(new Intl.NumberFormat('en').format(value));
    const said = String(value);
    // An amount is printed with the sign of its currency.
    if (key === 'currency' || key === 'priceCurrency') return said === 'CNY' && text.includes('¥');
    if (/^https?:/.test(said)) return addresses.has(said);
    if (isDay(said)) return days.has(said) || text.includes(squeezed(formatDay(said, locale)));
    return text.includes(squeezed(said));
  };
  return leavesOf(thingsOn(page)).filter((leaf) => !isSeen(leaf));
}
