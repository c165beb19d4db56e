/** The fields of a programme: its words, what is said about it by the parts of its page, applying, and general background. */
import { z } from 'astro/zod';
import * as f from './fields.ts';
import { aliases, facts, general, movable, notAsked, note, status } from './pages.ts';

/** What a programme is, for machines: https://schema.org has a type of its own for some of them. */
const programmeKinds = ['class', 'plan', 'scholarship', 'internship', 'team', 'other'] as const;

/** A text that readers ask for, and the words that they search for it with. */
const ask = (en: string, zh: string, wordsEn = '', wordsZh = '') =>
  f.asked(f.text(en, zh, { max: 400 }), wordsEn, wordsZh);

const paragraph = (en: string, zh: string) => f.optional(f.text(en, zh, { max: 900, hint: general }));

/** What such a thing usually is, at any school: not about this cooperation, and never a fact, a number or a source for one. */
const background = {
  what: paragraph('How it usually works', '一般是怎样的'),
  good: paragraph('What can be good', '可能的好处'),
  bad: paragraph('What can be bad', '可能的风险'),
  ask: paragraph('What to ask', '要问清楚什么'),
};
/** Its paragraphs, in their order. */
export const backgroundParts = Object.keys(background) as (keyof typeof background)[];

/** One idea for a programme. */
const programme = z.strictObject({
  title: f.text('Name', '名称', { max: 40 }),
  oneLine: f.text('In one line', '一句话介绍', { max: 120 }),
  whatItIs: f.text('What it is, in plain words', '通俗地说，这是什么', {
    max: 200,
    hint: ['What such a thing is in general, here and in the comparison.', '这类事物一般是什么，用于本页和对照表。'],
  }),
  couldMean: f.text('What it could mean for me', '对我可能意味着什么', {
    max: 200,
    hint: ['Good and bad, and no promise.', '好坏都写，不作承诺。'],
  }),
  askFirst: f.text('What to ask first', '最先要问什么', { max: 120 }),
  note: note(),
  aliases: aliases(),
  order: f.field(z.number().int().positive(), 'count', 'Order', '顺序'),
  status: status(),
  kind: f.otherwise(f.choice(programmeKinds, 'Kind of programme', '项目类型'), 'other'),
  facts: facts(),
  questionsToAsk: f.slugs('checklist', 'Questions to ask first', '先要问的问题'),
  notAsked: notAsked(),
  term: f.optional(f.slug('glossary', 'Term in the glossary', '对应的术语')),
  ...f.section('who', {
    audience: ask('Who it is for', '面向对象', 'for whom', '适合谁、谁可以参加'),
    eligibility: ask('Entry rules', '参加条件', 'requirements, conditions, grades', '条件、要求、资格'),
    majors: ask('Majors and years of study', '专业和年级', 'subjects, year', '什么专业、大几、年级'),
    intake: f.asked(
      f.count('Number of places', '招收人数'),
      'how many places, intake, quota',
      '招多少人、人数、招生人数',
    ),
  }),
  ...f.section('do', {
    whatYouDo: ask('What you would do', '做什么', 'tasks, work', '工作内容、干什么活'),
    length: ask('Length', '时长', 'how long, duration, weeks, months', '多久、多长时间、几个月'),
    hours: ask('Hours', '时间安排', 'working hours, night shift, overtime, weekends', '工作时间、夜班、加班、双休'),
    place: ask('Where', '地点', 'place, location', '在哪里、哪个城市'),
    supervisor: ask('Supervisor', '指导教师', 'mentor, teacher in charge', '带队老师、师傅、导师'),
    // Not "Start" alone: as the words of a link, that names no target (Lighthouse, link-text).
    start: f.asked(f.day('Start date', '开始时间'), 'when does it start, begin', '什么时候开始、何时开始、开班时间'),
  }),
  ...f.section('get', {
    whatYouGet: ask('What you would get', '能得到什么', 'benefits, certificate', '好处、证书、收获'),
    insurance: ask('Insurance', '保险', 'accident, injury, social insurance', '工伤、意外、投保、五险一金、社保'),
    housing: ask('Housing and meals', '食宿', 'dormitory, accommodation, food', '住宿、宿舍、吃饭、包吃住'),
  }),
  ...f.section('money', {
    pay: f.asked(f.money('Pay', '报酬'), 'salary, wage, stipend, paid', '工资、薪资、薪水、待遇、实习工资'),
    cost: f.asked(
      f.money('Cost to the student', '是否收费'),
      'fee, tuition, price, free, refund',
      '学费、收费、费用、要交钱吗、退费、退款',
    ),
    amount: f.asked(f.money('Amount', '金额'), 'how much, how much money', '多少钱、奖金'),
    awards: f.asked(
      f.count('Number of scholarships', '奖学金名额'),
      'how many students get it',
      '多少人能拿、评几个人',
    ),
  }),
  ...f.section('duties', {
    obligationAfter: ask(
      'Duty to work for the company',
      '毕业后要不要去该企业工作',
      'bond, must I work',
      '服务期、服务期要求、必须去工作吗、违约',
    ),
    leaving: ask('Leaving early', '中途退出', 'quit, penalty, withdraw', '退出、违约金、转班'),
  }),
  ...f.section('apply', {
    selection: ask('How people are chosen', '选拔方式', 'interview, exam, criteria', '面试、考试、评选、怎么选'),
    contact: f.asked(
      f.contact('Contact', '联系方式'),
      'phone, phone number, e-mail, email, WeChat, we chat, weixin, whom to ask, who do I call',
      '电话、邮箱、微信、联系谁、找谁、怎么联系、email、WeChat',
    ),
  }),
  ...movable(),
  apply: f.block(
    'Applying',
    '报名',
    f.section('apply', {
      how: ask('How to apply', '报名方式', 'application, apply, register', '怎么报名、如何申请、报名'),
      opens: f.asked(
        f.day('Applications open', '报名开始'),
        'when can I apply, opening date',
        '什么时候报名、报名时间',
      ),
      closes: f.asked(f.day('Applications close', '报名截止'), 'deadline, last day', '截止日期、最晚'),
      url: f.asked(f.url('Application form', '报名表'), 'form, website, online application', '报名网址、网上报名'),
    }),
  ),
  background: f.block('General background', '一般情况', background),
});
/** The fields of a programme's page. */
export const programmes = () => programme;
