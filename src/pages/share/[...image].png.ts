import type { APIRoute, GetStaticPaths } from 'astro';
import { cardOf, pagesWithPicture, sharePath } from '../../share/cards.ts';
import { squareImage, wideImage } from '../../share/image.ts';
import type { AnyPage } from '../../site/content.ts';
import { coreLayers } from '../../site/core.ts';
import { inBoth } from '../../site/routes.ts';

interface Props {
  page?: AnyPage;
}

export const getStaticPaths = (async () => [
  ...(await inBoth(pagesWithPicture)).map((page) => ({
    params: { image: sharePath(page.address, page.locale).replace(/^\/share\/|\.png$/g, '') },
    props: { page },
  })),
  { params: { image: 'square' }, props: {} },
]) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { page } }) => {
  const picture = page
    ? await wideImage(await cardOf(page), (what) => console.warn(`${page.entry.filePath}: the share picture ${what}.`))
    : await squareImage(await coreLayers('en'));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
