/** Records: one YAML file each, with an entry for every name; and the site's own settings. */
import { z } from 'astro/zod';
import {
  choice,
  contact,
  day,
  field,
  knowable,
  line,
  optional,
  otherwise,
  pair,
  phrase,
  slug,
  slugs,
  text,
  texts,
  url,
} from './fields.ts';
import { statuses } from './status.ts';

const twoLists = () => z.strictObject({ en: texts('English', '英文'), zh: texts('Chinese', '中文') });
const words = (en: string, zh: string) => otherwise(field(twoLists(), 'wordLists', en, zh), { en: [], zh: [] });
const aliases = () => words('Search words, never shown', '搜索用词，不会显示');
const sources = () => otherwise(slugs('sources', 'Sources', '来源'), ['announcement']);

/** One statement of the report. Without a status it describes the report itself. */
const fact = z.strictObject({
  text: pair('Statement', '陈述'),
  status: optional(choice(statuses, 'Status', '状态')),
  source: otherwise(slug('sources', 'Source', '来源'), 'announcement'),
  doubt: optional(pair('Not certain', '存疑')),
});

/** Where facts come from. */
const source = z.strictObject({
  title: pair('Title', '标题'),
  publisher: optional(slug('organisations', 'Published by', '发布者')),
  url: optional(url('Address', '网址')),
  note: optional(pair('Remark', '备注')),
});

const roles = ['party', 'visitor', 'publisher'] as const;

/** Somebody who takes part. */
const organisation = z.strictObject({
  name: pair('Name', '名称'),
  role: choice(roles, 'Role', '身份'),
  kind: otherwise(choice(['school', 'company', 'other'], 'Kind of organisation', '单位类型'), 'other'),
  facts: slugs('facts', 'Facts', '事实'),
  sources: sources(),
  notAsked: otherwise(texts('Questions that make no sense here', '与本单位无关的栏目'), []),
  says: optional(pair('What is reported', '报道内容')),
  aliases: aliases(),
  legalName: knowable(pair('Legal name', '法定名称')),
  url: knowable(url('Website', '网站')),
  description: knowable(pair('Description', '简介')),
});

/** A term in both languages. */
const term = z.strictObject({
  en: text('English', '英文', { max: 60 }),
  zh: text('Chinese', '中文', { max: 40 }),
  plain: pair('In plain words', '通俗解释'),
  basis: choice(['standard', 'reading'], 'Basis', '依据'),
  avoid: words('Not to be read as', '不要理解为'),
  aliases: aliases(),
  related: otherwise(slugs('glossary', 'Related', '相关'), []),
});

/** A source of general background: about such things anywhere, so it counts for no value of this cooperation. */
const backgroundSource = z.strictObject({
  title: pair('Title', '标题'),
  covers: pair('Whom it covers', '适用范围'),
  url: optional(url('Address', '网址')),
});

const verification = z.strictObject({
  meta: phrase('Name of the tag', '标签的 name'),
  code: phrase('Code', '代码'),
});
const mailOrPage = line.regex(/^(?:https:\/\/\S+|[^\s@:]+@[^\s@]+\.[^\s@]+)$/);
const security = z.strictObject({
  contact: field(mailOrPage, 'text', 'E-mail or page', '邮箱或网页'),
  expires: day('Holds until', '有效期至'),
});

/** The site's own settings. */
export const site = z.strictObject({
  name: pair('Name of the site', '网站名称'),
  address: optional(url('Address at which the site is published', '网站发布地址')),
  tagline: pair('Tagline', '副标题'),
  sources: sources(),
  lastChecked: optional(
    day('Last checked against its source', '最近一次与来源核对', {
      hint: ['When somebody last compared every page with its source.', '最近一次把全部页面与来源逐一核对的日子。'],
    }),
  ),
  operator: knowable(pair('Who runs this site', '本站运营方')),
  contact: knowable(contact('How to reach them', '联系方式')),
  icp: knowable(text('ICP filing number', 'ICP 备案号', { max: 40 })),
  police: knowable(text('Public security filing number', '公安备案号', { max: 60 })),
  verification: optional(
    field(z.array(verification), 'codes', 'Verification codes', '站长验证代码', {
      hint: ['Name and content of the tag that webmaster tools give.', '站长平台给出的 meta 标签的 name 和 content。'],
    }),
  ),
  // Where holes in the site's security are reported, and until which day that holds: RFC 9116.
  security: optional(
    field(security, 'codes', 'Security contact', '安全联系方式', {
      hint: [
        'E-mail or page; and a day within a year, to look at it again.',
        '邮箱或网页；以及一年之内的日期，到期前请重新确认。',
      ],
    }),
  ),
});

/** A question to ask. */
const reminder = z.strictObject({
  en: text('English', '英文', { max: 120 }),
  zh: text('Chinese', '中文', { max: 60 }),
});

export const records = {
  facts: fact,
  sources: source,
  'background-sources': backgroundSource,
  organisations: organisation,
  glossary: term,
  checklist: reminder,
};
export type RecordName = keyof typeof records;

export type BackgroundSource = z.output<typeof backgroundSource>;
export type Organisation = z.output<typeof organisation>;
export type SiteSettings = z.output<typeof site>;
