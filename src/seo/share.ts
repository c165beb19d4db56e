/** The pictures that chats and networks show beside a shared link. */
import type { Locale } from '../knowable.ts';
import { type Address, withBase } from '../links.ts';

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

/** `wide` for cards (https://ogp.me/#structured), `square` for chats that crop, such as WeChat. */
export const shareSizes = { wide: { width: 1200, height: 630 }, square: { width: 300, height: 300 } } as const;
export type ShareShape = keyof typeof shareSizes;

/**
 * Where the picture of a page stands, below the base path: `/share/zh/programmes-scholarship.png`,
 * `/share/zh/home-square.png`. Whatever draws the pictures writes them there.
 */
export function sharePath(address: Address, locale: Locale, shape: ShareShape): Address {
  const name = address.split('/').filter(Boolean).join('-') || 'home';
  return `/share/${locale}/${name}${shape === 'square' ? '-square' : ''}.png`;
}

/** The card of a page, for its head. */
export function shareImage(address: Address, locale: Locale, alt: string, origin: string, base: string): ShareImage {
  const url = new URL(withBase(sharePath(address, locale, 'wide'), base), origin).href;
  return { url, alt, ...shareSizes.wide };
}
