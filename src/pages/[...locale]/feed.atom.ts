import mdx from '@astrojs/mdx/server.js';
import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import FeedNews from '../../components/FeedNews.astro';
import { feedOf } from '../../feeds/changes.ts';
import { standalone } from '../../feeds/standalone.ts';
import { absolute, localeOf } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ locals, params, url, site }) => {
  const { origin } = site ?? url;
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  const feed = await feedOf(localeOf(params.locale), origin, async (page) => {
    const html = await container.renderToString(FeedNews, { props: { page }, params, locals });
    return standalone(html, absolute(page.address, page.locale, origin));
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
