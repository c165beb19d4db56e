/** What has changed is told, where it was reads on, and texts that it has overtaken are found. */
import type { Day } from '../../schemas/dates.ts';
import { lookUp } from '../../schemas/field-info.ts';
import { type Update, type UpdateKind, updateKinds } from '../../schemas/fields.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { isFilled, type Locale } from '../../schemas/knowable.ts';
import { entryAddress } from '../../site/links.ts';
import { newestFirst, type Owed, owedUpdates } from '../../site/updates.ts';
import type { AllContent } from '../all-content.ts';
import { type PageDoc, readPage, readRecord } from '../docs.ts';
import { type Report, start } from '../problem.ts';
import { dayAt } from '../settings.ts';
import { knowablesOf } from './together.ts';

/** No old address is one that is in use (a chain), the page's own (a loop), taken twice, or of one language only. */
export function checkRedirects(all: AllContent, on: (file: string) => Report) {
  const taken = new Set([...all.addresses.keys(), '/404/']);
  for (const page of all.pages.filter(({ locale }) => locale === 'en'))
    for (const [index, old] of [page.settings.data.movedFrom].flat().entries()) {
      if (typeof old !== 'string') continue;
      if (!/^\/(?!zh\/)(?:[A-Za-z0-9._~-]+\/)+$/.test(old) || taken.has(old))
        on(page.file).error(page.settings.valueAt(['movedFrom', index]), 'movedBadly', {
          en: `"${old}" cannot be an earlier address of this page → Write it as in /news/old-name/, without the language; no page may stand there today, and none but this one name it.`,
          zh: `“${old}”不能作为本页的旧网址 → 请照 /news/old-name/ 的样子写，不带语言；现在不能有页面在用它，也不能有别的页面写它。`,
        });
      taken.add(old);
    }
}

/** What an update must say besides its kind and its day. */
const needed: Partial<Record<UpdateKind, string>> = {
  filled: 'field',
  status: 'status',
  correction: 'text',
  changed: 'text',
};

/** What changed: a filled value is filled in, a risen status is the page's own, everything else is told in words. */
export function checkUpdates(page: PageDoc, all: AllContent, report: Report) {
  const { data, valueAt } = page.settings;
  if (!Array.isArray(data.updates)) return;
  // What the schema refuses has been reported already.
  const updates = [...data.updates.entries()].filter(([, update]) => updateKinds.includes(update?.kind));
  const filled = knowablesOf(page).filter((path) => isFilled(lookUp(data, path)));
  for (const [index, update] of updates) {
    const { kind, field } = update;
    const key = needed[kind as UpdateKind];
    if (key && !update[key])
      report.error(valueAt(['updates', index]), 'updateNeeds', {
        en: `An update of the kind "${kind}" needs "${key}" → Add: ${key}: ${key === 'text' ? '{ en: …, zh: … }' : '…'}`,
        zh: `“${kind}”类的更新记录需要“${key}” → 请加上：${key}: ${key === 'text' ? '{ en: …, zh: … }' : '…'}`,
      });
    else if (kind === 'filled' && !filled.includes(field))
      report.error(valueAt(['updates', index, 'field']), 'updateNotFilled', {
        en: `The update says that "${field}" was filled in, but this page has no such value → Fill it in, name one that is filled in (${filled.join(', ') || '–'}), or delete the update.`,
        zh: `更新记录说“${field}”已经填写，但本页没有这个值 → 请填写它，改写已填写的一项（${filled.join('、') || '–'}），或删除这条记录。`,
      });
  }
  const statuses = updates.flatMap(([index, { kind, status, ...update }]) =>
    kind === 'status' && status ? [{ index, status, date: dayAt(update, 'date') ?? '' }] : [],
  );
  const [told] = newestFirst(statuses, all.day);
  if (told && typeof data.status === 'string' && told.status !== data.status)
    report.error(valueAt(['updates', told.index, 'status']), 'updateOtherStatus', {
      en: `The newest update says that the status is "${told.status}", but it is "${data.status}" → Change one of the two.`,
      zh: `最新的更新记录说状态是“${told.status}”，而本页写的是“${data.status}” → 请改其中一处。`,
    });
}

/** What a page says of this cooperation. */
const proseOf = ({ prose }: PageDoc) => prose.filter(({ field }) => !field?.path.startsWith('background.'));

/** Words that hold as long as the announcement is the only source. */
const onlySource: Record<Locale, RegExp> = {
  en: /\b(?:one|only|single) (?:source|report)\b/i,
  zh: /(?:只有|唯一|仅)[^。]{0,4}来源|[哪一]篇(?:报道|新闻稿)/,
};

/** No page still speaks of one source when there are more. */
export function checkOnlySource(page: PageDoc, all: AllContent, report: Report) {
  if ((all.names('sources')?.length ?? 0) < 2) return;
  for (const { text, at } of proseOf(page)) {
    const [words] = onlySource[page.locale].exec(text) ?? [];
    if (words)
      report.note(at(words), 'moreSources', {
        en: 'content/sources.yaml has more than one source → Correct what is said here of one alone.',
        zh: 'content/sources.yaml 里已经不止一个来源 → 请改正这里“只有一个”的说法。',
      });
  }
}

/** Sentences that say that something is not known. */
const unknown =
  /\b(?:do|does|did|is|are|has) not (?:say|said|state|stated|given?|named?|known)\b|\bnot as far as\b|\b(?:gives?|names?) no\b|\bthese are ideas\b/i;

/** A changed fact is told on every page that rests on it, and has changed in both languages. */
function checkFacts(all: AllContent, on: (file: string) => Report) {
  const file = 'content/facts.yaml';
  const text = all.before.get(file);
  const before = text && readRecord({ file, name: 'facts', text }, [])?.settings.data;
  const now = all.records.find(({ kind }) => kind === 'facts')?.settings;
  for (const [id, old] of Object.entries((now && before) || {})) {
    const isOther = (path: string) => lookUp(now?.data, `${id}.${path}`) !== lookUp(old, path);
    const half = isOther('text.en') === isOther('text.zh') ? undefined : isOther('text.en') ? 'zh' : 'en';
    if (!now?.data[id] || !['text.en', 'text.zh', 'status'].some(isOther)) continue;
    if (half)
      on(file).note(now.valueAt([id, 'text', half]), 'halfChanged', {
        en: `${id} has changed in the other language only → Look whether this still says the same.`,
        zh: `${id} 只改了另一种语言 → 请看看这里说的是否还一样。`,
      });
    for (const { file: name, locale, settings, fields } of all.pages) {
      const rests = locale === 'en' && [settings.data.facts].flat().includes(id);
      // Whoever has touched the page since has most likely told it there.
      if (rests && fields.some(({ path }) => path === 'updates') && !all.before.has(name))
        on(name).note(settings.valueAt('facts'), 'factUntold', {
          en: `${id} has changed since the last commit, and readers of this page are not told → Add to "updates": { date: ${all.day}, kind: correction, text: { en: …, zh: … } }`,
          zh: `${id} 自上次提交以来有改动，但没有告诉本页读者 → 请在 updates 里加上：{ date: ${all.day}, kind: correction, text: { en: …, zh: … } }`,
        });
    }
  }
}

/** Words that have changed in one language alone since the last commit; what a translator never sees needs none. */
function checkTranslations(all: AllContent, on: (file: string) => Report) {
  const wordsOf = ({ settings, fields, body }: PageDoc) =>
    JSON.stringify([body.trim(), ...fields.map(({ shared, path }) => shared || lookUp(settings.data, path))]);
  for (const page of all.pages) {
    const text = all.before.get(page.file);
    const twin = all.twin(page);
    const before = text && readPage({ ...page, text }, []);
    if (before && twin && !all.before.has(twin.file) && wordsOf(before) !== wordsOf(page))
      on(twin.file).note(start, 'translationOlder', {
        en: `${page.file} has changed since the last commit, and this file has not → Look whether it still says the same.`,
        zh: `${page.file} 自上次提交以来有改动，这个文件没有 → 请看看这里说的是否还一样。`,
      });
  }
}

/** What has changed since the last commit is told to readers, and what speaks of it is read again. */
export function checkChanged(all: AllContent, on: (file: string) => Report) {
  checkFacts(all, on);
  checkTranslations(all, on);
  for (const [file, text] of all.before) {
    const [, collection, slug = ''] = /^content\/(\w+)\/en\/([\w-]+)\.mdx$/.exec(file) ?? [];
    if (!collection) continue;
    const before = readPage({ file, collection: collection as CollectionName, slug, locale: 'en', text }, []);
    const page = all.page(file);
    if (!before || before.settings.data.draft === true) continue;
    if (page && !all.held(page)) checkPage(page, before, all, on);
    else if (!all.source.has(file) && /^(?:programmes|news)$/.test(collection)) checkGone(before, all, on(file));
  }
}

function checkGone({ collection, slug }: PageDoc, all: AllContent, report: Report) {
  const address = entryAddress(collection, slug);
  if (!all.movedTo(address))
    report.note(start, 'addressGone', {
      en: `Readers who kept the address ${address} find nothing there any more → If the page has another name now, write in its English file: movedFrom: [${address}]`,
      zh: `保存了旧网址 ${address} 的读者会打不开 → 如果页面只是改了名，请在它的英文文件里写：movedFrom: [${address}]`,
    });
}

function checkPage(page: PageDoc, before: PageDoc, all: AllContent, on: (file: string) => Report) {
  const changes = owedUpdates(page.fields, before.settings.data, page.settings.data);
  // A source that is named together with a value is named for that.
  const owed = changes.filter(({ path }) => path !== 'sources' || changes.length === 1);
  const [first] = owed;
  if (!first) return;
  const known = updatesOf(before).map((update) => JSON.stringify(update));
  const added = updatesOf(page).filter((update) => !known.includes(JSON.stringify(update)));
  const untold = owed.filter(({ update }) => !added.some((told) => tells(told, update)));
  const entries = untold.map(({ update }) => entryOf(update, all.day)).join(', ');
  if (untold[0])
    on(page.file).note(page.settings.keyAt(untold[0].path), 'changeUntold', {
      en: `"${untold[0].path}" has changed since the last commit, and readers are not told → Add to "updates": ${entries}`,
      zh: `“${untold[0].path}”自上次提交以来有改动，但没有告诉读者 → 请在 updates 里加上：${entries}`,
    });
  const own = entryAddress(page.collection, page.slug).slice(1, -1);
  const isAboutApplying = changes.some(({ path }) => /^(?:status$|apply\.)/.test(path));
  const speaksOfIt = ({ collection, slug, settings: { data } }: PageDoc) =>
    collection === 'questions'
      ? data.about === own || (data.about === 'apply' && isAboutApplying)
      : collection === 'pages' && isAboutApplying && /^(?:apply|home|programmes)$/.test(slug);
  const said = {
    en: `This says that something is not known, and "${first.path}" of ${own} has changed → Read it again in both languages, and correct what no longer holds.`,
    zh: `这里说还有不清楚的地方，而 ${own} 的“${first.path}”已经改动 → 请把两种语言都重读一遍，改正不再成立的说法。`,
  };
  for (const other of all.pages) {
    const { settings, file, locale } = other;
    if (locale !== 'en' || !(other === page || speaksOfIt(other))) continue;
    const [place] = proseOf(other).flatMap(({ text, at }) => {
      const [words] = unknown.exec(text) ?? [];
      return words ? [at(words)] : [];
    });
    if (settings.data.state === 'open') on(file).note(settings.valueAt('state'), 'stillUnknown', said);
    else if (place) on(file).note(place, 'stillUnknown', said);
  }
}

const updatesOf = ({ settings }: PageDoc) => [settings.data.updates ?? []].flat() as Partial<Update>[];

/** Whether an update tells readers what it is owed: in words, a correction tells of a change as well. */
const tells = (told: Partial<Update>, { kind, field, status }: Owed['update']) =>
  (told?.kind === kind && told.field === field && told.status === status) ||
  (kind === 'changed' && told?.kind === 'correction');

/** An update as it is written in a file. */
function entryOf({ kind, field, status, text }: Owed['update'], day: Day): string {
  const what = field ? `field: ${field}` : status ? `status: ${status}` : `text: { en: ${text?.en}, zh: ${text?.zh} }`;
  return `{ date: ${day}, kind: ${kind}, ${what} }`;
}
