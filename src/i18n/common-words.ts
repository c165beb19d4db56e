/** The words that stand on many pages, each in both languages. */
import { choices } from './choices.ts';

export const words = {
  tag: { en: 'en', zh: 'zh-CN' },
  languageTag: { en: 'en-GB', zh: 'zh-CN' },
  hreflang: { en: 'en', zh: 'zh-Hans' },
  stop: { en: '.', zh: '。' },
  comma: { en: ', ', zh: '、' },
  colon: { en: ': ', zh: '：' },
  brackets: (text: string) => ({ en: ` (${text})`, zh: `（${text}）` }),
  /** Between two sentences. */
  space: { en: ' ', zh: '' },

  status: choices.status,
  statusMeaning: {
    signed: { en: 'Formally signed, the report says.', zh: '报道称已正式签署。' },
    done: { en: 'Such as the visit: it took place, the report says.', zh: '报道称这件事已经发生，例如来访。' },
    consensus: {
      en: 'Discussed; the report speaks of consensus. No details given.',
      zh: '讨论过，报道称达成共识；没有给出细则。',
    },
    aim: { en: 'What they mean to do, not a promise.', zh: '打算这样做，不等于承诺。' },
    self: { en: 'Only the company says this.', zh: '只有企业这样说。' },
    open: { en: 'You can apply now.', zh: '现在可以报名。' },
    closed: { en: 'One cannot apply now: not yet, or no longer.', zh: '现在不能报名：还没有开始，或者已经截止。' },
  },
  blank: choices.unknown,
  /** The same behind the name of a value: `Pay: not stated`. */
  blankShort: {
    'not-stated': { en: 'not stated', zh: '报道未说明' },
    'not-published': { en: 'not published yet', zh: '尚未公布' },
    'not-decided': { en: 'not decided yet', zh: '尚未确定' },
  },
  /** A blank about the site itself: no report would fill it. */
  siteBlank: { en: 'Not filled in yet', zh: '尚未填写' },
  blankMeaning: {
    'not-stated': { en: 'The report does not say.', zh: '报道里没有提到。' },
    'not-published': { en: 'It is settled, but nobody has made it public.', zh: '已经定下，但还没有公开。' },
    'not-decided': { en: 'It is still to be settled.', zh: '还没有定下来。' },
  },

  skip: { en: 'Skip to content', zh: '跳到正文' },
  menu: {
    main: { en: 'Main', zh: '主导航' },
    breadcrumb: { en: 'Breadcrumb', zh: '所在位置' },
    switchTo: { en: 'Switch to Chinese', zh: '切换到英文' },
    contents: { en: 'On this page', zh: '本页内容' },
    pages: { en: 'Pages', zh: '页面' },
    neighbours: { en: 'Previous and next', zh: '上一项与下一项' },
    layers: { en: 'All parts of the cooperation', zh: '合作的各个部分' },
  },
  pageName: {
    home: { en: 'Home', zh: '首页' },
    agreement: { en: 'Agreement', zh: '协议' },
    base: { en: 'Base', zh: '基地' },
    programmes: { en: 'Ideas', zh: '设想' },
    apply: { en: 'Apply', zh: '报名' },
    questions: { en: 'Questions', zh: '问答' },
    news: { en: 'News', zh: '新闻' },
    organisations: { en: 'Who takes part', zh: '参与单位' },
    glossary: { en: 'Glossary', zh: '术语' },
    about: { en: 'About this site', zh: '关于本站' },
    changes: { en: 'What changed', zh: '更新记录' },
    search: { en: 'Search', zh: '搜索' },
  },
  otherLanguage: { en: '中文', zh: 'English' },
  origin: (sources: number) => ({
    en: `What this site says about the cooperation comes from ${sources === 1 ? 'one report by the company' : `${sources} sources`}, in our own words.`,
    zh: `本站关于合作的内容，都来自${sources === 1 ? '企业发布的一篇新闻稿' : ` ${sources} 个来源`}，由本站用自己的话写成。`,
  }),
  footer: {
    en: 'Advice and general background are marked. This is not an official site of either side.',
    zh: '建议和一般情况另有标明。本站不是任何一方的官方网站。',
  },

  facts: {
    title: { en: 'Sources for this page', zh: '本页依据' },
    count: (facts: number, sources: number) => ({
      en: `${facts} ${facts === 1 ? 'statement' : 'statements'} from ${sources} ${sources === 1 ? 'source' : 'sources'}`,
      zh: `${sources} 个来源，${facts} 条内容`,
    }),
    doubt: { en: 'Not certain', zh: '存疑' },
    sources: { en: 'Sources', zh: '来源' },
    about: { en: 'About the report', zh: '关于报道本身' },
    noFacts: { en: 'This page has no facts about the cooperation.', zh: '本页不涉及合作的具体内容。' },
  },
  missing: { en: 'What does the report not say?', zh: '报道没有说什么？' },
  ask: { en: 'What should I ask before I agree?', zh: '答应之前要问什么？' },
  unclear: { en: 'What is unclear?', zh: '哪些地方还不清楚？' },
  parties: { en: 'Parties', zh: '签约方' },
  neighbours: { previous: { en: 'Previous', zh: '上一项' }, next: { en: 'Next', zh: '下一项' } },

  changes: {
    title: { en: 'What changed on this page?', zh: '本页有哪些更新？' },
    lastChanged: { en: 'This page last changed on', zh: '本页最后更新于' },
    kind: choices['updates.kind'],
    all: { en: 'All changes on this site', zh: '本站全部更新' },
    on: (day: string) => ({ en: `On this site, ${day}`, zh: `本站更新于${day}` }),
  },
  feeds: {
    title: { en: 'Feeds', zh: '订阅' },
    intro: {
      en: 'Use a feed reader (RSS) to hear of changes. You need not give your email address.',
      zh: '用 RSS 阅读器订阅，有更新会提醒你，不用留联系方式。',
    },
    all: { en: 'News and changes (feed)', zh: '新闻与更新（订阅源）' },
    allAbout: { en: 'News, new details, changes of status, corrections.', zh: '新闻、新增内容、状态变化和更正。' },
  },
  moved: {
    title: { en: 'This page has moved', zh: '页面已经移动' },
    to: (title: string) => ({ en: `It is now here: ${title}`, zh: `新的位置：${title}` }),
  },
  overview: {
    about: {
      en: 'Each part shows how settled it is. What no source says is marked, and should not be guessed.',
      zh: '每个部分都标明状态。来源没有说的，都已注明，请不要猜测。',
    },
    statuses: { en: 'What the statuses mean', zh: '各种状态的意思' },
    blanks: { en: 'What “not stated” means', zh: '“未说明”等标记的意思' },
    cooperation: { en: 'The cooperation', zh: '合作' },
  },
  contact: { phone: { en: 'Telephone', zh: '电话' }, wechat: { en: 'WeChat', zh: '微信' } },
  per: choices.per,
  print: {
    note: (title: string) => ({
      en: `Printed from the page “${title}”. It may have changed since: look at the page before you rely on this sheet.`,
      zh: `打印自“${title}”页面。内容可能已有更新，使用前请扫码查看网页。`,
    }),
    code: { en: 'QR code of this page', zh: '本页二维码' },
  },
  /** What the share image of an idea says about applying. */
  shareIdea: { en: 'An idea. The report names no way to apply.', zh: '只是设想，报道没有给出报名渠道' },
  shareAlt: (title: string) => ({
    en: `${title}${/[.?!]$/.test(title) ? '' : '.'} Beside it a drawing of rock layers: the more is settled, the more solid the rock.`,
    zh: `${title}${/[。？！]$/.test(title) ? '' : '。'}旁边是一幅岩层图：越确定的部分，岩层越实。`,
  }),
  draft: { en: 'Draft', zh: '草稿' },
  heldUntil: (day: string) => ({ en: `Held back until ${day}`, zh: `${day}之前不发布` }),
  /** On the page in one language, of the other. */
  heldWithout: { en: 'Not published: the Chinese file is missing', zh: '不发布：缺少英文文件' },
};
