/** The fields of every page. Texts are written in each language's file, all else in the English one alone. */
import { z } from 'astro/zod';
import * as f from './fields.ts';
import { limits } from './limits.ts';
import { statuses } from './status.ts';

/** What Astro lends to the schemas; anything else that reads them passes plain strings. */
export interface Kit {
  image: () => z.ZodType;
}

const when = (en: string, zh: string, hint: f.Hint) => f.optional(f.day(en, zh, { hint }));

/** Settings that every page has. */
const common = () => ({
  sources: f.otherwise(f.slugs('sources', 'Sources', '来源'), ['announcement']),
  draft: f.flag('Draft', '草稿', { hint: ['Drafts never reach the published site.', '草稿不会出现在正式网站上。'] }),
  publishFrom: when('Publish from', '定时发布', ['Held back until this day.', '到这一天才发布。']),
  updated: when('Last changed', '最近修改', ['When the meaning last changed.', '内容最近一次实质修改的日子。']),
  reviewBy: when('Review by', '复核日期', ['When to read this page again.', '到这一天应当有人重读一遍。']),
  updates: f.otherwise(f.updates('What changed', '更新记录'), []),
});

/** Pages with an address of their own may have had another one before. */
export const movable = () => ({
  ...common(),
  movedFrom: f.otherwise(
    f.addresses('Earlier addresses', '旧网址', { hint: ['The oldest first.', '最早的在前。'] }),
    [],
  ),
});

const title = () =>
  f.text('Title', '标题', {
    max: limits.en.title,
    hint: [
      `The reader’s question, or the name of the thing: at most ${limits.en.title} letters.`,
      `读者的问题，或事物的名称，最多 ${limits.zh.title / 2} 个汉字。`,
    ],
  });
const summary = () =>
  f.text('Summary', '摘要', {
    max: limits.en.description,
    hint: [
      `For lists, search engines and shared links: at most ${limits.en.description} letters.`,
      `用于列表、搜索引擎和分享卡片，最多 ${limits.zh.description / 2} 个汉字。`,
    ],
  });
export const aliases = () => f.otherwise(f.texts('Search words, never shown', '搜索用词，不会显示'), []);
export const notAsked = () =>
  f.otherwise(
    f.field(z.array(f.line), 'slugs', 'Questions that make no sense here', '与本页无关的栏目', {
      hint: ['Names of fields, such as pay; they do not count as missing.', '栏目名称，例如 pay，不算“未说明”。'],
    }),
    [],
  );
export const facts = () => f.slugs('facts', 'Facts', '事实');
const someFacts = () => f.otherwise(facts(), []);
export const status = () => f.choice(statuses, 'Status', '状态');
/** A remark beside the status, in the core on the home page. */
export const note = () => f.optional(f.text('Remark', '备注', { max: 80 }));

const words = () => ({ title: title(), summary: summary(), aliases: aliases() });
/** The words of a part of the cooperation: its short name stands in menus and in the core. */
const partWords = () => ({
  title: title(),
  name: f.text('Short name', '简称', { max: 30 }),
  summary: summary(),
  note: note(),
  aliases: aliases(),
});

/** The cooperation agreement. */
export const agreement = () =>
  z.strictObject({
    ...partWords(),
    place: f.knowable(f.text('Place of signing', '签署地点')),
    term: f.asked(f.text('Term, renewal and exit', '期限、续签与退出'), 'duration, how long', '有效期、多长时间'),
    signatories: f.knowable(f.text('Who signed for each side', '各方签字人')),
    status: status(),
    parties: f.slugs('organisations', 'Parties', '签约方'),
    facts: facts(),
    signedOn: f.asked(
      f.day('Date of signing', '签署日期'),
      'when signed, signing date, date',
      '什么时候签、签约日期、日期',
    ),
    document: f.asked(f.url('Text of the agreement', '协议文本'), 'full text, download', '协议全文、下载'),
    ...movable(),
  });

const photo = (kit: Kit) =>
  z.strictObject({ image: f.field(kit.image(), 'image', 'Picture', '图片'), alt: f.pair('What it shows', '图片内容') });

/** The internship base. */
export const base = (kit: Kit) =>
  z.strictObject({
    ...partWords(),
    unclear: f.texts('What is unclear', '尚不清楚之处'),
    address: f.asked(f.text('Address', '地址'), 'where, location, city, map', '在哪里、位置、哪个城市、地图'),
    equipment: f.knowable(f.text('Equipment', '设备', { max: 400 })),
    plaqueText: f.knowable(f.text('Wording of the plaque', '牌匾文字')),
    visits: f.asked(f.text('Visits', '参观'), 'tour, open day', '开放日'),
    safety: f.asked(f.text('Safety training', '安全培训'), 'dangerous', '危险、安全'),
    status: status(),
    facts: facts(),
    openedOn: f.asked(f.day('Opening date', '启用日期'), 'when opens', '什么时候启用、建成时间'),
    capacity: f.asked(f.count('Places for interns', '可容纳实习生人数'), 'how many places', '名额、多少人'),
    photos: f.knowable(f.field(z.array(photo(kit)).min(1), 'photos', 'Photographs', '照片')),
    ...movable(),
  });

/** Of a text about such things at any school. */
export const general: f.Hint = [
  'Not about this cooperation. Name its sources: [S2 art. 40; S12].',
  '不写本次合作，并写明来源：[S2 第四十条；S12]。',
];
const newsKinds = ['report', 'update', 'correction'] as const;
const audiences = ['students', 'parents', 'everyone'] as const;
export const topics = ['applying', 'money', 'jobs', 'class', 'internship', 'base', 'cooperation', 'site'] as const;

/** A news item. */
export const news = (kit: Kit) =>
  z.strictObject({
    ...words(),
    place: f.asked(f.text('Place', '地点'), 'where', '在哪里'),
    imageAlt: f.optional(f.text('What the picture shows', '图片说明')),
    published: f.day('Date of our page', '本页发布日期', { hint: ['When it is put here.', '本页放上网站的日子。'] }),
    kind: f.choice(newsKinds, 'Kind', '类型'),
    facts: facts(),
    notAsked: notAsked(),
    eventDate: f.asked(f.day('Date of the event', '活动日期'), 'when', '什么时候、日期'),
    image: f.knowable(f.field(kit.image(), 'image', 'Picture', '图片')),
    ...movable(),
  });

/** A question that readers ask, answered or still open. */
export const questions = () =>
  z.strictObject({
    question: f.text('Question', '问题', { max: 90 }),
    answer: f.knowable(f.text('Answer', '回答', { max: 600 })),
    aliases: aliases(),
    order: f.field(z.number().int().positive().default(500), 'count', 'Order', '顺序'),
    audience: f.choice(audiences, 'Who asks', '谁会问'),
    topic: f.choice(topics, 'Topic', '主题'),
    state: f.choice(['answered', 'open'], 'State', '状态'),
    facts: someFacts(),
    general: f.flag('General background', '一般情况', { hint: general }),
    about: f.optional(
      f.field(f.line.clone(), 'slug', 'Page to read on', '延伸阅读', {
        hint: ['Such as programmes/internship', '例如 programmes/internship'],
      }),
    ),
    ...common(),
  });

/** The words at the head of a page whose content is collected from elsewhere, and the text of pages like About. */
export const pages = () => z.strictObject({ ...words(), facts: someFacts(), ...movable() });
