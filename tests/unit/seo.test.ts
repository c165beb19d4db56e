import { readPage } from '../../src/build/built-pages.ts';
import { sitemapItem } from '../../src/build/discovery.ts';
import { contentFileOf, type HeadOnly, headFaults } from '../../src/build/heads.ts';
import { headTags, type PageInput, type SiteInput } from '../../src/seo/head.ts';
import { fullTitle, limits, oneLine, widthOf } from '../../src/seo/limits.ts';
import { isPreview, robotsTxt } from '../../src/seo/robots.ts';
import { shareImage, sharePath } from '../../src/seo/share.ts';
import { link, mergeTags, meta, property, type Tag } from '../../src/seo/tags.ts';
import { expect, test } from '../helpers/unit.ts';

const site: SiteInput = { siteName: 'S', origin: 'https://example.org', base: '/b/', indexed: true };
const page: PageInput = { title: 'T', description: 'D', locale: 'zh', address: '/base/' };

/** A head as text, one line for each tag. */
const lines = (tags: Tag[]) =>
  tags.map(({ tag, attributes, text }) =>
    [tag, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`), text ?? ''].join(' ').trim(),
  );
const head = (more: Partial<PageInput> = {}, of: Partial<SiteInput> = {}) =>
  lines(headTags({ ...site, ...of }, { ...page, ...more }));

test('a later list overrules an earlier one, and no tag stands twice', () => {
  const merged = mergeTags(
    [meta('robots', 'all'), property('og:type', 'website'), link('canonical', '/a/')],
    [property('og:type', 'article'), link('canonical', '/b/'), link('alternate', '/x', { hreflang: 'en' })],
    [meta('robots', 'noindex'), link('alternate', '/y', { hreflang: 'zh' })],
  );
  expect(lines(merged)).toEqual([
    'meta name=robots content=noindex',
    'meta property=og:type content=article',
    'link rel=canonical href=/b/',
    'link rel=alternate href=/x hreflang=en',
    'link rel=alternate href=/y hreflang=zh',
  ]);
});

test('the head says where the page is, in which languages, and what it is called', () => {
  expect(head()).toEqual([
    'title T – S',
    'meta name=description content=D',
    'meta property=og:title content=T',
    'meta property=og:description content=D',
    'meta name=applicable-device content=pc,mobile',
    'meta http-equiv=Cache-Control content=no-transform',
    'meta http-equiv=Cache-Control content=no-siteapp',
    'meta property=og:site_name content=S',
    'meta property=og:type content=website',
    'meta property=og:locale content=zh_CN',
    'meta property=og:locale:alternate content=en_GB',
    'meta name=twitter:card content=summary',
    'link rel=canonical href=https://example.org/b/zh/base/',
    'link rel=alternate href=https://example.org/b/base/ hreflang=en',
    'link rel=alternate href=https://example.org/b/zh/base/ hreflang=zh-Hans',
    'link rel=alternate href=https://example.org/b/base/ hreflang=x-default',
    'meta property=og:url content=https://example.org/b/zh/base/',
  ]);
});

test('a page that stands nowhere, a search page and a preview are not for search engines', () => {
  const robots = 'meta name=robots content=noindex';
  expect(head()).not.toContain(robots);
  expect(head({ indexed: false })).toContain(robots);
  expect(head({}, { indexed: false })).toContain(robots);
  const lost = head({ address: undefined });
  expect(lost).toContain(robots);
  expect(lost.filter((line) => /canonical|hreflang|og:url/.test(line))).toEqual([]);
});

test('news is an article with the dates of our page', () => {
  const tags = head({ article: { published: '2026-11-22', changed: '2026-12-01' } });
  expect(tags).toContain('meta property=og:type content=article');
  expect(tags).toContain('meta property=article:published_time content=2026-11-22T00:00:00Z');
  expect(tags).toContain('meta property=article:modified_time content=2026-12-01T00:00:00Z');
  expect(tags.filter((line) => line.includes('og:type'))).toHaveLength(1);
});

test('a picture turns the card large; its address follows from the page', () => {
  const image = shareImage('/programmes/scholarship/', 'zh', 'A\npicture', 'https://example.org', '/b/');
  expect(image.url).toBe('https://example.org/b/share/zh/programmes-scholarship.png');
  expect(sharePath('/', 'en')).toBe('/share/en/home.png');
  const tags = head({ image });
  expect(tags.filter((line) => /og:image|twitter/.test(line))).toEqual([
    'meta name=twitter:card content=summary_large_image',
    `meta property=og:image content=${image.url}`,
    'meta property=og:image:type content=image/png',
    'meta property=og:image:width content=1200',
    'meta property=og:image:height content=630',
    'meta property=og:image:alt content=A picture',
  ]);
});

test('verification codes stand on the home page only', () => {
  const verification = { baidu: 'codeva-1', google: 'g"<' };
  expect(head({ address: '/' }, { verification }).filter((line) => line.includes('verif'))).toEqual([
    'meta name=google-site-verification content=g"<',
    'meta name=baidu-site-verification content=codeva-1',
  ]);
  expect(head({}, { verification }).filter((line) => line.includes('verif'))).toEqual([]);
});

test('titles are measured as search engines cut them, and lose the name of the site first', () => {
  expect([widthOf('abc'), widthOf('中文，“a”'), widthOf('😀')]).toEqual([3, 9, 2]);
  expect(fullTitle('奖学金', '校企实习基地', 'zh')).toBe('奖学金 – 校企实习基地');
  expect(fullTitle('字'.repeat(28), '校企实习基地', 'zh')).toBe('字'.repeat(28));
  expect(oneLine(' two\n  lines\t')).toBe('two lines');
  expect(head({ title: 'a\nb', description: 'c\r\n d' })).toContain('meta name=description content=c d');
});

test('the guard names the content file of a missing, doubled or too long title or description', () => {
  const sound: HeadOnly = { file: 'base/index.html', language: 'en', title: 'A', description: 'B', redirects: false };
  const chinese = { ...sound, language: 'zh-CN', file: 'zh/base/index.html' };
  expect(headFaults([sound, chinese])).toEqual([]);
  expect(headFaults([{ ...sound, title: '' }, chinese])).toEqual([
    'content/base/en/base.mdx: the title of /base/index.html is missing.',
  ]);
  expect(headFaults([sound, { ...chinese, description: '' }])[0]).toContain(
    'content/base/zh/base.mdx: the description',
  );
  const twin = { ...sound, file: 'news/visit/index.html', description: 'C' };
  expect(headFaults([sound, twin])).toEqual([
    'content/news/en/visit.mdx: the title of /news/visit/index.html is the same as that of /base/index.html: A.',
  ]);
  expect(headFaults([{ ...chinese, title: '字'.repeat(31) }])[0]).toContain('is 62 letters wide, at most 60');
  expect(headFaults([{ ...sound, description: 'x'.repeat(limits.en.description + 1) }])[0]).toContain('161');
  expect(headFaults([{ ...sound, title: '', redirects: true }])).toEqual([]);
});

test('every built page leads back to its content file', () => {
  expect(
    [
      'index.html',
      'zh/index.html',
      'zh/404.html',
      'zh/news/page/2/index.html',
      'programmes/scholarship/index.html',
    ].map(contentFileOf),
  ).toEqual([
    'content/pages/en/home.mdx',
    'content/pages/zh/home.mdx',
    'content/pages/zh/not-found.mdx',
    'content/pages/zh/news.mdx',
    'content/programmes/en/scholarship.mdx',
  ]);
});

test('the sitemap says what the page says, and leaves out what search engines must not show', () => {
  const html = (more: string) =>
    `<!doctype html><html lang="en"><head><title>T</title>${more}<link rel="canonical" href="https://e.org/a/">
    <link rel="alternate" hreflang="en" href="https://e.org/a/"><link rel="alternate" type="text/markdown" href="/m">
    <script type="application/ld+json">{"@graph":[{"@id":"https://e.org/a/#webpage","dateModified":"2026-12-01"}]}</script>
    </head><body><svg><title>No</title></svg><main>M</main></body></html>`;
  const item = { url: 'https://e.org/a/', links: [] };
  expect(sitemapItem(item, readPage('a/index.html', html('')))).toEqual({
    url: 'https://e.org/a/',
    lastmod: '2026-12-01',
    links: [{ lang: 'en', url: 'https://e.org/a/' }],
  });
  for (const left of ['<meta name="robots" content="noindex">', '<meta http-equiv="refresh" content="0; url=/b/">'])
    expect(sitemapItem(item, readPage('a/index.html', html(left)))).toBeUndefined();
  expect(sitemapItem(item, undefined)).toBeUndefined();
});

test('robots.txt names the sitemap; a preview stays readable for its noindex, but not for Baidu', () => {
  expect(robotsTxt('https://e.org/s.xml', false)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://e.org/s.xml\n');
  expect(robotsTxt('https://e.org/s.xml', true)).toMatch(/Baiduspider\nDisallow: \/\n\nUser-agent: \*\nAllow: \/\n$/);
  expect([{}, { PREVIEW: '0' }, { PREVIEW: '' }, { PREVIEW: '1' }].map((set) => isPreview(set))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
