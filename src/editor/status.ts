/** What there is to do in the content, as tables: npm run status prints them, the dev server shows them as a page. */
import type { Page } from '../check/docs.ts';
import { readSource } from '../check/index.ts';
import { dayAt, lookUp } from '../check/settings.ts';
import { keyOf, Site } from '../check/site.ts';
import { formatDay, today } from '../schemas/dates.ts';
import { type CollectionName, collectionNames, fieldsFor } from '../schemas/index.ts';
import { isBlank, type Locale, locales } from '../schemas/knowable.ts';
import { readersAsk } from '../site/readers-ask.ts';
import { at, readForm } from './codec.ts';
import { type Git, gitOf } from './git.ts';

/** A table, ready to be printed or to be put into a page. */
interface Table {
  title: string;
  /** Said instead of the table when there is nothing in it. */
  none: string;
  columns: string[];
  rows: string[][];
}

/** A page, whatever its language. */
type Named = { collection: CollectionName; slug: string };

const words = {
  en: {
    page: 'State of the content',
    other: '中文',
    forms: 'Forms',
    todo: 'Pages with something to do',
    none: 'Every page is translated, seen by readers and not due for review.',
    noneWithoutGit:
      'Every page has both languages, is seen by readers and is not due for review. Without git nobody can tell whether a translation is older.',
    columns: ['Page', 'Languages', 'Seen by readers', 'Review by', 'Owner'],
    due: 'Before you publish',
    dueNone: 'Nothing is due.',
    dueColumns: ['Where', 'What'],
    asked: 'What readers ask first and nobody has filled in yet',
    askedNone: 'All of it is filled in.',
    askedColumns: ['Page', 'Value'],
    inStep: 'both',
    missing: { en: 'English is missing', zh: 'Chinese is missing' },
    older: { en: 'English is older', zh: 'Chinese is older' },
    seen: 'yes',
    draft: 'no, a draft',
    until: (day: string) => `from ${day}`,
    reviewDue: (day: string) => `${day}: due`,
    blank: { operator: 'Who runs this site is blank: fill it in.', contact: 'How to reach them is blank: fill it in.' },
    expired: (day: string) =>
      `The security contact ended on ${day}: see whether somebody still answers there, and set "expires" anew.`,
    expires: (day: string) => `The security contact ends on ${day}: renew it before.`,
    waiting: (count: number, day: string) =>
      `${count} held back, the next until ${day}. GitHub stops to build every night when nothing was pushed for 60 days: push something before that, or start it anew under “Actions”.`,
  },
  zh: {
    page: '内容状态',
    other: 'English',
    forms: '表单',
    todo: '需要处理的页面',
    none: '所有页面都已翻译、已发布，也没有到期的复核。',
    noneWithoutGit: '所有页面都有两种语言、已发布，也没有到期的复核。没有 git，无法判断译文是否较旧。',
    columns: ['页面', '语言', '读者能看到', '复核日期', '负责人'],
    due: '发布之前',
    dueNone: '没有到期的事项。',
    dueColumns: ['位置', '事项'],
    asked: '读者最先会问、而目前还没有填写的内容',
    askedNone: '都已填写。',
    askedColumns: ['页面', '内容'],
    inStep: '一致',
    missing: { en: '缺英文', zh: '缺中文' },
    older: { en: '英文较旧', zh: '中文较旧' },
    seen: '能',
    draft: '不能，是草稿',
    until: (day: string) => `从${day}起`,
    reviewDue: (day: string) => `${day}（到期）`,
    blank: { operator: '还没有写明本站由谁运营，请填写。', contact: '还没有写明联系方式，请填写。' },
    expired: (day: string) => `安全联系方式已于${day}到期：请确认仍有人处理，再重新填写 expires。`,
    expires: (day: string) => `安全联系方式将于${day}到期，请在此之前更新。`,
    waiting: (count: number, day: string) =>
      `有 ${count} 页等待发布，最近一页是${day}。仓库 60 天没有推送，GitHub 就会停止每晚自动发布：请在此之前推送一次，或在“Actions”里重新启用。`,
  },
};

/** What there is to do on pages, what is due before the site is published, and the blanks that readers ask about first. */
export function statusTables(site: Site, git: Git | undefined, locale: Locale): Table[] {
  const t = words[locale];
  const pages = [...site.files.values()].flatMap((entry) => Object.values(entry).flat()[0] ?? []);
  return [
    {
      title: t.todo,
      none: git ? t.none : t.noneWithoutGit,
      columns: t.columns,
      rows: pages.flatMap((page) => pageRow(site, page, git, locale)),
    },
    { title: t.due, none: t.dueNone, columns: t.dueColumns, rows: dueRows(site, pages, locale) },
    {
      title: t.asked,
      none: t.askedNone,
      columns: t.askedColumns,
      rows: readersAsk.flatMap(([slug, path]) => openValue(site, slug, path, locale)),
    },
  ];
}

/** The row of a page; none when there is nothing to do about it. */
function pageRow(site: Site, page: Named, git: Git | undefined, locale: Locale): string[][] {
  const t = words[locale];
  const data = site.shared(page);
  const held = site.held(page);
  const day = dayAt(data, ['reviewBy']);
  const isDue = day !== undefined && day <= site.day;
  const languages = languagesOf(site, page, git, locale);
  if (languages === t.inStep && !held && !isDue) return [];
  const seen = !held ? t.seen : 'until' in held ? t.until(formatDay(held.until, locale)) : t.draft;
  const review = day ? formatDay(day, locale) : '';
  const owner = typeof data?.owner === 'string' ? data.owner : '';
  return [[keyOf(page), languages, seen, isDue ? t.reviewDue(review) : review, owner]];
}

function languagesOf(site: Site, page: Named, git: Git | undefined, locale: Locale): string {
  const t = words[locale];
  const entry = site.files.get(keyOf(page).toLowerCase()) ?? {};
  const missing = locales.find((language) => !entry[language]);
  if (missing) return t.missing[missing];
  const [english, chinese] = locales.map((language) => site.page(entry[language]?.[0]?.file ?? ''));
  if (!git || !english || !chinese) return t.inStep;
  if (changedAfter(english, chinese, git)) return t.older.zh;
  return changedAfter(chinese, english, git) ? t.older.en : t.inStep;
}

/** Whether the words of a page changed after the other language was last committed. A changed date needs no translator. */
function changedAfter(page: Page, other: Page, { commits, fileAt }: Git): boolean {
  const [own, theirs] = [commits.get(page.file), commits.get(other.file)];
  // What is not committed yet is being worked on.
  if (!theirs || (own && own.time <= theirs.time)) return false;
  const before = fileAt(theirs.hash, page.file);
  return before !== undefined && wordsIn(before, page.collection) !== wordsIn(page.lines.join('\n'), page.collection);
}

/** What a translator has to translate of a file. */
function wordsIn(text: string, collection: CollectionName): string {
  const form = readForm(collection, text);
  const translated = fieldsFor(collection).filter(({ shared }) => !shared);
  return JSON.stringify([form.body, ...translated.map(({ path }) => at(form, path) ?? null)]);
}

/** How many days before its end the security contact is due. */
const notice = 30;

function dueRows(site: Site, pages: readonly Named[], locale: Locale): string[][] {
  const t = words[locale];
  const data = site.records.find(({ kind }) => kind === 'site')?.settings.data;
  const blank = (name: 'operator' | 'contact') => {
    const value = lookUp(data, [name]);
    return data && (value === undefined || isBlank(value)) ? [['content/site.yaml', t.blank[name]]] : [];
  };
  const expires = dayAt(data, ['security', 'expires']);
  const said = expires && expires <= site.day ? t.expired : t.expires;
  const soon = new Date(Date.parse(site.day) + notice * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const security = expires && expires <= soon ? [['content/site.yaml', said(formatDay(expires, locale))]] : [];
  const waiting = pages.flatMap((page) => {
    const held = site.held(page);
    return held && 'until' in held ? [held.until] : [];
  });
  const [next] = waiting.sort();
  const nightly = next ? [['.github/workflows', t.waiting(waiting.length, formatDay(next, locale))]] : [];
  return [...blank('operator'), ...blank('contact'), ...security, ...nightly];
}

function openValue(site: Site, slug: string, path: string, locale: Locale): string[][] {
  return collectionNames.flatMap((collection) => {
    const page = site.pageIn('en', { collection, slug });
    const field = fieldsFor(collection).find((candidate) => candidate.path === path);
    const value = page && lookUp(page.settings.data, path.split('.'));
    const open = page && field && (value === undefined || isBlank(value));
    return open ? [[keyOf({ collection, slug }), field.label[locale]]] : [];
  });
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

/** The page /admin/status/ of the dev server. */
export function statusPage(root: string, locale: Locale): string {
  const t = words[locale];
  const tables = statusTables(new Site(readSource(root), today()), gitOf(root), locale);
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.page}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid GrayText; text-align: start; vertical-align: top; }
</style>
<h1>${t.page}</h1>
<p><a href="../">${t.forms}</a> · <a href="?lang=${locale === 'zh' ? 'en' : 'zh'}">${t.other}</a></p>
${tables.map(asHtml).join('\n')}
</html>
`;
}

function asHtml({ title, none, columns, rows }: Table): string {
  const cells = (row: readonly string[], tag: string) =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const table = `<table><tr>${cells(columns, 'th')}</tr>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table>`;
  return `<h2>${escaped(title)}</h2>\n${rows.length > 0 ? table : `<p>${escaped(none)}</p>`}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
