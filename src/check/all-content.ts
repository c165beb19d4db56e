/** All content together, so that each rule finds what it needs at once, however many files there are. */
import Slugger from 'github-slugger';
import type { Heading } from 'mdast';
import { otherLocale } from '../i18n/index.ts';
import { type Day, type Held, heldBack } from '../schemas/dates.ts';
import { type FieldInfo, lookUp } from '../schemas/field-info.ts';
import { fieldsFor } from '../schemas/index.ts';
import { isFilled, type Locale } from '../schemas/knowable.ts';
import { templateAnchors } from '../site/anchors.ts';
import { anchorOf, entryAddress, mainPages, pageAddress } from '../site/links.ts';
import { listAddress, pageCount } from '../site/news.ts';
import { rowFields } from '../site/rows.ts';
import { type Doc, nodesOf, type PageDoc, pathOf, readPage, readRecord, wordsOf } from './docs.ts';
import { type PageFile, sortFiles } from './files.ts';
import { type Problem, reportOn, start } from './problem.ts';
import { dayAt } from './settings.ts';
import type { Source } from './source.ts';

/** Where a link may lead. */
export interface Target {
  address: string;
  /** The files whose texts stand there, in both languages. */
  files: PageFile[];
  /** Why the page cannot be seen yet. */
  held: Held | undefined;
}

interface Named {
  collection: string;
  slug: string;
}

/** The key under which the two languages of a page meet, whatever the capitals of their names. */
export const keyOf = ({ collection, slug }: Named) => `${collection}/${slug}`.toLowerCase();

/** All content as it has been read. */
export class AllContent {
  readonly source: Source;
  /** Today, on the site's calendar. */
  readonly day: Day;
  /** The files that differ from the last commit, as they were then; empty where nobody has asked git. */
  readonly before: ReadonlyMap<string, string>;
  /** What could not be read. */
  readonly problems: Problem[] = [];
  readonly pages: readonly PageDoc[];
  readonly records: readonly Doc[];
  /** Every page's files by language, readable or not, under `collection/slug` in small letters. */
  readonly files = new Map<string, Partial<Record<Locale, PageFile>>>();
  /** Every address of the site, without the language: `/base/`. */
  readonly addresses = new Map<string, Target>();
  readonly #pages: ReadonlyMap<string, PageDoc>;
  readonly #names: ReadonlyMap<string, readonly string[]>;

  constructor(source: Source, day: Day, before: AllContent['before'] = new Map()) {
    this.source = source;
    this.day = day;
    this.before = before;
    const found = sortFiles(source, this.problems);
    const read = found.pages.flatMap((file) => remembered(file, readPage, this.problems));
    this.pages = read.filter((page) => !isSwapped(page, read, this.problems));
    this.records = found.records.flatMap((file) => remembered(file, readRecord, this.problems));
    for (const page of found.pages) {
      const key = keyOf(page);
      this.files.set(key, { ...this.files.get(key), [page.locale]: page });
    }
    this.#pages = new Map(this.pages.map((page) => [page.file, page]));
    const slugs = Map.groupBy(found.pages, ({ collection }) => collection as string);
    this.#names = new Map([
      ...this.records.map(({ kind, settings }) => [kind, Object.keys(settings.data)] as const),
      ...[...slugs].map(([name, pages]) => [name, [...new Set(pages.map(({ slug }) => slug))]] as const),
    ]);
    this.#findAddresses();
  }

  /** A page by its file, where it can be read. */
  page(file: string): PageDoc | undefined {
    return this.#pages.get(file);
  }

  /** The other language of a page, where it can be read. */
  twin(page: PageDoc): PageDoc | undefined {
    return this.page(pathOf(page, otherLocale(page.locale)));
  }

  /** The settings that hold for a page in both languages; `undefined` when the English file cannot be read. */
  shared(page: Named): Record<string, unknown> | undefined {
    return this.page(pathOf(page, 'en'))?.settings.data;
  }

  /** The names of the entries of a record or collection; `undefined` where its file cannot be read. */
  names(kind: string): readonly string[] | undefined {
    return this.#names.get(kind);
  }

  /** Why a page is held back today, as its English settings say. */
  held(page: Named): Held | undefined {
    const data = this.shared(page);
    return heldBack({ draft: data?.draft === true, publishFrom: dayAt(data, 'publishFrom') }, this.day);
  }

  /** Where a page stands today that stood at an address before. */
  movedTo(address: string): string | undefined {
    const page = this.pages.find(({ settings }) => [settings.data.movedFrom].flat().includes(address));
    return page && entryAddress(page.collection, page.slug);
  }

  /** Where the text of a page stands. */
  home({ collection, slug }: Named): Target | undefined {
    return this.addresses.get(entryAddress(collection, slug).replace(/#.*/, ''));
  }

  #findAddresses(): void {
    const at = (address: string, held?: Held) => {
      const target = this.addresses.get(address) ?? { address, files: [], held };
      this.addresses.set(address, target);
      return target;
    };
    for (const page of mainPages) at(pageAddress(page));
    let news = 0;
    for (const entry of this.files.values()) {
      const files = Object.values(entry);
      const [first] = files;
      // The page for what is not found has no address of its own.
      if (!first || first.slug === 'not-found') continue;
      const held = this.held(first);
      const address = entryAddress(first.collection, first.slug).replace(/#.*/, '');
      // A question that is held back leaves the page of questions where it is.
      at(address, first.collection === 'questions' ? undefined : held).files.push(...files);
      if (first.collection === 'news' && !held) news += 1;
    }
    for (let page = 2; page <= pageCount(news); page += 1) at(listAddress(page));
  }

  /** The ids of a page that do not come from the headings of its text: rows, entries of lists, parts of the template. */
  fixedAnchors({ address, files }: Target, locale: Locale): string[] {
    const own = this.#readable(files, locale).flatMap((page) => entryAnchors(page, this.shared(page)));
    return [...templateAnchors(address), ...this.#listedAnchors(address), ...own];
  }

  /** Every id that a link to an address may end in; `undefined` where a file of the page cannot be read. */
  anchors(target: Target, locale: Locale): ReadonlySet<string> | undefined {
    const pages = this.#readable(target.files, locale);
    if (pages.length < target.files.filter((file) => file.locale === locale).length) return undefined;
    const headings = pages.flatMap((page) => headingsOf(page).map(({ id }) => id));
    return new Set([...this.fixedAnchors(target, locale), ...headings]);
  }

  #readable(files: readonly PageFile[], locale: Locale): PageDoc[] {
    return files.flatMap((file) => (file.locale === locale ? (this.page(file.file) ?? []) : []));
  }

  /** The entries that stand on a page together, each under its name. */
  #listedAnchors(address: string): string[] {
    if (address === '/glossary/') return [...(this.names('glossary') ?? [])];
    if (address === '/about/') return rowAnchors(fieldsFor('site'), {});
    if (address === '/organisations/')
      return this.records
        .filter(({ kind }) => kind === 'organisations')
        .flatMap(({ entries, fields }) =>
          entries.flatMap(({ at: [id = ''], data }) => [id, ...rowAnchors(fields, data, `${id}-`)]),
        );
    if (address === '/apply/') {
      const programmes = this.pages.filter((page) => page.kind === 'programmes' && page.locale === 'en');
      // What none of them tells is said once for all.
      const isToldNowhere = ({ section, path }: FieldInfo) =>
        section === 'apply' && !programmes.some(({ settings }) => isFilled(lookUp(settings.data, path)));
      return rowAnchors(fieldsFor('programmes').filter(isToldNowhere), {});
    }
    return [];
  }
}

/** What was read of each file last: between two checks hardly a file changes. */
const readings = new Map<string, { text: string | undefined; read: unknown; problems: Problem[] }>();

function remembered<F extends { file: string; text: string | undefined }, T>(
  file: F,
  read: (file: F, problems: Problem[]) => T | undefined,
  problems: Problem[],
): T[] {
  let known = readings.get(file.file);
  if (!known || known.text !== file.text) {
    const own: Problem[] = [];
    known = { text: file.text, read: read(file, own), problems: own };
    readings.set(file.file, known);
  }
  problems.push(...known.problems);
  return known.read === undefined ? [] : [known.read as T];
}

/** Whether the two languages of a page have been exchanged; all else that could be said of them would only confuse. */
function isSwapped(page: PageDoc, pages: readonly PageDoc[], problems: Problem[]): boolean {
  const isWrong = ({ locale, writtenIn }: PageDoc) => writtenIn !== locale;
  const twin = isWrong(page) && pages.find((other) => other !== page && keyOf(other) === keyOf(page));
  if (!twin || !isWrong(twin)) return false;
  reportOn(page.file, problems).error(start, 'swapped', {
    en: `This file and ${twin.file} have each other's language → Exchange what stands in the two files.`,
    zh: `这个文件与 ${twin.file} 的语言写反了 → 请对调两个文件的内容。`,
  });
  return true;
}

/** The headings of a page's text, with the ids that Astro gives them (github-slugger, anew for every text). */
export function headingsOf(page: PageDoc): { heading: Heading; id: string }[] {
  const slugger = new Slugger();
  return nodesOf(page, 'heading').map((heading) => ({ heading, id: slugger.slug(wordsOf(heading)) }));
}

function entryAnchors(page: PageDoc, shared: Record<string, unknown> = {}): string[] {
  if (page.collection === 'questions') return [page.slug];
  if (page.collection === 'pages') return [];
  const fields = fieldsFor(page.collection);
  // The parts of a programme stand there as soon as one of their values does.
  const parts = fields.flatMap(({ section, path }) => (section && isFilled(lookUp(shared, path)) ? [section] : []));
  return [...rowAnchors(fields, shared), ...parts];
}

/** The ids of the rows in which the values of a thing stand, or will stand. */
function rowAnchors(fields: readonly FieldInfo[], data: Record<string, unknown>, prefix = ''): string[] {
  const notAsked = Array.isArray(data.notAsked) ? data.notAsked : [];
  return rowFields(fields, data, notAsked).map(({ path }) => prefix + anchorOf(path));
}
