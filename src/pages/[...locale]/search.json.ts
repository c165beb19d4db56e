import type { APIRoute } from 'astro';
import { localeOf } from '../../links.ts';
import { localePaths } from '../../routes.ts';
import { searchList } from '../../search/list.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params }) => Response.json(await searchList(localeOf(params.locale)));
