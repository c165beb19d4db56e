/** What there is to do in the content: npm run status prints it, the dev server shows it at /admin/status/. */

import { AllContent, keyOf } from '../check/all-content.ts';
import type { PageDoc } from '../check/docs.ts';
import { readSource } from '../check/index.ts';
import { dayAt } from '../check/settings.ts';
import { beforePublishing } from '../hosting/address.ts';
import { type Day, formatDay, today } from '../schemas/dates.ts';
import { lookUp } from '../schemas/field-info.ts';
import { type CollectionName, fieldsFor } from '../schemas/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import { readForm } from './codec.ts';
import { type Git, gitOf } from './git.ts';

/** Things to do: where, and what. */
type Todo = [where: string, ...what: string[]];

/** A page, whatever its language. */
type Named = { collection: CollectionName; slug: string };

const words = {
  en: {
    pages: 'Pages with something to do',
    noGit: 'Without git nobody can tell whether a translation is older.',
    due: 'Before you publish',
    nothing: 'nothing',
    missing: { en: 'English is missing', zh: 'Chinese is missing' },
    older: { en: 'English is older', zh: 'Chinese is older' },
    draft: 'a draft, which readers do not see',
    until: (day: string) => `seen by readers from ${day}`,
    review: (day: string) => `to be read again since ${day}`,
    owner: (name: string) => `owner: ${name}`,
    expires: (day: string) =>
      `The security contact holds until ${day}: see whether somebody still answers there, and set "expires" anew.`,
    ahead: (day: string) => `Pages change by themselves on ${day}.`,
    nightly:
      'GitHub stops to build every night when nothing was pushed for 60 days: push something before that, or start it anew under “Actions”.',
  },
  zh: {
    pages: '需要处理的页面',
    noGit: '没有 git，无法判断译文是否较旧。',
    due: '发布之前',
    nothing: '没有',
    missing: { en: '缺英文', zh: '缺中文' },
    older: { en: '英文较旧', zh: '中文较旧' },
    draft: '是草稿，读者看不到',
    until: (day: string) => `读者从${day}起能看到`,
    review: (day: string) => `${day}起应当重读`,
    owner: (name: string) => `负责人：${name}`,
    expires: (day: string) => `安全联系方式有效期至${day}：请确认仍有人处理，再重新填写 expires。`,
    ahead: (day: string) => `${day}有页面会自动改变。`,
    nightly: '仓库 60 天没有推送，GitHub 就会停止每晚自动发布：请在此之前推送一次，或在“Actions”里重新启用。',
  },
};

/** What there is to do on pages, and what is due before the site is published. */
export function todos(all: AllContent, git: Git | undefined, locale: Locale): Record<'pages' | 'due', Todo[]> {
  const pages = [...all.files.values()].flatMap((entry) => Object.values(entry)[0] ?? []);
  return {
    pages: [
      ...pages.flatMap((page) => pageItem(all, page, git, locale)),
      ...(git ? [] : [['git', words[locale].noGit] as Todo]),
    ],
    due: [...siteItems(all, locale), ...nightlyItems(all, pages, locale)],
  };
}

function pageItem(all: AllContent, page: Named, git: Git | undefined, locale: Locale): Todo[] {
  const t = words[locale];
  const data = all.shared(page);
  const held = all.held(page);
  const review = dayAt(data, ['reviewBy']);
  const what = languagesOf(all, page, git, locale);
  if (held) what.push('until' in held ? t.until(formatDay(held.until, locale)) : t.draft);
  if (review && review <= all.day) what.push(t.review(formatDay(review, locale)));
  if (what.length === 0) return [];
  if (typeof data?.owner === 'string') what.push(t.owner(data.owner));
  return [[keyOf(page), ...what]];
}

/** Which language lacks something, if any. */
function languagesOf(all: AllContent, page: Named, git: Git | undefined, locale: Locale): string[] {
  const t = words[locale];
  const entry = all.files.get(keyOf(page).toLowerCase()) ?? {};
  const missing = locales.find((language) => !entry[language]);
  if (missing) return [t.missing[missing]];
  const [english, chinese] = locales.map((language) => all.page(entry[language]?.file ?? ''));
  if (!git || !english || !chinese) return [];
  if (changedAfter(english, chinese, git)) return [t.older.zh];
  return changedAfter(chinese, english, git) ? [t.older.en] : [];
}

/** Whether the words of a page changed after the other language was last committed. A changed date needs no translator. */
function changedAfter(page: PageDoc, other: PageDoc, { commits, fileAt }: Git): boolean {
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
  return JSON.stringify([form.body, ...translated.map(({ path }) => lookUp(form, path) ?? null)]);
}

const milliseconds = 24 * 60 * 60 * 1000;
/** How many days before its end the security contact is due. */
const notice = 30;

function siteItems(all: AllContent, locale: Locale): Todo[] {
  const data = all.records.find(({ kind }) => kind === 'site')?.settings.data ?? {};
  const said = beforePublishing(data, {}, locale);
  const expires = dayAt(data, ['security', 'expires']);
  if (expires && Date.parse(expires) - Date.parse(all.day) <= notice * milliseconds)
    said.push(words[locale].expires(formatDay(expires, locale)));
  return said.map((what) => ['content/site.yaml', what]);
}

/** The day for which the nightly build is needed. */
function nightlyItems(all: AllContent, pages: readonly Named[], locale: Locale): Todo[] {
  const t = words[locale];
  const ahead = pages.flatMap((page) => {
    const data = all.shared(page);
    const days = ['publishFrom', 'apply.opens', 'apply.closes'].map((path) => dayAt(data, path));
    return data?.draft === true ? [] : days.filter((day): day is Day => day !== undefined && day > all.day);
  });
  const [next] = ahead.sort();
  return next ? [['.github/workflows', t.ahead(formatDay(next, locale)), t.nightly]] : [];
}

/** What there is to do in a project, as npm run status and the dev server say it. */
export function statusText(root: string, locale: Locale): string {
  const t = words[locale];
  const { pages, due } = todos(new AllContent(readSource(root), today()), gitOf(root), locale);
  return `${listed(t.pages, pages, locale)}\n\n${listed(t.due, due, locale)}\n`;
}

/** A list under its title, one thing to do on each line. */
export function listed(title: string, items: readonly Todo[], locale: Locale): string {
  if (items.length === 0) return `${title}: ${words[locale].nothing}`;
  return [title, ...items.map(([where, ...what]) => `  ${where}: ${what.join(' · ')}`)].join('\n');
}
