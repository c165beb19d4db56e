/** Every word that the site itself says, in English. This is also the type of the Chinese ones. */
export const en = {
  tag: 'en',
  languageTag: 'en-GB',
  hreflang: 'en',
  stop: '.',
  comma: ', ',
  colon: ': ',
  brackets: (text: string) => ` (${text})`,
  /** Between two sentences. */
  space: ' ',

  status: {
    signed: 'Signed',
    done: 'Reported to have happened',
    consensus: 'Idea, consensus reported',
    aim: 'Intention',
    self: 'The company says so',
    open: 'Open for applications',
    closed: 'Not open for applications',
  },
  statusMeaning: {
    signed: 'Formally signed, the report says.',
    done: 'The report says that it happened.',
    consensus: 'Discussed; the report speaks of consensus. No details given.',
    aim: 'An intention, not a promise.',
    self: 'Only the company says this.',
    open: 'You can apply now.',
    closed: 'One cannot apply now: not yet, or no longer.',
  },
  blank: {
    'not-stated': 'Not stated in the report',
    'not-published': 'Not published yet',
    'not-decided': 'Not decided yet',
  },
  /** The same behind the name of a value: `Pay: not stated`. */
  blankShort: { 'not-stated': 'not stated', 'not-published': 'not published yet', 'not-decided': 'not decided yet' },
  /** A blank about the site itself: no report would fill it. */
  siteBlank: 'Not filled in yet',
  blankMeaning: {
    'not-stated': 'The report does not say.',
    'not-published': 'It is settled, but nobody has made it public.',
    'not-decided': 'It is still to be settled.',
  },

  skip: 'Skip to content',
  menu: {
    main: 'Main',
    breadcrumb: 'Breadcrumb',
    switchTo: 'Switch to Chinese',
    contents: 'On this page',
    pages: 'Pages',
    neighbours: 'Previous and next',
    layers: 'All parts of the cooperation',
  },
  pageName: {
    home: 'Home',
    agreement: 'Agreement',
    base: 'Base',
    programmes: 'Ideas',
    apply: 'Apply',
    questions: 'Questions',
    news: 'News',
    organisations: 'Who takes part',
    glossary: 'Glossary',
    about: 'About this site',
    changes: 'What changed',
    search: 'Search',
  },
  otherLanguage: '中文',
  origin: (sources: number) =>
    `What this site says about the cooperation comes from ${sources === 1 ? 'one report by the company' : `${sources} sources`}, in our own words.`,
  footer: 'Advice and general background are marked. This is not an official site of either side.',

  home: {
    clauses: {
      agreement: { settled: 'One agreement signed.', other: 'One agreement reported.' },
      base: { settled: 'One joint base, reported.', other: 'One joint base, the company says.' },
      programmes: {
        ideas: 'Programmes: ideas in the report.',
        open: (count: number) => (count === 1 ? 'One programme open.' : `${count} programmes open.`),
      },
    },
    applyQuestion: 'Can I apply?',
    core: 'Parts of the cooperation and how settled they are',
    void: 'Dates, places, amounts, how to apply',
    openCount: (count: number) => `${count} details not stated`,
    keyTitle: 'What the marks mean',
    signedOn: 'Date of signing',
    partyNumber: (number: number) => (number === 1 ? 'One party' : 'The other party'),
    source: 'Source',
    sourceCount: (count: number) => (count === 1 ? 'The company’s own report' : `${count} sources`),
    fit: 'How do the pieces fit?',
    fitIntro:
      'Two sides signed one agreement, the report says. It also speaks of a base and of ideas for programmes. It does not say how they depend on each other. Nor does the order of the drawing.',
    missingIntro: 'A crossed box means: the report does not say. This site does not guess.',
    unknownOf: (label: string, name: string) => `${label}: ${name}`,
    allOpen: (count: number) => `All ${count} details that are not stated`,
    allNews: 'All news',
    news: 'News on this site',
    whatNext: 'What can I do now?',
    applyMore: 'What you can do now',
    lastChecked: (day: string) => `Last checked against the report on ${day}`,
    doors: {
      programmes: {
        title: 'Compare the ideas',
        text: 'What each idea is, what it could mean for you, and what to ask.',
      },
      apply: { title: 'What to ask first', text: 'Questions to ask before you agree to anything.' },
      questions: { title: 'Short answers', text: 'Is it settled? Will I get a job? Should I pay anyone?' },
    },
  },
  apply: {
    notOpen: 'Not as far as the report goes. It names no way to apply and calls no programme open.',
    known: 'What is known about each idea?',
    knownIntro: 'When a date, a form or a contact is known, you will find it here and on the page of the idea.',
    askIntro: 'Take this list with you. It only asks; it does not mean that any of this is on offer.',
  },
  programme: {
    position: (place: number) => `Idea ${place} of those in the report (its list ends in “etc.”)`,
    notInReport: 'Not in the report',
    glance: 'At a glance',
    sections: {
      who: 'Who is it for?',
      do: 'What would I do?',
      get: 'What would I get?',
      money: 'What about money?',
      duties: 'Are there duties afterwards?',
      apply: 'How do I apply?',
    },
    plain: 'What is it?',
    inGlossary: 'In the glossary',
    statusLabel: 'Status',
    canApply: 'Can I apply?',
    /** The day is the first or the last one on which one can apply. */
    canApplyAnswer: {
      unstated: (_day?: string) => 'Not as far as the report goes',
      later: (day?: string) => (day ? `Not yet. Applications open on ${day}` : 'Not yet'),
      open: (day?: string) => (day ? `Yes, open until ${day}` : 'Yes'),
      closed: (day?: string) => (day ? `No, closed since ${day}` : 'No, applications have ended'),
    },
  },
  /** General background: what such things usually are, kept apart from what is said about this cooperation. */
  background: {
    title: 'How does such a thing usually work?',
    label: 'General background. Not about this cooperation.',
    parts: {
      what: 'How it usually works',
      good: 'What can be good',
      bad: 'What can be bad',
      ask: 'What to ask',
    },
    sources: 'Sources of the general background',
    covers: 'Covers',
    note: 'Whether any of these rules applies to this cooperation is not known.',
  },
  compare: { whatItIs: 'What it is', couldMean: 'What it could mean for me', askFirst: 'What to ask first' },
  facts: {
    title: 'Sources for this page',
    count: (facts: number, sources: number) =>
      `${facts} ${facts === 1 ? 'statement' : 'statements'} from ${sources} ${sources === 1 ? 'source' : 'sources'}`,
    doubt: 'Not certain',
    sources: 'Sources',
    about: 'About the report',
    noFacts: 'This page has no facts about the cooperation.',
  },
  missing: 'What does the report not say?',
  ask: 'What should I ask before I agree?',
  unclear: 'What is unclear?',
  parties: 'Parties',
  questions: {
    answered: 'Answered',
    open: 'Not stated',
    register: 'What does the report leave out?',
    answeredTitle: 'What do readers ask first?',
    registerIntro: (count: number) =>
      `${count === 1 ? 'One detail is' : `${count} details are`} not stated. Follow a link to see the page.`,
    asked: 'Other questions readers ask',
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
    role: {
      party: 'One of the two sides that signed, the report says',
      visitor: 'Visited; not named as a party',
      publisher: 'Published the report',
    },
    roleLabel: 'Role',
  },
  news: {
    kind: { report: 'Our summary of a report', update: 'Update', correction: 'Correction' },
    published: 'On this site since',
    updated: 'Last changed',
    none: 'There is no news on this site yet.',
    only: 'This is the only news so far.',
    previous: 'Newer',
    next: 'Older',
    olderItems: 'Older news',
    items: (count: number) => (count === 1 ? 'in one item' : `in ${count} items`),
    page: (page: number, last: number) => `Page ${page} of ${last}`,
    stated: 'When and where did it happen?',
  },
  neighbours: { previous: 'Previous', next: 'Next' },
  changes: {
    title: 'What changed on this page?',
    lastChanged: 'This page last changed on',
    kind: {
      published: 'Page published',
      filled: 'New detail',
      status: 'New status',
      correction: 'Corrected',
      changed: 'Changed',
    },
    all: 'All changes on this site',
    on: (day: string) => `On this site, ${day}`,
  },
  feeds: {
    title: 'Feeds',
    intro: 'Use a feed reader (RSS) to hear of changes. You need not give your e-mail address.',
    all: 'News and changes (feed)',
    allAbout: 'News, new details, changes of status, corrections.',
  },
  moved: { title: 'This page has moved', to: (title: string) => `It is now here: ${title}` },
  overview: {
    about: 'Each part shows how settled it is. What no source says is marked, and should not be guessed.',
    statuses: 'What the statuses mean',
    blanks: 'What “not stated” means',
    cooperation: 'The cooperation',
  },
  search: {
    label: 'Search this site',
    go: 'Search',
    siteMap: 'Site map',
    close: 'Close',
    noScript: 'Search needs JavaScript, which is off or did not load. Here is the list of all pages instead.',
    allPages: 'All pages',
    failed: 'Search is not available right now. Here is the list of all pages instead.',
  },
  /** What search says once it runs. `{}` is the place of a word or number. */
  searching: {
    hint: 'Type a word or a question.',
    examples: 'What readers ask most:',
    searching: 'Searching the full texts…',
    one: 'One result',
    many: '{} results',
    none: 'Nothing found for “{}”.',
    register: 'See what the report leaves out',
    otherLanguage: 'Search the Chinese pages for “{}”',
    latinNames: 'The report gives names of persons and of the company in Latin letters only. Why?',
    partly: 'Only titles and names can be searched right now, not the full texts.',
  },
  searchKind: { part: 'Part', page: 'Page', question: 'Question', organisation: 'Who', term: 'Term', news: 'News' },
  about: {
    contact: 'Who runs this site?',
    sources: 'Which sources are used?',
    /** While operator and contact are blank. */
    nobody:
      'Nobody has filled in who runs this site or how to reach them. Do not rely on this site alone: check with the school.',
    verify: 'What you can check yourself',
    verifyText:
      'Read the company’s own report. Look up the school’s telephone number on its own website, or in its official letters. Ask the school whether an offer is real.',
  },
  contact: { phone: 'Telephone', wechat: 'WeChat' },
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
    code: 'QR code of this page',
  },
  /** What share images say about applying. */
  shareCard: { idea: 'An idea. Not open for applications, as far as the report goes.' },
  shareAlt: (title: string) =>
    `${title}${/[.?!]$/.test(title) ? '' : '.'} Beside it a drawing of rock layers: the more is settled, the more solid the rock.`,
  notFound: { home: 'Back to the home page', nearest: 'Perhaps you were looking for', pages: 'Pages of this site' },
  draft: 'Draft',
  heldUntil: (day: string) => `Held back until ${day}`,
  heldWithout: { en: 'Not published: the English file is missing', zh: 'Not published: the Chinese file is missing' },
};

/** A text may be any text in another language; functions and keys stay the same. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widen<T[K]> };

export type Strings = Widen<typeof en>;
