/** What search answers from before Pagefind is asked, made from the content: names, rows with their values, headings. */
import { render } from 'astro:content';
import { type Stratum, stratumOf } from '../drawing/strata.ts';
import { otherLocale, type Strings, strings } from '../i18n/index.ts';
import { type BlankKind, isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { type Page, published, recordOf } from '../site/content.ts';
import { anchorOf, mainPages, pageAddress } from '../site/links.ts';
import { organisationRows, pageRows, siteRows } from '../site/register.ts';
import type { Row } from '../site/rows.ts';
import { readingsOf, simplifiedOf } from './chinese.ts';

/** What a result is: decides its place among equals, and the word in its cell. */
export type Kind = 'part' | 'page' | 'question' | 'organisation' | 'term' | 'news';
/** `site`: a blank about the site itself, which no report would fill. */
export type Value = { text: string } | { blank: BlankKind | 'site' };

/** A row or a heading of a page. */
export interface Place {
  anchor: string;
  /** Its label, then every other name that readers use for it. */
  names: string[];
  /** Rows only. */
  value?: Value;
  /** How far it speaks for its page, where that is not the rule; at most 1. */
  weight?: number;
}

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
  value?: Value;
  /** An answer that is general background. */
  isGeneral?: true;
  places?: Place[];
}

/** What the browser fetches first, in one language. Kept small: a reader on a weak network waits for it. */
export interface SearchList {
  /** Sentences for the reader; `{}` is the place of a word or number. */
  words: Strings['searching'];
  kinds: Record<Kind, string>;
  statuses: Record<Status, string>;
  blanks: Record<BlankKind | 'site', string>;
  /** Marks general background. */
  general: string;
  entries: Entry[];
  /** How Chinese names are read: each syllable with its characters. */
  readings: Record<string, string>;
  /** Traditional characters, each before its simplified one. */
  simplified: string;
}

/** News items that can be found by name; older ones are found in the full text, so the list does not grow with the years. */
const newestNews = 10;
/** Letters of a value that fit into a result. */
const longestValue = 80;

/** All that search knows of one language before it asks Pagefind. */
export async function searchList(locale: Locale): Promise<SearchList> {
  const t = strings(locale);
  const entries = await entriesOf(locale);
  const names = entries.flatMap((entry) => [...entry.names, ...(entry.places ?? []).flatMap((place) => place.names)]);
  return {
    words: t.searching,
    kinds: t.searchKind,
    statuses: t.status,
    blanks: { ...t.blank, site: t.siteBlank },
    general: t.background.label,
    entries,
    readings: locale === 'zh' ? readingsOf(names) : {},
    simplified: simplifiedOf(names),
  };
}

/** The pages about a thing before those that mention it. */
async function entriesOf(locale: Locale): Promise<Entry[]> {
  const [t, other] = [strings(locale), otherLocale(locale)];
  const pages = await published('pages', locale);
  const programmes = await published('programmes', locale);
  const elsewhere = new Map((await published('programmes', other)).map(({ slug, data }) => [slug, data.title]));
  const parts = [...(await published('agreement', locale)), ...(await published('base', locale))];
  const drawing = (page: (typeof parts | typeof programmes)[number]) => ({
    part: stratumOf(page.collection, page.slug),
    status: page.data.status,
  });
  const entries: (Entry | Promise<Entry>)[] = [
    ...parts.map((page) =>
      entryOf(page, 'part', [page.data.name, t.pageName[page.collection]], placesOf(pageRows(page)), drawing(page)),
    ),
    ...programmes.map((page) => {
      const toAsk = page.data.questionsToAsk.map(anchorOf);
      const places = placesOf(pageRows(page)).map((place) =>
        toAsk.includes(place.anchor) ? { ...place, weight: 1 } : place,
      );
      return entryOf(page, 'part', [elsewhere.get(page.slug) ?? ''], places, drawing(page));
    }),
    ...pages.flatMap((page) => {
      const name = mainPages.find((main) => main === page.slug);
      const rows =
        name === 'about' ? placesOf(siteRows(locale), '', 'site') : name === 'apply' ? openForAll(programmes) : [];
      return name ? [entryOf(page, 'page', [t.pageName[name]], rows)] : [];
    }),
    ...[...recordOf('organisations')].map(
      ([id, data]): Entry => ({
        to: `${pageAddress('organisations')}#${id}`,
        kind: 'organisation',
        names: unique([data.name[locale], ...data.aliases[locale], data.name[other]]),
        places: placesOf(organisationRows(data, locale), `${id}-`),
      }),
    ),
    ...(await published('questions', locale)).map(
      ({ address, data: { answer, state, question, aliases, general } }): Entry => ({
        to: address,
        kind: 'question',
        names: unique([question, ...aliases]),
        ...((state === 'open' || isBlank(answer)) && {
          value: { blank: (isBlank(answer) ? answer : notStated).unknown },
        }),
        ...(general && { isGeneral: true }),
      }),
    ),
    ...[...recordOf('glossary')].map(
      ([id, term]): Entry => ({
        to: `${pageAddress('glossary')}#${id}`,
        kind: 'term',
        names: unique([term[locale], term[other], ...term.aliases[locale], ...term.avoid[locale]]),
        ...(term.plain && { value: { text: term.plain[locale] } }),
      }),
    ),
    ...(await published('news', locale))
      .slice(0, newestNews)
      .map((page) => entryOf(page, 'news', [], placesOf(pageRows(page)))),
  ];
  return Promise.all(entries);
}

type Part = 'agreement' | 'base' | 'programmes' | 'news' | 'pages';

/** A page by its title, its other names, and the places on it. */
async function entryOf(
  page: Page<Part>,
  kind: Kind,
  names: string[],
  rows: Place[],
  more: Partial<Entry> = {},
): Promise<Entry> {
  const { headings } = await render(page.entry);
  const places = [...headings.map(({ slug, text }) => ({ anchor: slug, names: [text] })), ...rows];
  return { to: page.address, kind, names: unique([page.data.title, ...names, ...page.data.aliases]), places, ...more };
}

function placesOf(rows: readonly Row[], prefix = '', silence?: 'site'): Place[] {
  return rows.map(({ anchor, label, aliases, lines, blank }) => {
    const text = lines
      .map((line) => line.text)
      .join(' ')
      .slice(0, longestValue);
    return {
      anchor: prefix + anchor,
      names: [label, ...aliases],
      value: blank ? { blank: silence ?? blank.unknown } : { text },
    };
  });
}

/** What no programme tells about applying: the page about applying says so for all of them. */
function openForAll(programmes: Page<'programmes'>[]): Place[] {
  const rows = Map.groupBy(
    programmes.flatMap(pageRows).filter(({ section }) => section === 'apply'),
    ({ path }) => path,
  );
  const blank = [...rows.values()].flatMap((same) => (same[0] && same.every((row) => row.blank) ? [same[0]] : []));
  return placesOf(blank).map((place) => ({ ...place, anchor: 'known', weight: 0.9 }));
}

const unique = (names: readonly string[]) => [...new Set(names.filter((name) => name.trim()))];
