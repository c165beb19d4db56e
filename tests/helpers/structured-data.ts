/** Structured data of built pages. */
import { formatDay, isDay } from '../../src/schemas/dates.ts';
import type { BuiltPage } from './pages.ts';

/** A thing in the structured data of a page, as it is written there. */
export type Thing = Record<string, unknown>;

/** The things of a page's graph; none when the page has no structured data. */
export function thingsOn({ document }: BuiltPage): Thing[] {
  const script = document.querySelector('script[type="application/ld+json"]');
  if (!script) return [];
  return (JSON.parse(script.textContent ?? '') as { '@graph': Thing[] })['@graph'];
}

/** One value in a thing, and the keys that lead to it. */
export interface Leaf {
  path: string;
  key: string;
  value: unknown;
}

/** Every value in some things. */
export function leavesOf(value: unknown, path = '', key = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => leavesOf(inner, `${path}[${index}]`, key));
  if (typeof value !== 'object' || value === null) return [{ path, key, value }];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${path}.${name}`, name));
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, '');

/** Every value of a page's structured data that a reader of the page cannot see. */
export function unseen(page: BuiltPage): Leaf[] {
  const { document, locale } = page;
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const element of body.querySelectorAll('script, style, template')) element.remove();
  const text = squeezed(body.textContent ?? '');
  const addresses = new Set(
    [...document.querySelectorAll('a[href], link[href], meta[property="og:image"]')].map((element) =>
      absolute(element.getAttribute('href') ?? element.getAttribute('content') ?? '', document),
    ),
  );
  const days = new Set([...body.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime')));
  const isSeen = ({ key, value }: Leaf): boolean => {
    if (key === '@type' || key === '@id' || key === 'position') return true;
    if (key === 'inLanguage') return document.documentElement.getAttribute('lang') === value;
    if (typeof value === 'number') return text.includes(new Intl.NumberFormat('en').format(value));
    // An amount is printed with the sign of its currency.
    if (key === 'currency' || key === 'priceCurrency') return value === 'CNY' && text.includes('¥');
    if (/^https?:/.test(String(value))) return addresses.has(String(value));
    if (isDay(String(value)))
      return days.has(String(value)) || text.includes(squeezed(formatDay(String(value), locale)));
    return text.includes(squeezed(String(value)));
  };
  return leavesOf(thingsOn(page)).filter((leaf) => !isSeen(leaf));
}

function absolute(href: string, document: Document): string {
  const base = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? 'http://nowhere/';
  return new URL(href, base).href;
}
