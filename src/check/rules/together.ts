/** What must agree with each other: the two languages of a page, names and what they name, dates and statuses. */
import { otherLocale } from '../../i18n/index.ts';
import { lookUp } from '../../schemas/field-info.ts';
import { type Both, isFilled, notStated } from '../../schemas/knowable.ts';
import { openingOf } from '../../site/opening.ts';
import { type AllContent, keyOf } from '../all-content.ts';
import { type Doc, type PageDoc, pathOf } from '../docs.ts';
import { fixedPages, isGoodName, type PageFile, sayMissing, single } from '../files.ts';
import { didYouMean, listed, type Report, start, suggest } from '../problem.ts';
import { dayAt } from '../settings.ts';

/** Every page exists in both languages, under an address that the site shows. */
export function checkTwins(all: AllContent, on: (file: string) => Report) {
  for (const files of all.files.values()) for (const file of Object.values(files)) checkTwin(all, file, on(file.file));
  for (const collection of [...single, 'pages'])
    for (const slug of fixedPages(collection) ?? []) {
      const file = pathOf({ collection, slug }, 'en');
      if (!all.files.has(keyOf({ collection, slug }))) sayMissing(file, on(file));
    }
}

function checkTwin(all: AllContent, page: PageFile, report: Report) {
  const fixed = fixedPages(page.collection);
  if (fixed && !fixed.includes(page.slug))
    report.error(start, 'onlyThese', {
      en: `The site shows no page of this name from content/${page.collection} → Rename or delete the file. The pages here are: ${listed(fixed).en}.`,
      zh: `网站不会显示 content/${page.collection} 里叫这个名字的页面 → 请改名或删除这个文件。这里的页面有：${listed(fixed).zh}。`,
    });
  const other = otherLocale(page.locale);
  if (isGoodName(page.slug) && !all.files.get(keyOf(page))?.[other])
    report.error(start, 'noTwin', {
      en: `This page is missing in the other language → Create ${pathOf(page, other)}${fixed ? '.' : `, or run: npm run new -- ${page.collection} ${page.slug}`}`,
      zh: `本页缺少另一种语言的版本 → 请新建 ${pathOf(page, other)}${fixed ? '。' : `，或运行：npm run new -- ${page.collection} ${page.slug}`}`,
    });
}

/** A translated value and a text are there in both languages or in neither. */
export function checkTranslation(page: PageDoc, all: AllContent, report: Report) {
  const other = all.twin(page);
  // A draft may wait for its translation.
  if (!other || all.shared(page)?.draft === true) return;
  for (const { path, knowable, kind, required, shared } of page.fields) {
    if (shared || required || !(knowable || kind === 'text')) continue;
    const [here, there] = [page, other].map(({ settings }) => lookUp(settings.data, path));
    const line = path.replace(/^(.+)\.(.+)$/, '$1: { $2: … }').replace(/^\w+$/, '$&: …');
    if (isFilled(there) && !isFilled(here))
      report.error(page.settings.valueAt(path), 'fillBoth', {
        en: `"${path}" is filled in in ${other.file}, but not here → Add a line: ${line}`,
        zh: `“${path}”在 ${other.file} 里填了，这里没有填 → 请加一行：${line}`,
      });
  }
  if (other.body.trim() && !page.body.trim())
    report.error({ line: page.bodyOffset, col: 1 }, 'textInOneLanguage', {
      en: `There is a text in ${other.file}, but none here → Translate it below the settings.`,
      zh: `${other.file} 有正文，这里没有 → 请在设置下面写上译文。`,
    });
}

/** A page that was copied has a title of its own. */
export function checkTitles(all: AllContent, on: (file: string) => Report) {
  const titled = all.pages.filter(({ settings: { data } }) => typeof data.title === 'string');
  for (const [first, ...copies] of Map.groupBy(titled, (page) => `${page.locale} ${page.settings.data.title}`).values())
    for (const { file, settings } of copies)
      on(file).note(settings.valueAt('title'), 'sameTitle', {
        en: `${first?.file} has the same title → Give this page another one, so that readers tell them apart.`,
        zh: `${first?.file} 的标题与本页相同 → 请换一个标题，让读者分得清。`,
      });
}

const noSuch = (where: string, name: string, known: readonly string[], meant = suggest(name, known)): Both => {
  const guess = didYouMean(meant);
  return {
    en: `"${name}" does not exist in ${where} → ${guess.en}${known.length > 0 ? `Write one of: ${listed(known).en}; or delete it.` : 'Delete it.'}`,
    zh: `${where} 里没有“${name}” → ${guess.zh}${known.length > 0 ? `可以填：${listed(known).zh}；或删除。` : '请删除。'}`,
  };
};

/** A page or record names only what exists. */
export function checkReferences({ settings, fields, entries }: Doc, all: AllContent, report: Report) {
  for (const { at } of entries)
    for (const { path, refersTo } of fields) {
      const known = refersTo && all.names(refersTo);
      if (!known) continue;
      const keys = [...at, ...path.split('.')];
      const value = lookUp(settings.data, keys);
      const names = [value].flat();
      for (const [index, name] of names.entries()) {
        const place = settings.valueAt(Array.isArray(value) ? [...keys, index] : keys);
        if (typeof name === 'number' || (typeof name === 'string' && !known.includes(name))) {
          // Another fact is numbered alike, and is not meant.
          const meant = /^F\d+$/.test(String(name)) ? '' : suggest(String(name), known);
          report.error(place, 'noSuch', noSuch(`content/${refersTo}.yaml`, String(name), known, meant));
        } else if (names.indexOf(name) < index)
          report.error(place, 'namedTwice', {
            en: `"${name}" stands there twice, and would be shown twice → Delete one of the two.`,
            zh: `“${name}”写了两次，会显示两次 → 请删除其中一个。`,
          });
      }
    }
}

/** A question is answered, or it is open: what is marked as the one has not the words of the other. */
export function checkQuestion({ collection, settings, body, bodyOffset }: PageDoc, all: AllContent, report: Report) {
  if (collection !== 'questions') return;
  const { state, answer, about } = settings.data;
  const isAnswered = isFilled(answer);
  if ((state === 'open' && isAnswered) || (state === 'answered' && !isAnswered))
    report.error(settings.valueAt('state'), 'stateAndAnswer', {
      en: `The question is marked as ${state}, and ${isAnswered ? 'has an answer that nobody would see' : 'has no answer'} → Write state: answered with an answer in both languages, or state: open without one.`,
      zh: `这个问题标为 ${state}，却${isAnswered ? '写了读者看不到的回答' : '没有回答'} → 有回答请写 state: answered，并写好两种语言的 answer；没有回答请写 state: open。`,
    });
  if (body.trim())
    report.error({ line: bodyOffset + 1, col: 1 }, 'textNowhere', {
      en: 'A question has no text below its settings → Move it to answer: in both languages, with state: answered; or delete it.',
      zh: '问答在设置下面没有正文 → 请移到 answer: 里，两种语言都要写，并写 state: answered；或删除。',
    });
  // What is none of both has been told already; a number is taken for a name, as in references.
  if (!['string', 'number'].includes(typeof about) || all.addresses.has(`/${about}/`)) return;
  const known = [...all.addresses.keys()].map((address) => address.slice(1, -1)).filter(Boolean);
  // Another programme is spelt alike and is not meant; one that has another name now is.
  const meant = all.movedTo(`/${about}/`)?.slice(1, -1) ?? '';
  report.error(settings.valueAt('about'), 'noSuch', noSuch('content/', String(about), known, meant));
}

/** The paths of the values that a page may not know. */
export const knowablesOf = (page: PageDoc) => page.fields.filter(({ knowable }) => knowable).map(({ path }) => path);

/** What a page leaves out while it is blank must be a value that it could show. */
export function checkNotAsked(page: PageDoc, report: Report) {
  const { notAsked } = page.settings.data;
  // Texts that are no list are told as such; a number is taken for a name, as in references.
  if (!Array.isArray(notAsked) && typeof notAsked !== 'number') return;
  const known = [...new Set(knowablesOf(page).flatMap((path) => [path, path.split('.')[0] ?? '']))];
  for (const [index, name] of [notAsked].flat().entries()) {
    const place = page.settings.valueAt(Array.isArray(notAsked) ? ['notAsked', index] : 'notAsked');
    if (!known.includes(name)) report.error(place, 'noSuch', noSuch(page.collection, String(name), known));
  }
}

/** Dates of one page that cannot stand in another order. */
const inOrder = [
  ['apply.opens', 'apply.closes'],
  ['published', 'updated'],
] as const;

/** The dates of a page agree with each other, and a page that others are built on is not held back. */
export function checkSchedule(page: PageDoc, all: AllContent, report: Report) {
  const { data, valueAt, keyAt } = page.settings;
  for (const [first, then] of inOrder) {
    const [from, to] = [dayAt(data, first), dayAt(data, then)];
    if (from && to && to < from)
      report.error(valueAt(then), 'wrongOrder', {
        en: `"${then}" is earlier than "${first}" → Correct one of the two dates.`,
        zh: `“${then}”早于“${first}” → 请改正其中一个日期。`,
      });
  }
  checkOpen(page, all, report);
  const key = data.draft === true ? 'draft' : 'publishFrom';
  if (fixedPages(page.collection) && key in data && all.held(page))
    report.error(keyAt([key]), 'mustBeSeen', {
      en: `The site cannot do without this page, so it cannot be held back → Delete the line "${key}".`,
      zh: `网站离不开这个页面，不能暂不发布 → 请删除“${key}”这一行。`,
    });
}

/** What has happened has a date that has come when readers see it: a change, a signing, a comparison with the source. */
export function checkFuture({ settings: { data, valueAt } }: Doc, all: AllContent, report: Report) {
  if (data.draft === true) return;
  const seen = [all.day, dayAt(data, 'publishFrom') ?? ''].sort().at(-1) ?? '';
  const updates = Array.isArray(data.updates) ? data.updates.map((_, index) => ['updates', index, 'date']) : [];
  for (const path of [['published'], ['updated'], ['signedOn'], ['lastChecked'], ...updates]) {
    const day = dayAt(data, path);
    if (day === undefined || day <= seen) continue;
    const canWait = path[0] === 'published';
    report.error(valueAt(path), 'inFuture', {
      en: `"${path.at(-1)}" lies in the future: ${day}, and today is ${all.day} → Correct the date.${canWait ? ` To hold the page back until that day, add: publishFrom: ${day}` : ''}`,
      zh: `“${path.at(-1)}”是将来的日期：${day}，而今天是 ${all.day} → 请改正日期。${canWait ? `如果要到那一天才发布，请加上：publishFrom: ${day}` : ''}`,
    });
  }
}

/** How many days before its end the security contact is looked at again. */
const notice = 30;

/** What somebody is to look at again by now: a page on the day that it names, the security contact before its last one. */
export function checkReview({ settings: { data, valueAt } }: Doc, all: AllContent, report: Report) {
  const review = dayAt(data, 'reviewBy');
  if (review && review <= all.day)
    report.note(valueAt('reviewBy'), 'reviewDue', {
      en: `This page was to be read again by ${review} → Read it, and set another day.`,
      zh: `本页应当在 ${review} 之前重读一遍 → 请重读，再改写日期。`,
    });
  const expires = dayAt(data, 'security.expires');
  if (expires && Date.parse(expires) - Date.parse(all.day) <= notice * 24 * 60 * 60 * 1000)
    report.note(valueAt('security.expires'), 'contactExpires', {
      en: `The security contact holds until ${expires} → See whether somebody still answers there, and set another day.`,
      zh: `安全联系方式有效期至 ${expires} → 请确认仍有人处理，再改写日期。`,
    });
}

/** Notes, as time alone brings them about: the pages of a night must be published all the same. */
function checkOpen(page: PageDoc, { day }: AllContent, report: Report) {
  const { data, valueAt } = page.settings;
  const ways = knowablesOf(page).filter((path) => /^(?:apply\.|contact$)/.test(path));
  if (data.status === 'open' && ways.length > 0 && !ways.some((path) => isFilled(lookUp(data, path))))
    report.note(valueAt('status'), 'openHow', {
      en: 'Readers who ask whether they can apply read “Yes”, but not how and until when → Add: apply: { closes: …, how: … }',
      zh: '读者问能否报名，看到的是“可以”，却不知道怎么报名、何时截止 → 请加上：apply: { closes: …, how: … }',
    });
  const [opens, closes] = [dayAt(data, 'apply.opens'), dayAt(data, 'apply.closes')];
  const { state } = openingOf('open', { opens: opens ?? notStated, closes: closes ?? notStated }, day);
  // Before its first day a programme may be called open already: the site counts the days.
  if ((opens || closes) && state !== 'later' && state !== data.status)
    report.note(valueAt('status'), 'otherThanDates', {
      en: `The status is "${data.status}", but by its dates it would be "${state}" today → Write the status that holds today, or correct the dates.`,
      zh: `状态写的是“${data.status}”，但按日期，今天应当是“${state}” → 请填写今天实际的进展，或改正日期。`,
    });
}
