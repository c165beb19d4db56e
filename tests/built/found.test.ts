/** What search engines and chats see of every page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { strings } from '../../src/i18n/index.ts';
import { limits, widthOf } from '../../src/schemas/limits.ts';
import { basePathSite, site } from '../helpers/builds.ts';
import { attributes, type BuiltPage, builtPage, builtPages, languages, sitemapOf, wordsOf } from '../helpers/pages.ts';
import { thingsOn } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/unit.ts';

const all = builtPages(site.folder);
const pages = all.filter(({ path }) => !path.endsWith('404.html'));
const contentOf = ({ document }: BuiltPage, selector: string) => attributes(document, selector, 'content')[0] ?? '';
const canonicalOf = ({ document }: BuiltPage) => attributes(document, 'link[rel=canonical]')[0];
const origin = new URL(canonicalOf(builtPage(site.folder, '/')) ?? '').origin;
const isIndexed = (page: BuiltPage) => contentOf(page, 'meta[name=robots]') === '';
const sitemap = sitemapOf(site.folder);

test('canonical address, og:url, sitemap and the links of the site agree on every page', () => {
  const linked = new Set(
    all.flatMap(({ document, path }) =>
      attributes(document, 'a[href]').map((href) => new URL(href, origin + path).href.replace(/#.*$/, '')),
    ),
  );
  for (const page of pages) {
    expect(canonicalOf(page)).toBe(origin + page.path);
    expect(contentOf(page, 'meta[property="og:url"]')).toBe(origin + page.path);
    expect(linked, page.path).toContain(origin + page.path);
  }
  const indexed = pages.filter(isIndexed).map(({ path }) => path);
  expect([...sitemap.keys()].sort()).toEqual(indexed.sort());
  expect(pages.filter((page) => !isIndexed(page)).map(({ path }) => path)).toEqual(['/search/', '/zh/search/']);
});

test('every page is there in both languages, which the head, the sitemap and the switch name, English as the default', () => {
  const paths = pages.map(({ path }) => path);
  for (const { path, locale, document } of pages) {
    const [en, zh] = [path.replace(/^\/zh(?=\/)/, ''), path.replace(/^(?:\/zh)?(?=\/)/, '/zh')];
    const wanted = Object.entries({ en, 'zh-Hans': zh, 'x-default': en }).map(([lang, to]) => [lang, origin + to]);
    const named = [...document.querySelectorAll('link[rel=alternate][hreflang]')];
    expect(named.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual(wanted);
    expect(paths, path).toEqual(expect.arrayContaining([en, zh]));
    expect(attributes(document, 'header a[hreflang]'), path).toEqual([locale === 'zh' ? en : zh]);
    const inSitemap = sitemap.get(path)?.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g);
    if (inSitemap) expect([...inSitemap].map(([, ...link]) => link)).toEqual(wanted);
  }
});

test('every page has a title and a description of its own that no search engine cuts off', () => {
  for (const locale of ['en', 'zh'] as const) {
    const own = all.filter((page) => page.locale === locale);
    const titles = own.map(({ document }) => document.querySelector('head > title')?.textContent ?? '');
    const descriptions = own.map((page) => contentOf(page, 'meta[name=description]'));
    for (const [texts, limit] of [
      [titles, limits[locale].title],
      [descriptions, limits[locale].description],
    ] as const) {
      expect(texts.length).toBeGreaterThanOrEqual(18);
      expect(texts.filter((text) => !text || widthOf(text) > limit)).toEqual([]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  }
});

test('no tag of a head contradicts another', () => {
  for (const { document, path } of all) {
    const keys = [...document.head.querySelectorAll('meta, title, link[rel=canonical]')].map(
      (tag) =>
        ['name', 'property', 'http-equiv'].map((name) => tag.getAttribute(name)).join(' ') +
        (tag.getAttribute('http-equiv') ? tag.getAttribute('content') : tag.tagName),
    );
    expect(keys.length, path).toBe(new Set(keys).size);
  }
});

test('pages for wrong addresses stand nowhere', () => {
  for (const page of all.filter(({ path }) => path.endsWith('404.html'))) {
    expect(contentOf(page, 'meta[name=robots]')).toBe('noindex');
    expect(
      page.document.querySelectorAll('link[rel=canonical], link[hreflang], script[type="application/ld+json"]').length,
    ).toBe(0);
  }
});

test('the page, its structured data and the sitemap name one day of the last change', () => {
  for (const page of pages) {
    const told = thingsOn(page).find((thing) => String(thing['@id']).endsWith('#webpage'))?.dateModified;
    expect(told, page.path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(attributes(page.document, 'main time', 'datetime'), page.path).toContain(told);
    if (isIndexed(page)) expect(sitemap.get(page.path)).toContain(`<lastmod>${told}T00:00:00.000Z</lastmod>`);
  }
});

test('a picture for shared links is absolute, and there', () => {
  for (const page of all) {
    const image = contentOf(page, 'meta[property="og:image"]');
    expect(existsSync(join(site.folder, new URL(image).pathname)), image).toBe(true);
    expect(image, page.path).toContain(`/share/${page.path.startsWith('/zh/') ? 'zh' : 'en'}/`);
    expect(contentOf(page, 'meta[name="twitter:card"]')).toBe('summary_large_image');
    expect(contentOf(page, 'meta[name=applicable-device]'), page.path).toBe('pc,mobile');
  }
});

test('robots.txt leads to the sitemap, under a base path too', () => {
  for (const [folder, address] of [
    [site.folder, `${origin}/`],
    [basePathSite.folder, basePathSite.url],
  ] as const) {
    const named = /^Sitemap: (.+)$/m.exec(readFileSync(join(folder, 'robots.txt'), 'utf8'))?.[1];
    expect(named).toBe(`${address}sitemap-index.xml`);
    expect(readFileSync(join(folder, 'sitemap-index.xml'), 'utf8')).toContain(`<loc>${address}sitemap-0.xml</loc>`);
  }
});

test('the site map for people leads to every page, in both languages', () => {
  for (const [locale, prefix] of languages) {
    const { document } = builtPage(site.folder, `${prefix}/search/`);
    const wanted = pages.filter((page) => page.locale === locale && isIndexed(page) && !page.path.includes('/page/'));
    expect(attributes(document, 'main a[href]')).toEqual(expect.arrayContaining(wanted.map(({ path }) => path)));
    expect(attributes(document, 'footer a')).toContain(`${prefix}/search/#all`);
  }
});

test('llms.txt leads to pages that are there, with the status that the page shows', () => {
  for (const [, prefix] of languages) {
    const text = readFileSync(join(site.folder, prefix, 'llms.txt'), 'utf8');
    const links = [...text.matchAll(/\]\((https?:\/\/[^)]+)\)(?:: |：)(?:\*\*([^*]+)\*\*)?/g)];
    const own = links.filter(([, address]) => address?.startsWith(origin));
    expect(own.length).toBeGreaterThan(15);
    for (const [, address = '', status] of own) {
      const { pathname } = new URL(address);
      expect(existsSync(join(site.folder, pathname)), address).toBe(true);
      if (status)
        expect(wordsOf(builtPage(site.folder, pathname).document.querySelector('.tag')), address).toBe(status);
    }
    expect(own.filter(([, , status]) => status).length).toBe(7);
  }
});

test('no word that the site itself says in English stands on a Chinese page', () => {
  const textsIn = (words: object | string): string[] =>
    typeof words === 'string' ? [words] : Object.values(words).flatMap(textsIn);
  const chinese = textsIn(strings('zh'));
  const english = textsIn(strings('en')).filter((text) => /[a-z]{3}/.test(text) && !chinese.includes(text));
  // The page that says that there is none says it in both languages.
  for (const { document, path } of pages.filter((page) => page.path.startsWith('/zh/')))
    for (const element of document.querySelectorAll('body, body *')) {
      if (element.closest('[lang^=en], script, style')) continue;
      const own = [...element.childNodes].flatMap((node) =>
        node.nodeName === '#text' ? node.textContent?.trim() : [],
      );
      const named = ['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name));
      for (const text of [...own, ...named]) expect(english, path).not.toContain(text ?? '');
    }
});

test('the share card of an idea says below its name that it is one, and its status at the foot', async () => {
  const strip = async (name: string, top: number) => {
    const card = sharp(join(site.folder, `share/zh/${name}.png`)).extract({ left: 60, top, width: 600, height: 50 });
    return (await card.raw().toBuffer()).toString('hex');
  };
  // A title of one line ends above; the strip of a card that says nothing there is empty.
  const [belowTitle, foot] = [262, 530];
  for (const idea of ['scholarship', 'internship', 'training-plan', 'teaching-team']) {
    expect(await strip(`programmes-${idea}`, belowTitle), idea).not.toBe(await strip('agreement', belowTitle));
    expect(await strip(`programmes-${idea}`, foot), idea).not.toBe(await strip('about', foot));
  }
});
