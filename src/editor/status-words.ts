import { formatDay } from '../schemas/dates.ts';
import type { Locale } from '../schemas/knowable.ts';
import type { ContentStatus, Languages, PageStatus } from './status.ts';

/** A table, ready to be printed or to be put into a page. */
export interface Table {
  title: string;
  /** Said instead of the table when there is nothing in it. */
  none: string;
  columns: string[];
  rows: string[][];
}

const words = {
  en: {
    todo: 'Pages with something to do',
    none: 'Every page is translated, seen by readers and not due for review.',
    columns: ['Page', 'Languages', 'Seen by readers', 'Review by', 'Owner'],
    asked: 'What readers ask first and nobody has filled in yet',
    askedNone: 'All of it is filled in.',
    askedColumns: ['Page', 'Value'],
    inStep: 'both',
    missing: { en: 'English is missing', zh: 'Chinese is missing' },
    older: { en: 'English is older', zh: 'Chinese is older' },
    seen: 'yes',
    draft: 'no, a draft',
    until: (day: string) => `from ${day}`,
    due: (day: string) => `${day}: due`,
  },
  zh: {
    todo: '需要处理的页面',
    none: '所有页面都已翻译、已发布，也没有到期的复核。',
    columns: ['页面', '语言', '读者能看到', '复核日期', '负责人'],
    asked: '读者最先会问、而目前还没有填写的内容',
    askedNone: '都已填写。',
    askedColumns: ['页面', '内容'],
    inStep: '一致',
    missing: { en: '缺英文', zh: '缺中文' },
    older: { en: '英文较旧', zh: '中文较旧' },
    seen: '能',
    draft: '不能，是草稿',
    until: (day: string) => `从${day}起`,
    due: (day: string) => `${day}（到期）`,
  },
};

/** The state of the content in words: what there is to do, and what readers ask first. */
export function statusTables({ pages, asked }: ContentStatus, locale: Locale): Table[] {
  const t = words[locale];
  const busy = pages.filter(({ languages, held, due }) => languages !== 'inStep' || held || due);
  return [
    { title: t.todo, none: t.none, columns: t.columns, rows: busy.map((page) => pageRow(page, locale)) },
    {
      title: t.asked,
      none: t.askedNone,
      columns: t.askedColumns,
      rows: asked.map(({ page, label }) => [page, label[locale]]),
    },
  ];
}

function pageRow({ page, languages, held, reviewBy, due, owner }: PageStatus, locale: Locale): string[] {
  const t = words[locale];
  const seen = !held ? t.seen : 'until' in held ? t.until(formatDay(held.until, locale)) : t.draft;
  const review = reviewBy ? formatDay(reviewBy, locale) : '';
  return [page, inWords(languages, locale), seen, due ? t.due(review) : review, owner ?? ''];
}

function inWords(languages: Languages, locale: Locale): string {
  const t = words[locale];
  if (languages === 'inStep') return t.inStep;
  return 'missing' in languages ? t.missing[languages.missing] : t.older[languages.older];
}

/** A table as lines of text; Chinese characters are two columns wide (Unicode UAX #11). */
export function asText({ title, none, columns, rows }: Table): string {
  if (rows.length === 0) return `${title}: ${none}`;
  const widths = columns.map((_, column) => Math.max(...[columns, ...rows].map((row) => widthOf(row[column] ?? ''))));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  return [title, '', ...[columns, ...rows].map((row) => `  ${line(row)}`)].join('\n');
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}
