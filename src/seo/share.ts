/** The pictures that chats and networks show beside a shared link. */
import type { Locale } from '../schemas/knowable.ts';
import { type Address, withBase } from '../site/links.ts';

/** A picture for shared links. */
export interface ShareImage {
  /** Absolute address. */
  url: string;
  /** What the picture shows, in words. */
  alt: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
}

/** The size that readers of Open Graph expect (https://ogp.me/#structured). */
const size = { width: 1200, height: 630 };

/** Where the picture of a page stands, below the base path: `/share/zh/programmes-scholarship.png`. */
export function sharePath(address: Address, locale: Locale): Address {
  return `/share/${locale}/${address.split('/').filter(Boolean).join('-') || 'home'}.png`;
}

/** The card of a page, for its head. */
export function shareImage(address: Address, locale: Locale, alt: string, origin: string, base: string): ShareImage {
  return { url: new URL(withBase(sharePath(address, locale), base), origin).href, alt, ...size };
}
