/** The fixture content a year on: what staff may have done by then, all of it at once. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { fieldsFor } from '../../src/schemas/index.ts';
import type { Workshop } from './builds.ts';
import { filledIn, photo, settingsWith } from './filled.ts';

const above = (key: string, settings: string) => (text: string) =>
  text.replace(`\n${key}:`, () => `\n${settings}\n${key}:`);
const sourced = 'sources: [announcement, letter]';
export const odd = `"Quotes" & a < b > c, ]]> --> 🖼️ 😀 'end'`;

/** The fixture content a year on: values filled in, a page renamed, many news, drafts, a picture, odd characters. */
export async function grow(workshop: Workshop): Promise<void> {
  const { edit, write, read, remove } = workshop;
  edit('content/sources.yaml', (text) => `${text}\nletter: { title: { en: A letter, zh: 来信 } }\n`);
  // One programme more, of which everything is known.
  const values = filledIn(fieldsFor('programmes'));
  const like = (locale: string, title: string, line: string) =>
    read(`content/programmes/${locale}/internship.mdx`)
      .replace(/title:.*/, `title: ${title}`)
      .replace(/oneLine:.*/, `oneLine: ${line}`)
      .replace(/\n(?:order|notAsked|sources):.*/g, '');
  const english = `order: 9\nkind: internship\n${sourced}\n${settingsWith(values, 'en')}`;
  const [inEnglish, inChinese] = [
    like('en', 'A programme in full', '"An idea: all that one can know."'),
    like('zh', '各项齐全的项目', '设想：能写的都写了。'),
  ];
  write('content/programmes/en/everything.mdx', above('oneLine', english)(inEnglish).replace('consensus', 'open'));
  write('content/programmes/zh/everything.mdx', above('oneLine', settingsWith(values, 'zh'))(inChinese));
  const programme = (slug: string, settings: string, status = 'open') =>
    edit(`content/programmes/en/${slug}.mdx`, (text) =>
      above('facts', `${sourced}\n${settings}`)(text).replace('status: consensus', `status: ${status}`),
    );
  const dates = 'start: 2027-09-01\napply: { opens: 2027-03-01, closes: 2027-04-01 }';
  const told =
    'updates:\n  - { date: 2027-03-10, kind: filled, field: apply.closes }\n  - { date: 2027-03-12, kind: status, status: open }';
  programme(
    'internship',
    `kind: internship\n${dates}\n${told}\ncost: { value: 1200, currency: CNY, per: once }\npay: { value: 3000, currency: CNY, per: month }`,
  );
  programme('targeted-class', `kind: class\n${dates}`);
  programme(
    'scholarship',
    'kind: scholarship\namount: { value: 5000, currency: CNY, per: year }\nstart: { unknown: not-decided }',
  );
  programme('training-plan', 'owner: Secret Owner\nreviewBy: 2027-01-01', 'signed');
  // Six more, so that lists and drawings have a dozen to hold.
  for (const letter of ['a', 'b', 'c', 'd', 'e', 'f'])
    for (const [locale, title, line] of [
      ['en', `Idea ${letter.toUpperCase()}`, `"An idea: number ${letter}."`],
      ['zh', `设想${letter}`, `设想：第${letter}个。`],
    ] as const)
      write(
        `content/programmes/${locale}/idea-${letter}.mdx`,
        read(`content/programmes/${locale}/teaching-team.mdx`)
          .replace(/title:.*/, `title: ${title}`)
          .replace(/oneLine:.*/, `oneLine: ${line}`)
          .replace(/order:.*/, `order: ${10 + letter.charCodeAt(0)}`),
      );
  // One of them has closed, one opens later.
  for (const [slug, days] of [
    ['idea-e', 'opens: 2027-01-04, closes: 2027-02-01'],
    ['idea-f', 'opens: 2027-05-01'],
  ] as const) {
    programme(slug, `apply: { ${days} }`);
    edit(`content/programmes/en/${slug}.mdx`, (text) => text.replaceAll(/, apply\.(?:opens|closes)/g, ''));
  }
  // Of the base, the agreement and a news item everything is known as well.
  for (const name of ['base', 'agreement'] as const) {
    const all = filledIn(fieldsFor(name));
    edit(`content/${name}/en/${name}.mdx`, above('facts', `${sourced}\n${settingsWith(all, 'en')}`));
    edit(`content/${name}/zh/${name}.mdx`, above('aliases', settingsWith(all, 'zh')));
  }
  edit('content/organisations.yaml', (text) =>
    text
      .replace(
        '  legalName:\n    unknown: not-stated\n',
        '  sources: [letter]\n  kind: company\n  legalName: { en: Firm Ltd, zh: 某公司 }\n',
      )
      .replace(/(Firm Ltd.*\n)(?: {4}note:\n {6}en:.*\n {6}zh:.*\n)/, '$1'),
  );
  // A renamed item with an event and a picture.
  for (const folder of ['content/news/en', 'content/news/zh']) {
    write(`${folder}/visit.mdx`, read(`${folder}/agreement-signed-during-visit.mdx`));
    remove(`${folder}/agreement-signed-during-visit.mdx`);
  }
  mkdirSync(join(workshop.root, 'content/_media'));
  // As a phone writes it: with the place and a name.
  for (const [name, width] of [
    ['gate.jpg', 1600],
    ['校门 (1).jpg', 1300],
  ] as const)
    write(
      `content/_media/${name}`,
      await sharp({ create: { width, height: 900, channels: 3, background: '#094b52' } })
        .withExif({ IFD0: { Artist: 'Secret Artist' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 45/1 0/1' } })
        .jpeg()
        .toBuffer(),
    );
  // A text for every page that has one of its own, and a document that both languages share.
  write('public/form.pdf', '%PDF-1.4');
  for (const name of readdirSync(join(workshop.root, 'content/pages/en')))
    for (const [locale, words] of [
      ['en', 'Take [the form](/form.pdf) along.'],
      ['zh', '请带上[表格](/form.pdf)。'],
    ])
      edit(`content/pages/${locale}/${name}`, (text) => `${text}\n${words}\n`);
  edit(
    'content/news/en/visit.mdx',
    above(
      'kind',
      `${sourced}\neventDate: 2026-10-10\nplace: Hall A\nimage: ../../_media/gate.jpg\nimageAlt: The gate\nupdated: 2027-01-02\nmovedFrom: [/news/agreement-signed-during-visit/]`,
    ),
  );
  // Newer than the rest, so that the feed carries it.
  edit('content/news/en/visit.mdx', (text) => text.replaceAll('2026-11-22', '2026-12-29'));
  edit('content/news/zh/visit.mdx', above('aliases', 'place: 甲厅\nimageAlt: 大门'));
  for (const [locale, alt] of [
    ['en', 'The gate in the text'],
    ['zh', '正文里的大门'],
  ])
    edit(
      `content/news/${locale}/visit.mdx`,
      (text) => `${text}\n![${alt}](../../_media/gate.jpg)\n\n![${alt}](<../../_media/校门 (1).jpg>)\n`,
    );
  const news = (slug: string, published: string, more = '', title = `Item ${slug}`, chinese = '') => {
    write(
      `content/news/en/${slug}.mdx`,
      `---\ntitle: ${title}\nsummary: About ${slug}.\npublished: ${published}\nkind: update\nfacts: [F08]\n${more}---\n\nAbout the plaque.\n`,
    );
    write(
      `content/news/zh/${slug}.mdx`,
      `---\ntitle: ${slug === 'odd' ? '🗓️ ' : ''}新闻 ${slug}\nsummary: 摘要 ${slug}。\n${chinese}---\n\n关于挂牌。\n`,
    );
  };
  for (let n = 1; n <= 45; n += 1) {
    const name = `item-${String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26))}`;
    news(name, `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`);
  }
  const known = filledIn(fieldsFor('news'));
  const shown = { en: `imageAlt: ${photo.alt.en}\n`, zh: `imageAlt: ${photo.alt.zh}\n` };
  news(
    'everything',
    '2026-12-28',
    `${sourced}\n${shown.en}${settingsWith(known, 'en')}`,
    undefined,
    shown.zh + settingsWith(known, 'zh'),
  );
  // What is wider than a phone: a table, a long address, a line of code.
  const wide = `| Date | Programme | Meeting place | Responsible teacher | Address |
| --- | --- | --- | --- | --- |
| Monday | Internship | Gate | Teacher | https://example.com/downloads/internship-application-form-final-version.html |

\`\`\`
${'a line of code that is longer than any telephone is wide, '.repeat(3)}
\`\`\`
`;
  for (const locale of ['en', 'zh']) edit(`content/news/${locale}/item-ab.mdx`, (text) => `${text}\n${wide}`);
  news('hidden', '2026-12-01', 'draft: true\n');
  news('later', '2026-12-01', 'publishFrom: 2027-05-01\n');
  news('due', '2026-12-01', 'publishFrom: 2026-12-01\n');
  news('odd', '2026-12-29', '', `|\n  "Quotes" & a < b > c, ]]> -->\n  🖼️ 😀 'end'`);
  edit(
    'content/site.yaml',
    (text) =>
      `${text}\nverification: [{ meta: baidu-site-verification, code: 'code"> & x' }]\nicp: 京ICP备12345678号-1\npolice: 京公网安备11010102000001号\n`,
  );
}
