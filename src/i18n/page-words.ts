/** The words of single pages, each in both languages. */
import { choices } from './choices.ts';

export const pageWords = {
  home: {
    clauses: {
      agreement: {
        settled: { en: 'One agreement signed,', zh: '企业称协议已签署，' },
        other: { en: 'One agreement reported,', zh: '企业提到一份协议，' },
      },
      base: {
        settled: { en: 'one joint base, the report says.', zh: '基地见于报道；' },
        other: { en: 'one joint base, the company says.', zh: '并称双方共建基地；' },
      },
      programmes: {
        ideas: { en: 'Programmes: ideas in the report.', zh: '项目在报道中只是设想。' },
        open: (count: number) => ({
          en: count === 1 ? 'One programme open.' : `${count} programmes open.`,
          zh: `${count} 个项目可以报名。`,
        }),
      },
    },
    applyQuestion: { en: 'Can I apply?', zh: '现在能报名吗？' },
    core: { en: 'Parts of the cooperation and how settled they are', zh: '合作的各个部分，确定到什么程度' },
    void: { en: 'Dates, places, amounts, how to apply', zh: '时间、地点、金额、报名方式' },
    openCount: (count: number) => ({ en: `${count} details not stated`, zh: `${count} 项未说明` }),
    keyTitle: { en: 'What the marks mean', zh: '这些标记是什么意思？' },
    signedOn: { en: 'Date of signing', zh: '签署日期' },
    partyNumber: (number: number) => ({
      en: number === 1 ? 'One party' : 'The other party',
      zh: number === 1 ? '签约一方' : '签约另一方',
    }),
    source: { en: 'Source', zh: '来源' },
    sourceCount: (count: number) => ({
      en: count === 1 ? 'The company’s own report' : `${count} sources`,
      zh: count === 1 ? '企业自己发布的报道' : `${count} 个来源`,
    }),
    fit: { en: 'How do the pieces fit?', zh: '各部分是什么关系？' },
    fitIntro: {
      en: 'Two sides signed one agreement, the report says. It also speaks of a base and of ideas for programmes. It does not say how they depend on each other, and the order in the drawing does not either.',
      zh: '报道称，双方签署了一份协议。报道还提到一个基地和几项设想，但没有说它们之间的关系。图中的上下顺序不表示先后或从属关系。',
    },
    missingIntro: {
      en: 'A crossed box means: the report does not say. This site does not guess.',
      zh: '打叉的方框，表示报道没有说明。本站不作猜测。',
    },
    unknownOf: (label: string, name: string) => ({ en: `${label}: ${name}`, zh: `${name}：${label}` }),
    allOpen: (count: number) => ({ en: `${count} details that are not stated`, zh: `报道未说明的 ${count} 项内容` }),
    allNews: { en: 'All news', zh: '全部新闻' },
    news: { en: 'News on this site', zh: '本站新闻' },
    whatNext: { en: 'What can I do now?', zh: '我现在可以做什么？' },
    applyMore: { en: 'What you can do now', zh: '现在可以做什么' },
    lastChecked: (day: string) => ({
      en: `Last checked against the report on ${day}`,
      zh: `最近一次与报道核对：${day}`,
    }),
    doors: {
      programmes: {
        title: { en: 'Compare the ideas', zh: '比较各项设想' },
        text: {
          en: 'What such things usually are, what they could mean for you, and what to ask.',
          zh: '这类安排一般是什么，对我可能意味着什么，要问什么。',
        },
      },
      apply: {
        title: { en: 'What to ask first', zh: '签字前该问什么' },
        text: { en: 'Questions to ask before you agree to anything.', zh: '一份清单，答应任何事情之前先问清楚。' },
      },
      questions: {
        title: { en: 'Short answers', zh: '看常见问题' },
        text: { en: 'Can I apply? Will I get a job? Should I pay anyone?', zh: '能报名吗？包分配吗？要不要交钱？' },
      },
    },
  },
  apply: {
    notOpen: {
      en: 'The report does not say so. It names no way to apply, and it does not say that any programme is open.',
      zh: '报道没有说可以报名，也没有给出报名渠道。',
    },
    known: { en: 'What is known about each idea?', zh: '各项设想目前知道些什么？' },
    knownIntro: {
      en: 'When a date, a form or a contact is known, you will find it here and on the page of the idea.',
      zh: '有了日期、报名方式或联系人，会写在这里和各项设想的页面上。',
    },
    askIntro: {
      en: 'Take this list with you. It only asks; it does not mean that any of this is on offer.',
      zh: '去问的时候带上这份清单。清单只提醒该问什么，不代表这些事情已经定下来。',
    },
  },
  programme: {
    position: (place: number) => ({
      en: `Idea ${place} of those in the report (its list ends in “etc.”)`,
      zh: `报道所列的第${'一二三四五六七八九十'[place - 1] ?? ` ${place} `}项设想（列举以 etc. 结尾，可能还有其他）`,
    }),
    notInReport: { en: 'Not in the report', zh: '报道之外的项目' },
    glance: { en: 'At a glance', zh: '要点' },
    sections: {
      who: { en: 'Who is it for?', zh: '面向谁？' },
      do: { en: 'What would I do?', zh: '要做什么？' },
      get: { en: 'What would I get?', zh: '能得到什么？' },
      money: { en: 'What about money?', zh: '费用和报酬' },
      duties: { en: 'Are there duties afterwards?', zh: '以后有没有义务？' },
      apply: { en: 'How do I apply?', zh: '怎么报名？' },
    },
    plain: { en: 'What does the word usually mean?', zh: '这个词一般指什么？' },
    inGlossary: { en: 'In the glossary', zh: '查看术语' },
    statusLabel: { en: 'Status', zh: '状态' },
    canApply: { en: 'Can I apply?', zh: '能报名吗？' },
    /** The day is the first or the last one on which one can apply. */
    canApplyAnswer: {
      unstated: () => ({ en: 'The report does not say so', zh: '报道没有说可以报名' }),
      later: (day?: string) => ({ en: `Not yet. Applications open on ${day}`, zh: `还不能，${day}开始报名` }),
      open: (day?: string) => ({ en: day ? `Yes, open until ${day}` : 'Yes', zh: day ? `能，${day}截止` : '能' }),
      closed: (day?: string) => ({
        en: day ? `No, closed since ${day}` : 'No, applications have ended',
        zh: day ? `不能，已于${day}截止` : '不能，报名已结束',
      }),
    },
  },
  /** General background: what such things usually are, kept apart from what is said about this cooperation. */
  background: {
    title: { en: 'How does such a thing usually work?', zh: '这类安排一般是怎样的？' },
    label: { en: 'General background. Not about this cooperation.', zh: '一般情况，不是对本次合作的说明。' },
    parts: {
      what: { en: 'How it usually works', zh: '一般是怎样的' },
      good: { en: 'What can be good', zh: '可能的好处' },
      bad: { en: 'What can be bad', zh: '可能的风险' },
      ask: { en: 'What to ask', zh: '要问清楚什么' },
    },
    sources: { en: 'Sources of the general background', zh: '一般情况的来源' },
    covers: { en: 'Covers', zh: '适用范围' },
    note: {
      en: 'Whether any of these rules applies to this cooperation is not known.',
      zh: '这些规定是否适用于本次合作，目前不知道。',
    },
  },
  compare: {
    whatItIs: { en: 'What the word usually means', zh: '这个词一般指' },
    couldMean: { en: 'What it could mean for me', zh: '对我可能意味着什么' },
    askFirst: { en: 'What to ask first', zh: '最先要问什么' },
  },
  questions: {
    register: { en: 'What does the report leave out?', zh: '报道没有说什么？' },
    answeredTitle: { en: 'What do readers ask first?', zh: '读者最关心什么？' },
    registerIntro: (count: number) => ({
      en: `${count === 1 ? 'One detail is' : `${count} details are`} not stated. Follow a link to see the page.`,
      zh: `共 ${count} 项。点链接，可跳到相应页面。`,
    }),
    asked: { en: 'Other questions readers ask', zh: '读者还可能问' },
  },
  glossary: {
    basis: choices.basis,
    avoid: { en: 'Not to be read as', zh: '不要理解为' },
    related: { en: 'See also', zh: '另见' },
  },
  organisations: { role: choices.role, roleLabel: { en: 'Role', zh: '身份' } },
  news: {
    kind: choices.kind,
    published: { en: 'On this site since', zh: '本站收录于' },
    updated: { en: 'Last changed', zh: '最后更新' },
    none: { en: 'There is no news on this site yet.', zh: '本站还没有新闻。' },
    only: { en: 'This is the only news so far.', zh: '目前只有这一条新闻。' },
    previous: { en: 'Newer', zh: '较新' },
    next: { en: 'Older', zh: '较早' },
    olderItems: { en: 'Older news', zh: '较早的新闻' },
    page: (page: number, last: number) => ({ en: `Page ${page} of ${last}`, zh: `第 ${page} 页，共 ${last} 页` }),
    stated: { en: 'When and where did it happen?', zh: '什么时候，在哪里？' },
  },
  search: {
    label: { en: 'Search this site', zh: '在本站搜索' },
    /** On every button and link that opens or starts the search. */
    button: { en: 'Search', zh: '搜索' },
    siteMap: { en: 'Site map', zh: '网站地图' },
    close: { en: 'Close', zh: '关闭' },
    noScript: {
      en: 'Search needs JavaScript, which is off or did not load. Here is the list of all pages.',
      zh: '搜索需要 JavaScript，目前没有开启或没有加载。下面是全部页面的列表。',
    },
    allPages: { en: 'All pages', zh: '全部页面' },
    failed: {
      en: 'Search is not available right now. Here is the list of all pages instead.',
      zh: '搜索暂时不可用。下面是全部页面的列表。',
    },
  },
  /** What search says once it runs. `{}` is the place of a word or number. */
  searching: {
    hint: { en: 'Type a word or a question.', zh: '输入词语、问题或拼音。' },
    examples: { en: 'What readers ask most:', zh: '读者最常问：' },
    searching: { en: 'Searching the full texts…', zh: '正在搜索全文……' },
    one: { en: 'One result', zh: '1 条结果' },
    many: { en: '{} results', zh: '{} 条结果' },
    none: { en: 'Nothing found for “{}”.', zh: '没有找到“{}”。' },
    register: { en: 'See what the report leaves out', zh: '查看报道没有说明的内容' },
    otherLanguage: { en: 'Search the Chinese pages for “{}”', zh: '在英文页面中搜索“{}”' },
    latinNames: {
      en: 'The report gives names of persons in Latin letters only. Why?',
      zh: '报道里的人名只有拼音写法。为什么？',
    },
    partly: {
      en: 'Only titles and names can be searched right now, not the full texts.',
      zh: '目前只能搜索标题和名称，不能搜索全文。',
    },
  },
  searchKind: {
    part: { en: 'Part', zh: '合作内容' },
    page: { en: 'Page', zh: '页面' },
    question: { en: 'Question', zh: '问答' },
    organisation: { en: 'Who', zh: '单位' },
    term: { en: 'Term', zh: '术语' },
    news: { en: 'News', zh: '新闻' },
  },
  about: {
    contact: { en: 'Who runs this site?', zh: '本站由谁运营？' },
    sources: { en: 'Which sources are used?', zh: '依据哪些来源？' },
    /** While operator and contact are blank. */
    nobody: {
      en: 'Nobody has filled in who runs this site or how to reach them. Do not rely on this site alone: check with the school.',
      zh: '本站由谁运营、怎样联系，目前还没有填写。请不要只凭本站作决定，先向学校核实。',
    },
    verify: { en: 'What you can check yourself', zh: '你可以自己核实什么' },
    verifyText: {
      en: 'Read the company’s own report. Look up the school’s telephone number on its own website, or in its official letters. Ask the school whether an offer is real.',
      zh: '可以看企业自己发布的新闻稿；学校的电话请到学校官网或正式通知上查，再问学校有没有这回事。',
    },
  },
  notFound: {
    home: { en: 'Back to the home page', zh: '返回首页' },
    nearest: { en: 'Perhaps you were looking for', zh: '你要找的可能是' },
    pages: { en: 'Pages of this site', zh: '本站页面' },
  },
};
