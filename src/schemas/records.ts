/** Records: one YAML file each, with an entry for every name; and the site's own settings. */
import { z } from 'astro/zod';
import * as f from './fields.ts';
import { statuses } from './status.ts';

const twoLists = () => z.strictObject({ en: f.texts('English', '英文'), zh: f.texts('Chinese', '中文') });
const words = (en: string, zh: string) => f.otherwise(f.field(twoLists(), 'wordLists', en, zh), { en: [], zh: [] });
const aliases = () => words('Search words, never shown', '搜索用词，不会显示');
const sources = () => f.otherwise(f.slugs('sources', 'Sources', '来源'), ['announcement']);

/** One statement of the report. Without a status it describes the report itself. */
const fact = z.strictObject({
  text: f.pair('Statement', '陈述'),
  status: f.optional(f.choice(statuses, 'Status', '状态')),
  source: f.otherwise(f.slug('sources', 'Source', '来源'), 'announcement'),
  doubt: f.optional(f.pair('Not certain', '存疑')),
});

/** Where facts come from. */
const source = z.strictObject({
  title: f.pair('Title', '标题'),
  publisher: f.optional(f.slug('organisations', 'Published by', '发布者')),
  url: f.optional(f.url('Address', '网址')),
  note: f.optional(f.pair('Remark', '备注')),
});

const roles = ['party', 'visitor', 'publisher'] as const;

/** Somebody who takes part. */
const organisation = z.strictObject({
  name: f.pair('Name', '名称'),
  role: f.choice(roles, 'Role', '身份'),
  kind: f.otherwise(f.choice(['school', 'company', 'other'], 'Kind of organisation', '单位类型'), 'other'),
  facts: f.slugs('facts', 'Facts', '事实'),
  sources: sources(),
  notAsked: f.otherwise(f.texts('Questions that make no sense here', '与本单位无关的栏目'), []),
  says: f.optional(f.pair('What is reported', '报道内容')),
  aliases: aliases(),
  legalName: f.knowable(f.pair('Legal name', '法定名称')),
  url: f.knowable(f.url('Website', '网站')),
  description: f.knowable(f.pair('Description', '简介')),
});

/** A term in both languages. */
const term = z.strictObject({
  en: f.text('English', '英文', { max: 60 }),
  zh: f.text('Chinese', '中文', { max: 40 }),
  plain: f.pair('In plain words', '通俗解释'),
  basis: f.choice(['standard', 'reading'], 'Basis', '依据'),
  avoid: words('Not to be read as', '不要理解为'),
  aliases: aliases(),
  related: f.otherwise(f.slugs('glossary', 'Related', '相关'), []),
});

/** A source of general background: about such things anywhere, so it counts for no value of this cooperation. */
const backgroundSource = z.strictObject({
  title: f.pair('Title', '标题'),
  covers: f.pair('Whom it covers', '适用范围'),
  url: f.optional(f.url('Address', '网址')),
});

const verification = z.strictObject({
  meta: f.phrase('Name of the tag', '标签的 name'),
  code: f.phrase('Code', '代码'),
});
const mailOrPage = f.line.regex(/^(?:https:\/\/\S+|[^\s@:]+@[^\s@]+\.[^\s@]+)$/);
const security = z.strictObject({
  contact: f.field(mailOrPage, 'text', 'E-mail or page', '邮箱或网页'),
  expires: f.day('Holds until', '有效期至'),
});

/** The site's own settings. */
export const siteSchema = z.strictObject({
  name: f.pair('Name of the site', '网站名称'),
  address: f.optional(f.url('Address at which the site is published', '网站发布地址')),
  tagline: f.pair('Tagline', '副标题'),
  sources: sources(),
  lastChecked: f.optional(
    f.day('Last checked against its source', '最近一次与来源核对', {
      hint: ['When somebody last compared every page with its source.', '最近一次把全部页面与来源逐一核对的日子。'],
    }),
  ),
  operator: f.knowable(f.pair('Who runs this site', '本站运营方')),
  contact: f.knowable(f.contact('How to reach them', '联系方式')),
  icp: f.knowable(f.text('ICP filing number', 'ICP 备案号', { max: 40 })),
  police: f.knowable(f.text('Public security filing number', '公安备案号', { max: 60 })),
  verification: f.optional(
    f.field(z.array(verification), 'codes', 'Verification codes', '站长验证代码', {
      hint: ['Name and content of the tag that webmaster tools give.', '站长平台给出的 meta 标签的 name 和 content。'],
    }),
  ),
  // Where holes in the site's security are reported, and until which day that holds: RFC 9116.
  security: f.optional(
    f.field(security, 'codes', 'Security contact', '安全联系方式', {
      hint: [
        'E-mail or page; and a day within a year, to look at it again.',
        '邮箱或网页；以及一年之内的日期，到期前请重新确认。',
      ],
    }),
  ),
});

/** A question to ask. */
const asked = z.strictObject({
  en: f.text('English', '英文', { max: 120 }),
  zh: f.text('Chinese', '中文', { max: 60 }),
});

export const records = {
  facts: fact,
  sources: source,
  'background-sources': backgroundSource,
  organisations: organisation,
  glossary: term,
  checklist: asked,
};
export type RecordName = keyof typeof records;

export type BackgroundSource = z.output<typeof backgroundSource>;
export type Organisation = z.output<typeof organisation>;
export type SiteSettings = z.output<typeof siteSchema>;
