import type { APIRoute } from 'astro';
import { feedOf } from '../../feeds/changes.ts';
import { localeOf } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params, url, site }) => {
  const feed = await feedOf(localeOf(params.locale), (site ?? url).origin);
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
