/** Proves to search engines that changes are announced by the site itself: https://www.indexnow.org/documentation */
import type { APIRoute } from 'astro';
import { site } from '../content.ts';
import { plain } from '../feeds/response.ts';

export const getStaticPaths = () => (site.indexNowKey ? [{ params: { key: site.indexNowKey } }] : []);

export const GET: APIRoute = ({ params }) => plain(String(params.key));
