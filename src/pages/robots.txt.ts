/**
 * robots.txt, after RFC 9309. A preview is not closed to crawlers: they must be able to read its `noindex`. Baidu is the
 * exception, since its documentation knows robots.txt, `nofollow` and `noarchive`, but no `noindex`.
 */
import type { APIRoute } from 'astro';
import { isPreview } from '../hosting/address.ts';
import { withBase } from '../site/links.ts';

export const GET: APIRoute = ({ url, site }) => {
  const sitemap = new URL(withBase('/sitemap-index.xml'), site ?? url).href;
  return new Response(
    isPreview()
      ? 'User-agent: Baiduspider\nDisallow: /\n\nUser-agent: *\nAllow: /\n'
      : `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`,
  );
};
