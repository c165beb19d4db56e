/** What must agree with each other: the two languages of a page, names and what they name, dates and statuses. */

import type { Nodes } from 'mdast';
import { collectionNames } from '../../schemas/index.ts';
import { type Both, isBlank, locales } from '../../schemas/knowable.ts';
import { mainPages, pageAddress } from '../../site/links.ts';
import { type Doc, nodesOf, type Page, pathOf } from '../docs.ts';
import { fixedPages, isGoodName, type PageFile, sayMissing, single } from '../files.ts';
import { didYouMean, listed, type Report, start, suggest } from '../problem.ts';
import { dayAt, isFilled, isGroup, lookUp } from '../settings.ts';
import { keyOf, otherThan, type Site } from '../site.ts';

/** Every page exists in both languages, once, under an address that the site shows. */
export function checkTwins(site: Site, on: (file: string) => Report) {
  for (const entry of site.files.values())
    for (const files of Object.values(entry))
      for (const [index, file] of files.entries())
        checkTwin(site, file, index > 0 ? files[0] : undefined, on(file.file));
  for (const collection of [...single, 'pages'])
    for (const slug of fixedPages(collection) ?? [])
      if (!site.files.has(`${collection}/${slug}`)) sayMissing(pathOf({ collection, slug }, 'en'), on);
}

function checkTwin(site: Site, page: PageFile, double: PageFile | undefined, report: Report) {
  if (double)
    report.error(start, 'sameAddress', {
      en: `This page has the same address as ${double.file}; one of the two would disappear → Rename one of them, or delete the one that you do not need.`,
      zh: `本页与 ${double.file} 网址相同，其中一个会消失 → 请改名，或删除不需要的那个。`,
    });
  const fixed = fixedPages(page.collection);
  if (fixed && !fixed.includes(page.slug))
    report.error(start, 'onlyThese', {
      en: `The site shows no page of this name from content/${page.collection} → Rename or delete the file. The pages here are: ${listed(fixed).en}.`,
      zh: `网站不会显示 content/${page.collection} 里叫这个名字的页面 → 请改名或删除这个文件。这里的页面有：${listed(fixed).zh}。`,
    });
  const other = otherThan(page.locale);
  if (isGoodName(page.slug) && !site.files.get(keyOf(page).toLowerCase())?.[other])
    report.error(start, 'noTwin', {
      en: `This page is missing in the other language → Create ${pathOf(page, other)}${fixed ? '.' : `, or run: npm run new -- ${page.collection} ${page.slug}`}`,
      zh: `本页缺少另一种语言的版本 → 请新建 ${pathOf(page, other)}${fixed ? '。' : `，或运行：npm run new -- ${page.collection} ${page.slug}`}`,
    });
}

/** The numbers of a text; 2万 is 20,000, and a time of day is written too differently to be compared. */
const numbersIn = (text: string) =>
  [...text.replaceAll(/(?<=\d),(?=\d{3})|\d+[:：]\d+|\d+ ?[ap]\.?m\b/gi, '').matchAll(/(\d+(?:\.\d+)?)( ?万)?/g)].map(
    ([, digits, tenThousand]) => Number(digits) * (tenThousand ? 1e4 : 1),
  );

/** Each language of a text gives a number that the other does not: months and "two" may be words in one of them. */
export function checkNumbers(doc: Doc, site: Site, report: Report) {
  const english = 'collection' in doc ? site.pageIn('en', doc as Page)?.settings.data : undefined;
  for (const { path, text, place } of doc.settings.texts()) {
    const own = path.at(-1) === 'zh' ? lookUp(doc.settings.data, [...path.slice(0, -1), 'en']) : lookUp(english, path);
    // General background names its sources in the words of each language.
    if (typeof own !== 'string' || /^(?:background|aliases)$/.test(String(path[0]))) continue;
    const [here, there] = [numbersIn(text), numbersIn(own)];
    const only = here.find((number) => !there.includes(number));
    const other = there.find((number) => !here.includes(number));
    if (only !== undefined && other !== undefined)
      report.note(place, 'otherNumber', {
        en: `The English says ${other}, and the Chinese ${only} → Look which of the two is right.`,
        zh: `英文是 ${other}，中文是 ${only} → 请看看哪个对。`,
      });
  }
}

/** What can be counted of a text in any language. */
const parts: [en: string, zh: string, ...types: Nodes['type'][]][] = [
  ['headings', '标题', 'heading'],
  ['pictures', '图片', 'image'],
  ['blocks', '模块', 'mdxJsxFlowElement', 'mdxJsxTextElement'],
  ['rows of tables', '表格行', 'tableRow'],
];

/** A translated value and a text are there in both languages or in neither. */
export function checkTranslation(page: Page, site: Site, report: Report) {
  const other = page.locale === 'en' ? site.pageIn('zh', page) : site.pageIn('en', page);
  // Which of two files with one address counts is not known yet.
  const files = Object.values(site.files.get(keyOf(page).toLowerCase()) ?? {});
  // A draft may wait for its translation.
  if (site.shared(page)?.draft === true) return;
  if (!other || files.some(({ length }) => length > 1)) return;
  for (const { path, knowable, kind, required, shared } of page.fields) {
    if (shared || required || !(knowable || kind === 'text')) continue;
    const [here, there] = [page, other].map(({ settings }) => lookUp(settings.data, path));
    const line = path.replace(/^(.+)\.(.+)$/, '$1: { $2: … }').replace(/^\w+$/, '$&: …');
    const isBlankHere = page.locale === 'en' && !knowable ? here === undefined : here === undefined || isBlank(here);
    if (isFilled(there) && isBlankHere)
      report.error(page.settings.valueAt(path), 'fillBoth', {
        en: `"${path}" is filled in in ${other.file}, but not here → Add a line: ${line}`,
        zh: `“${path}”在 ${other.file} 里填了，这里没有填 → 请加一行：${line}`,
      });
  }
  if (other.body.trim() && !page.body.trim())
    return report.error({ line: page.bodyOffset, col: 1 }, 'textInOneLanguage', {
      en: `There is a text in ${other.file}, but none here → Translate it below the settings.`,
      zh: `${other.file} 有正文，这里没有 → 请在设置下面写上译文。`,
    });
  if (page.tree instanceof Error || other.tree instanceof Error) return;
  for (const [en, zh, ...types] of parts) {
    const [here, there] = [nodesOf(page, ...types).length, nodesOf(other, ...types).length];
    if (here < there)
      report.note({ line: page.bodyOffset + 1, col: 1 }, 'partInOneLanguage', {
        en: `${other.file} has ${en}: ${there}, and this text ${here} → Translate what is missing here, or take it out there.`,
        zh: `${other.file} 里有${zh} ${there} 个，这里只有 ${here} 个 → 请补上这里缺少的译文，或在那里删除。`,
      });
  }
}

export const noSuch = (where: string, name: string, known: readonly string[], meant = suggest(name, known)): Both => {
  const guess = didYouMean(meant);
  return {
    en: `"${name}" does not exist in ${where} → ${guess.en}${known.length > 0 ? `Write one of: ${listed(known).en}; or delete it.` : 'Delete it.'}`,
    zh: `${where} 里没有“${name}” → ${guess.zh}${known.length > 0 ? `可以填：${listed(known).zh}；或删除。` : '请删除。'}`,
  };
};
export const twice = (name: string): Both => ({
  en: `"${name}" stands there twice → Delete one of the two.`,
  zh: `“${name}”写了两次 → 请删除其中一个。`,
});

/** A page or record names only what exists, and each thing once. */
export function checkReferences(doc: Doc, site: Site, report: Report) {
  for (const { at } of doc.entries)
    for (const { path, refersTo, kind } of doc.fields) {
      const keys = path.split('.');
      if (kind === 'wordLists') for (const locale of locales) checkNames([...at, ...keys, locale], undefined);
      else if (refersTo || kind === 'texts') checkNames([...at, ...keys], refersTo);
    }

  function checkNames(path: readonly string[], refersTo: string | undefined) {
    const value = lookUp(doc.settings.data, path);
    for (const [index, written] of [value].flat().entries()) {
      // A publisher that is written out, where one word names it.
      const name = refersTo && isGroup(written) ? '{ … }' : written;
      if (typeof name !== 'string') continue;
      const place = doc.settings.valueAt([...path, ...(Array.isArray(value) ? [index] : [])]);
      if (Array.isArray(value) && value.indexOf(name) < index) report.error(place, 'twice', twice(name));
      const known = refersTo && site.names(refersTo);
      if (!known || known.includes(name)) continue;
      const where = (collectionNames as string[]).includes(refersTo) ? `${refersTo}/` : `${refersTo}.yaml`;
      const parts = name.split(/[\s,;，、；]+/).filter(Boolean);
      if (parts.length > 1 && parts.every((part) => known.includes(part)))
        report.error(place, 'commas', {
          en: `"${name}" is read as one name → Put English commas between: ${parts.join(', ')}`,
          zh: `“${name}”被当作一个名称 → 请用英文逗号隔开：${parts.join(', ')}`,
        });
      else report.error(place, 'noSuch', noSuch(`content/${where}`, name, known));
    }
  }
}

/** A question is answered, or it is open: what is marked as the one has not the words of the other. */
export function checkQuestion({ collection, settings, body, bodyOffset }: Page, site: Site, report: Report) {
  if (collection !== 'questions') return;
  const { state, answer, about } = settings.data;
  const isAnswered = isFilled(answer);
  const isMisplaced = !isAnswered && body.trim() !== '';
  if ((state === 'open' && isAnswered) || (state === 'answered' && !isAnswered))
    report.error(settings.valueAt('state'), 'stateAndAnswer', {
      en: `The question is marked as ${state}, and ${isAnswered ? 'has an answer that nobody would see' : 'has no answer'} → ${isMisplaced ? 'Move the text below the settings to answer: in both languages.' : 'Write state: answered with an answer in both languages, or state: open without one.'}`,
      zh: `这个问题标为 ${state}，却${isAnswered ? '写了读者看不到的回答' : '没有回答'} → ${isMisplaced ? '请把设置下面的正文移到 answer: 里，两种语言都要写。' : '有回答请写 state: answered，并写好两种语言的 answer；没有回答请写 state: open。'}`,
    });
  if (state === 'open' && body.trim())
    report.error({ line: bodyOffset + 1, col: 1 }, 'textNowhere', {
      en: 'The text of an open question is shown nowhere → Write the answer into the settings, with state: answered, or delete the text.',
      zh: '待回答的问题的正文不会显示 → 请在设置里写 answer，并写 state: answered，或删除正文。',
    });
  // Where it may send readers, without slashes at the ends.
  const main = mainPages.map((page) => pageAddress(page).replaceAll(/^\/|\/$/g, '')).filter(Boolean);
  const entries = ['programmes', 'news'].flatMap((name) => (site.names(name) ?? []).map((slug) => `${name}/${slug}`));
  const known = [...main, ...entries];
  if (typeof about !== 'string' || known.includes(about)) return;
  // All programmes begin alike: only their own names tell which one is near.
  const [, folder = '', own = about] = /^(.*\/)?([^/]*)$/.exec(about) ?? [];
  const near = suggest(
    own,
    known.flatMap((name) => (name.startsWith(folder) ? [name.slice(folder.length)] : [])),
  );
  const meant = site.movedTo(`/${about}/`)?.slice(1, -1) ?? (near && folder + near);
  report.error(settings.valueAt('about'), 'noSuch', noSuch('content/', about, known, meant ?? ''));
}

export const knowablesOf = (page: Page) => page.fields.filter(({ knowable }) => knowable).map(({ path }) => path);

/** What a page leaves out must be a value that it could show, and must not be filled in. */
export function checkNotAsked(page: Page, _site: Site, report: Report) {
  const { notAsked } = page.settings.data;
  if (!Array.isArray(notAsked)) return;
  const known = [...new Set(knowablesOf(page).flatMap((path) => [path, path.split('.')[0] ?? '']))];
  for (const [index, name] of notAsked.entries()) {
    const place = page.settings.valueAt(['notAsked', index]);
    const value = lookUp(page.settings.data, String(name));
    if (!known.includes(name)) report.error(place, 'noSuch', noSuch(page.collection, String(name), known));
    else if (isFilled(value))
      report.error(place, 'notAskedButFilled', {
        en: `"${name}" is filled in, and "notAsked" says that this page leaves it out → Delete "${name}" from the list notAsked.`,
        zh: `“${name}”已经填写，但 notAsked 说本页不列这一项 → 请从 notAsked 列表里删除“${name}”。`,
      });
  }
}

/** Dates of one page that cannot stand in another order; an older update is only odd. */
const inOrder = ({ updates }: Record<string, unknown>) => [
  ['apply.opens', 'apply.closes'],
  ['published', 'updated'],
  ...(Array.isArray(updates) ? updates.map((_, index) => ['published', `updates.${index}.date`]) : []),
];

/** The dates of a page agree with each other, and a page that others are built on is not held back. */
export function checkSchedule(page: Page, site: Site, report: Report) {
  const { data, valueAt, keyAt } = page.settings;
  for (const [first = '', then = ''] of inOrder(data)) {
    const [from, to] = [dayAt(data, first), dayAt(data, then)];
    if (from && to && to < from)
      report[then.startsWith('updates') ? 'note' : 'error'](valueAt(then), 'wrongOrder', {
        en: `"${then.replace(/\.\d+/, '')}" is earlier than "${first}" → Correct one of the two dates.`,
        zh: `“${then.replace(/\.\d+/, '')}”早于“${first}” → 请改正其中一个日期。`,
      });
  }
  checkOpen(page, site, report);
  const from = dayAt(data, 'publishFrom');
  if (data.draft === true && from && from <= site.day)
    report.note(keyAt('draft'), 'draftPastItsDay', {
      en: `The day ${from} has come, and "draft" still holds the page back → Delete the line "draft", or "publishFrom".`,
      zh: `${from} 已经到了，但 draft 仍让本页不发布 → 请删除 draft 这一行，或删除 publishFrom。`,
    });
  const key = data.draft === true ? 'draft' : 'publishFrom';
  if (fixedPages(page.collection) && site.held(page))
    report.error(keyAt([key]), 'mustBeSeen', {
      en: `The site cannot do without this page, so it cannot be held back → Delete the line "${key}".`,
      zh: `网站离不开这个页面，不能暂不发布 → 请删除“${key}”这一行。`,
    });
}

/** What has happened has a date that has come when readers see it: a change, a signing, a comparison with the source. */
export function checkFuture({ settings: { data, valueAt } }: Doc, site: Site, report: Report) {
  if (data.draft === true) return;
  const seen = [site.day, dayAt(data, 'publishFrom') ?? ''].sort().at(-1) ?? '';
  const updates = Array.isArray(data.updates) ? data.updates.map((_, index) => ['updates', index, 'date']) : [];
  for (const path of [['published'], ['updated'], ['signedOn'], ['lastChecked'], ...updates]) {
    const day = dayAt(data, path);
    if (day === undefined || day <= seen) continue;
    const canWait = path[0] === 'published';
    report.error(valueAt(path), 'inFuture', {
      en: `"${path.at(-1)}" lies in the future: ${day}, and today is ${site.day} → Correct the date.${canWait ? ` To hold the page back until that day, add: publishFrom: ${day}` : ''}`,
      zh: `“${path.at(-1)}”是将来的日期：${day}，而今天是 ${site.day} → 请改正日期。${canWait ? `如果要到那一天才发布，请加上：publishFrom: ${day}` : ''}`,
    });
  }
}

/** A slip of two digits makes centuries of it. */
export function checkYears({ fields, entries, settings }: Doc, site: Site, report: Report) {
  for (const { at } of entries)
    for (const { path, kind } of fields) {
      const keys = [...at, ...path.split('.')];
      const day = kind === 'day' ? dayAt(settings.data, keys) : undefined;
      if (day && Math.abs(Number.parseInt(day, 10) - Number.parseInt(site.day, 10)) > 20)
        report.note(settings.valueAt(keys), 'farYear', {
          en: `The year of "${path}" is far away: ${day} → Look whether two digits are swapped.`,
          zh: `“${path}”的年份很远：${day} → 请看看是不是写错了数字。`,
        });
    }
}

/** A note, as time alone brings it about: the pages of a night must be published all the same. */
function checkOpen({ settings: { data, valueAt } }: Page, { day }: Site, report: Report) {
  const [opens, closes] = [dayAt(data, 'apply.opens'), dayAt(data, 'apply.closes')];
  // Before its first day a programme may be called open already: the site counts the days.
  const isLater = opens !== undefined && opens > day;
  const byDates = closes && closes < day ? 'closed' : (opens || closes) && !isLater ? 'open' : undefined;
  if (!byDates || byDates === data.status || (opens && closes && closes < opens)) return;
  const [en, zh] = {
    closed: [`applications closed on ${closes}`, `报名已于 ${closes} 截止`],
    open: ['applications are open today', '今天正在报名'],
  }[byDates];
  report.note(valueAt('status'), 'otherThanDates', {
    en: `The status is "${data.status}", but by the dates ${en} → Write the status that holds today, or correct the dates.`,
    zh: `状态写的是“${data.status}”，但按日期，${zh} → 请填写今天实际的进展，或改正日期。`,
  });
}
