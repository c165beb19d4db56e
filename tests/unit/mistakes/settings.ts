/** Mistakes in settings and records: rows as `Mistake` says. */
import type { Changes } from '../../helpers/content.ts';
import {
  addTo,
  chinese,
  chineseQuestion,
  each,
  edit,
  letter,
  type Mistake,
  news,
  on,
  page,
  question,
  sourced,
  sources,
  withSetting,
} from '../../helpers/mistakes.ts';

const title = (value: string) => edit('title: Special scholarship', `title: ${value}`);
const facts = (value: string) => edit('facts: [F27, F30, F31]', `facts: ${value}`);
const status = (line: string) => edit('status: consensus', line);
const updates = (...entries: string[]) => withSetting(`updates: [${entries.join(', ')}]`);
const amount = (value: string) => sourced(`amount: { value: ${value}, currency: CNY, per: year }`);
const endedContact = 'security: { contact: office@example.org, expires: 2020-01-01 }';
const closing = (line: string) => edit(/(?<=.\n)---\n/, line);
const published = (lines: string) => on(news, 'published: 2026-11-22', lines);
const was = (address: string) => withSetting(`movedFrom: [${address}]`);
const openFor = (from: string, to: string, status = 'open'): Changes => ({
  ...letter,
  [page]: (text) =>
    text
      .replace('order: 3', `sources: [letter]\norder: 3\napply: { opens: ${from}, closes: ${to} }`)
      .replace('status: consensus', `status: ${status}`)
      .replace('An idea: a', status === 'open' ? 'A' : 'An idea: a'),
});
const organisations = 'content/organisations.yaml';
const checklist = 'content/checklist.yaml';
const site = 'content/site.yaml';
const base = 'content/base/en/base.mdx';
const factsFile = 'content/facts.yaml';
const agreement = 'content/agreement/en/agreement.mdx';
const insurance = (question: string) => on(checklist, '{ en: Who insures me?, zh: 谁为我投保？ }', question);
const publishFrom = (day: string) => withSetting(`publishFrom: ${day}`);
const alsoInChinese = (line: string) => on(chinese, 'aliases:', `${line}\naliases:`);
const given = (field: string) => (value: string) => sourced(`${field}: ${value}`);
const chineseTitle = (title: string) => on(chinese, 'title: 专项奖学金', `title: ${title}`);

export const mistakes: Mistake[] = [
  // The block of settings.
  ['a closing line of hyphens that is missing', closing(''), '15:1 badFence'],
  ...each(closing, '14:1 badFence', '———\n|----\n| ---\n'),
  ['an opening line that is missing', edit('---\n', ''), '1:1 badFence'],
  ['a page without settings', { [page]: 'Only text.\n' }, '1:1 badFence'],
  ['an empty file', { [page]: '' }, '1:1 emptyFile'],
  ['a tab', withSetting('apply:\n\topens: 2027-01-01'), '4:1 tab'],
  ['a full-width space as indentation', withSetting('apply:\n　opens: 2027-01-01'), '4:1 oddSpace'],
  ['a non-breaking space behind a colon', status('status:\u00a0consensus'), '5:8 oddSpace'],
  ['a setting that is indented', withSetting('  draft: true'), '2:8 unreadable'],
  ...each(withSetting, '3:1 unreadable', 'draft true|draft = true'),
  ['a number as the list of what is left out', edit(/notAsked: .*/, 'notAsked: 5'), '9:11 noSuch'],
  ['a list that is not closed', facts('[F27, F30'), '7:1 unreadable'],
  ['a Chinese colon in the first line', on(chinese, 'title: ', 'title：'), 'zh 2:6 chineseColon'],
  ['a Chinese colon in the middle', status('status：open'), '5:7 chineseColon'],
  ...each(insurance, 'checklist.yaml 5:16 chineseColon', '{ en：Who?, zh: 谁？ }'),
  ['a colon without a space', on(chinese, 'title: ', 'title:'), 'zh 2:7 noSpaceAfterColon', 'title: 专项奖学金'],
  ['a setting that stands there twice, and another', withSetting('order: 4\nx: 1'), '4:1 unknownKey, 5:1 doubleKey'],
  // Values that YAML misreads.
  ['two settings on one line', edit('order: 3', 'order: 3 status: x'), '3:16 needsQuotes', '3 status: x'],
  ['a colon in a value', title('A: b'), '2:9 needsQuotes', 'A: b'],
  ['a value that is cut off at a #', title('Award #1 of all'), '2:14 needsQuotes', 'Award #1 of all'],
  ...each(title, '2:8 needsQuotes', '“Special scholarship”|"Special scholarship”', '"Special scholarship"'),
  ...each(title, '2:8 needsQuotes', '#1 award|"Special|\'Rector\'s\'|"Special" one|“Special: one”|*t|@school'),
  ['a comma in curly brackets', insurance('{ en: Who, and how?, zh: 谁？ }'), 'checklist.yaml 5:23 needsQuotes'],
  ['a Chinese comma in brackets', insurance('{ en: Who?，zh: 谁？ }'), 'checklist.yaml 5:12 chineseBrackets'],
  ['a colon in brackets', insurance('{ en: One thing: who?, zh: 一件事：谁？ }'), 'checklist.yaml 5:12 needsQuotes'],
  [
    'a report under another name',
    on('content/sources.yaml', 'announcement:', 'anouncement:'),
    'pages/en/about 13:9 notAllowed, pages/zh/about 11:9 notAllowed, sources.yaml 1:1 missing',
  ],
  ['curly quotes in a value with a colon', title('“A”: training base'), '2:8 needsQuotes', '"“A”: training base"'],
  ['words behind a #', title('Special award # one of two'), '2:22 remark', '"Special award # one of two"'],
  ...each(title, '2:8 needsQuotes', '> school|? school|- school|[new] Special'),
  ['a backslash in double quotes', title('"C:\\Users\\gate"'), '2:11 unreadable'],
  ['a list in Chinese brackets', facts('【F27】'), '6:8 chineseBrackets'],
  ['a list with a Chinese comma', facts('[F27，F30]'), '6:12 chineseBrackets'],
  // Values of another kind.
  ...each(facts, '6:8 wrongKind', 'F27, F30|F27, F30]|(F27, F30)|F27、F30', ': [F27, F30]'),
  ['search words without brackets', edit(/aliases: .*/, 'aliases: award, grant'), '7:10 wrongKind', '[award, grant]'],
  ...each(title, '2:8 wrongKind', '2026|2026-03-01|true|[Special]|{ en: Special }'),
  ...each((order) => edit('order: 3', `order: ${order}`), '3:8 wrongKind', '三|3.5|0|"3000"|3000项', ': 20'),
  ['a place in the order of thousands', edit('order: 3', 'order: 3,000'), '3:8 thousands', 'order: 3000'],
  ...each((draft) => withSetting(`draft: ${draft}`), '3:8 wrongKind', 'yes|"true"|是'),
  ...each(
    publishFrom,
    '3:14 wrongKind',
    'next spring|2026|31/12/2026|2026-12-31T09:00|2026年3月1日|2026-02-30',
    '2026-03-01',
  ),
  ...each(given('amount'), '4:9 wrongKind', '500|3000元/月|3000-4000'),
  ...each(amount, '4:18 wrongKind', '"500"|500元'),
  ...each(given('contact'), '4:10 wrongKind', '0451-1234|{ name: { en: Office, zh: 办公室 } }'),
  ['a telephone number without quotes', sourced('contact: { phone: 04511234 }'), '4:19 wrongKind', 'phone: "…"'],
  ['a remark that is only text', withSetting('start: { unknown: not-decided, note: Soon }'), '3:38 wrongKind', 'en: …'],
  ['a group written as text', withSetting('apply: soon'), '3:8 wrongKind', 'apply: { name: value, name: value }'],
  ['a fact without anything', on(factsFile, 'F02:\n', 'F99:\nF02:\n'), 'facts.yaml 11:1 wrongKind', 'F99:'],
  ...each(insurance, 'checklist.yaml 5:1 wrongKind', 'Who?', 'en: …, zh: …'),
  ['a title that is too long', title('Special scholarship '.repeat(7)), '2:8 tooLong'],
  ...each(amount, '4:18 thousands', '3,000|3.000|3 000|3，000', 'value: 3000'),
  ...each(amount, '4:18 thousands', '12,000|12.000', 'value: 12000'),
  ...each(amount, '4:18 thousands', '1,050', 'value: 1050'),
  ['pay without its period', sourced('amount: { value: 3000, currency: CNY }'), '4:9 missing', 'per: …'],
  ['a web address without https', sourced('apply: { url: www.example.org }'), '4:15 wrongKind', 'https://'],
  ...each(given('apply'), '4:15 badAddress', '{ url: "https://example.org/form。" }'),
  [
    'an address in a record that nobody else can open',
    addTo(sources, 'letter: { title: { en: A, zh: 信 }, url: "https://intranet/letter" }'),
    'sources.yaml 15:41 badAddress',
  ],
  ['an e-mail address that is none', sourced('contact: { email: "office@example,org" }'), '4:19 wrongKind', '@'],
  // Values that are missing.
  ['a title that is missing', edit('title: Special scholarship\n', ''), '1:1 missing'],
  ['facts that are missing', edit(/facts: .*\n/, ''), '1:1 missing', 'sources: ['],
  ['an empty title', title(''), '2:1 empty', 'title:'],
  ['an empty date', published('published:'), 'news 4:1 empty', 'published:'],
  ['an empty item of a list', edit('[grant,', '["",'), '7:11 empty'],
  ['a list without an item', on(base, 'title:', 'photos: []\ntitle:'), 'base/en/base 2:1 empty'],
  ...each(withSetting, '3:8 wrongKind', 'start: not-decided|start: unknown|start: { unkown: not-decided }'),
  ...each(given('amount'), '4:33 unknownKey, 4:48 unknownKey', '{ unknown: not-decided, currency: CNY, nonsense: 1 }'),
  ['a dash for a missing value', withSetting('majors: —'), '3:9 placeholder, zh 1:1 fillBoth'],
  ...each(given('contact'), '4:19 placeholder, 4:45 placeholder', '{ email: name@example.org, phone: "0451 1234" }'),
  ['an example line', on(site, '# operator:', 'operator:'), 'site.yaml 10:17 placeholder, site.yaml 10:24 placeholder'],
  // Names and choices.
  ['a currency by its other name', sourced('amount: { value: 5, currency: RMB, per: year }'), '4:31 notAllowed', 'CNY'],
  ...each(withSetting, '3:1 unknownKey', 'sumary: x|drafft: true|<<: { a: b }'),
  ['a setting by its Chinese name', on(chinese, 'title:', '标题:'), 'zh 2:1 unknownKey', 'title'],
  ['a Chinese name without a value', withSetting('标题:'), '3:1 unknownKey', 'title'],
  ['a mistyped key', edit('oneLine:', 'onelin:'), '4:1 unknownKey', 'oneLine'],
  ...each((name) => status(`${name}: consensus`), '5:1 unknownKey', 'Status|ｓｔａｔｕｓ', 'status'),
  ['a group without indentation', withSetting('apply:\nopens: 2027-03-01'), '3:1 empty, 4:1 unknownKey', 'apply:'],
  ...each((value) => status(`status: ${value}`), '5:9 notAllowed', 'consenus|Consensus|已达成共识|consensus, aim'),
  ['a fact in small letters', facts('[f27]'), '6:9 noSuch', 'F27'],
  ...each((name) => facts(name), '6:9 noSuch', '[27]|["27"]', 'F27'),
  ['a number as a name', addTo(factsFile, '39: { text: { en: A, zh: 信 } }'), 'facts.yaml 257:1 badId', 'F39'],
  ['a fact that is named twice', facts('[F27, F30, F27]'), '6:19 namedTwice'],
  ['a source that does not exist', withSetting('sources: [anouncement]'), '3:11 noSuch', 'announcement'],
  ['a page that does not exist', on(question, 'about: apply', 'about: aply'), 'question 9:8 noSuch', 'apply'],
  ['a page that is a number', on(question, 'about: apply', 'about: 404'), 'question 9:8 noSuch'],
  ['a day that nobody knows', withSetting('start: TBA'), '3:8 wrongKind'],
  ['a record on a fact that does not exist', on(organisations, 'F19', 'F99'), 'organisations.yaml 5:21 noSuch', 'F19'],
  ['a name with a space', addTo(sources, 'New letter: { title: { en: A, zh: 信 } }'), 'sources.yaml 15:1 badId'],
  ...each((mark) => edit('An idea: a', `An idea: a ${mark}`), '4:22 markInSetting', '**bold**|<b>new</b>'),
  ['a hint behind a value', edit('An idea: a', 'An idea: a.# In one line'), '4:22 markInSetting'],
  [
    'three broken files at once',
    { ...withSetting('x: 1'), ...on(chinese, 'title:', 'titel:'), ...on(factsFile, 'status: self', 'status: sell') },
    'facts.yaml 7:11 notAllowed, 3:1 unknownKey, zh 2:1 unknownKey',
    'self',
  ],
  // Both languages.
  ['Chinese in an English setting', title('专项奖学金'), '2:8 wrongLanguage'],
  ...each(chineseTitle, 'zh 2:8 wrongLanguage', 'Special scholarship'),
  ['a page missing in Chinese', { [chinese]: null }, '1:1 noTwin', 'content/programmes/zh/scholarship.mdx'],
  ...each(alsoInChinese, 'zh 4:1 sharedInChinese', 'status: open|place: { unknown: not-decided }'),
  ['a value of a group in one language', sourced('apply: { how: By letter }'), 'zh 1:1 fillBoth', 'apply: { how: … }'],
  // What is true.
  ['an empty list of facts', on(news, /facts: \[.*\]/, 'facts: []'), 'news 6:8 noBasis'],
  ['a value without a source', withSetting('start: 2027-03-01'), '3:1 valueNeedsSource', 'content/sources.yaml'],
  ['an answer that rests on nothing', on(question, /facts: .*\n/, ''), 'question 3:9 noBasis', 'facts: [F01]'],
  ['a number', on(factsFile, 'Representatives', 'Two students'), 'facts.yaml 21:9 numberWithoutSource', 'source:'],
  ['an open question answered', on(question, 'state: answered', 'state: open'), 'question 7:8 stateAndAnswer'],
  ['a missing answer', on(question, /^answer:.*\n/m, ''), 'question 1:1 fillBoth, question 6:8 stateAndAnswer'],
  [
    'an answer below the settings',
    { ...addTo(question, 'Not yet.'), ...addTo(chineseQuestion, '还不能。') },
    'question 13:1 textNowhere, zh question 6:1 textNowhere',
    'answer',
  ],
  // Days.
  ['a change before the publication', published('published: 2026-11-22\nupdated: 2026-01-01'), 'news 5:10 wrongOrder'],
  ['a closing day before the opening', sourced('apply: { opens: 2027-03-01, closes: 2027-02-01 }'), '4:37 wrongOrder'],
  ['a page of next century', published('published: 2099-01-01'), 'news 4:12 inFuture', 'publishFrom: 2099-01-01'],
  ['a page dated after its day', published('published: 2099-01-02\npublishFrom: 2099-01-01'), 'news 4:12 inFuture'],
  ['an update of next century', updates('{ date: 2099-01-01, kind: published }'), '3:19 inFuture'],
  ['a comparison that is yet to come', on(site, 'name:', 'lastChecked: 2099-01-01\nname:'), 'site.yaml 4:14 inFuture'],
  [
    'a signing that is yet to come',
    { ...letter, ...on(agreement, 'facts:', 'sources: [letter]\nsignedOn: 2027-12-31\nfacts:') },
    'agreement/en/agreement 8:11 inFuture',
  ],
  ['applications that are open, and nothing of how', status('status: open'), '5:9 openHow, 5:9 statusBeyondFacts'],
  ['a page to be read again', withSetting('reviewBy: 2026-01-01'), '3:11 reviewDue'],
  ['a security contact that ends', addTo('content/site.yaml', endedContact), 'site.yaml 17:51 contactExpires'],
  ['applications that are closed', openFor('2020-03-01', '2020-03-31'), '7:9 otherThanDates'],
  ['applications to an idea', openFor('2020-03-01', '2099-03-31', 'consensus'), '7:9 otherThanDates'],
  // Old addresses: with slashes at both ends, of no page that is there, in no language, taken once.
  ...each(was, '3:13 movedBadly', 'grant|"https://example.org/old/"|/programmes/scholarship/|/news/|/zh/grant/|/404/'),
  ['an old address that is taken already', was('/a/, /a/'), '3:18 movedBadly'],
  [
    'a page to read on that has another name now',
    { ...was('/programmes/grant/'), ...on(question, 'about: apply', 'about: programmes/grant') },
    'question 9:8 noSuch',
    'programmes/scholarship',
  ],
  // What is told of changes.
  ['a value that has not come', updates('{ date: 2026-11-23, kind: filled, field: start }'), '3:52 updateNotFilled'],
  ['a status that has not come', updates('{ date: 2026-11-23, kind: status, status: open }'), '3:53 updateOtherStatus'],
  ['a correction without words', updates('{ date: 2026-11-23, kind: correction }'), '3:11 updateNeeds', 'text'],
  ['a line that search engines cut off', on(chinese, '设想：', `设想：${'很'.repeat(60)}`), 'zh 3:10 tooWide'],
];

/** What is none of the check's business. */
export const harmless: Record<string, Changes> = {
  'an old address with a number': was('/2026/grant-500-yuan/'),
  'changes in order': updates(
    '{ date: 2026-11-23, kind: status, status: consensus }',
    '{ date: 2026-11-21, kind: status, status: aim }',
  ),
  'a byte-order mark, Windows line ends and lines above': {
    [page]: (text) => `\uFEFF\n\n${text}`.replaceAll('\n', '\r\n'),
  },
  'a value that is left out while it is blank': { ...sourced('hours: Ten'), ...alsoInChinese('hours: 全天') },
  'a remark behind a value': title('Special scholarship  # a remark'),
  'curly quotes within straight ones': title('"“Special”: scholarship"'),
  'a list of lines': facts('\n- F27\n- F30'),
  'a text block': edit(/oneLine: .*/, 'oneLine: >-\n  An idea: A scholarship: to be\n  # designed: later'),
  'a date in quotes': edit('updated: 2026-11-22', 'updated: "2026-11-22"'),
  'a remark on a blank': withSetting('start: { unknown: not-decided, note: { en: Soon., zh: 尽快。 } }'),
  'the telephone of an office': sourced('contact: { phone: "13900001234" }'),
  'applications that are open': openFor('2020-03-01', '2099-03-31'),
  'applications that have not begun': openFor('2099-03-01', '2099-03-31'),
  'a page that is dated on its day': published('published: 2099-01-01\npublishFrom: 2099-01-01'),
};
