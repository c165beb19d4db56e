/** The site in one short Markdown file, for programs that read for somebody: https://llmstxt.org/ */
import type { APIRoute } from 'astro';
import { strings } from '../../i18n/index.ts';
import { openingWords } from '../../site/apply.ts';
import { type AnyPage, allPages, recordOf, site } from '../../site/content.ts';
import { absolute, feedFile, localeOf, mainPages } from '../../site/links.ts';
import { pageSize } from '../../site/news.ts';
import { localePaths } from '../../site/routes.ts';

export const getStaticPaths = localePaths;

/** A line break or a bracket in a value must not end the item or the link. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/[[\]]/g, '\\$&').trim();

export const GET: APIRoute = async ({ params, url, site: address }) => {
  const locale = localeOf(params.locale);
  const { origin } = address ?? url;
  const t = strings(locale);
  const pages = await allPages(locale);
  const link = (name: string, target: string, note = '') =>
    `- [${plain(name)}](${target})${note && t.colon + plain(note)}`;
  const listed = (page: AnyPage) => {
    const status = 'status' in page.data ? `**${t.status[page.data.status]}** · ` : '';
    const opening = page.collection === 'programmes' ? openingWords(page) : undefined;
    const about = 'oneLine' in page.data ? page.data.oneLine : page.data.summary;
    return link(
      page.data.title,
      absolute(page.address, locale, origin),
      status + (opening ? opening + t.stop + t.space : '') + about,
    );
  };
  const legend = (names: Record<string, string>, meanings: Record<string, string>) =>
    Object.entries(names).map(([key, name]) => `- **${name}**${t.colon}${meanings[key]}`);
  // The search page is of no use to a program.
  const main = mainPages.flatMap((name) =>
    pages.filter(({ collection, slug }) => collection === 'pages' && slug === name && slug !== 'search'),
  );
  const inSection = (...collections: AnyPage['collection'][]) =>
    pages.filter(({ collection }) => collections.includes(collection));
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `## ${title}`, '', ...lines] : [];
  const lines = [
    `# ${site.name[locale]}`,
    '',
    `> ${site.tagline[locale]}`,
    '',
    t.origin(recordOf('sources').size) + t.space + t.overview.about,
    ...section(t.overview.statuses, legend(t.status, t.statusMeaning)),
    ...section(t.overview.blanks, legend(t.blank, t.blankMeaning)),
    ...section(t.overview.cooperation, inSection('agreement', 'base').map(listed)),
    ...section(t.pageName.programmes, inSection('programmes').map(listed)),
    ...section(t.pageName.news, inSection('news').slice(0, pageSize).map(listed)),
    ...section(t.menu.pages, main.map(listed)),
    ...section(
      t.facts.sources,
      [...recordOf('sources').values()].flatMap(({ title, url, note }) =>
        url ? [link(title[locale], url, note?.[locale])] : [],
      ),
    ),
    ...section(t.feeds.title, [link(t.feeds.all, absolute(feedFile, locale, origin), t.feeds.allAbout)]),
  ];
  return new Response(`${lines.join('\n')}\n`);
};
