import { statuses } from '../status.ts';
import { choice, day, flag, optional, otherwise, slugs, text, texts } from './fields.ts';
import { addresses, updates } from './updates.ts';

/** Settings that every page has. They live in the English file and hold for both languages. */
export const common = () => ({
  sources: otherwise(
    slugs(
      'sources',
      { en: 'Sources', zh: '来源' },
      {
        hint: {
          en: 'Names from content/sources.yaml. Add one before you fill in what the announcement does not give.',
          zh: '填 content/sources.yaml 里的名称。补充报道之外的内容之前，先登记来源。',
        },
      },
    ),
    ['announcement'],
  ),
  draft: flag(
    { en: 'Draft', zh: '草稿' },
    {
      hint: { en: 'Drafts never reach the published site.', zh: '草稿不会出现在正式网站上。' },
    },
  ),
  publishFrom: optional(
    day(
      { en: 'Publish from', zh: '发布日期' },
      {
        hint: { en: 'Held back until this day, YYYY-MM-DD.', zh: '到这一天才发布，格式为 YYYY-MM-DD。' },
      },
    ),
  ),
  updated: optional(
    day(
      { en: 'Last changed', zh: '最近修改' },
      {
        hint: { en: 'The day on which the meaning last changed.', zh: '内容最近一次实质修改的日子。' },
      },
    ),
  ),
  owner: optional(
    text({ en: 'Owner', zh: '负责人' }, 60, {
      hint: { en: 'Who keeps this page true. Never printed.', zh: '由谁负责核对，不会显示在网站上。' },
    }),
  ),
  reviewBy: optional(
    day(
      { en: 'Review by', zh: '复核日期' },
      {
        hint: { en: 'When somebody should read this page again.', zh: '到这一天应当有人重读一遍。' },
      },
    ),
  ),
  updates: otherwise(
    updates(
      { en: 'What changed', zh: '更新记录' },
      {
        en: 'One line each: { date: 2027-03-01, kind: filled, field: amount }. Kinds: published, filled, status, correction, changed.',
        zh: '每行一条：{ date: 2027-03-01, kind: filled, field: amount }。kind 可填 published、filled、status、correction、changed。',
      },
    ),
    [],
  ),
});

/** Pages with an address of their own may have had another one before. */
export const movable = () => ({
  movedFrom: otherwise(
    addresses(
      { en: 'Earlier addresses', zh: '旧网址' },
      {
        en: 'After renaming the file, oldest first: [/news/old-name/]. Readers of the old address are sent on, in both languages.',
        zh: '文件改名后填 [/news/old-name/]，最早的写在前面；打开旧网址的读者会转到新网址，两种语言都有效。',
      },
    ),
    [],
  ),
});

export const title = () =>
  text({ en: 'Title', zh: '标题' }, 70, {
    hint: { en: 'The reader’s question, or the name of the thing.', zh: '读者的问题，或事物的名称。' },
  });

/** The short name of a part, as it stands in menus and in the core. */
export const name = () => text({ en: 'Short name', zh: '简称' }, 30);

export const summary = () =>
  text({ en: 'Summary', zh: '摘要' }, 160, {
    hint: {
      en: 'One or two sentences for lists, search engines and shared links.',
      zh: '一两句话，用于列表、搜索引擎和分享卡片。',
    },
  });

export const aliases = () =>
  otherwise(
    texts(
      { en: 'Also called', zh: '又称' },
      {
        hint: { en: 'Other words that readers search for.', zh: '读者可能用来搜索的其他说法。' },
      },
    ),
    [],
  );

export const facts = () =>
  slugs(
    'facts',
    { en: 'Facts', zh: '事实' },
    {
      hint: { en: 'What the page rests on: F01, F02 …', zh: '本页依据的事实：F01、F02……' },
    },
  );

export const status = () =>
  choice(
    statuses,
    { en: 'Status', zh: '进展' },
    {
      hint: {
        en: 'signed, done, consensus, aim, self, open or closed.',
        zh: '填 signed、done、consensus、aim、self、open 或 closed。',
      },
    },
  );

/** A remark beside the status, in the core on the home page. */
export const note = () => optional(text({ en: 'Remark', zh: '备注' }, 80));
