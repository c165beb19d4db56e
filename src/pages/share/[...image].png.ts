import type { APIRoute, GetStaticPaths } from 'astro';
import { kept } from '../../build/kept.ts';
import { sharePath } from '../../seo/share.ts';
import { shares } from '../../share/cards.ts';
import { squareImage, wideImage } from '../../share/image.ts';
import { coreLayers } from '../../site/core.ts';

export const getStaticPaths = (async () => {
  const layers = await coreLayers('en');
  const pages = (await shares()).map(({ address, locale, card }) => ({
    params: { image: sharePath(address, locale).replace(/^\/share\/|\.png$/g, '') },
    props: {
      draw: async () => {
        const drawn = await card();
        return kept('share', JSON.stringify(drawn), () => wideImage(drawn));
      },
    },
  }));
  return [
    ...pages,
    {
      params: { image: 'square' },
      props: { draw: () => kept('share', JSON.stringify(layers), () => squareImage(layers)) },
    },
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const draw = props.draw as () => Promise<Buffer>;
  return new Response(new Uint8Array(await draw()), { headers: { 'content-type': 'image/png' } });
};
