import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { basePathSite, site } from '../helpers/builds.ts';
import { filesIn } from '../helpers/files.ts';
import { attributes, builtPage, builtPages, languages, pagePaths, wordsOf } from '../helpers/pages.ts';
import { expect, test } from '../helpers/unit.ts';

/** Links of a site that lead nowhere: to no page, to no anchor, or out of the base path. */
function deadLinks(folder: string, base: string): string[] {
  const pages = builtPages(folder);
  const ids = new Map(pages.map(({ path, document }) => [path, new Set(attributes(document, '[id]', 'id'))]));
  return pages.flatMap(({ path, document }) => {
    const here = new URL(`http://site${base}${path.slice(1)}`);
    const isDead = (target: string) => {
      const { host, pathname, hash } = new URL(target, here);
      if (host !== here.host) return false;
      const to = pathname.slice(base.length - 1);
      const known = ids.get(to);
      const isThere = hash
        ? known?.has(decodeURIComponent(hash.slice(1)))
        : known || isFile(join(folder, decodeURI(to)));
      return !pathname.startsWith(base) || !isThere;
    };
    const targets = [...attributes(document, 'a[href], link[href]'), ...attributes(document, '[src]', 'src')];
    return targets.filter(isDead).map((target) => `${path} → ${target}`);
  });
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile();

test('every link and anchor resolves, under a base path too', () => {
  expect(deadLinks(site.folder, site.base)).toEqual([]);
  expect(deadLinks(basePathSite.folder, basePathSite.base)).toEqual([]);
});

test('links of one name lead to one place', () => {
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? wordsOf(one);
  const wrong = builtPages(site.folder).flatMap(({ path, document }) => {
    const links = Map.groupBy([...document.querySelectorAll('a[href]')], nameOf);
    const astray = [...links].filter(([, same]) => new Set(same.map((link) => link.getAttribute('href'))).size > 1);
    return astray.map(([name]) => path + name);
  });
  expect(wrong).toEqual([]);
});

test('no id stands twice on a page', () => {
  for (const { path, document } of builtPages(site.folder)) {
    const ids = attributes(document, '[id]', 'id');
    expect(ids.length, path).toBe(new Set(ids).size);
  }
});

test('below a folder every address that a head, structured data, a feed, robots.txt or llms.txt names carries it', () => {
  for (const path of pagePaths(basePathSite.folder)) {
    const { document } = builtPage(basePathSite.folder, path);
    expect(attributes(document, 'link[rel=canonical]')).toEqual([basePathSite.url + path.slice(1)]);
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
  for (const [, prefix] of languages) {
    const { document } = builtPage(site.folder, `${prefix}/glossary/`);
    const links = [...document.querySelectorAll('main dd a[href^="#"]')];
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const term = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.querySelector('dt > span');
      expect(wordsOf(link), prefix).toBe(wordsOf(term ?? null));
    }
  }
});
