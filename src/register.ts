/** The register of open questions: made from the blanks of the content, never kept by hand. */
import { fields, type Page, published, recordOf, site } from './content.ts';
import { strings } from './i18n/index.ts';
import { type Blank, type Locale, notStated } from './knowable.ts';
import { type Address, pageAddress } from './links.ts';
import { type Row, rowsOf } from './rows.ts';
import { organisation, site as siteSchema } from './schemas/records.ts';
import { type FieldInfo, fieldSet, fieldsOf } from './schemas/sets.ts';

/** One open question, and where its answer will stand. */
export interface OpenItem {
  label: string;
  address: Address;
  blank: Blank;
}

/** The open questions of one page or thing. */
export interface OpenGroup {
  /** The slug of the part of the core it belongs to, or of the page. */
  part: string;
  name: string;
  items: OpenItem[];
}

type WithFields = 'agreement' | 'base' | 'programmes' | 'news';

/** The rows of a page, known and blank, in the order of its fields. */
export function pageRows(page: Page<WithFields>): Row[] {
  const notAsked = 'notAsked' in page.data ? page.data.notAsked : [];
  return rowsOf(fields(page.collection), page.data, page.locale, notAsked);
}

const organisationFields: FieldInfo[] = fieldsOf(fieldSet(organisation.shape, {}));
const siteFields: FieldInfo[] = fieldsOf(fieldSet(siteSchema.shape, {}));

/** The rows of an organisation. */
export function organisationRows(data: unknown, locale: Locale): Row[] {
  return rowsOf(organisationFields, data, locale);
}

/** The rows of the site's own settings. */
export function siteRows(locale: Locale): Row[] {
  return rowsOf(siteFields, site, locale);
}

function open(rows: readonly Row[], address: Address, prefix = ''): OpenItem[] {
  return rows.flatMap(({ blank, label, anchor }) =>
    blank ? [{ label, blank, address: `${address}#${prefix}${anchor}` as Address }] : [],
  );
}

async function pageGroups(collection: WithFields, locale: Locale): Promise<OpenGroup[]> {
  const pages = await published(collection, locale);
  return pages.map((page) => ({
    part: page.slug,
    name: 'name' in page.data ? page.data.name : page.data.title,
    items: open(pageRows(page), page.address),
  }));
}

async function organisationGroups(locale: Locale): Promise<OpenGroup[]> {
  const all = await recordOf('organisations');
  return [...all].map(([id, data]) => ({
    part: id,
    name: data.name[locale],
    items: open(organisationRows(data, locale), pageAddress('organisations'), `${id}-`),
  }));
}

/** Everything that is not known, by the page on which it will stand. Groups without an open question are left out. */
export async function openQuestions(locale: Locale): Promise<OpenGroup[]> {
  const t = strings(locale);
  const asked = (await published('questions', locale)).filter(({ data }) => data.state === 'open');
  const groups: OpenGroup[] = [
    ...(await pageGroups('agreement', locale)),
    ...(await pageGroups('base', locale)),
    ...(await pageGroups('programmes', locale)),
    {
      part: 'questions',
      name: t.questions.asked,
      items: asked.map(({ data, address }) => ({ label: data.question, address, blank: notStated })),
    },
    ...(await pageGroups('news', locale)),
    ...(await organisationGroups(locale)),
    { part: 'about', name: t.pageName.about, items: open(siteRows(locale), pageAddress('about')) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
