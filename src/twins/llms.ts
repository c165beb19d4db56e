/** The overview of the site, gathered from the content. */

import { changesFeed, newsFeed, twinFile } from '../feeds/links.ts';
import { strings } from '../i18n/index.ts';
import { absolute, type SiteAddress } from '../jsonld/ids.ts';
import { type AnyPage, allPages } from '../seo/subject.ts';
import { recordOf, site } from '../site/content.ts';
import { mainPages } from '../site/links.ts';
import { pageSize } from '../site/news.ts';
import { pageRows } from '../site/register.ts';
import { split } from '../site/rows.ts';
import type { Listed, Overview } from './overview.ts';

/** Everything the overview says in one language. */
export async function overview(at: SiteAddress): Promise<Overview> {
  const { locale } = at;
  const t = strings(locale);
  const pages = await allPages(locale);
  const inSection = (...collections: AnyPage['collection'][]) =>
    pages.filter(({ collection }) => collections.includes(collection)).map((page) => listed(page, at));
  // The search page is of no use to a machine.
  const main = mainPages
    .filter((name) => name !== 'search')
    .flatMap((name) => pages.find(({ collection, slug }) => collection === 'pages' && slug === name) ?? []);
  return {
    name: site.name[locale],
    tagline: site.tagline[locale],
    about: t.overview.about,
    colon: t.colon,
    legends: [
      { title: t.overview.statuses, terms: legend(t.status, t.statusMeaning) },
      { title: t.overview.blanks, terms: legend(t.blank, t.blankMeaning) },
    ],
    sections: [
      { title: t.overview.cooperation, pages: inSection('agreement', 'base') },
      { title: t.menu.programmes, pages: inSection('programmes') },
      // The newest: the list of news, named below, leads to all others.
      { title: t.pageName.news, pages: inSection('news').slice(0, pageSize) },
      { title: t.menu.pages, pages: main.map((page) => listed(page, at)) },
      { title: t.facts.sources, pages: await sources(at) },
      { title: t.feeds.title, pages: feeds(at) },
    ].filter((section) => section.pages.length > 0),
  };
}

function legend<K extends string>(names: Record<K, string>, meanings: Record<K, string>) {
  return (Object.keys(names) as K[]).map((key) => ({ name: names[key], meaning: meanings[key] }));
}

function listed(page: AnyPage, at: SiteAddress): Listed {
  const { data, address, locale } = page;
  const t = strings(locale);
  const description = 'oneLine' in data ? data.oneLine : data.summary;
  return {
    name: data.title,
    url: absolute(twinFile(address), at),
    status: 'status' in data ? t.status[data.status] : undefined,
    note: page.collection === 'pages' ? description : description + t.space + counted(page),
  };
}

/** How much of a page is known: nobody should take the silence of the overview for the silence of the source. */
function counted(page: Exclude<AnyPage, { collection: 'pages' }>): string {
  const { known, blank } = split(pageRows(page));
  const t = strings(page.locale);
  return t.overview.counted(known.length, blank.length) + t.stop;
}

async function sources({ locale }: SiteAddress): Promise<Listed[]> {
  const all = [...(await recordOf('sources')).values()];
  return all.flatMap(({ title, url, note }) => (url ? [{ name: title[locale], url, note: note?.[locale] ?? '' }] : []));
}

function feeds(at: SiteAddress): Listed[] {
  const t = strings(at.locale).feeds;
  return [
    { name: t.news, url: absolute(newsFeed, at), note: t.newsAbout },
    { name: t.changes, url: absolute(changesFeed(), at), note: t.changesAbout },
  ];
}
