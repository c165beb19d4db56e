/** The register of open questions: made from the blanks of the content, never kept by hand. */

import { strings } from '../i18n/index.ts';
import { fieldsFor, fieldsOfRecord } from '../schemas/index.ts';
import { type Blank, isBlank, type Locale, notStated } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';
import { type Page, published, recordOf, site } from './content.ts';
import { type Address, pageAddress } from './links.ts';
import { pageSize } from './news.ts';
import { readersAsk } from './readers-ask.ts';
import { type Row, rowsOf } from './rows.ts';

/** One open question, and where its answer will stand. */
export interface OpenItem {
  /** The field that is blank; questions that readers ask have none. */
  field?: string;
  label: string;
  address: Address;
  blank: Blank;
  /** The id of its row in the register, and other words for it: for questions that stand nowhere else. */
  id?: string;
  aliases?: string[];
  /** How many values it stands for, where it gathers several. */
  count?: number;
}

/** The open questions of one page or thing. */
export interface OpenGroup {
  /** The slug of the part of the core it belongs to, or of the page. */
  part: string;
  name: string;
  items: OpenItem[];
  /** The page itself. */
  address?: Address;
  /** The part of the core that it is about. */
  of?: { collection: string; status: Status };
}

type WithFields = 'agreement' | 'base' | 'programmes' | 'news';

/** The rows of a page, known and blank, in the order of its fields. */
export function pageRows(page: Page<WithFields>): Row[] {
  const notAsked = 'notAsked' in page.data ? page.data.notAsked : [];
  return rowsOf(fieldsFor(page.collection), page.data, page.locale, notAsked);
}

/** The rows of an organisation. */
export function organisationRows(data: unknown, locale: Locale): Row[] {
  return rowsOf(fieldsOfRecord('organisations'), data, locale);
}

/** The rows of the site's own settings. */
export function siteRows(locale: Locale): Row[] {
  return rowsOf(fieldsOfRecord('site'), site, locale);
}

function open(rows: readonly Row[], address: Address, prefix = ''): OpenItem[] {
  return rows.flatMap(({ blank, label, anchor, path }) =>
    blank ? [{ field: path, label, blank, address: `${address}#${prefix}${anchor}` as Address }] : [],
  );
}

async function pageGroups(collection: WithFields, locale: Locale): Promise<OpenGroup[]> {
  const pages = await published(collection, locale);
  return pages.map((page) => ({
    part: page.slug,
    name: 'name' in page.data ? page.data.name : page.data.title,
    items: open(pageRows(page), page.address),
    address: page.address,
    ...('status' in page.data && { of: { collection, status: page.data.status } }),
  }));
}

/** The newest news one by one; all older ones in one group, so that the register stays readable over the years. */
async function newsGroups(locale: Locale): Promise<OpenGroup[]> {
  const groups = await pageGroups('news', locale);
  const older = groups.slice(pageSize).flatMap(({ items }) => items);
  const byField = Map.groupBy(older, ({ label, blank }) => JSON.stringify([label, blank.unknown]));
  const items = [...byField.values()].flatMap((same): OpenItem[] =>
    same[0] ? [{ label: same[0].label, blank: same[0].blank, address: pageAddress('news'), count: same.length }] : [],
  );
  const all: OpenGroup = {
    part: 'older-news',
    name: strings(locale).news.olderItems,
    items,
    address: pageAddress('news'),
  };
  return [...groups.slice(0, pageSize), all];
}

async function organisationGroups(locale: Locale): Promise<OpenGroup[]> {
  const all = recordOf('organisations');
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
      items: asked.map(({ data, address, slug }) => ({
        id: slug,
        label: data.question,
        address: data.about ? (`/${data.about}/` as Address) : address,
        blank: isBlank(data.answer) ? data.answer : notStated,
        aliases: data.aliases,
      })),
    },
    ...(await newsGroups(locale)),
    ...(await organisationGroups(locale)),
    { part: 'about', name: t.pageName.about, items: open(siteRows(locale), pageAddress('about')) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** How many questions are open. */
export function countOpen(groups: readonly Pick<OpenGroup, 'items'>[]): number {
  return groups.flatMap(({ items }) => items).reduce((sum, { count = 1 }) => sum + count, 0);
}

/** The open questions that readers ask first, each with the part that it belongs to. */
export function askedFirst(groups: readonly OpenGroup[]): { item: OpenItem; group: OpenGroup }[] {
  return readersAsk.flatMap(([part, field]) => {
    const group = groups.find((candidate) => candidate.part === part);
    const item = group?.items.find((candidate) => candidate.field === field);
    return group && item ? [{ item, group }] : [];
  });
}
