import type { APIRoute } from 'astro';
import { strings } from '../../i18n/index.ts';
import { colour } from '../../share/colours.ts';
import { site } from '../../site/content.ts';
import { href, localeOf, withBase } from '../../site/links.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

/** What a phone needs to put the site on its home screen. */
export const GET: APIRoute = ({ params }) => {
  const locale = localeOf(params.locale);
  const at = (name: string) => withBase(`/${name}`, import.meta.env.BASE_URL);
  return Response.json({
    name: `${site.name[locale]}${strings(locale).colon}${site.tagline[locale]}`,
    short_name: site.name[locale],
    lang: strings(locale).tag,
    start_url: href('/', locale),
    scope: at(''),
    display: 'minimal-ui',
    background_color: colour('paper'),
    theme_color: colour('paper'),
    icons: [
      { src: at('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: at('icon-192.png'), type: 'image/png', sizes: '192x192' },
      { src: at('icon-512.png'), type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  });
};
