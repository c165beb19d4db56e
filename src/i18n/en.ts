import type { BlankKind } from '../knowable.ts';
import type { Status } from '../status.ts';

/** Every word that the site itself says, in English. This is also the type of the Chinese ones. */
export const en = {
  tag: 'en',
  languageName: 'English',
  languageTag: 'en-GB',
  hreflang: 'en',
  stop: '.',
  comma: ', ',
  colon: ': ',
  brackets: (text: string) => ` (${text})`,
  quote: (text: string) => `“${text}”`,

  status: {
    signed: 'Signed',
    done: 'Reported as done',
    consensus: 'Agreed in principle',
    aim: 'Stated aim',
    self: 'Company’s own words',
    open: 'Open for applications',
    closed: 'Closed',
  } satisfies Record<Status, string>,
  statusMeaning: {
    signed: 'Formally signed, the report says.',
    done: 'The report says that it happened.',
    consensus: 'Discussed, with consensus. No rules given.',
    aim: 'An intention, not a promise.',
    self: 'The company speaking of itself.',
    open: 'One can apply now.',
    closed: 'Applications have ended.',
  } satisfies Record<Status, string>,
  blank: {
    'not-stated': 'Not stated in the report',
    'not-published': 'Not published yet',
    'not-decided': 'Not decided yet',
  } satisfies Record<BlankKind, string>,
  blankMeaning: {
    'not-stated': 'The report does not say.',
    'not-published': 'It is settled, but nobody has made it public.',
    'not-decided': 'It is still to be settled.',
  } satisfies Record<BlankKind, string>,

  skip: 'Skip to content',
  menu: {
    main: 'Main',
    breadcrumb: 'Breadcrumb',
    language: 'Language',
    pages: 'Pages',
    programmes: 'Programmes',
    neighbours: 'Previous and next',
    paging: 'Pages of news',
    layers: 'All parts of the cooperation',
  },
  pageName: {
    home: 'Home',
    agreement: 'Agreement',
    base: 'Base',
    programmes: 'Programmes',
    apply: 'Apply',
    questions: 'Questions',
    news: 'News',
    organisations: 'Who takes part',
    glossary: 'Glossary',
    about: 'About this site',
    search: 'Search',
  },
  otherLanguage: '中文',
  footer:
    'Everything here restates one published report, in our own words. Where the report is silent, the page says so.',
  operator: 'Who runs this site',

  home: {
    clauses: {
      agreement: { settled: 'One agreement signed.', other: 'One agreement reported.' },
      base: { settled: 'One base reported as done.', other: 'One base being built, the company says.' },
      programmes: {
        ideas: 'Programmes are ideas so far.',
        open: (count: number) => (count === 1 ? 'One programme open.' : `${count} programmes open.`),
      },
    },
    applyQuestion: 'Can I apply?',
    core: 'Every part of the cooperation and its status',
    void: 'Dates, places, amounts, how to apply',
    openCount: (count: number) => `${count} open questions`,
    keyTitle: 'How to read the core',
    signedOn: 'Date of signing',
    partyNumber: (number: number) => (number === 1 ? 'One party' : 'The other party'),
    source: 'Source',
    sourceCount: (count: number) => (count === 1 ? 'One published report' : `${count} sources`),
    fit: 'How do the pieces fit?',
    fitIntro:
      'Two sides signed one agreement. The report also speaks of a base and of ideas for programmes. How they depend on each other is not said, so the drawing orders them by how settled they are.',
    fitCaption: (parties: string[], layers: string[], open: number) =>
      `Drawing, read from the top. ${parties.join(' and ')} lead into the layers below: ${layers.join('; ')}. At the bottom is an empty layer with ${open} open questions.`,
    missing: 'What is not known yet?',
    missingIntro:
      'In a core log, a crossed empty box means that nothing was recovered from that depth. No guess fills the gap here either.',
    unknownOf: (label: string, name: string) => `${label}: ${name}`,
    allOpen: (count: number) => `All ${count} open questions`,
    allNews: 'All news',
    news: 'What is new?',
    whatNext: 'What can I do now?',
    applyMore: 'What you can do meanwhile',
    doors: {
      programmes: { title: 'Compare the programmes', text: 'What each idea is, and how much of it is still open.' },
      apply: { title: 'Know what to ask', text: 'A list of questions to put before you agree to anything.' },
      questions: { title: 'Read the short answers', text: 'Is it settled? Will I get a job? Should I pay anyone?' },
    },
  },
  apply: {
    open: (names: string) => `Open for applications: ${names}`,
    notOpen: 'No. The report states no way to apply, and no programme is open.',
    notOpenShort: 'No way to apply is stated',
    known: 'What is known about each programme?',
    knownIntro: 'Once a date, a form or a contact is known, it stands here and on the page of its programme.',
    ask: 'What should I ask before I agree?',
    askIntro: 'Take this list with you. It claims nothing; it only asks.',
    nobody: 'No contact is stated.',
  },
  programme: {
    position: (place: number) => `Idea ${place} on the report’s open-ended list`,
    glance: 'At a glance',
    sections: {
      who: 'Who is it for?',
      do: 'What would I do?',
      get: 'What would I get?',
      money: 'What about money?',
      duties: 'Which duties come afterwards?',
      apply: 'How do I apply?',
    },
    questions: 'What should I ask before I agree?',
    sources: 'What does this page rest on?',
    statusLabel: 'Status',
    canApply: 'Can I apply?',
    canApplyAnswer: { open: 'Yes', closed: 'No, applications have ended', other: 'No way to apply is stated' },
    idea: 'In one line',
    counted: (known: number, blank: number) => `${known} known, ${blank} not known`,
    details: 'Details',
  },
  compare: {
    caption: 'The programmes side by side',
    programme: 'Programme',
    idea: 'Idea put forward',
    status: 'Status',
    known: 'Known',
    missing: 'Still open',
    nothing: 'Nothing beyond the idea',
    count: (count: number) => (count === 1 ? 'One value' : `${count} values`),
  },
  facts: {
    title: 'What this page rests on',
    count: (facts: number, sources: number) =>
      `${facts} ${facts === 1 ? 'fact' : 'facts'} from ${sources} ${sources === 1 ? 'source' : 'sources'}`,
    doubt: 'Doubt',
    sources: 'Sources',
    about: 'About the report',
    noFacts: 'This page states no fact about the cooperation.',
  },
  rows: {
    title: 'What is stated, and what is not?',
    count: (count: number) => (count === 1 ? 'One value' : `${count} values`),
  },
  also: 'Also called',
  unclear: 'What is unclear?',
  parties: 'Parties',
  registerOf: (name: string) => `Open: ${name}`,
  questions: {
    answered: 'Answered',
    open: 'Still open',
    register: 'Which questions are still open?',
    answeredTitle: 'What is answered?',
    registerIntro: (count: number) =>
      `${count} values and questions are open. Each leads to the place where its answer will stand.`,
    readOn: 'Read on',
    asked: 'Asked by readers',
    jump: 'On this page',
    jumpTo: (name: string, count: number) => `${name} (${count})`,
    topic: {
      applying: 'Applying',
      money: 'Money',
      jobs: 'Jobs',
      class: 'Classes and teaching',
      internship: 'Internship',
      base: 'The base',
      cooperation: 'The cooperation',
      site: 'This site',
    },
    audience: { students: 'Students', parents: 'Parents', everyone: 'Everyone' },
  },
  glossary: {
    basis: { standard: 'Usual term', reading: 'Our reading' },
    avoid: 'Not to be read as',
    related: 'See also',
  },
  organisations: {
    role: { party: 'Signed the agreement', visitor: 'Visited; not a party', publisher: 'Published the report' },
    roleLabel: 'Role',
    says: 'What is reported',
  },
  news: {
    kind: { report: 'Report', update: 'Update', correction: 'Correction' },
    published: 'On this site since',
    updated: 'Last changed',
    eventDate: 'Date of the event',
    only: 'This is the only item so far. Later ones will stand above it.',
    newer: 'Newer',
    older: 'Older',
    page: (page: number, last: number) => `Page ${page} of ${last}`,
    stated: 'What is stated about the event?',
  },
  neighbours: { previous: 'Previous', next: 'Next' },
  search: {
    label: 'Search this site',
    go: 'Search',
    noScript: 'Search needs JavaScript, which is off or did not load. Here is the list of all pages instead.',
    allPages: 'All pages',
    failed: 'Search is not available just now. Here is the list of all pages instead.',
    none: (query: string) => `Nothing found for “${query}”.`,
    count: (count: number) => (count === 1 ? 'One result' : `${count} results`),
  },
  about: { contact: 'Who runs this site?' },
  contact: { name: 'Name', phone: 'Telephone', email: 'E-mail', wechat: 'WeChat' },
  money: {
    per: {
      hour: 'per hour',
      day: 'per day',
      week: 'per week',
      month: 'per month',
      term: 'per term',
      year: 'per year',
      once: 'once',
    },
  },
  print: {
    note: (title: string) =>
      `Printed from the page “${title}”. It may have changed since: look at the page before you rely on this sheet.`,
    code: 'Code that leads to this page',
  },
  notFound: { home: 'Back to the home page', search: 'Search this site' },
  draft: 'Draft',
  heldUntil: (day: string) => `Held back until ${day}`,
};

/** A text may be any text in another language; functions and keys stay the same. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widen<T[K]> };

export type Strings = Widen<typeof en>;
