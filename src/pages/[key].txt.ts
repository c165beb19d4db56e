/** Proves to search engines that changes are announced by the site itself: https://www.indexnow.org/documentation */
import type { APIRoute } from 'astro';
import { plain } from '../feeds/response.ts';
import { site } from '../site/content.ts';

export const getStaticPaths = () => (site.indexNowKey ? [{ params: { key: site.indexNowKey } }] : []);

export const GET: APIRoute = ({ params }) => plain(String(params.key));
