/** What the report leaves out, as questions: made from the blanks of the content, never kept by hand. */
import { strings } from '../i18n/index.ts';
import type { Section } from '../schemas/fields.ts';
import { type CollectionName, fieldsFor } from '../schemas/index.ts';
import { type Blank, isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import { allPages, corePages, type Page, published, recordOf, site } from './content.ts';
import { type Address, pageAddress } from './links.ts';
import { pageSize } from './news.ts';
import { readersAsk } from './readers-ask.ts';
import { type Row, rowsOf } from './rows.ts';

/** One thing that the report does not say. */
export interface OpenQuestion {
  label: string;
  /** What it is asked about: the slug of a page and its name; for readers' own, `questions` and the question's slug. */
  part: string;
  of: string;
  /** Where its answer will stand. */
  address: Address;
  blank: Blank;
  /** The field that is blank, and the part of a programme's page in which it stands. Readers' own questions have none. */
  field?: string;
  section?: Section | undefined;
}

type WithFields = 'agreement' | 'base' | 'programmes' | 'news';

/** The rows of a page or an organisation, known and blank, in the order of their fields. */
export function pageRows(of: { collection: CollectionName | 'organisations'; data: object; locale: Locale }): Row[] {
  const notAsked = 'notAsked' in of.data ? (of.data.notAsked as string[]) : [];
  return rowsOf(fieldsFor(of.collection), of.data, of.locale, notAsked);
}

/**
 * Where the filing numbers of a site must lead to: 非经营性互联网信息服务备案管理办法, article 13, and the register of the
 * ministry of public security.
 */
const registers: Record<string, string> = { icp: 'https://beian.miit.gov.cn/', police: 'https://beian.mps.gov.cn/' };

/** The rows of the site's own settings. */
export function siteRows(locale: Locale): Row[] {
  return rowsOf(fieldsFor('site'), site, locale).map((row) => {
    const link = registers[row.path];
    return link ? { ...row, lines: row.lines.map((line) => ({ ...line, link })) } : row;
  });
}

/** The filing numbers of the site that are filled in, with their registers. */
export function filings(locale: Locale) {
  return siteRows(locale).flatMap(({ path, lines }) => (path in registers ? lines : []));
}

/** The blanks among some rows, which stand behind an address: `/base/#`. */
function blanksIn(rows: readonly Row[], part: string, of: string, at: string): OpenQuestion[] {
  return rows.flatMap(({ blank, label, anchor, path, section }) =>
    blank ? [{ label, part, of, address: `${at}${anchor}` as Address, blank, field: path, section }] : [],
  );
}

function blanksOf(page: Page<WithFields>): OpenQuestion[] {
  const of = 'name' in page.data ? page.data.name : page.data.title;
  return blanksIn(pageRows(page), page.slug, of, `${page.address}#`);
}

/** The blanks of the newest news one by one, each of those of all older ones once: the list stays readable over the years. */
function newsBlanks(pages: readonly Page<'news'>[], locale: Locale): OpenQuestion[] {
  const [newest, older] = [pages.slice(0, pageSize), pages.slice(pageSize)].map((some) => some.flatMap(blanksOf));
  const gathered = { part: 'older-news', of: strings(locale).news.olderItems, address: pageAddress('news') };
  const byLabel = new Map(older?.map((question) => [question.label, { ...question, ...gathered }]));
  return [...(newest ?? []), ...byLabel.values()];
}

/** All that nobody has said, by the page on which it will stand; what the site itself has not filled in is not among it. */
export async function openQuestions(locale: Locale): Promise<OpenQuestion[]> {
  const seen = (await allPages(locale)).map((page) => page.address);
  const organisations = [...recordOf('organisations')].flatMap(([id, data]) =>
    blanksIn(pageRows({ collection: 'organisations', data, locale }), id, data.name[locale], `/organisations/#${id}-`),
  );
  const asked = (await published('questions', locale)).filter(({ data }) => data.state === 'open');
  const ownQuestions = asked.map(({ data, address, slug }) => ({
    label: data.question,
    part: 'questions',
    of: slug,
    address: seen.find((page) => page === `/${data.about}/`) ?? address,
    blank: isBlank(data.answer) ? data.answer : notStated,
  }));
  return [
    ...(await corePages(locale)).flatMap(blanksOf),
    ...organisations,
    ...ownQuestions,
    ...newsBlanks(await published('news', locale), locale),
  ];
}

/** The open questions that readers ask first. */
export function askedFirst(questions: readonly OpenQuestion[]): OpenQuestion[] {
  return readersAsk.flatMap(([part, field]) => questions.find((one) => one.part === part && one.field === field) ?? []);
}

/** The parts of a programme's page, what can cost a student most first. */
const byWeight: readonly Section[] = ['money', 'duties', 'apply', 'who', 'do', 'get'];

/** The open questions under readers' headings: those about programmes by what they ask, the others by their page. */
export function openLines(questions: readonly OpenQuestion[], locale: Locale) {
  const t = strings(locale);
  const group = (title: string, some: readonly OpenQuestion[], head: 'label' | 'of', text: 'label' | 'of') => {
    const byHead = [...Map.groupBy(some, (one) => one[head])];
    const lines = byHead.map(([key, same]) => ({
      head: key,
      questions: same.map((question) => ({ text: question[text], question })),
    }));
    return { title, lines };
  };
  const inSection = (section: Section) => questions.filter((one) => one.section === section);
  const ofPages = questions.filter(({ field, section }) => field && !section);
  const own = questions.filter(({ field }) => !field);
  return [
    ...byWeight.map((section) => group(t.programme.sections[section], inSection(section), 'label', 'of')),
    group(t.overview.cooperation, ofPages, 'of', 'label'),
    group(t.questions.asked, own, 'of', 'label'),
  ].filter(({ lines }) => lines.length > 0);
}
