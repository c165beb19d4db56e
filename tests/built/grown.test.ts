/** The site a year on: values filled in, statuses risen, a page renamed, many news, drafts, odd characters. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import sharp from 'sharp';
import { strings } from '../../src/i18n/index.ts';
import type { SearchList } from '../../src/search/list.ts';
import { again, basePathSite, fixtureSite, grown, project } from '../helpers/builds.ts';
import { differences, filesIn } from '../helpers/files.ts';
import { odd } from '../helpers/grown.ts';
import { attributes, builtPage, builtPages, languages, sitemapOf, wordsOf } from '../helpers/pages.ts';
import { thingsOn, unseen } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/unit.ts';
import { atomFaults } from '../helpers/xml.ts';

/** A link within the site, as its pages write it. */
const below = (path: string) => basePathSite.base.slice(0, -1) + path;
const page = (path: string, folder = grown) => builtPage(folder, path).document;
/** The file at an address of the site. */
const fileAt = (address: string) => join(grown, decodeURI(address).slice(basePathSite.base.length));
const read = (file: string, folder = grown) => readFileSync(join(folder, file), 'utf8');
const sitemap = sitemapOf(grown, basePathSite.base);
const typesOn = (path: string) => thingsOn(builtPage(grown, path)).map((thing) => thing['@type']);

test('a build on top of an older one, and one from nothing in another folder, zone and language, are the same', () => {
  expect(filesIn(grown).length).toBeGreaterThan(300);
  expect(differences(grown, again).slice(0, 5)).toEqual([]);
});

test('when one can apply follows from the dates, and how many sources there are from their list, wherever it is told', () => {
  for (const [prefix, headline, sources, answers] of [
    [
      '',
      'programmes open.',
      'from 2 sources',
      {
        'idea-e': 'No, closed since 1 February 2027',
        'idea-f': 'Not yet. Applications open on 1 May 2027',
        internship: 'Yes, open until 1 April 2027',
      },
    ],
    [
      '/zh',
      '个项目可以报名。',
      '都来自 2 个来源',
      {
        'idea-e': '不能，已于2027年2月1日截止',
        'idea-f': '还不能，2027年5月1日开始报名',
        internship: '能，2027年4月1日截止',
      },
    ],
  ] as const) {
    const machines = read(`${prefix}/llms.txt`);
    const said = (path: string, part = 'main') => wordsOf(page(prefix + path).querySelector(part));
    for (const [slug, words] of Object.entries(answers)) {
      for (const path of ['/', '/programmes/', '/apply/']) expect(said(path), path).toContain(words);
      expect(wordsOf(page(`${prefix}/programmes/${slug}/`).querySelectorAll('dd')[1] ?? null)).toBe(words);
      expect(machines).toContain(words);
    }
    expect(said('/', 'h1')).toContain(headline);
    for (const text of [machines, said('/about/'), said('/about/', 'footer')]) expect(text).toContain(sources);
  }
});

test('a part that rises to signed is solid rock and lies on top', () => {
  const names = (folder: string) => [...page('/', folder).querySelectorAll('main ol .heading')].map(wordsOf);
  expect(names(fixtureSite.folder).indexOf('Talent training plan')).toBeGreaterThan(1);
  expect(names(grown).indexOf('Talent training plan')).toBe(2);
  expect(page('/').querySelector('main ol li:nth-child(3) .rock.bg-rock')).toBeTruthy();
  const picture = (folder: string) => readFileSync(join(folder, 'share/en/programmes-training-plan.png'));
  expect(picture(grown).equals(picture(fixtureSite.folder))).toBe(false);
});

test('what is open becomes an offer, what has a day and a place an event, and all of it stands on the page', () => {
  const types = {
    '/programmes/internship/': 'WorkBasedProgram',
    '/programmes/targeted-class/': 'EducationalOccupationalProgram',
    '/programmes/scholarship/': 'MonetaryGrant',
    '/news/visit/': 'Event',
  };
  for (const prefix of ['', '/zh'])
    for (const [path, type] of Object.entries(types)) {
      const built = builtPage(grown, prefix + path);
      expect(typesOn(prefix + path), prefix + path).toContain(type);
      expect(unseen(built), prefix + path).toEqual([]);
    }
  const company = thingsOn(builtPage(grown, '/zh/organisations/')).find((thing) =>
    String(thing['@id']).endsWith('#company'),
  );
  expect(company).toMatchObject({
    ...{ '@type': 'Organization', name: '某公司', legalName: '某公司' },
    ...{ description: '该企业钻井。', url: 'https://firm.example/' },
  });
});

test('of news behind the first page of the list, the register names each question once', () => {
  const lines = [...page('/questions/').querySelectorAll('main li')].map(wordsOf);
  expect(lines.filter((line) => line.includes('Date of the event')).length).toBeLessThanOrEqual(21);
  expect(lines.filter((line) => line.startsWith('Older news'))).toEqual([
    expect.stringMatching(/Place.*Date of the event/),
  ]);
});

test('what is not decided yet is told as such, on its page and in search', () => {
  const row = page('/zh/programmes/scholarship/').querySelector('#start');
  expect(wordsOf(row)).toContain('尚未确定');
  const { entries } = JSON.parse(read('zh/search.json')) as SearchList;
  const { places } = entries.find(({ to }) => to === '/programmes/scholarship/') ?? {};
  expect(places?.find(({ anchor }) => anchor === 'start')?.value).toMatchObject({ blank: 'not-decided' });
});

test('changes stand on the page, in the feed and in the sitemap', () => {
  const internship = page('/programmes/internship/');
  const changes = internship.querySelectorAll('section[aria-labelledby="changes"] li');
  expect([...changes].map(wordsOf)).toEqual([
    'On this site, 12 March 2027 New status: Open for applications.',
    'On this site, 10 March 2027 New detail: Applications close.',
  ]);
  expect(atomFaults(read('zh/feed.atom'))).toBe('');
  const { kind } = strings('zh').changes;
  const titles = parseAtomFeed(read('zh/feed.atom')).entries?.map((entry) => entry.title?.value ?? '') ?? [];
  const [status, filled] = titles.filter((title) => title.startsWith('实习实训基地'));
  expect(status).toContain(`${kind.status}：${strings('zh').status.open}`);
  expect(filled).toContain(`${kind.filled}：报名截止`);
  expect(titles.length).toBe(50);
  // A page that shows what changed elsewhere has changed with it.
  for (const path of ['/', '/programmes/', '/apply/', '/questions/', '/changes/', '/programmes/internship/'])
    for (const [, prefix] of languages) expect(sitemap.get(prefix + path), path).toMatch(/^<lastmod>2027-03-12/);
});

test('a picture comes in small formats, with its size and its words', async () => {
  for (const [prefix, alt] of [
    ['', 'The gate'],
    ['/zh', '大门'],
  ] as const) {
    const picture = page(`${prefix}/news/visit/`).querySelector('figure picture');
    const image = picture?.querySelector('img');
    const said = ['alt', 'width', 'height', 'loading'].map((name) => image?.getAttribute(name)).join();
    expect(said).toBe(`${alt},1200,675,lazy`);
    expect(attributes(picture, 'source', 'type')).toEqual(['image/avif', 'image/webp']);
    expect((await sharp(fileAt(image?.getAttribute('src') ?? '')).metadata()).width).toBe(1200);
    // One in the text as well: no phone is sent the whole photograph.
    const [inText] = attributes(page(`${prefix}/news/visit/`), '.prose picture source', 'srcset');
    expect(inText?.match(/ \d+w/g)).toEqual([' 375w', ' 750w', ' 1200w']);
  }
});

test('no picture is published that no page names, and none tells where, when or by whom it was taken', async () => {
  const pictures = filesIn(join(grown, '_astro')).filter((file) => /\.(?:jpe?g|png|webp|avif)$/.test(file));
  expect(pictures.length).toBeGreaterThan(6);
  const texts = filesIn(grown)
    .filter((file) => /\.(?:html|atom|css)$/.test(file))
    .map((file) => read(file));
  for (const picture of pictures) {
    const isNamed = texts.some((text) => text.includes(`_astro/${encodeURI(picture)}`));
    expect(isNamed, picture).toBe(true);
    const bytes = readFileSync(join(grown, '_astro', picture));
    expect((await sharp(bytes).metadata()).exif, picture).toBeUndefined();
    expect(bytes.includes('Secret Artist'), picture).toBe(false);
  }
});

test('a picture is shown whatever it is called', () => {
  const visit = page('/zh/news/visit/');
  const sets = attributes(visit, 'main [srcset]', 'srcset').flatMap((set) => set.split(', '));
  const named = [...attributes(visit, 'main img', 'src'), ...sets.map((address) => address.replace(/ \d+w$/, ''))];
  expect(named.some((address) => decodeURI(address).includes('校门 (1)'))).toBe(true);
  expect(named.filter((address) => !existsSync(fileAt(address)))).toEqual([]);
});

test('the text of every page is shown, and leads both languages to the same document', () => {
  for (const prefix of ['', '/zh'])
    for (const name of readdirSync(join(project, 'tests/fixtures/content/pages/en'))) {
      const slug = name.replace('.mdx', '');
      const file = prefix + ({ home: '/index.html', 'not-found': '/404.html' }[slug] ?? `/${slug}/index.html`);
      expect(read(file).includes(`href="${below('/form.pdf')}"`), file).toBe(true);
    }
});

test('a renamed page keeps its old addresses and its place in feeds', () => {
  for (const [prefix, lang, words] of [
    ['', 'en', 'This page has moved'],
    ['/zh', 'zh-CN', '页面已经移动'],
  ] as const) {
    const old = page(`${prefix}/news/agreement-signed-during-visit/`);
    const to = below(`${prefix}/news/visit/`);
    expect(old.documentElement.getAttribute('lang')).toBe(lang);
    expect(wordsOf(old.querySelector('h1'))).toBe(words);
    expect(attributes(old, 'meta[http-equiv=refresh]', 'content')).toEqual([`0; url=${to}`]);
    expect(attributes(old, 'link[rel=canonical]')).toEqual([`https://example.org${to}`]);
    expect(attributes(old, 'meta[name=robots]', 'content')).toEqual(['noindex']);
    const from = below(`${prefix}/news/agreement-signed-during-visit/`);
    expect(read('_redirects').split('\n')).toContain(`${from} ${to} 301`);
  }
  expect([...sitemap.keys()].filter((path) => path.includes('agreement-signed'))).toEqual([]);
  const idIn = (folder: string) =>
    parseAtomFeed(read('zh/feed.atom', folder)).entries?.find((entry) => /签|协议/.test(entry.title?.value ?? ''))?.id;
  expect(idIn(grown)).toBe(idIn(fixtureSite.folder));
});

test('many news stand on pages, newest first; drafts and later ones stand nowhere', () => {
  const lists = ['/zh/news/', '/zh/news/page/2/', '/zh/news/page/3/'].map((path) => page(path));
  expect(lists.map((list) => list.querySelectorAll('main article').length)).toEqual([20, 20, 9]);
  const days = lists.flatMap((list) => attributes(list, 'main article span:nth-child(2) time', 'datetime'));
  expect(days).toEqual(days.toSorted().reverse());
  expect(attributes(lists[1], 'a[rel=prev], a[rel=next]')).toEqual(['/zh/news/', '/zh/news/page/3/'].map(below));
  for (const [slug, isThere] of Object.entries({ hidden: false, later: false, due: true }))
    for (const [, prefix] of languages) expect(existsSync(join(grown, prefix, 'news', slug)), slug).toBe(isThere);
  const map = attributes(page('/search/'), 'main a').filter((href) => href.startsWith(below('/news/')));
  expect(map.length).toBeLessThanOrEqual(23);
});

test('odd characters in titles and values break nothing, what they say is kept, and their pictures are drawn', async () => {
  const built = builtPage(grown, '/news/odd/');
  expect(built.document.querySelector('head > title')?.textContent).toContain(odd);
  expect(attributes(built.document, 'meta[property="og:title"]', 'content')).toEqual([odd]);
  expect(wordsOf(built.document.querySelector('h1'))).toBe(odd);
  expect(thingsOn(built).find((thing) => thing['@type'] === 'NewsArticle')?.headline).toBe(odd);
  expect(unseen(built)).toEqual([]);
  expect(atomFaults(read('feed.atom'))).toBe('');
  expect(parseAtomFeed(read('feed.atom')).entries?.some((entry) => entry.title?.value === odd)).toBe(true);
  for (const picture of ['share/en/news-odd.png', 'share/zh/news-odd.png'])
    expect((await sharp(join(grown, picture)).metadata()).width, picture).toBe(1200);
  expect(attributes(page('/zh/'), 'meta[name="baidu-site-verification"]', 'content')).toEqual(['code"> & x']);
});

test('a security contact is published, at the top of a host only; a preview stays out of search engines', () => {
  expect(read('.well-known/security.txt', fixtureSite.folder)).toContain(
    'Contact: mailto:safe@example.org\nExpires: 2027-06-01T00:00:00Z\n',
  );
  expect(existsSync(join(grown, '.well-known/security.txt'))).toBe(false);
  for (const { document, path } of builtPages(fixtureSite.folder))
    expect(attributes(document, 'meta[name=robots]', 'content'), path).toEqual(['noindex']);
  expect(read('robots.txt', fixtureSite.folder)).not.toContain('Sitemap');
  // Baidu knows no noindex.
  expect(read('robots.txt', fixtureSite.folder)).toMatch(/^User-agent: Baiduspider\nDisallow: \/$/m);
  expect(existsSync(join(fixtureSite.folder, 'sitemap-0.xml'))).toBe(false);
});

test('nothing leaks: no path of a machine, no source, no draft, no editor', () => {
  const secrets = /Item hidden|新闻 hidden|\/src\/|node_modules|sourceMappingURL|sveltia|held-ribbon|\/admin\//i;
  for (const file of filesIn(grown).filter(
    // Pagefind's own programs are as its package brings them.
    (name) => !/\.(br|gz|png|ico|woff2|avif|webp|pf_\w+|pagefind)$|^pagefind\/pagefind-/.test(name),
  )) {
    const text = read(file);
    expect(secrets.exec(text)?.[0], file).toBeUndefined();
    expect(text.includes(project) || text.includes('/tmp/site-'), file).toBe(false);
  }
  expect(filesIn(grown).filter((name) => /\.map$|(^|\/)\.(?!well-known)|hidden|admin/.test(name))).toEqual([]);
});
