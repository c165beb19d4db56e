import type { APIRoute } from 'astro';
import { plain } from '../../feeds/response.ts';
import { localeOf } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';
import { overview } from '../../twins/llms.ts';
import { overviewOf } from '../../twins/overview.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params, url, site }) =>
  plain(overviewOf(await overview({ locale: localeOf(params.locale), origin: (site ?? url).origin })));
