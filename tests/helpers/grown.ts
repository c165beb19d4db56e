/** The fixture content a year on: what staff may have done by then, all of it at once. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse, stringify } from 'yaml';
import { fieldsFor } from '../../src/schemas/index.ts';
import type { Workshop } from './builds.ts';
import { filledIn, photo, settingsWith } from './filled.ts';

type Settings = Record<string, unknown>;
const locales = ['en', 'zh'] as const;
const sourced = { sources: ['announcement', 'letter'] };
export const odd = `"Quotes" & a < b > c, ]]> --> 🖼️ 😀 'end'`;

/** The fixture content a year on: values filled in, a page renamed, many news, drafts, a picture, odd characters. */
export async function grow(workshop: Workshop): Promise<void> {
  const { edit, write, read, remove } = workshop;
  const add = (file: string, lines: string) => edit(file, (text) => `${text}\n${lines}\n`);
  const page = (file: string) => {
    const [, settings = '', ...text] = read(`content/${file}.mdx`).split(/^---$/m);
    return { settings: parse(settings) as Settings, text: text.join('---') };
  };
  const put = (file: string, settings: Settings, text: string) =>
    write(`content/${file}.mdx`, `---\n${stringify(settings, { lineWidth: 0 })}---\n${text}`);
  /** Adds settings to a page, or changes them. */
  const set = (file: string, settings: Settings) => {
    const { settings: own, text } = page(file);
    put(file, { ...own, ...settings }, text);
  };
  /** A programme more, in the words of another. */
  const programmeLike = (model: string, slug: string, en: Settings, zh: Settings) => {
    for (const [locale, settings] of Object.entries({ en, zh })) {
      const { settings: own, text } = page(`programmes/${locale}/${model}`);
      put(`programmes/${locale}/${slug}`, { ...own, ...settings }, text);
    }
  };

  add('content/sources.yaml', 'letter: { title: { en: A letter, zh: 来信 } }');
  const values = filledIn(fieldsFor('programmes'));
  programmeLike(
    'internship',
    'everything',
    {
      ...{ ...sourced, title: 'A programme in full', oneLine: 'An idea: all that one can know.' },
      ...{ order: 9, status: 'open', kind: 'internship', notAsked: [], ...settingsWith(values, 'en') },
    },
    { title: '各项齐全的项目', oneLine: '设想：能写的都写了。', ...settingsWith(values, 'zh') },
  );
  // Six more, so that lists and drawings have a dozen to hold. One of them has closed, one opens later.
  const open = { ...sourced, status: 'open' };
  for (const [letter, settings] of Object.entries({
    ...{ a: {}, b: {}, c: {}, d: {} },
    e: { ...open, apply: { opens: '2027-01-04', closes: '2027-02-01' } },
    f: { ...open, apply: { opens: '2027-05-01' } },
  }))
    programmeLike(
      'teaching-team',
      `idea-${letter}`,
      {
        title: `Idea ${letter.toUpperCase()}`,
        oneLine: `An idea: number ${letter}.`,
        order: 100 + letter.charCodeAt(0),
        ...settings,
      },
      { title: `设想${letter}`, oneLine: `设想：第${letter}个。` },
    );
  const dates = { start: '2027-09-01', apply: { opens: '2027-03-01', closes: '2027-04-01' } };
  set('programmes/en/internship', {
    ...{ ...open, kind: 'internship', ...dates },
    cost: { value: 1200, currency: 'CNY', per: 'once' },
    pay: { value: 3000, currency: 'CNY', per: 'month' },
    updates: [
      { date: '2027-03-10', kind: 'filled', field: 'apply.closes' },
      { date: '2027-03-12', kind: 'status', status: 'open' },
    ],
  });
  set('programmes/en/targeted-class', { ...open, kind: 'class', ...dates });
  const amount = { value: 5000, currency: 'CNY', per: 'year' };
  set('programmes/en/scholarship', { ...open, kind: 'scholarship', amount, start: { unknown: 'not-decided' } });
  const risen = { ...sourced, status: 'signed', reviewBy: '2027-01-01' };
  set('programmes/en/training-plan', risen);
  // Of the base, the agreement and the company everything is known as well.
  for (const name of ['base', 'agreement'] as const) {
    const all = filledIn(fieldsFor(name));
    set(`${name}/en/${name}`, { ...sourced, ...settingsWith(all, 'en') });
    set(`${name}/zh/${name}`, settingsWith(all, 'zh'));
  }
  set('base/en/base', { updates: [{ date: '2027-03-11', kind: 'filled', field: 'photos' }] });
  edit('content/organisations.yaml', (text) => {
    const all = parse(text);
    const description = { en: 'It digs wells.', zh: '该企业钻井。' };
    const known = { legalName: { en: 'Firm Ltd', zh: '某公司' }, description, url: 'https://firm.example/' };
    return stringify({ ...all, company: { ...all.company, sources: ['letter'], kind: 'company', ...known } });
  });
  // A document that both languages share, in the text of every page that has one of its own.
  write('public/form.pdf', '%PDF-1.4');
  for (const name of readdirSync(join(workshop.root, 'content/pages/en'))) {
    add(`content/pages/en/${name}`, 'Take [the form](/form.pdf) along.');
    add(`content/pages/zh/${name}`, '请带上[表格](/form.pdf)。');
  }
  // Photographs as a phone writes them: with the place and a name.
  mkdirSync(join(workshop.root, 'content/_media'));
  for (const [name, width] of Object.entries({ 'gate.jpg': 1600, '校门 (1).jpg': 1300 }))
    write(
      `content/_media/${name}`,
      await sharp({ create: { width, height: 900, channels: 3, background: '#094b52' } })
        .withExif({ IFD0: { Artist: 'Secret Artist' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 45/1 0/1' } })
        .jpeg()
        .toBuffer(),
    );
  // A renamed item with an event and these pictures, newer than most, so that the feed carries it.
  const visit = {
    en: {
      ...{ ...sourced, published: '2026-12-29', updated: '2027-01-02', eventDate: '2026-10-10', place: 'Hall A' },
      ...{ image: '../../_media/gate.jpg', imageAlt: 'The gate' },
      movedFrom: ['/news/agreement-signed-during-visit/'],
    },
    zh: { place: '甲厅', imageAlt: '大门' },
  };
  const alt = { en: 'The gate in the text', zh: '正文里的大门' };
  for (const locale of locales) {
    const old = `news/${locale}/agreement-signed-during-visit`;
    const { settings, text } = page(old);
    const pictures = `\n![${alt[locale]}](../../_media/gate.jpg)\n\n![${alt[locale]}](<../../_media/校门 (1).jpg>)\n`;
    put(`news/${locale}/visit`, { ...settings, ...visit[locale] }, text + pictures);
    remove(`content/${old}.mdx`);
  }
  const news = (slug: string, published: string, en: Settings = {}, zh: Settings = {}) => {
    const common = { title: `Item ${slug}`, summary: `About ${slug}.`, published, kind: 'update', facts: ['F08'] };
    put(`news/en/${slug}`, { ...common, ...en }, '\nAbout the plaque.\n');
    put(`news/zh/${slug}`, { title: `新闻 ${slug}`, summary: `摘要 ${slug}。`, ...zh }, '\n关于挂牌。\n');
  };
  for (let n = 1; n <= 45; n += 1) {
    const name = `item-${String.fromCodePoint(97 + Math.floor(n / 26), 97 + (n % 26))}`;
    news(name, `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`);
  }
  const known = filledIn(fieldsFor('news'));
  const [shown, zhShown] = [{ imageAlt: photo.alt.en }, { imageAlt: photo.alt.zh }];
  const everything = { ...sourced, ...shown, ...settingsWith(known, 'en') };
  news('everything', '2026-12-28', everything, { ...zhShown, ...settingsWith(known, 'zh') });
  // A draft may be unfinished.
  news('hidden', '2026-12-01', { draft: true, summary: undefined }, { title: undefined });
  const hidden = { en: { question: 'Item hidden?', draft: true }, zh: { question: '新闻 hidden？' } };
  for (const locale of locales)
    put(`questions/${locale}/hidden`, { ...page(`questions/${locale}/who-teaches`).settings, ...hidden[locale] }, '');
  programmeLike(
    'teaching-team',
    'hidden',
    { title: 'Item hidden', draft: true, updates: [{ date: '2027-03-10', kind: 'published' }] },
    { title: '新闻 hidden' },
  );
  set('questions/en/meals-and-travel', { about: 'programmes/hidden' });
  news('later', '2026-12-01', { publishFrom: '2027-05-01' });
  news('due', '2026-12-01', { publishFrom: '2026-12-01' });
  news('odd', '2026-12-29', { title: odd.replace('> 🖼️', '>\n🖼️') }, { title: '🗓️ 新闻 odd' });
  // What is wider than a phone: a table, a long address.
  const wide = `| Date | Programme | Meeting place | Responsible teacher | Address |
| --- | --- | --- | --- | --- |
| Monday | Internship | Gate | Teacher | https://example.com/downloads/internship-application-form-final-version.html |`;
  for (const locale of locales) add(`content/news/${locale}/item-ab.mdx`, wide);
  add(
    'content/site.yaml',
    `verification: [{ meta: baidu-site-verification, code: 'code"> & x' }]\nicp: 京ICP备12345678号-1\npolice: 京公网安备11010102000001号`,
  );
}
