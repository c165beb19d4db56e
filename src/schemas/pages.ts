/** The fields of every page: first those that are the same in both languages, then those that are written in each. */
import { z } from 'astro/zod';
import { limits } from '../seo/limits.ts';
import {
  addresses,
  asked,
  both,
  choice,
  contact,
  count,
  day,
  field,
  flag,
  type Hint,
  knowable,
  money,
  optional,
  otherwise,
  type Section,
  slug,
  slugs,
  text,
  texts,
  updates,
  url,
} from './fields.ts';
import { fieldSet } from './sets.ts';
import { statuses } from './status.ts';

/** What Astro lends to the schemas; anything else that reads them passes plain strings. */
export interface Kit {
  image: () => z.ZodType;
}

const when = (en: string, zh: string, hint: Hint) => optional(day(en, zh, { hint }));

/** Settings that every page has. */
const common = () => ({
  sources: otherwise(slugs('sources', 'Sources', '来源'), ['announcement']),
  draft: flag('Draft', '草稿', { hint: ['Drafts never reach the published site.', '草稿不会出现在正式网站上。'] }),
  publishFrom: when('Publish from', '定时发布', ['Held back until this day.', '到这一天才发布。']),
  updated: when('Last changed', '最近修改', ['When the meaning last changed.', '内容最近一次实质修改的日子。']),
  owner: optional(text('Owner, never printed', '负责人，不会显示', { max: 60 })),
  reviewBy: when('Review by', '复核日期', ['When to read this page again.', '到这一天应当有人重读一遍。']),
  updates: otherwise(updates('What changed', '更新记录'), []),
});

/** Pages with an address of their own may have had another one before. */
const movable = () => ({
  ...common(),
  movedFrom: otherwise(addresses('Earlier addresses', '旧网址', { hint: ['The oldest first.', '最早的在前。'] }), []),
});

const title = () =>
  text('Title', '标题', {
    max: limits.en.title,
    hint: [
      `The reader’s question, or the name of the thing: at most ${limits.en.title} letters.`,
      `读者的问题，或事物的名称，最多 ${limits.zh.title / 2} 个汉字。`,
    ],
  });
/** The short name of a part, as it stands in menus and in the core. */
const name = () => text('Short name', '简称', { max: 30 });
const summary = () =>
  text('Summary', '摘要', {
    max: limits.en.description,
    hint: [
      `For lists, search engines and shared links: at most ${limits.en.description} letters.`,
      `用于列表、搜索引擎和分享卡片，最多 ${limits.zh.description / 2} 个汉字。`,
    ],
  });
const aliases = () => otherwise(texts('Search words, never shown', '搜索用词，不会显示'), []);
const notAsked = () =>
  otherwise(
    texts('Questions that make no sense here', '与本页无关的栏目', {
      hint: ['Names of fields, such as pay; they do not count as missing.', '栏目名称，例如 pay，不算“未说明”。'],
    }),
    [],
  );
const facts = () => slugs('facts', 'Facts', '事实');
const someFacts = () => otherwise(facts(), []);
const status = () => choice(statuses, 'Status', '状态');
/** A remark beside the status, in the core on the home page. */
const note = () => optional(text('Remark', '备注', { max: 80 }));

/** The cooperation agreement. */
export const agreement = () =>
  fieldSet(
    {
      status: status(),
      parties: slugs('organisations', 'Parties', '签约方'),
      facts: facts(),
      signedOn: asked(
        day('Date of signing', '签署日期'),
        'when signed, signing date, date',
        '什么时候签、签约日期、日期',
      ),
      document: asked(url('Text of the agreement', '协议文本'), 'full text, download', '协议全文、下载'),
      ...movable(),
    },
    {
      title: title(),
      name: name(),
      summary: summary(),
      note: note(),
      aliases: aliases(),
      place: knowable(text('Place of signing', '签署地点')),
      term: asked(text('Term, renewal and exit', '期限、续签与退出'), 'duration, how long', '有效期、多长时间'),
      signatories: knowable(text('Who signed for each side', '各方签字人')),
    },
  );

/** The internship base. */
export const base = (kit: Kit) =>
  fieldSet(
    {
      status: status(),
      facts: facts(),
      openedOn: asked(day('Opening date', '启用日期'), 'when opens', '什么时候启用、建成时间'),
      capacity: asked(count('Places for interns', '可容纳实习生人数'), 'how many places', '名额、多少人'),
      photos: knowable(
        field(z.array(z.strictObject({ image: kit.image(), alt: both })).min(1), 'photos', 'Photographs', '照片', {
          inner: { image: 'image', alt: 'pair' },
        }),
      ),
      ...movable(),
    },
    {
      title: title(),
      name: name(),
      summary: summary(),
      note: note(),
      unclear: texts('What is unclear', '尚不清楚之处'),
      aliases: aliases(),
      address: asked(text('Address', '地址'), 'where, location, city, map', '在哪里、位置、哪个城市、地图'),
      equipment: knowable(text('Equipment', '设备', { max: 400 })),
      plaqueText: knowable(text('Wording of the plaque', '牌匾文字')),
      visits: asked(text('Visits', '参观'), 'tour, open day', '开放日'),
      safety: asked(text('Safety training', '安全培训'), 'dangerous', '危险、安全'),
    },
  );

/** What a programme is, for machines: https://schema.org has a type of its own for some of them. */
const programmeKinds = ['class', 'plan', 'scholarship', 'internship', 'team', 'other'] as const;

const ask = (section: Section, en: string, zh: string, wordsEn = '', wordsZh = '') =>
  asked(text(en, zh, { max: 400 }), wordsEn, wordsZh, section);

/** One idea for a programme: what is the same in both languages. */
const programme = {
  order: field(z.number().int().positive(), 'count', 'Order', '顺序'),
  status: status(),
  kind: otherwise(choice(programmeKinds, 'Kind of programme', '项目类型'), 'other'),
  facts: facts(),
  questionsToAsk: slugs('checklist', 'Questions to ask first', '先要问的问题'),
  notAsked: notAsked(),
  term: optional(slug('glossary', 'Term in the glossary', '对应的术语')),
  intake: asked(
    count('Number of places', '招收人数'),
    'how many places, intake, quota',
    '招多少人、人数、招生人数',
    'who',
  ),
  // Not "Start" alone: as the words of a link, that names no target (Lighthouse, link-text).
  start: asked(day('Start date', '开始时间'), 'when does it start, begin', '什么时候开始、何时开始、开班时间', 'do'),
  pay: asked(money('Pay', '报酬'), 'salary, wage, stipend, paid', '工资、薪资、薪水、待遇、实习工资', 'money'),
  cost: asked(
    money('Cost to the student', '是否收费'),
    'fee, tuition, price, free, refund',
    '学费、收费、费用、要交钱吗、退费、退款',
    'money',
  ),
  amount: asked(money('Amount', '金额'), 'how much, how much money', '多少钱、奖金', 'money'),
  awards: asked(
    count('Number of scholarships', '奖学金名额'),
    'how many students get it',
    '多少人能拿、评几个人',
    'money',
  ),
  contact: asked(
    contact('Contact', '联系方式'),
    'phone, phone number, e-mail, email, WeChat, we chat, weixin, whom to ask, who do I call',
    '电话、邮箱、微信、联系谁、找谁、怎么联系、email、WeChat',
    'apply',
  ),
  ...movable(),
};

/** One idea for a programme, in words. */
const programmeWords = {
  title: text('Name', '名称', { max: 40 }),
  oneLine: text('In one line', '一句话介绍', { max: 120 }),
  whatItIs: text('What it is, in plain words', '通俗地说，这是什么', {
    max: 200,
    hint: ['What such a thing is in general, here and in the comparison.', '这类事物一般是什么，用于本页和对照表。'],
  }),
  couldMean: text('What it could mean for me', '对我可能意味着什么', {
    max: 200,
    hint: ['Good and bad, and no promise.', '好坏都写，不作承诺。'],
  }),
  askFirst: text('What to ask first', '最先要问什么', { max: 120 }),
  note: note(),
  aliases: aliases(),
  audience: ask('who', 'Who it is for', '面向对象', 'for whom', '适合谁、谁可以参加'),
  eligibility: ask('who', 'Entry rules', '参加条件', 'requirements, conditions, grades', '条件、要求、资格'),
  majors: ask('who', 'Majors and years of study', '专业和年级', 'subjects, year', '什么专业、大几、年级'),
  whatYouDo: ask('do', 'What you would do', '做什么', 'tasks, work', '工作内容、干什么活'),
  length: ask('do', 'Length', '时长', 'how long, duration, weeks, months', '多久、多长时间、几个月'),
  hours: ask('do', 'Hours', '时间安排', 'working hours, night shift, overtime, weekends', '工作时间、夜班、加班、双休'),
  place: ask('do', 'Where', '地点', 'place, location', '在哪里、哪个城市'),
  supervisor: ask('do', 'Supervisor', '指导教师', 'mentor, teacher in charge', '带队老师、师傅、导师'),
  whatYouGet: ask('get', 'What you would get', '能得到什么', 'benefits, certificate', '好处、证书、收获'),
  insurance: ask('get', 'Insurance', '保险', 'accident, injury, social insurance', '工伤、意外、投保、五险一金、社保'),
  housing: ask('get', 'Housing and meals', '食宿', 'dormitory, accommodation, food', '住宿、宿舍、吃饭、包吃住'),
  obligationAfter: ask(
    'duties',
    'Duty to work for the company',
    '毕业后的服务期要求',
    'bond, must I work',
    '服务期、必须去工作吗、违约',
  ),
  leaving: ask('duties', 'Leaving early', '中途退出', 'quit, penalty, withdraw', '退出、违约金、转班'),
  selection: ask('apply', 'How people are chosen', '选拔方式', 'interview, exam, criteria', '面试、考试、评选、怎么选'),
};

/** Applying: dates and address are shared, the way to do it is written in each language. */
const applying = fieldSet(
  {
    opens: asked(
      day('Applications open', '报名开始'),
      'when can I apply, opening date',
      '什么时候报名、报名时间',
      'apply',
    ),
    closes: asked(day('Applications close', '报名截止'), 'deadline, last day', '截止日期、最晚', 'apply'),
    url: asked(url('Application form', '报名表'), 'form, website, online application', '报名网址、网上报名', 'apply'),
  },
  { how: ask('apply', 'How to apply', '报名方式', 'application, apply, register', '怎么报名、如何申请、报名') },
);

const general: Hint = [
  'Not about this cooperation. Name its sources: [S2 art. 40; S12].',
  '不写本次合作，并写明来源：[S2 第四十条；S12]。',
];
const paragraph = (en: string, zh: string) => optional(text(en, zh, { max: 900, hint: general }));

/** What such a thing usually is, at any school: not about this cooperation, and never a fact, a number or a source for one. */
const background = {
  what: paragraph('How it usually works', '一般是怎样的'),
  good: paragraph('What can be good', '可能的好处'),
  bad: paragraph('What can be bad', '可能的风险'),
  ask: paragraph('What to ask', '要问清楚什么'),
};
/** Its paragraphs, in their order. */
export const backgroundParts = Object.keys(background) as (keyof typeof background)[];

export const programmes = () =>
  fieldSet(programme, programmeWords, {
    apply: { label: { en: 'Applying', zh: '报名' }, ...applying },
    background: { label: { en: 'General background', zh: '一般情况' }, ...fieldSet({}, background) },
  });

const newsKinds = ['report', 'update', 'correction'] as const;
const audiences = ['students', 'parents', 'everyone'] as const;
export const topics = ['applying', 'money', 'jobs', 'class', 'internship', 'base', 'cooperation', 'site'] as const;

/** A news item. */
export const news = (kit: Kit) =>
  fieldSet(
    {
      published: day('Date of our page', '本页发布日期', { hint: ['When it is put here.', '本页放上网站的日子。'] }),
      kind: choice(newsKinds, 'Kind', '类型'),
      facts: facts(),
      notAsked: notAsked(),
      eventDate: asked(day('Date of the event', '活动日期'), 'when', '什么时候、日期'),
      image: knowable(field(kit.image(), 'image', 'Picture', '图片')),
      ...movable(),
    },
    {
      title: title(),
      summary: summary(),
      aliases: aliases(),
      place: asked(text('Place', '地点'), 'where', '在哪里'),
      imageAlt: optional(text('What the picture shows', '图片说明')),
    },
  );

/** A question that readers ask, answered or still open. */
export const questions = () =>
  fieldSet(
    {
      order: field(z.number().int().positive().default(500), 'count', 'Order', '顺序'),
      audience: choice(audiences, 'Who asks', '谁会问'),
      topic: choice(topics, 'Topic', '主题'),
      state: choice(['answered', 'open'], 'State', '状态'),
      facts: someFacts(),
      general: flag('General background', '一般情况', { hint: general }),
      about: optional(
        text('Page to read on', '延伸阅读', { hint: ['Such as programmes/internship', '例如 programmes/internship'] }),
      ),
      ...common(),
    },
    {
      question: text('Question', '问题', { max: 90 }),
      answer: knowable(text('Answer', '回答', { max: 600 })),
      aliases: aliases(),
    },
  );

/** The words at the head of a page whose content is collected from elsewhere, and the text of pages like About. */
export const pages = () =>
  fieldSet({ facts: someFacts(), ...movable() }, { title: title(), summary: summary(), aliases: aliases() });
