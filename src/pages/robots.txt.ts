import type { APIRoute } from 'astro';
import { plain } from '../feeds/response.ts';
import { isPreview, robotsTxt } from '../seo/robots.ts';
import { withBase } from '../site/links.ts';

export const GET: APIRoute = ({ url, site }) =>
  plain(robotsTxt(new URL(withBase('/sitemap-index.xml', import.meta.env.BASE_URL), site ?? url).href, isPreview()));
