/** Everything that a reader may look for by a name, gathered from the content. */
import { render } from 'astro:content';
import { stratumOf } from '../drawing/strata.ts';
import { otherLocale, strings } from '../i18n/index.ts';
import type { CollectionName } from '../schemas/index.ts';
import { isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import { type Page, published, recordOf } from '../site/content.ts';
import { type Address, mainPages, pageAddress } from '../site/links.ts';
import { organisationRows, pageRows, siteRows } from '../site/register.ts';
import type { Row } from '../site/rows.ts';
import type { RowTable } from './row-table.ts';
import type { Entry } from './types.ts';

/** News items that can be found by name. Older ones are found in the full text, so the list does not grow with the years. */
const newest = 10;
/** The entries of one language, the pages about a thing before those that mention it. */
export async function entriesOf(locale: Locale, table: RowTable): Promise<Entry[]> {
  return [
    ...(await partEntries(locale, table)),
    ...(await mainEntries(locale, table)),
    ...(await organisationEntries(locale, table)),
    ...(await questionEntries(locale)),
    ...(await termEntries(locale)),
    ...(await newsEntries(locale, table)),
  ];
}

async function partEntries(locale: Locale, table: RowTable): Promise<Entry[]> {
  const menu = strings(locale).pageName;
  const twins = new Map(
    (await published('programmes', otherLocale(locale))).map(({ slug, data }) => [slug, data.title]),
  );
  const single = await inTurn(
    [...(await published('agreement', locale)), ...(await published('base', locale))],
    async (page) => ({
      ...(await pageEntry(page, 'part', [
        page.data.title,
        page.data.name,
        menu[page.collection],
        ...page.data.aliases,
      ])),
      part: stratumOf(page.collection, page.slug),
      status: page.data.status,
      rows: table.add(pageRows(page)),
    }),
  );
  const programmes = await inTurn(await published('programmes', locale), async (page) => ({
    ...(await pageEntry(page, 'part', [page.data.title, ...page.data.aliases, twins.get(page.slug) ?? ''])),
    part: stratumOf(page.collection, page.slug),
    status: page.data.status,
    rows: table.add(pageRows(page), page.data.questionsToAsk),
  }));
  return [...single, ...programmes];
}

async function mainEntries(locale: Locale, table: RowTable): Promise<Entry[]> {
  const menu = strings(locale).pageName;
  const pages = await published('pages', locale);
  const entries = await inTurn(mainPages, async (name) => {
    const page = pages.find(({ slug }) => slug === name);
    if (!page) return [];
    const entry = await pageEntry(page, 'page', [page.data.title, menu[name], ...page.data.aliases]);
    if (name === 'about') return [{ ...entry, rows: table.add(siteRows(locale)) }];
    if (name === 'apply') return [{ ...entry, rows: table.add(await openForAll(locale)), anchor: 'known' }];
    return [entry];
  });
  return entries.flat();
}

/** What no programme tells about applying: the page about applying can say so for all of them. */
async function openForAll(locale: Locale): Promise<Row[]> {
  const rows = (await published('programmes', locale)).flatMap(pageRows).filter((row) => row.section === 'apply');
  const byPath = Map.groupBy(rows, (row) => row.path);
  return [...byPath.values()].flatMap((same) => (same[0] && same.every((row) => row.blank) ? [same[0]] : []));
}

async function organisationEntries(locale: Locale, table: RowTable): Promise<Entry[]> {
  const organisations = await recordOf('organisations');
  return [...organisations].map(([id, organisation]) => ({
    to: `${pageAddress('organisations')}#${id}` as Address,
    kind: 'organisation',
    names: unique([organisation.name[locale], ...organisation.aliases[locale], organisation.name[otherLocale(locale)]]),
    prefix: `${id}-`,
    rows: table.add(organisationRows(organisation, locale)),
  }));
}

async function questionEntries(locale: Locale): Promise<Entry[]> {
  const questions = await published('questions', locale);
  return questions.map(({ address, data }) => {
    const { answer, state, question, aliases } = data;
    const blank = isBlank(answer) ? answer : notStated;
    return {
      to: address,
      kind: 'question',
      names: unique([question, ...aliases]),
      ...(state === 'open' || isBlank(answer) ? { blank: blank.unknown } : {}),
    };
  });
}

async function termEntries(locale: Locale): Promise<Entry[]> {
  const terms = await recordOf('glossary');
  return [...terms].map(([id, term]) => ({
    to: `${pageAddress('glossary')}#${id}`,
    kind: 'term',
    names: unique([term[locale], term[otherLocale(locale)], ...term.aliases[locale], ...term.avoid[locale]]),
  }));
}

async function newsEntries(locale: Locale, table: RowTable): Promise<Entry[]> {
  const items = (await published('news', locale)).slice(0, newest);
  return inTurn(items, async (page) => ({
    ...(await pageEntry(page, 'news', [page.data.title, ...page.data.aliases])),
    rows: table.add(pageRows(page)),
  }));
}

async function pageEntry(page: Page<CollectionName>, kind: Entry['kind'], names: string[]): Promise<Entry> {
  const { headings } = await render(page.entry);
  const sections = headings.map(({ slug, text }): [string, string] => [slug, text]);
  return { to: page.address, kind, names: unique(names), ...(sections.length > 0 && { sections }) };
}

/** One after the other: the table of rows is the same in every build, whichever page is rendered first. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

const unique = (names: readonly string[]) => [...new Set(names.filter((name) => name.trim()))];
