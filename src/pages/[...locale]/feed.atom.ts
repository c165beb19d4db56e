/** The news, with full text. */
import type { APIRoute } from 'astro';
import { atomFeed } from '../../feeds/atom.ts';
import { newsFeedOf } from '../../feeds/feeds.ts';
import { renderText } from '../../feeds/render.ts';
import { xml } from '../../feeds/response.ts';
import { localeOf } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params, url, site }) =>
  xml(atomFeed(await newsFeedOf({ locale: localeOf(params.locale), origin: (site ?? url).origin }, renderText)));
