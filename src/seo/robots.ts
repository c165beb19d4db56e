/** Whether search engines may show the site. */

type Environment = Record<string, string | undefined>;

/**
 * Whether this build is for looking at only: `PREVIEW=1` in the environment. Nothing of it may enter a search engine.
 */
export function isPreview(environment: Environment = process.env): boolean {
  return Boolean(environment.PREVIEW) && environment.PREVIEW !== '0';
}

/**
 * robots.txt, after RFC 9309. A preview is not closed to crawlers: they must be able to read its `noindex`. Baidu is
 * the exception, since its documentation knows robots.txt, `nofollow` and `noarchive`, but no `noindex`.
 *
 * @param sitemap Absolute address of the sitemap.
 */
export function robotsTxt(sitemap: string, preview: boolean): string {
  if (preview) return 'User-agent: Baiduspider\nDisallow: /\n\nUser-agent: *\nAllow: /\n';
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
