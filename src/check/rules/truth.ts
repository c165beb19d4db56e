/** The rules that keep the site true: what the announcement does not say needs a source that does. */
import { lookUp } from '../../schemas/field-info.ts';
import { fieldsFor } from '../../schemas/index.ts';
import { type Both, isFilled, type Locale } from '../../schemas/knowable.ts';
import { isSettled, type Status, statuses } from '../../schemas/status.ts';
import { cited, withoutMarks } from '../../site/citations.ts';
import type { AllContent } from '../all-content.ts';
import { guessedName, numberIn, persons, visitorAsParty } from '../claims.ts';
import { type Doc, nodesOf, type PageDoc, type Prose, pathOf, placeOf } from '../docs.ts';
import type { Place, Report } from '../problem.ts';
import { personal } from './wording.ts';

/** How a page names another source than the announcement. */
const named: Both = { en: 'sources: [announcement, its-name]', zh: 'sources: [announcement, 来源名称]' };

/** Where and how a file does so: a page in its English file, a fact in one word, a term and a question to ask nowhere. */
function namedIn(doc: Doc): Both | undefined {
  const { kind, file } = doc;
  if (kind === 'glossary' || kind === 'checklist') return undefined;
  if (kind === 'facts') return { en: `in its entry: source: its-name`, zh: `在这一条里写明：source: 来源名称` };
  const where = 'slug' in doc ? pathOf(doc as PageDoc, 'en') : '';
  if (where) return { en: `in ${where}: ${named.en}`, zh: `在 ${where} 里写明：${named.zh}` };
  return { en: `in its entry in ${file}: ${named.en}`, zh: `在 ${file} 的这一条里写明：${named.zh}` };
}

/** Whether settings name another source than the one the site began with, which gives no number, date or Chinese name. */
function hasOtherSource({ sources, source }: Record<string, unknown>): boolean {
  return [sources, source].flat().some((name) => typeof name === 'string' && name !== 'announcement');
}

/** Organisations that visited and are not reported to have signed. */
const visitors = ['huaibei-institute-of-technology'];
const sayVisitor = (name: string): Both => ({
  en: `${name} visited; the announcement does not say that it is a party or that it signed → Say that it visited, or name the source that says otherwise: ${named.en}`,
  zh: `${name}来访过，报道没有说它是合作方或签了字 → 请写成来访；如有其他来源，请写明：${named.zh}`,
});
const sayNeedsSource = (key: string, doc: Doc): Both => ({
  en: `"${key}" is filled in, but the announcement does not give it, and no other source is named for it → Say where the value comes from: add that source to content/sources.yaml, then write ${namedIn(doc)?.en}`,
  zh: `“${key}”已经填写，但报道没有给出，也没有写明其他来源 → 请说明来源：先在 content/sources.yaml 登记，再${namedIn(doc)?.zh}`,
});

/** A text claims nothing that no announcement gives. */
function checkProse({ text, at, field }: Prose, doc: Doc, report: Report) {
  if (field?.kind === 'contact') return;
  const [number, name, visitor] = [numberIn(text), guessedName(text), visitorAsParty(text)];
  const how = namedIn(doc);
  const unverified = name && persons.includes(name.person) ? '（中文姓名待核实）' : '（中文名称待核实）';
  if (number && !personal.test(number))
    report.error(at(number), 'numberWithoutSource', {
      en: `"${number}" is a number, a date or an amount, and the announcement gives none → Delete it${how ? `; or add its source to content/sources.yaml and write ${how.en}` : '.'}`,
      zh: `“${number}”是数字、日期或金额，而报道里一个也没有 → 请删除${how ? `；如有来源，请先在 content/sources.yaml 登记，再${how.zh}` : '。'}`,
    });
  if (name)
    report.error(at(name.words), 'guessedName', {
      en: `"${name.words}" looks like Chinese characters for ${name.person}, which the announcement does not give → Write ${name.person}${unverified}, or name the source that gives the characters: ${named.en}`,
      zh: `“${name.words}”像是 ${name.person} 的汉字写法，而报道没有给出汉字 → 请写 ${name.person}${unverified}；如有来源，请写明：${named.zh}`,
    });
  if (visitor) report.error(at(visitor), 'visitorAsParty', sayVisitor(visitor));
}

/** Entries of records that rest on the announcement alone. Sources describe themselves, the site's settings are its own. */
export function checkRecordTruth(doc: Doc, report: Report) {
  const { kind, settings } = doc;
  if (kind === 'sources' || kind === 'background-sources' || kind === 'site') return;
  const open = new Map(doc.entries.flatMap(({ at: [id = ''], data }) => (hasOtherSource(data) ? [] : [[id, data]])));
  for (const prose of doc.prose) if (open.has(prose.entry ?? '')) checkProse(prose, doc, report);
  for (const [id, data] of open) {
    if (kind === 'organisations' && visitors.includes(id) && data.role === 'party')
      report.error(settings.valueAt([id, 'role']), 'visitorAsParty', sayVisitor(String(lookUp(data, 'name.en'))));
    for (const { knowable, path } of doc.fields)
      if (knowable && isFilled(data[path]))
        report.error(settings.keyAt([id, path]), 'valueNeedsSource', sayNeedsSource(path, doc));
  }
}

/** Pages that rest on the announcement alone. */
export function checkPageTruth(page: PageDoc, all: AllContent, report: Report) {
  const shared = all.shared(page);
  if (!shared || hasOtherSource(shared)) return;
  const { data, keyAt } = page.settings;
  for (const prose of page.prose) if (!isBackground(prose, shared)) checkProse(prose, page, report);
  // An answer in our own words is no value that a source would give.
  for (const { path, knowable } of page.collection === 'questions' ? [] : fieldsFor(page.collection)) {
    const value = knowable ? lookUp(data, path) : undefined;
    if (isFilled(value)) report.error(keyAt(path), 'valueNeedsSource', sayNeedsSource(path, page));
  }
  checkStatuses(page, shared.facts, all, report);
  checkStanding(page, all, report);
}

/** Whether a text is general background: the paragraphs of that name, and an answer that is marked as general. */
function isBackground({ field }: Prose, shared: Record<string, unknown>): boolean {
  return field?.path.startsWith('background.') || (field?.path === 'answer' && shared.general === true);
}

/** General background may name numbers and rules, with a source of its own; it says nothing about this cooperation. */
export function checkBackground(page: PageDoc, all: AllContent, report: Report) {
  const shared = all.shared(page) ?? {};
  const known = all.names('background-sources');
  const other = all.twin(page);
  for (const prose of page.prose) {
    if (!isBackground(prose, shared)) continue;
    const { text, at, field } = prose;
    const sources = cited([text]);
    const there = cited([String(lookUp(other?.settings.data, field?.path ?? ''))]);
    const lacking = there.filter((id) => !sources.includes(id));
    const number = numberIn(withoutMarks(text));
    const [ours] = ofThisCooperation.exec(text) ?? [];
    for (const id of sources)
      if (known && !known.includes(id))
        report.error(at(id), 'noSuch', {
          en: `"${id}" does not exist in content/background-sources.yaml → Add it there, or name one of: ${known.join(', ')}`,
          zh: `content/background-sources.yaml 里没有“${id}” → 请先在那里登记，或改用：${known.join('、')}`,
        });
    if (number && sources.length === 0)
      report.error(at(number), 'numberWithoutSource', {
        en: `"${number}" is a number or a date, and the paragraph names no source → Name one behind it: [S2 art. 40]`,
        zh: `“${number}”是数字或日期，而这一段没有写明来源 → 请在后面写明，例如 [S2 第四十条]`,
      });
    else if (lacking.length > 0)
      report.error(at(text), 'otherSources', {
        en: `The two languages name different sources → Name the same in both; only ${other?.file} names ${lacking.join(', ')}.`,
        zh: `两种语言写明的来源不同 → 请写明相同的来源：只有 ${other?.file} 写了 ${lacking.join('、')}。`,
      });
    if (ours)
      report.error(at(ours), 'backgroundNotGeneral', {
        en: `"${ours}" belongs to this cooperation, and general background is not about it → Write it in the text of the page, or leave it out.`,
        zh: `“${ours}”是本次合作的内容，“一般情况”不写本次合作 → 请写到正文里，或删除。`,
      });
  }
}

/** Names that only this cooperation has. */
const ofThisCooperation = /Songwon|Runtong|Harbin Institute of Petroleum|Huaibei|哈尔滨石油学院|淮北理工|该企业/i;

/** What an idea is called in one line travels alone, into search results and shared cards. */
const saysIdea: Record<Locale, RegExp> = { en: /^\W*(?:\w+ ){0,3}ideas?\b/i, zh: /^.{0,6}设想/ };

/** The one line about an idea begins by saying that it is one. */
export function checkIdeas(page: PageDoc, all: AllContent, report: Report) {
  const { status } = all.shared(page) ?? {};
  if (status !== 'consensus' && !(status === 'aim' && page.collection === 'programmes' && !all.held(page))) return;
  const begun = page.locale === 'en' ? '"An idea: …"' : '设想：…';
  for (const key of ['summary', 'oneLine']) {
    const line = page.settings.data[key];
    if (typeof line === 'string' && !saysIdea[page.locale].test(line))
      report.error(page.settings.valueAt([key]), 'ideaUnsaid', {
        en: `"${key}" is read alone, in search results and shared cards, and does not begin by saying that this is an idea → Begin it like this: ${key}: ${begun}`,
        zh: `“${key}”会单独出现在搜索结果和分享卡片里，开头却没有说这只是设想 → 请这样开头：${key}: ${begun}`,
      });
  }
}

/** What only the English file says: who signed, what the page rests on, how far the thing has come. */
function checkStanding(page: PageDoc, all: AllContent, report: Report) {
  const { data, valueAt } = page.settings;
  for (const [index, party] of [data.parties].flat().entries())
    if (visitors.includes(party as string))
      report.error(valueAt(['parties', index]), 'visitorAsParty', sayVisitor('Huaibei Institute of Technology'));
  const { state, topic, general, answer } = data;
  // What an answer says of this site needs no source; in general background, marks name it.
  const isCited = topic === 'site' || (general === true && cited([String(answer)]).length > 0);
  const isAnswer = state === 'answered' && !isCited;
  const facts = data.facts ?? (isAnswer ? [] : undefined);
  // A page that nobody can see may be unfinished.
  if (!Array.isArray(facts) || all.held(page)) return;
  const isNeeded = page.fields.some(({ path, required }) => path === 'facts' && required);
  if ((isNeeded || isAnswer) && facts.length === 0)
    report.error(valueAt(isAnswer ? 'answer' : 'facts'), 'noBasis', {
      en: `This rests on no fact and on no source but the announcement → Name the facts it rests on: facts: [F01]; or another source: ${named.en}`,
      zh: `这里没有依据任何事实，来源也只有报道 → 请写明所依据的事实：facts: [F01]；或其他来源：${named.zh}`,
    });
}

/** The status of a page is that of one of its facts, and so is what its text calls settled. */
function checkStatuses(page: PageDoc, facts: unknown, all: AllContent, report: Report) {
  const record = all.records.find(({ kind }) => kind === 'facts')?.settings.data ?? {};
  // A page that nobody can see may be unfinished; a fact that does not exist is named as such.
  if (!Array.isArray(facts) || all.held(page) || !facts.every((id) => Object.hasOwn(record, id))) return;
  const theirs = facts.map((id) => lookUp(record, [id, 'status']));
  const known = [...new Set(theirs.filter(Boolean))].join(', ') || '–';
  const check = (written: unknown, place: Place) => {
    if (statuses.includes(written as Status) && !theirs.includes(written))
      report.error(place, 'statusBeyondFacts', {
        en: `None of the facts on this page has the status "${written}"; theirs: ${known} → Take the status from the facts, or name the source that says so: ${named.en}`,
        zh: `本页所依据的事实里，没有一条的状态是“${written}”，它们的状态是：${known} → 请按事实填写状态；如有其他来源，请写明：${named.zh}`,
      });
  };
  check(page.settings.data.status, page.settings.valueAt('status'));
  for (const { attributes, name, position } of nodesOf(page, 'mdxJsxFlowElement', 'mdxJsxTextElement'))
    if (name === 'Status')
      for (const { value } of attributes) if (isSettled(value as Status)) check(value, placeOf({ position }, page));
}
