import { z } from 'astro/zod';
import { aliases, common, facts, movable, summary, title } from './common.ts';
import { choice, day, field, knowable, optional, otherwise, text } from './fields.ts';
import type { Kit } from './parts.ts';
import { fieldSet } from './sets.ts';

export const newsKinds = ['report', 'update', 'correction'] as const;
export const audiences = ['students', 'parents', 'everyone'] as const;
export const topics = ['applying', 'money', 'jobs', 'class', 'internship', 'base', 'cooperation', 'site'] as const;

const someFacts = () => otherwise(facts(), []);

/** A news item. */
export const news = (kit: Kit) =>
  fieldSet(
    {
      published: day(
        { en: 'Date of our page', zh: '本页发布日期' },
        {
          hint: {
            en: 'The day on which the page is put here, YYYY-MM-DD.',
            zh: '本页放上网站的日子，格式为 YYYY-MM-DD。',
          },
        },
      ),
      kind: choice(
        newsKinds,
        { en: 'Kind', zh: '类型' },
        {
          hint: { en: 'report, update or correction.', zh: '填 report（报道）、update（更新）或 correction（更正）。' },
        },
      ),
      facts: facts(),
      eventDate: knowable(
        day({ en: 'Date of the event', zh: '事情发生的日期' }, { aliases: { en: ['when'], zh: ['什么时候', '日期'] } }),
      ),
      image: knowable(field(kit.image(), 'image', { en: 'Picture', zh: '图片' })),
      ...common(),
      ...movable(),
    },
    {
      title: title(),
      summary: summary(),
      aliases: aliases(),
      place: knowable(text({ en: 'Place', zh: '地点' }, 200, { aliases: { en: ['where'], zh: ['在哪里'] } })),
      imageAlt: optional(text({ en: 'What the picture shows', zh: '图片说明' })),
    },
  );

/** A question that readers ask, answered or still open. */
export const questions = (_kit: Kit) =>
  fieldSet(
    {
      order: field(z.number().int().positive().default(500), 'count', { en: 'Order', zh: '顺序' }),
      audience: choice(audiences, { en: 'Who asks', zh: '谁会问' }),
      topic: choice(topics, { en: 'Topic', zh: '主题' }),
      state: choice(
        ['answered', 'open'],
        { en: 'State', zh: '状态' },
        {
          hint: { en: 'answered or open.', zh: '填 answered（已回答）或 open（待回答）。' },
        },
      ),
      facts: someFacts(),
      about: optional(
        text({ en: 'Page to read on', zh: '延伸阅读' }, 80, {
          hint: { en: 'For example programmes/scholarship.', zh: '例如 programmes/scholarship。' },
        }),
      ),
      ...common(),
    },
    {
      question: text({ en: 'Question', zh: '问题' }, 90),
      answer: knowable(text({ en: 'Answer', zh: '回答' }, 400)),
      aliases: aliases(),
    },
  );

/** The words at the head of a page whose content is collected from elsewhere, and the text of pages like About. */
export const pages = (_kit: Kit) =>
  fieldSet(
    { facts: someFacts(), ...common(), ...movable() },
    { title: title(), summary: summary(), aliases: aliases() },
  );
