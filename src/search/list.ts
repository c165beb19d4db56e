/** What search answers from before Pagefind is asked, made from the content: names, rows with their values, headings. */
import { render } from 'astro:content';
import { type Stratum, stratumOf } from '../drawing/strata.ts';
import { otherLocale, strings } from '../i18n/index.ts';
import { type BlankKind, isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { applications, openingWords } from '../site/apply.ts';
import { type Page, published, recordOf } from '../site/content.ts';
import { mainPages, pageAddress } from '../site/links.ts';
import { pageRows, siteRows } from '../site/register.ts';
import type { Row } from '../site/rows.ts';
import { writingOf } from './chinese.ts';

/** What a result is: decides its place among equals, and the word in its cell. */
type Kind = keyof ReturnType<typeof strings>['searchKind'];
/** What is known, or in which words it is not, with the mark of the blank. */
interface Value {
  text: string;
  blank?: BlankKind;
}

/** A row or a heading of a page. */
interface Place {
  anchor: string;
  /** Its label, then every other name that readers use for it. */
  names: string[];
  /** Rows only. */
  value?: Value;
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
  /** Why a question has no answer, what a term means, whether one can apply. */
  value?: Value | undefined;
  /** An answer that is general background. */
  isGeneral?: boolean;
  places?: Place[];
}

export type SearchList = Awaited<ReturnType<typeof searchList>>;

/** News items that can be found by name; older ones are found in the full text, so the list does not grow with the years. */
const newestNews = 10;
/** Letters of a value that fit into a result. */
const longestValue = 80;

/** All that search knows of one language before it asks Pagefind. Kept small: a reader on a weak network waits for it. */
export async function searchList(locale: Locale) {
  const t = strings(locale);
  const entries = await entriesOf(locale);
  const names = entries.flatMap((entry) => [entry, ...(entry.places ?? [])]).flatMap((named) => named.names);
  return {
    /** Sentences for the reader; `{}` is the place of a word or number. */
    words: t.searching,
    kinds: t.searchKind,
    statuses: t.status,
    /** Marks general background. */
    general: t.background.label,
    entries,
    ...(locale === 'zh' ? writingOf(names) : { readings: {}, simplified: {} }),
  };
}

async function entriesOf(locale: Locale): Promise<Entry[]> {
  const [t, other] = [strings(locale), otherLocale(locale)];
  const elsewhere = new Map((await published('programmes', other)).map(({ slug, data }) => [slug, data.title]));
  const { statedNowhere } = await applications(locale);
  const places: Partial<Record<string, Place[]>> = {
    about: placesOf(siteRows(locale), locale, '', t.siteBlank),
    apply: placesOf(statedNowhere, locale).map((place) => ({ ...place, anchor: 'known' })),
  };
  const pages = [
    ...(await published('agreement', locale)).map((page) =>
      entryOf(page, 'part', [page.data.name, t.pageName.agreement]),
    ),
    ...(await published('base', locale)).map((page) => entryOf(page, 'part', [page.data.name, t.pageName.base])),
    ...(await published('programmes', locale)).map(async (page) => {
      const opening = openingWords(page);
      const value = opening ? { text: `${t.programme.canApply} ${opening}` } : undefined;
      return { ...(await entryOf(page, 'part', [elsewhere.get(page.slug) ?? ''])), value };
    }),
    ...(await published('pages', locale)).flatMap((page) => {
      const name = mainPages.find((main) => main === page.slug);
      return name ? [entryOf(page, 'page', [t.pageName[name]], places[name])] : [];
    }),
    ...(await published('news', locale)).slice(0, newestNews).map((page) => entryOf(page, 'news')),
  ];
  return [
    ...(await Promise.all(pages)),
    ...[...recordOf('organisations')].map(
      ([id, data]): Entry => ({
        to: `${pageAddress('organisations')}#${id}`,
        kind: 'organisation',
        names: [data.name[locale], ...data.aliases[locale], data.name[other]],
        places: placesOf(pageRows({ collection: 'organisations', data, locale }), locale, `${id}-`),
      }),
    ),
    ...(await published('questions', locale)).map(({ address, data }): Entry => {
      const { unknown } = isBlank(data.answer) ? data.answer : notStated;
      const isOpen = data.state === 'open' || isBlank(data.answer);
      return {
        to: address,
        kind: 'question',
        names: [data.question, ...data.aliases],
        value: isOpen ? { text: t.blank[unknown], blank: unknown } : undefined,
        isGeneral: data.general,
      };
    }),
    ...[...recordOf('glossary')].map(
      ([id, term]): Entry => ({
        to: `${pageAddress('glossary')}#${id}`,
        kind: 'term',
        names: [term[locale], term[other], ...term.aliases[locale], ...term.avoid[locale]],
        value: term.plain && { text: term.plain[locale] },
      }),
    ),
  ];
}

/** A page by its title and its other names, with its headings and rows. */
async function entryOf(
  page: Page<'agreement' | 'base' | 'programmes' | 'news' | 'pages'>,
  kind: Kind,
  names: readonly string[] = [],
  places: readonly Place[] = [],
): Promise<Entry> {
  const { slug, data, address, locale, entry } = page;
  const headings = (await render(entry)).headings.map(({ slug: anchor, text }) => ({ anchor, names: [text] }));
  return {
    to: address,
    kind,
    names: [data.title, ...names, ...data.aliases],
    ...('status' in data && { part: stratumOf(slug), status: data.status }),
    places: [...headings, ...placesOf(pageRows(page), locale), ...places],
  };
}

function placesOf(rows: readonly Row[], locale: Locale, prefix = '', notFilled?: string): Place[] {
  const words = strings(locale).blank;
  return rows.map(({ anchor, label, aliases, lines, blank }) => {
    const text = lines.map((line) => line.text).join(' ');
    return {
      anchor: prefix + anchor,
      names: [label, ...aliases],
      value: blank
        ? { text: notFilled ?? words[blank.unknown], blank: blank.unknown }
        : { text: text.slice(0, longestValue) },
    };
  });
}
