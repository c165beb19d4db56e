import { z } from 'astro/zod';
import type { Both } from '../knowable.ts';
import { aliases, common, facts, movable, note, status } from './common.ts';
import {
  choice,
  contact,
  count,
  day,
  field,
  knowable,
  money,
  otherwise,
  type Section,
  slugs,
  text,
  texts,
  url,
} from './fields.ts';
import type { Kit } from './parts.ts';
import { fieldSet } from './sets.ts';

/** What a programme is, for machines: https://schema.org has a type of its own for some of them. */
export const programmeKinds = ['class', 'plan', 'scholarship', 'internship', 'team', 'other'] as const;

const ask = (section: Section, label: Both, en: string[] = [], zh: string[] = []) =>
  knowable(text(label, 400, { section, aliases: { en, zh } }));

/** The values of a programme that are the same in both languages. */
const shared = () => ({
  order: field(z.number().int().positive(), 'count', { en: 'Order', zh: '顺序' }),
  status: status(),
  kind: otherwise(choice(programmeKinds, { en: 'Kind of programme', zh: '项目类型' }), 'other'),
  facts: facts(),
  questionsToAsk: slugs(
    'checklist',
    { en: 'Questions to ask first', zh: '先要问的问题' },
    {
      hint: { en: 'Names from content/checklist.yaml.', zh: '填 content/checklist.yaml 里的名称。' },
    },
  ),
  notAsked: otherwise(
    texts(
      { en: 'Questions that make no sense here', zh: '与本项目无关的栏目' },
      {
        hint: {
          en: 'Names of fields that this page leaves out, such as pay for a training plan.',
          zh: '本页不列的栏目名称，例如培养方案不列 pay。',
        },
      },
    ),
    [],
  ),
  intake: knowable(
    count(
      { en: 'Places', zh: '名额' },
      {
        section: 'who',
        aliases: { en: ['how many places', 'intake', 'quota'], zh: ['招多少人', '人数', '招生人数'] },
      },
    ),
  ),
  start: knowable(
    day(
      // Not "Start" alone: as the words of a link, that names no target (Lighthouse, link-text).
      { en: 'Start date', zh: '开始时间' },
      {
        section: 'do',
        aliases: { en: ['when does it start', 'begin'], zh: ['什么时候开始', '何时开始', '开班时间'] },
      },
    ),
  ),
  pay: knowable(
    money(
      { en: 'Pay', zh: '报酬' },
      {
        section: 'money',
        aliases: { en: ['salary', 'wage', 'stipend', 'paid'], zh: ['工资', '薪资', '薪水', '待遇', '实习工资'] },
      },
    ),
  ),
  cost: knowable(
    money(
      { en: 'Cost to the student', zh: '学生需付费用' },
      {
        section: 'money',
        aliases: {
          en: ['fee', 'tuition', 'price', 'free', 'refund'],
          zh: ['学费', '收费', '费用', '要交钱吗', '退费', '退款'],
        },
      },
    ),
  ),
  amount: knowable(
    money(
      { en: 'Amount', zh: '金额' },
      {
        section: 'money',
        aliases: { en: ['how much', 'how much money'], zh: ['多少钱', '奖金'] },
      },
    ),
  ),
  awards: knowable(
    count(
      { en: 'Number of awards', zh: '奖励名额' },
      {
        section: 'money',
        aliases: { en: ['how many students get it'], zh: ['多少人能拿', '评几个人'] },
      },
    ),
  ),
  contact: knowable(
    contact(
      { en: 'Contact', zh: '联系方式' },
      {
        section: 'apply',
        aliases: { en: ['phone', 'email', 'wechat', 'whom to ask'], zh: ['电话', '邮箱', '微信', '联系谁', '找谁'] },
      },
    ),
  ),
  ...common(),
  ...movable(),
});

/** The values that are written in each language. */
const translated = () => ({
  title: text({ en: 'Name', zh: '名称' }, 40),
  oneLine: text({ en: 'In one line', zh: '一句话介绍' }, 120),
  note: note(),
  aliases: aliases(),
  audience: ask('who', { en: 'Who it is for', zh: '面向对象' }, ['for whom'], ['适合谁', '谁可以参加']),
  eligibility: ask(
    'who',
    { en: 'Entry rules', zh: '参加条件' },
    ['requirements', 'conditions', 'grades'],
    ['条件', '要求', '资格'],
  ),
  majors: ask(
    'who',
    { en: 'Majors and years of study', zh: '专业和年级' },
    ['subjects', 'year'],
    ['什么专业', '大几', '年级'],
  ),
  whatYouDo: ask('do', { en: 'What you would do', zh: '做什么' }, ['tasks', 'work'], ['工作内容', '干什么活']),
  length: ask(
    'do',
    { en: 'Length', zh: '时长' },
    ['how long', 'duration', 'weeks', 'months'],
    ['多久', '多长时间', '几个月'],
  ),
  hours: ask(
    'do',
    { en: 'Hours', zh: '时间安排' },
    ['working hours', 'night shift', 'overtime'],
    ['工作时间', '夜班', '加班'],
  ),
  place: ask('do', { en: 'Place', zh: '地点' }, ['where', 'location'], ['在哪里', '哪个城市']),
  supervisor: ask(
    'do',
    { en: 'Supervisor', zh: '指导人' },
    ['mentor', 'teacher in charge'],
    ['带队老师', '师傅', '导师'],
  ),
  whatYouGet: ask(
    'get',
    { en: 'What you would get', zh: '能得到什么' },
    ['benefits', 'certificate'],
    ['好处', '证书', '收获'],
  ),
  insurance: ask(
    'get',
    { en: 'Insurance', zh: '保险' },
    ['accident', 'injury', 'social insurance'],
    ['工伤', '意外', '投保', '五险一金', '社保'],
  ),
  housing: ask(
    'get',
    { en: 'Housing and meals', zh: '食宿' },
    ['dormitory', 'accommodation', 'food'],
    ['住宿', '宿舍', '吃饭', '包吃住'],
  ),
  obligationAfter: ask(
    'duties',
    { en: 'Duty to work for the company', zh: '毕业后的服务义务' },
    ['bond', 'must I work'],
    ['服务期', '必须去工作吗', '违约'],
  ),
  leaving: ask(
    'duties',
    { en: 'Leaving early', zh: '中途退出' },
    ['quit', 'penalty', 'withdraw'],
    ['退出', '违约金', '转班'],
  ),
  selection: ask(
    'apply',
    { en: 'How people are chosen', zh: '选拔方式' },
    ['interview', 'exam', 'criteria'],
    ['面试', '考试', '评选', '怎么选'],
  ),
});

/** Applying: dates and address are shared, the way to do it is written in each language. */
const apply = () => ({
  ...fieldSet(
    {
      opens: knowable(
        day(
          { en: 'Applications open', zh: '报名开始' },
          {
            section: 'apply',
            aliases: { en: ['when can I apply', 'opening date'], zh: ['什么时候报名', '报名时间'] },
          },
        ),
      ),
      closes: knowable(
        day(
          { en: 'Applications close', zh: '报名截止' },
          {
            section: 'apply',
            aliases: { en: ['deadline', 'last day'], zh: ['截止日期', '最晚'] },
          },
        ),
      ),
      url: knowable(
        url(
          { en: 'Application form', zh: '报名网址' },
          {
            section: 'apply',
            aliases: { en: ['form', 'website', 'online application'], zh: ['报名表', '网上报名'] },
          },
        ),
      ),
    },
    {
      how: ask(
        'apply',
        { en: 'How to apply', zh: '报名方式' },
        ['application', 'apply', 'register'],
        ['怎么报名', '如何申请', '报名'],
      ),
    },
  ),
  about: { label: { en: 'Applying', zh: '报名' }, kind: 'text' as const },
});

/** One idea for a programme. */
export const programmes = (_kit: Kit) => fieldSet(shared(), translated(), { apply: apply() });
