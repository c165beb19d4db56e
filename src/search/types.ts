import type { Stratum } from '../drawing/strata.ts';
import type { Strings } from '../i18n/index.ts';
import type { BlankKind } from '../schemas/knowable.ts';
import type { Status } from '../schemas/status.ts';

/** What a result is: decides its place among equals, the word in its cell and the filters. */
export const kinds = ['part', 'page', 'question', 'organisation', 'term', 'news'] as const;
export type Kind = (typeof kinds)[number];

/** A field that pages have in common, under every name that readers use for it. */
export interface RowNames {
  /** The end of the row's address. */
  anchor: string;
  names: string[];
}

/**
 * A row of one page: the field's place in `rows`, its value or why there is none, and whether the page tells readers to
 * ask for it.
 */
export type EntryRow = [row: number, value: { text: string } | { blank: BlankKind }, isToAsk?: true];

/** Something that a reader may look for. */
export interface Entry {
  /** Address without language and base path. */
  to: string;
  kind: Kind;
  /** The title, then every other name. */
  names: string[];
  /** The pattern of a part of the core. */
  part?: Stratum;
  status?: Status;
  /** Why a question has no answer. */
  blank?: BlankKind;
  rows?: EntryRow[];
  /** Put before the anchor of each row, where one page holds the rows of several things. */
  prefix?: string;
  /** Where all rows of the entry stand, when they have no place of their own on the page. */
  anchor?: string;
  /** Headings inside the page: id and text. */
  sections?: [id: string, heading: string][];
}

/** What search knows before Pagefind has arrived, in one language. Kept small: a reader on a weak network waits for it. */
export interface SearchList {
  /** Sentences for the reader; `{}` is the place of a word or number. */
  words: Strings['searching'];
  kinds: Record<Kind, string>;
  statuses: Partial<Record<Status, string>>;
  blanks: Record<BlankKind, string>;
  rows: RowNames[];
  entries: Entry[];
  /** Words of the texts that stand in no name, so that a right word is not taken for a typing error. */
  vocabulary: string;
  /** How Chinese names are read, in pinyin; a syllable for each character. */
  readings?: Record<string, string>;
}
