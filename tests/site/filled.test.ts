/** What changes for search engines, feeds and calendars when staff fill in values, rename a page or publish a preview. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { openWorkshop, type Workshop } from '../helpers/builds.ts';
import { builtPage, builtPages, sitemapPaths, wordsOf } from '../helpers/pages.ts';
import { expanded, type Thing, thingsOn, unseen } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/test.ts';
import { vocabularyFaults } from '../helpers/vocabulary.ts';
import { atomFaults } from '../helpers/xml.ts';

const environment = { SITE_URL: 'https://example.org/', BUILD_DATE: '2027-03-15' };

/** Adds settings above the first line that begins with a key. */
const above = (key: string, settings: string) => (text: string) =>
  text.replace(`\n${key}:`, () => `\n${settings}\n${key}:`);

/** A workshop with a second source, in which a test may fill in values. */
async function built(change: (workshop: Workshop) => void, look: (dist: string, workshop: Workshop) => Promise<void>) {
  const workshop = openWorkshop();
  try {
    workshop.edit('content/sources.yaml', (text) => `${text}\nletter: { title: { en: A letter, zh: 来信 } }\n`);
    change(workshop);
    const { status, output } = await workshop.build(environment);
    expect(status, output).toBe(0);
    await look(join(workshop.root, 'dist'), workshop);
  } finally {
    workshop.close();
  }
}

const sourced = 'sources: [announcement, letter]';
const subjectOn = (dist: string, path: string): Thing | undefined =>
  thingsOn(builtPage(dist, path)).find((thing) => String(thing['@id']).endsWith('#subject'));

function fillIn(workshop: Workshop) {
  const programme = (slug: string, settings: string) => {
    workshop.edit(`content/programmes/en/${slug}.mdx`, (text) =>
      above('facts', `${sourced}\n${settings}`)(text).replace('status: consensus', 'status: open'),
    );
  };
  const dates = 'start: 2027-09-01\napply: { opens: 2027-03-01, closes: 2027-04-01 }';
  const told =
    'updates:\n  - { date: 2027-03-10, kind: filled, field: apply.closes }\n  - { date: 2027-03-12, kind: status, status: open }';
  programme('internship', `kind: internship\n${dates}\n${told}\ncost: { value: 1200, currency: CNY, per: once }`);
  programme('targeted-class', `kind: class\n${dates}`);
  programme('scholarship', 'kind: scholarship\namount: { value: 5000, currency: CNY, per: year }');
  const news = 'agreement-signed-during-visit';
  workshop.edit(`content/news/en/${news}.mdx`, above('kind', `${sourced}\neventDate: 2026-10-10\nplace: Hall A`));
  workshop.edit(`content/news/zh/${news}.mdx`, above('aliases', 'place: 甲厅'));
  workshop.edit('content/base/en/base.mdx', above('note', `${sourced}\naddress: |\n  Street\n  Town`));
  workshop.edit('content/base/zh/base.mdx', above('note', 'address: 某街'));
  workshop.edit('content/organisations.yaml', (text) =>
    text
      .replace(
        '  legalName:\n    unknown: not-stated\n',
        '  sources: [letter]\n  kind: company\n  legalName: { en: Firm Ltd, zh: 某公司 }\n',
      )
      .replace(/(Firm Ltd.*\n)(?: {4}note:\n {6}en:.*\n {6}zh:.*\n)/, '$1'),
  );
}

test('filling in values makes offers, an event, dates and changes appear, in both languages and on the page as well', async () => {
  await built(fillIn, async (dist) => {
    const types: Record<string, string> = {
      '/programmes/internship/': 'WorkBasedProgram',
      '/programmes/targeted-class/': 'EducationalOccupationalProgram',
      '/programmes/scholarship/': 'MonetaryGrant',
      '/programmes/training-plan/': 'Thing',
      '/news/agreement-signed-during-visit/': 'Event',
      '/base/': 'Place',
    };
    const things: Thing[] = [];
    for (const prefix of ['', '/zh'])
      for (const [path, type] of Object.entries(types)) {
        const page = builtPage(dist, prefix + path);
        expect(subjectOn(dist, prefix + path)?.['@type'], prefix + path).toBe(type);
        expect(unseen(page), prefix + path).toEqual([]);
        expect(await expanded(page), prefix + path).toHaveLength(thingsOn(page).length);
        things.push(...thingsOn(page));
      }
    expect(vocabularyFaults(things)).toEqual([]);
    expect(subjectOn(dist, '/base/')?.address).toBe('Street Town');
    const company = thingsOn(builtPage(dist, '/zh/organisations/')).find((thing) =>
      String(thing['@id']).endsWith('#company'),
    );
    expect(company).toMatchObject({ '@type': 'Organization', name: '某公司', legalName: '某公司' });

    const calendar = readFileSync(join(dist, 'zh/programmes/internship/dates.ics'), 'utf8');
    const events = new ICAL.Component(ICAL.parse(calendar))
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part));
    expect(events.map(({ startDate, summary }) => `${startDate} ${summary}`).sort()).toEqual([
      '2027-03-01 实习实训基地：报名开始',
      '2027-04-01 实习实训基地：报名截止',
      '2027-09-01 实习实训基地：开始时间',
    ]);
    expect(existsSync(join(dist, 'news/agreement-signed-during-visit/dates.ics'))).toBe(true);
    expect(existsSync(join(dist, 'programmes/scholarship/dates.ics'))).toBe(false);

    const page = builtPage(dist, '/programmes/internship/').document;
    expect([...page.querySelectorAll('.changes li')].map(wordsOf)).toEqual([
      '12 March 2027 Status is now: Open for applications.',
      '10 March 2027 Filled in: Applications close.',
    ]);
    expect(page.querySelector('.changes li a')?.getAttribute('href')).toBe('/programmes/internship/#apply-closes');
    expect(page.querySelector('.changes a[type="text/calendar"]')?.getAttribute('href')).toBe(
      '/programmes/internship/dates.ics',
    );
    expect(page.querySelector('.last-changed time')?.getAttribute('datetime')).toBe('2027-03-12');
    for (const file of ['zh/changes.atom', 'zh/programmes/internship/changes.atom']) {
      const xml = readFileSync(join(dist, file), 'utf8');
      expect(atomFaults(xml), file).toBe('');
      expect(
        parseAtomFeed(xml).entries?.map((entry) => entry.title?.value),
        file,
      ).toEqual(['实习实训基地：进展变为：开放申请。', '实习实训基地：已填写：报名截止。']);
    }
    const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    for (const path of ['programmes/internship/', 'zh/programmes/', ''])
      expect(sitemap).toContain(`<loc>https://example.org/${path}</loc><lastmod>2027-03-12`);
    expect(sitemap).toContain('<loc>https://example.org/agreement/</loc><lastmod>2026-11-22');
  });
});

test('a picture comes in small formats, with its size and its words, when it is needed', async () => {
  const news = 'agreement-signed-during-visit';
  const gate = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#094b52' } });
  const bytes = await gate.png().toBuffer();
  const addPicture = (workshop: Workshop) => {
    mkdirSync(join(workshop.root, 'content/_media'));
    workshop.write('content/_media/gate.png', bytes);
    const settings = `${sourced}\nimage: ../../_media/gate.png\nimageAlt: The gate`;
    workshop.edit(`content/news/en/${news}.mdx`, above('kind', settings));
    workshop.edit(`content/news/zh/${news}.mdx`, above('aliases', 'imageAlt: 大门'));
  };
  await built(addPicture, async (dist) => {
    for (const [prefix, alt] of [
      ['', 'The gate'],
      ['/zh', '大门'],
    ] as const) {
      const { document } = builtPage(dist, `${prefix}/news/${news}/`);
      const picture = document.querySelector('.picture picture');
      const image = picture?.querySelector('img');
      const said = ['alt', 'width', 'height', 'loading'].map((name) => image?.getAttribute(name));
      expect(said).toEqual([alt, '1600', '900', 'lazy']);
      expect([...(picture?.querySelectorAll('source') ?? [])].map(({ type }) => type)).toEqual([
        'image/avif',
        'image/webp',
      ]);
      const largest = image?.getAttribute('src') ?? '';
      expect((await sharp(join(dist, largest)).metadata()).width).toBe(1600);
    }
  });
});

test('a renamed page keeps its old addresses and its place in feeds', async () => {
  let before = '';
  await built(
    () => {},
    async (dist) => {
      before = readFileSync(join(dist, 'zh/feed.atom'), 'utf8');
    },
  );
  const rename = (workshop: Workshop) => {
    for (const locale of ['en', 'zh']) {
      const old = `content/news/${locale}/agreement-signed-during-visit.mdx`;
      workshop.write(`content/news/${locale}/visit.mdx`, workshop.read(old));
      workshop.remove(old);
    }
    workshop.edit('content/news/en/visit.mdx', above('kind', 'movedFrom: [/news/agreement-signed-during-visit/]'));
  };
  await built(rename, async (dist) => {
    for (const [prefix, lang, words] of [
      ['', 'en', 'This page has moved'],
      ['/zh', 'zh-CN', '页面已经移动'],
    ] as const) {
      const { document } = builtPage(dist, `${prefix}/news/agreement-signed-during-visit/`);
      expect(document.documentElement.getAttribute('lang')).toBe(lang);
      expect(wordsOf(document.querySelector('h1'))).toBe(words);
      expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
        `0; url=${prefix}/news/visit/`,
      );
      expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        `https://example.org${prefix}/news/visit/`,
      );
      expect(document.querySelector('main a')?.getAttribute('href')).toBe(`${prefix}/news/visit/`);
      expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    }
    expect(sitemapPaths(dist).filter((path) => path.includes('agreement-signed'))).toEqual([]);
    expect(existsSync(join(dist, 'news/agreement-signed-during-visit/index.md'))).toBe(false);
    const ids = (xml: string) => parseAtomFeed(xml).entries?.map((entry) => entry.id);
    expect(ids(readFileSync(join(dist, 'zh/feed.atom'), 'utf8'))).toEqual(ids(before));
  });
});

test('a long list of news has sound later pages, and the site map for people stays short and leads on to them', async () => {
  const write = (workshop: Workshop) => {
    for (let n = 0; n < 25; n += 1) {
      const name = String.fromCodePoint(97 + n);
      const head = `title: ${name}\nsummary: About ${name}.`;
      const sign = String.fromCodePoint(0x5200 + n);
      workshop.write(
        `content/news/zh/item-${name}.mdx`,
        `---\ntitle: 通知${sign}\nsummary: 关于${sign}的通知。\n---\n`,
      );
      workshop.write(
        `content/news/en/item-${name}.mdx`,
        `---\n${head}\npublished: 2027-01-01\nkind: update\nfacts: [F08]\n---\n`,
      );
    }
  };
  await built(write, async (dist) => {
    for (const prefix of ['', '/zh']) {
      const page = builtPage(dist, `${prefix}/news/page/2/`);
      expect(page.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
        `https://example.org${prefix}/news/page/2/`,
      );
      expect(unseen(page)).toEqual([]);
      expect(sitemapPaths(dist)).toContain(`${prefix}/news/page/2/`);
      const linked = [...builtPage(dist, `${prefix}/search/`).document.querySelectorAll('main a')].map((link) =>
        link.getAttribute('href'),
      );
      expect(linked.filter((href) => href?.includes('/news/item-'))).toHaveLength(20);
      const later = builtPage(dist, `${prefix}/news/`).document.querySelector('.pn a[rel=next]');
      expect(later?.getAttribute('href')).toBe(`${prefix}/news/page/2/`);
    }
    expect(parseAtomFeed(readFileSync(join(dist, 'feed.atom'), 'utf8')).entries).toHaveLength(26);
  });
});

test('odd characters in titles and values break nothing, and what they say is kept', async () => {
  const odd = `"Quotes" & a < b > c, ]]> --> 😀 'end'`;
  const write = (workshop: Workshop) => {
    workshop.edit('content/news/en/agreement-signed-during-visit.mdx', (text) =>
      text.replace(/^title: .*$/m, () => `title: |\n  "Quotes" & a < b > c, ]]> -->\n  😀 'end'`),
    );
    workshop.edit(
      'content/site.yaml',
      (text) => `${text}\nindexNowKey: 0123456789abcdef\nverification: { baidu: 'code"> & x' }\n`,
    );
  };
  await built(write, async (dist) => {
    const path = '/news/agreement-signed-during-visit/';
    const page = builtPage(dist, path);
    expect(page.document.querySelector('head > title')?.textContent).toContain(odd);
    expect(page.document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(odd);
    expect(wordsOf(page.document.querySelector('h1'))).toBe(odd);
    expect(thingsOn(page).find((thing) => thing['@type'] === 'NewsArticle')?.headline).toBe(odd);
    expect(unseen(page)).toEqual([]);
    const scripts = 'script:not([type="application/ld+json"])';
    const plain = builtPage(dist, '/about/').document.querySelectorAll(scripts);
    expect(page.document.querySelectorAll(scripts)).toHaveLength(plain.length);
    const xml = readFileSync(join(dist, 'feed.atom'), 'utf8');
    expect(atomFaults(xml)).toBe('');
    expect(parseAtomFeed(xml).entries?.[0]?.title?.value).toBe(odd);
    const overview = readFileSync(join(dist, 'llms.txt'), 'utf8');
    expect(overview.split('\n').filter((line) => line.includes('agreement-signed'))).toHaveLength(1);
    expect(readFileSync(join(dist, '0123456789abcdef.txt'), 'utf8')).toBe('0123456789abcdef');
    const home = builtPage(dist, '/zh/').document;
    expect(home.querySelector('meta[name="baidu-site-verification"]')?.getAttribute('content')).toBe('code"> & x');
  });
});

test('a preview stays out of every search engine', async () => {
  const workshop = openWorkshop();
  try {
    const { status, output } = await workshop.build({ ...environment, PREVIEW: '1' });
    expect(status, output).toBe(0);
    const dist = join(workshop.root, 'dist');
    const pages = builtPages(dist);
    expect(pages.length).toBeGreaterThanOrEqual(36);
    for (const { document, path } of pages)
      expect(document.querySelector('meta[name=robots]')?.getAttribute('content'), path).toBe('noindex');
    expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
    expect(existsSync(join(dist, 'sitemap-0.xml'))).toBe(false);
  } finally {
    workshop.close();
  }
});

test('a description that only the built page lacks stops the build too, and names the content file', async () => {
  const workshop = openWorkshop();
  try {
    workshop.edit('src/pages/[...locale]/about.astro', (text) => text.replace('{page.data.summary}', '""'));
    const { status, output } = await workshop.build(environment);
    expect(status).not.toBe(0);
    expect(output).toContain('content/pages/en/about.mdx: the description of /about/index.html is missing.');
    expect(output).toContain('content/pages/zh/about.mdx: the description of /zh/about/index.html is missing.');
  } finally {
    workshop.close();
  }
});

test('a title that two pages share stops the build, which names both files', async () => {
  const workshop = openWorkshop();
  try {
    workshop.edit('content/programmes/zh/scholarship.mdx', (text) =>
      text.replace('title: 专项奖学金', 'title: 定向班'),
    );
    const { status, output } = await workshop.build(environment);
    expect(status).not.toBe(0);
    expect(output).toContain('content/programmes/zh/targeted-class.mdx:2:8');
    expect(output).toContain('content/programmes/zh/scholarship.mdx');
  } finally {
    workshop.close();
  }
});
