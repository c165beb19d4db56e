import type { APIRoute, GetStaticPaths } from 'astro';
import { type Share, sharePath, shares } from '../../share/cards.ts';
import { squareImage, wideImage } from '../../share/image.ts';
import { coreLayers } from '../../site/core.ts';

interface Props {
  share?: Share;
}

export const getStaticPaths = (async () => [
  ...(await shares()).map((share) => ({
    params: { image: sharePath(share.address, share.locale).replace(/^\/share\/|\.png$/g, '') },
    props: { share },
  })),
  { params: { image: 'square' }, props: {} },
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { share } }) => {
  const picture = share
    ? await wideImage(await share.card(), (what) => console.warn(`${share.file}: the share picture ${what}.`))
    : await squareImage(await coreLayers('en'));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
