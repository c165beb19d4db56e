/** What the report leaves out, as questions: made from the blanks of the content, never kept by hand. */

import { strings } from '../i18n/index.ts';
import { type Section, sections } from '../schemas/fields.ts';
import { fieldsFor, fieldsOfRecord } from '../schemas/index.ts';
import { type Blank, isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import { type Page, published, site } from './content.ts';
import { type Address, pageAddress } from './links.ts';
import { pageSize } from './news.ts';
import { readersAsk } from './readers-ask.ts';
import { type Row, rowsOf } from './rows.ts';

/** One thing that the report does not say. */
export interface OpenQuestion {
  label: string;
  /** What it is asked about: the slug of a page, and its name. */
  part: string;
  of: string;
  /** Where its answer will stand. */
  address: Address;
  blank: Blank;
  /** The field that is blank, and the part of a programme's page in which it stands. Readers' own questions have none. */
  field?: string;
  section?: Section | undefined;
  /** How many it stands for: older news are gathered. */
  count: number;
}

type WithFields = 'agreement' | 'base' | 'programmes' | 'news';

/** The rows of a page, known and blank, in the order of its fields. */
export function pageRows(page: Page<WithFields>): Row[] {
  const notAsked = 'notAsked' in page.data ? page.data.notAsked : [];
  return rowsOf(fieldsFor(page.collection), page.data, page.locale, notAsked);
}

/** The rows of an organisation. */
export function organisationRows(data: object, locale: Locale): Row[] {
  const notAsked = 'notAsked' in data ? (data.notAsked as string[]) : [];
  return rowsOf(fieldsOfRecord('organisations'), data, locale, notAsked);
}

/** The rows of the site's own settings. */
export function siteRows(locale: Locale): Row[] {
  return rowsOf(fieldsOfRecord('site'), site, locale);
}

function blanksOf(page: Page<WithFields>): OpenQuestion[] {
  const of = 'name' in page.data ? page.data.name : page.data.title;
  return pageRows(page).flatMap(({ blank, label, anchor, path, section }) => {
    const address = `${page.address}#${anchor}` as Address;
    return blank ? [{ label, part: page.slug, of, address, blank, field: path, section, count: 1 }] : [];
  });
}

/** The newest news one by one, all older ones together: the list stays readable over the years. */
function newsBlanks(pages: readonly Page<'news'>[], locale: Locale): OpenQuestion[] {
  const [newest, older] = [pages.slice(0, pageSize), pages.slice(pageSize)].map((some) => some.flatMap(blanksOf));
  const gathered = { part: 'older-news', of: strings(locale).news.olderItems, address: pageAddress('news') };
  const byField = Map.groupBy(older ?? [], ({ label, blank }) => `${label} ${blank.unknown}`);
  const together = [...byField.values()].flatMap((same) =>
    same[0] ? [{ ...same[0], ...gathered, count: same.length }] : [],
  );
  return [...(newest ?? []), ...together];
}

/**
 * Everything about the cooperation that nobody has said, by the page on which it will stand. What the site itself has
 * not filled in and the addresses of organisations are not among it.
 */
export async function openQuestions(locale: Locale): Promise<OpenQuestion[]> {
  const parts = [
    ...(await published('agreement', locale)),
    ...(await published('base', locale)),
    ...(await published('programmes', locale)),
  ];
  const asked = (await published('questions', locale)).filter(({ data }) => data.state === 'open');
  const ownQuestions = asked.map(({ data, address, slug }) => ({
    label: data.question,
    part: 'questions',
    of: slug,
    address: data.about ? (`/${data.about}/` as Address) : address,
    blank: isBlank(data.answer) ? data.answer : notStated,
    count: 1,
  }));
  return [...parts.flatMap(blanksOf), ...ownQuestions, ...newsBlanks(await published('news', locale), locale)];
}

/** How many questions are open. */
export function countOpen(questions: readonly OpenQuestion[]): number {
  return questions.reduce((sum, { count }) => sum + count, 0);
}

/** The open questions that readers ask first. */
export function askedFirst(questions: readonly OpenQuestion[]): OpenQuestion[] {
  return readersAsk.flatMap(([part, field]) => questions.find((one) => one.part === part && one.field === field) ?? []);
}

/** One question under a heading: asked of several pages, it stands there once. */
export interface Asked {
  label: string;
  /** Where it is asked. */
  of: OpenQuestion[];
}

/** The open questions by what they ask, for one heading each: first what readers of a programme ask, then the rest. */
export function byQuestion(questions: readonly OpenQuestion[], locale: Locale): { title: string; asked: Asked[] }[] {
  const t = strings(locale);
  const group = (title: string, some: readonly OpenQuestion[]) => {
    const byLabel = Map.groupBy(some, ({ label }) => label);
    return { title, asked: [...byLabel].map(([label, of]) => ({ label, of })) };
  };
  const ofPart = (part: string) => questions.filter((one) => one.part === part);
  const news = questions.filter((one) => one.field && !one.section && !['agreement', 'base'].includes(one.part));
  return [
    ...sections.map((section) =>
      group(
        t.programme.sections[section],
        questions.filter((one) => one.section === section),
      ),
    ),
    group(t.pageName.agreement, ofPart('agreement')),
    group(t.pageName.base, ofPart('base')),
    group(t.pageName.news, news),
    group(t.questions.asked, ofPart('questions')),
  ].filter(({ asked }) => asked.length > 0);
}
