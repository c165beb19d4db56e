/** Netlify's and Cloudflare Pages' `_redirects`: old addresses, then the 404 page of the Chinese pages. */
import type { APIRoute } from 'astro';
import { movedPages } from '../site/content.ts';
import { href } from '../site/links.ts';
import { inBoth } from '../site/routes.ts';

// Astro leaves files out whose names begin with an underscore; a parameter may.
export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }];

export const GET: APIRoute = async () => {
  const moved = await inBoth(movedPages);
  const lines = moved.map(({ from, page }) => `${href(from, page.locale)} ${href(page.address, page.locale)} 301`);
  return new Response(`${[...lines, `${href('/*', 'zh')} ${href('/404.html', 'zh')} 404`].join('\n')}\n`);
};
