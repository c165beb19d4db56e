import { getImage } from 'astro:assets';
import mdx from '@astrojs/mdx/server.js';
import type { APIRoute, ImageMetadata } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Text from '../../components/Text.astro';
import { feedOf } from '../../feeds/feed.ts';
import { picture, standalone } from '../../feeds/html.ts';
import { known } from '../../schemas/knowable.ts';
import type { Page } from '../../site/content.ts';
import { absolute, localeOf, localeParams } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute = async ({ params, url, site }) => {
  const { origin } = site ?? url;
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  const render = async (page: Page<'news'>) => {
    const locale = localeParams[page.locale];
    const text = await container.renderToString(Text, { props: { page }, params: locale ? { locale } : {} });
    const cover = known(page.data.image) as ImageMetadata | undefined;
    const image = cover && (await getImage({ src: cover, width: Math.min(1200, cover.width), format: 'webp' }));
    const shown = image ? picture(image.src, page.data.imageAlt ?? '') : '';
    return standalone(shown + text, absolute(page.address, page.locale, origin));
  };
  const feed = await feedOf(localeOf(params.locale), origin, render);
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
