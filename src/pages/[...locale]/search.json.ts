import type { APIRoute } from 'astro';
import { searchList } from '../../search/list.ts';
import { localeOf } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) => Response.json(await searchList(localeOf(params.locale)));
