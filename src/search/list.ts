/** What search answers from before Pagefind is asked, made from the content: names, rows with their values, headings. */
import { render } from 'astro:content';
import type { Stratum } from '../drawing/strata.ts';
import { stratumOf } from '../drawing/strata.ts';
import { otherLocale, type Strings, strings } from '../i18n/index.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import { type BlankKind, isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { type Page, published, recordOf } from '../site/content.ts';
import { type Address, mainPages, pageAddress } from '../site/links.ts';
import { readersAsk } from '../site/readers-ask.ts';
import { organisationRows, pageRows, siteRows } from '../site/register.ts';
import type { Row } from '../site/rows.ts';
import { readingsOf, simplifiedOf } from './chinese.ts';
import { isHan, unitsOf } from './words.ts';

/** What a result is: decides its place among equals, and the word in its cell. */
export type Kind = 'part' | 'page' | 'question' | 'organisation' | 'term' | 'news';
/** `site`: a blank about the site itself, which no report would fill. */
export type RowValue = { text: string } | { blank: BlankKind | 'site' };

/** Something that a reader may look for. */
export interface Entry {
  /** Address without language and base path. */
  to: string;
  kind: Kind;
  /** The title, then every other name. */
  names: string[];
  part?: Stratum;
  status?: Status;
  /** Why a question has no answer, or what a term means. */
  value?: RowValue;
  /** The field's place in `rows`, its value, and whether the page tells readers to ask for it. */
  rows?: [row: number, value: RowValue, isToAsk?: true][];
  /** Put before the anchor of each row, where one page holds the rows of several things. */
  prefix?: string;
  /** Where all rows of the entry stand, when they have no place of their own on the page. */
  anchor?: string;
  sections?: [id: string, heading: string][];
}

/** What the browser fetches first, in one language. Kept small: a reader on a weak network waits for it. */
export interface SearchList {
  /** Sentences for the reader; `{}` is the place of a word or number. */
  words: Strings['searching'];
  kinds: Record<Kind, string>;
  statuses: Record<string, string>;
  blanks: Record<BlankKind | 'site', string>;
  /** Fields that pages have in common, under every name that readers use for them. */
  rows: { anchor: string; names: string[] }[];
  entries: Entry[];
  /** Latin words of the texts, so that a right word is not taken for a typing error. */
  vocabulary: string;
  /** How Chinese names are read: each syllable with its characters. */
  readings: Record<string, string>;
  /** Traditional characters, each before its simplified one. */
  simplified: string;
  /** What readers ask most, offered before the first key. */
  examples: string[];
  /** The question that tells why names stand in Latin letters. */
  latinNames: string | undefined;
}

/** News items that can be found by name; older ones are found in the full text, so the list does not grow with the years. */
const newestNews = 10;
/** Letters of a value that fit into a result. */
const longestValue = 80;
/** Letters of all texts that are looked at for words: some three times those of the site without its news. */
const longestTexts = 60_000;

/** All that search knows of one language before it asks Pagefind. */
export async function searchList(locale: Locale): Promise<SearchList> {
  const t = strings(locale);
  const rows: SearchList['rows'] = [];
  const entries = (await found(locale)).map(({ content, toAsk = [], ...entry }): Entry => {
    if (!content) return entry;
    const values = content.map(({ label, aliases, anchor, path, lines, blank }) => {
      const names = [label, ...aliases];
      const known = rows.findIndex((row) => row.anchor === anchor && row.names.join() === names.join());
      const place = known >= 0 ? known : rows.push({ anchor, names }) - 1;
      const text = lines
        .map((line) => line.text)
        .join(' ')
        .slice(0, longestValue);
      const value: RowValue = blank ? { blank: entry.to === '/about/' ? 'site' : blank.unknown } : { text };
      return toAsk.includes(path) ? [place, value, true] : [place, value];
    });
    return { ...entry, rows: values as NonNullable<Entry['rows']> };
  });
  const names = [...rows, ...entries].flatMap((named) => named.names);
  const read = [...names, ...entries.flatMap((entry) => entry.sections?.map(([, heading]) => heading) ?? [])];
  return {
    words: t.searching,
    kinds: t.searchKind,
    statuses: Object.fromEntries(entries.flatMap(({ status }) => (status ? [[status, t.status[status]]] : []))),
    blanks: { ...t.blank, site: t.siteBlank },
    rows,
    entries,
    vocabulary: await vocabulary(locale, read),
    readings: locale === 'zh' ? readingsOf(read) : {},
    examples: await examples(locale),
    latinNames: entries.find(({ to }) => to.endsWith('#why-no-chinese-names'))?.to,
    simplified: simplifiedOf(locale === 'zh' ? read : names.filter(isHan)),
  };
}

type Found = Omit<Entry, 'rows'> & { content?: Row[]; toAsk?: string[] };

/** The pages about a thing before those that mention it. */
async function found(locale: Locale): Promise<Found[]> {
  const [t, other] = [strings(locale), otherLocale(locale)];
  const at = (page: 'organisations' | 'glossary', id: string): Address => `${pageAddress(page)}#${id}`;
  const titles = async (name: 'programmes' | 'pages') =>
    new Map((await published(name, other)).map(({ slug, data }) => [slug, data.title]));
  const [elsewhere, programmes] = [await titles('programmes'), await published('programmes', locale)];
  const pages = await published('pages', locale);
  const entry = async (
    page: Page<CollectionName>,
    kind: Kind,
    names: string[],
    more: Partial<Found> = {},
  ): Promise<Found> => {
    const { headings } = await render(page.entry);
    const sections = headings.map(({ slug, text }): [string, string] => [slug, text]);
    return { to: page.address, kind, names: unique(names), ...(sections.length > 0 && { sections }), ...more };
  };
  /** What no programme tells about applying: the page about applying can say so for all of them. */
  const openForAll = [...Map.groupBy(programmes.flatMap(pageRows), (row) => row.path).values()].flatMap((same) =>
    same[0]?.section === 'apply' && same.every((row) => row.blank) ? [same[0]] : [],
  );
  const result: (Found | Promise<Found>)[] = [
    ...[...(await published('agreement', locale)), ...(await published('base', locale))].map((page) =>
      entry(page, 'part', [page.data.title, page.data.name, t.pageName[page.collection], ...page.data.aliases], {
        part: stratumOf(page.collection, page.slug),
        status: page.data.status,
        content: pageRows(page),
      }),
    ),
    ...programmes.map((page) =>
      entry(page, 'part', [page.data.title, ...page.data.aliases, elsewhere.get(page.slug) ?? ''], {
        part: stratumOf(page.collection, page.slug),
        status: page.data.status,
        content: pageRows(page),
        toAsk: page.data.questionsToAsk,
      }),
    ),
    ...mainPages.flatMap((name) => {
      const page = pages.find(({ slug }) => slug === name);
      const more =
        name === 'about'
          ? { content: siteRows(locale) }
          : name === 'apply'
            ? { content: openForAll, anchor: 'known' }
            : {};
      return page ? [entry(page, 'page', [page.data.title, t.pageName[name], ...page.data.aliases], more)] : [];
    }),
    ...[...recordOf('organisations')].map(
      ([id, data]): Found => ({
        to: at('organisations', id),
        kind: 'organisation',
        names: unique([data.name[locale], ...data.aliases[locale], data.name[other]]),
        prefix: `${id}-`,
        content: organisationRows(data, locale),
      }),
    ),
    ...(await published('questions', locale)).map(({ address, data }): Found => {
      const isOpen = data.state === 'open' || isBlank(data.answer);
      const { unknown } = isBlank(data.answer) ? data.answer : notStated;
      return {
        to: address,
        kind: 'question',
        names: unique([data.question, ...data.aliases]),
        ...(isOpen && { value: { blank: unknown } }),
      };
    }),
    ...[...recordOf('glossary')].map(
      ([id, term]): Found => ({
        to: at('glossary', id),
        kind: 'term',
        names: unique([term[locale], term[other], ...term.aliases[locale], ...term.avoid[locale]]),
        ...(term.plain && { value: { text: term.plain[locale] } }),
      }),
    ),
    ...(await published('news', locale))
      .slice(0, newestNews)
      .map((page) => entry(page, 'news', [page.data.title, ...page.data.aliases], { content: pageRows(page) })),
  ];
  return Promise.all(result);
}

/** What readers ask first, as they might type it. */
async function examples(locale: Locale): Promise<string[]> {
  const all = (
    await Promise.all((['agreement', 'base', 'programmes'] as const).map((name) => published(name, locale)))
  ).flat();
  return readersAsk.flatMap(([part, field]) => {
    const page = all.find(({ slug }) => slug === part);
    const row = page && pageRows(page).find(({ path }) => path === field);
    return page && row
      ? [strings(locale).home.unknownOf(row.label, 'name' in page.data ? page.data.name : page.data.title)]
      : [];
  });
}

const unique = (names: readonly string[]) => [...new Set(names.filter((name) => name.trim()))];

/** Latin words of the texts that stand in none of the names. */
async function vocabulary(locale: Locale, names: readonly string[]): Promise<string> {
  const known = new Set(names.flatMap(unitsOf));
  const pages = (await Promise.all(collectionNames.map((name) => published(name, locale)))).flat();
  const texts = pages.map(
    ({ data, entry }) => `${JSON.stringify(data)} ${entry.body?.replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' ')}`,
  );
  const words = unitsOf(texts.join('\n').slice(0, longestTexts)).filter(
    (word) => /^[a-z]{3,}$/.test(word) && !known.has(word),
  );
  return [...new Set(words)].sort().join(' ');
}
