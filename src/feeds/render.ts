import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Text from '../components/Text.astro';
import type { Page } from '../site/content.ts';
import { localeParams } from '../site/links.ts';

let opened: Promise<AstroContainer> | undefined;

async function container(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  return made;
}

/** The text of a page as HTML, blocks included, outside of any page. */
export async function renderText(page: Page<'news'>): Promise<string> {
  opened ??= container();
  const params = { locale: localeParams[page.locale] };
  return (await opened).renderToString(Text, { props: { page }, params: params as Record<string, string> });
}
