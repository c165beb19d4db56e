import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePathSite, site } from '../helpers/builds.ts';
import { filesIn } from '../helpers/files.ts';
import { type BuiltPage, builtPage, builtPages, pagePaths, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

/** Links of a site that lead nowhere: to no page, to no anchor, or out of the base path. */
function deadLinks(folder: string, base: string): string[] {
  const pages = new Map(builtPages(folder).map((page) => [page.path, page]));
  return [...pages.values()].flatMap((page) =>
    [...page.document.querySelectorAll('a[href], link[href], script[src], img[src]')].flatMap((element) => {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      const why = fault(target, page, pages, folder, base);
      return why ? [`${page.path} → ${target}: ${why}`] : [];
    }),
  );
}

function fault(
  target: string,
  from: BuiltPage,
  pages: Map<string, BuiltPage>,
  folder: string,
  base: string,
): string | undefined {
  const here = new URL(`http://site${base}${from.path.slice(1)}`);
  const url = new URL(target, here);
  if (url.host !== here.host) return undefined;
  if (!url.pathname.startsWith(base)) return 'leaves the base path';
  const path = url.pathname.slice(base.length - 1);
  const page = pages.get(path);
  if (!page) return existsSync(join(folder, decodeURI(path))) && !path.endsWith('/') ? undefined : 'no such page';
  const id = decodeURIComponent(url.hash.slice(1));
  return id && !page.document.getElementById(id) ? 'no such anchor' : undefined;
}

test('every link and anchor resolves', () => {
  expect(deadLinks(site.folder, site.base)).toEqual([]);
});

test('every link and anchor resolves under a base path', () => {
  expect(deadLinks(basePathSite.folder, basePathSite.base)).toEqual([]);
});

test('links of one name lead to one place, and every landmark of a page has a name of its own', () => {
  const nameOf = (one: Element) => {
    const id = one.getAttribute('aria-labelledby');
    return one.getAttribute('aria-label') ?? wordsOf(id ? one.ownerDocument.getElementById(id) : one);
  };
  const wrong = builtPages(site.folder).flatMap(({ path, document }) => {
    const links = Map.groupBy([...document.querySelectorAll('a[href]')], nameOf);
    const astray = [...links].filter(([, same]) => new Set(same.map((link) => link.getAttribute('href'))).size > 1);
    const landmarks = [...document.querySelectorAll('nav, aside, [aria-labelledby], section')];
    const nameless = landmarks.filter((one) => !one.hasAttribute('aria-label') && !one.hasAttribute('aria-labelledby'));
    const names = landmarks.map((one) => one.localName + nameOf(one));
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    return [...astray.map(([name]) => name), ...nameless.map((one) => one.outerHTML), ...twice].map(
      (one) => path + one,
    );
  });
  expect(wrong).toEqual([]);
});

test('no id stands twice on a page', () => {
  for (const { path, document } of builtPages(site.folder)) {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

test('below a folder every address that a head, structured data, a feed, robots.txt or llms.txt names carries it', () => {
  for (const path of pagePaths(basePathSite.folder)) {
    const canonical = builtPage(basePathSite.folder, path).document.querySelector('link[rel=canonical]');
    expect(canonical?.getAttribute('href'), path).toBe(basePathSite.url + path.slice(1));
  }
  const texts = filesIn(basePathSite.folder).filter(
    (file) => /\.(?:html|xml|atom|txt)$/.test(file) && !file.startsWith('pagefind'),
  );
  expect(texts.filter((file) => !file.endsWith('.html')).length).toBeGreaterThan(6);
  for (const file of texts) {
    // What staff fill in has addresses of its own: see helpers/filled.ts.
    const text = readFileSync(join(basePathSite.folder, file), 'utf8').replaceAll(
      /https:\/\/example\.org\/filled-/g,
      '',
    );
    for (const [address] of text.matchAll(/https?:\/\/(?:example\.org|localhost)[^"<)\s]*/g))
      expect(address.startsWith(basePathSite.url), `${file} ${address}`).toBe(true);
  }
});

test('nothing stands behind the end of a page', () => {
  const late = builtPages(site.folder).filter(({ html }) => !html.trimEnd().endsWith('</body></html>'));
  expect(late.map(({ path }) => path)).toEqual([]);
});

test('a link of the glossary to another term calls it as it is called there', () => {
  for (const prefix of ['', '/zh']) {
    const { document } = builtPage(site.folder, `${prefix}/glossary/`);
    const links = [...document.querySelectorAll('main dd a[href^="#"]')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const term = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.querySelector('dt > span');
      expect(wordsOf(link), prefix).toBe(wordsOf(term ?? null));
    }
  }
});
