import { z } from 'astro/zod';
import { statuses } from '../status.ts';
import {
  both,
  choice,
  contact,
  dayValue,
  field,
  knowable,
  line,
  optional,
  otherwise,
  pair,
  slug,
  slugs,
  text,
  url,
} from './fields.ts';

const words = () =>
  otherwise(
    field(z.strictObject({ en: z.array(z.string()), zh: z.array(z.string()) }), 'texts', {
      en: 'Other words',
      zh: '其他说法',
    }),
    { en: [], zh: [] },
  );

/** One statement of the report. Without a status it describes the report itself. */
export const fact = z.strictObject({
  text: pair({ en: 'Statement', zh: '陈述' }),
  status: optional(choice(statuses, { en: 'Status', zh: '进展' })),
  source: otherwise(slug('sources', { en: 'Source', zh: '来源' }), 'announcement'),
  doubt: optional(pair({ en: 'Doubt', zh: '疑问' })),
});

/** Where facts come from. */
export const source = z.strictObject({
  title: pair({ en: 'Title', zh: '标题' }),
  publisher: optional(slug('organisations', { en: 'Published by', zh: '发布者' })),
  url: optional(url({ en: 'Address', zh: '网址' })),
  note: optional(pair({ en: 'Remark', zh: '备注' })),
});

export const roles = ['party', 'visitor', 'publisher'] as const;
export const organisationKinds = ['school', 'company', 'other'] as const;

/** Somebody who takes part. */
export const organisation = z.strictObject({
  name: pair({ en: 'Name', zh: '名称' }),
  role: choice(roles, { en: 'Role', zh: '身份' }),
  kind: otherwise(choice(organisationKinds, { en: 'Kind of organisation', zh: '单位类型' }), 'other'),
  facts: slugs('facts', { en: 'Facts', zh: '事实' }),
  sources: otherwise(slugs('sources', { en: 'Sources', zh: '来源' }), ['announcement']),
  says: optional(pair({ en: 'What is reported', zh: '报道内容' })),
  aliases: words(),
  legalName: knowable(pair({ en: 'Legal name', zh: '法定名称' })),
  url: knowable(url({ en: 'Website', zh: '网站' })),
  description: knowable(pair({ en: 'Description', zh: '简介' })),
});

/** A term in both languages. */
export const term = z.strictObject({
  en: text({ en: 'English', zh: '英文' }, 60),
  zh: text({ en: 'Chinese', zh: '中文' }, 40),
  plain: pair({ en: 'In plain words', zh: '通俗解释' }),
  basis: choice(['standard', 'reading'], { en: 'Basis', zh: '依据' }),
  avoid: words(),
  aliases: words(),
  related: otherwise(slugs('glossary', { en: 'Related', zh: '相关' }), []),
});

/** One question of the checklist. */
export const check = both;

/** What the webmaster tools of search engines want to find on the home page: the code that each of them gives. */
const verification = () =>
  field(
    z.strictObject({
      google: line.optional(),
      bing: line.optional(),
      baidu: line.optional(),
      sogou: line.optional(),
      so360: line.optional(),
      shenma: line.optional(),
      toutiao: line.optional(),
    }),
    'codes',
    { en: 'Verification codes', zh: '站长验证代码' },
    {
      hint: {
        en: 'The code alone, as the webmaster tools of each search engine give it.',
        zh: '各搜索引擎站长平台给出的代码，只填代码本身。',
      },
      inner: {
        google: 'text',
        bing: 'text',
        baidu: 'text',
        sogou: 'text',
        so360: 'text',
        shenma: 'text',
        toutiao: 'text',
      },
    },
  );

/** https://www.indexnow.org/documentation: 8 to 128 letters, digits and hyphens. */
const indexNowKey = () =>
  field(z.string().regex(/^[A-Za-z0-9-]{8,128}$/), 'text', { en: 'IndexNow key', zh: 'IndexNow 密钥' });

/** Where holes in the site's security are reported, and until which day that holds: RFC 9116. */
const security = () =>
  field(
    z.strictObject({ contact: line.regex(/^(?:https:\/\/\S+|[^\s@:]+@[^\s@]+\.[^\s@]+)$/), expires: dayValue.clone() }),
    'codes',
    { en: 'Security contact', zh: '安全联系方式' },
    {
      hint: {
        en: 'contact: an e-mail address or a page; expires: the day, within a year, by which somebody looks at it again.',
        zh: 'contact：邮箱或网页；expires：一年之内的日期，到期前请重新确认。',
      },
      inner: { contact: 'text', expires: 'day' },
    },
  );

/** The site's own settings. */
export const site = z.strictObject({
  name: pair({ en: 'Name of the site', zh: '网站名称' }),
  tagline: pair({ en: 'Tagline', zh: '副标题' }),
  sources: otherwise(slugs('sources', { en: 'Sources', zh: '来源' }), ['announcement']),
  operator: knowable(pair({ en: 'Who runs this site', zh: '本站运营方' })),
  contact: knowable(contact({ en: 'How to reach them', zh: '联系方式' })),
  icp: knowable(text({ en: 'ICP filing number', zh: 'ICP 备案号' }, 40)),
  police: knowable(text({ en: 'Public security filing number', zh: '公安备案号' }, 60)),
  indexNowKey: optional(indexNowKey()),
  verification: optional(verification()),
  security: optional(security()),
});

/** Records: one YAML file each, with an entry for every name. */
export const records = { facts: fact, sources: source, organisations: organisation, glossary: term, checklist: check };
export type RecordName = keyof typeof records;

export type Fact = z.output<typeof fact>;
export type Source = z.output<typeof source>;
export type Organisation = z.output<typeof organisation>;
export type Term = z.output<typeof term>;
export type Site = z.output<typeof site>;
export type Security = NonNullable<Site['security']>;
export type Verification = NonNullable<Site['verification']>;
