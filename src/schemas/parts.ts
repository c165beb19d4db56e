import { z } from 'astro/zod';
import { aliases, common, facts, movable, name, note, status, summary, title } from './common.ts';
import { both, count, day, field, knowable, slugs, text, texts, url } from './fields.ts';
import { fieldSet } from './sets.ts';

/** What Astro lends to the schemas; anything else that reads them passes plain strings. */
export interface Kit {
  image: () => z.ZodType;
}

/** The cooperation agreement. */
export const agreement = (_kit: Kit) =>
  fieldSet(
    {
      status: status(),
      parties: slugs('organisations', { en: 'Parties', zh: '签约方' }),
      facts: facts(),
      signedOn: knowable(
        day(
          { en: 'Date of signing', zh: '签署日期' },
          {
            aliases: { en: ['when signed', 'signing date', 'date'], zh: ['什么时候签', '签约日期', '日期'] },
          },
        ),
      ),
      document: knowable(
        url(
          { en: 'Text of the agreement', zh: '协议文本' },
          {
            hint: { en: 'The address of the published text.', zh: '公开文本的网址。' },
            aliases: { en: ['full text', 'download'], zh: ['协议全文', '下载'] },
          },
        ),
      ),
      ...common(),
      ...movable(),
    },
    {
      title: title(),
      name: name(),
      summary: summary(),
      note: note(),
      aliases: aliases(),
      place: knowable(text({ en: 'Place of signing', zh: '签署地点' })),
      term: knowable(
        text({ en: 'Term, renewal and exit', zh: '期限、续签与退出' }, 200, {
          aliases: { en: ['duration', 'how long'], zh: ['有效期', '多长时间'] },
        }),
      ),
      signatories: knowable(text({ en: 'Who signed by hand', zh: '签字人' })),
    },
  );

/** The internship base. */
export const base = (kit: Kit) =>
  fieldSet(
    {
      status: status(),
      facts: facts(),
      openedOn: knowable(
        day(
          { en: 'Opening date', zh: '启用日期' },
          { aliases: { en: ['when opens'], zh: ['什么时候启用', '建成时间'] } },
        ),
      ),
      capacity: knowable(
        count(
          { en: 'Places for interns', zh: '可容纳实习生人数' },
          { aliases: { en: ['how many places'], zh: ['名额', '多少人'] } },
        ),
      ),
      photos: knowable(
        field(z.array(z.strictObject({ image: kit.image(), alt: both })).min(1), 'photos', {
          en: 'Photographs',
          zh: '照片',
        }),
      ),
      ...common(),
      ...movable(),
    },
    {
      title: title(),
      name: name(),
      alsoCalled: texts({ en: 'Also called in the report', zh: '报道中的其他叫法' }),
      summary: summary(),
      note: note(),
      unclear: texts({ en: 'What is unclear', zh: '尚不清楚之处' }),
      aliases: aliases(),
      address: knowable(
        text({ en: 'Address', zh: '地址' }, 200, {
          aliases: { en: ['where', 'location', 'city', 'map'], zh: ['在哪里', '位置', '哪个城市', '地图'] },
        }),
      ),
      equipment: knowable(text({ en: 'Equipment', zh: '设备' }, 400)),
      plaqueText: knowable(text({ en: 'Wording of the plaque', zh: '牌匾文字' })),
      visits: knowable(
        text({ en: 'Visits', zh: '参观' }, 200, { aliases: { en: ['tour', 'open day'], zh: ['开放日'] } }),
      ),
      safety: knowable(
        text({ en: 'Safety training', zh: '安全培训' }, 200, { aliases: { en: ['dangerous'], zh: ['危险', '安全'] } }),
      ),
    },
  );
