import type { APIRoute, GetStaticPaths } from 'astro';
import { ico, icon } from '../share/icons.ts';

/** The files that browsers and phones look for at the top of a site, or that the manifest names. */
const icons: Record<string, { type: string; draw: () => Promise<Buffer> }> = {
  'favicon.ico': { type: 'image/x-icon', draw: async () => ico(await icon(32), 32) },
  'apple-touch-icon.png': { type: 'image/png', draw: () => icon(180, 0.12) },
  'icon-192.png': { type: 'image/png', draw: () => icon(192, 0.12) },
  'icon-512.png': { type: 'image/png', draw: () => icon(512, 0.2) },
};

export const getStaticPaths = (() =>
  Object.keys(icons).map((name) => ({ params: { icon: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const found = icons[params.icon ?? ''];
  if (!found) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await found.draw()), { headers: { 'content-type': found.type } });
};
