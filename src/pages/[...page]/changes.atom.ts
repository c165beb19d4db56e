/** What changed: on the whole site, and on each programme's page. */
import type { APIRoute } from 'astro';
import { atomFeed } from '../../feeds/atom.ts';
import { allChangesFeed, programmeFeed } from '../../feeds/feeds.ts';
import { xml } from '../../feeds/response.ts';
import type { Locale } from '../../schemas/knowable.ts';
import { locales } from '../../schemas/knowable.ts';
import { type Page, published } from '../../site/content.ts';
import { pathParam } from '../../site/links.ts';

export async function getStaticPaths() {
  const perLocale = await Promise.all(
    locales.map(async (locale) => [
      { params: { page: pathParam('/', locale) }, props: { locale, programme: undefined } },
      ...(await published('programmes', locale)).map((programme) => ({
        params: { page: pathParam(programme.address, locale) },
        props: { locale, programme },
      })),
    ]),
  );
  return perLocale.flat();
}

interface Props {
  locale: Locale;
  programme: Page<'programmes'> | undefined;
}

export const GET: APIRoute<Props> = async ({ props: { locale, programme }, url, site }) => {
  const at = { locale, origin: (site ?? url).origin };
  return xml(atomFeed(programme ? await programmeFeed(programme, at) : await allChangesFeed(at)));
};
