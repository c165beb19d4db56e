/** The dates of a page, once some are filled in. */
import type { APIRoute } from 'astro';
import { calendarOf } from '../../feeds/calendar.ts';
import { datesOf, pagesWithDates } from '../../feeds/dates.ts';
import { calendar } from '../../feeds/response.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { locales } from '../../schemas/knowable.ts';
import type { Page } from '../../site/content.ts';
import { pathParam } from '../../site/links.ts';

export async function getStaticPaths() {
  const perLocale = await Promise.all(
    locales.map(async (locale) =>
      (await pagesWithDates(locale)).map((page) => ({
        params: { page: pathParam(page.address, locale) },
        props: { page },
      })),
    ),
  );
  return perLocale.flat();
}

interface Props {
  page: Page<CollectionName>;
}

export const GET: APIRoute<Props> = ({ props: { page }, url, site }) => {
  const dates = datesOf(page, { locale: page.locale, origin: (site ?? url).origin });
  return calendar(calendarOf('title' in page.data ? page.data.title : '', dates));
};
