import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullTitle, oneLine, widthOf } from '../../src/seo/limits.ts';
import { sitemapItem } from '../../src/seo/sitemap.ts';
import { expect, test } from '../helpers/unit.ts';

test('titles are measured as search engines cut them, and lose the name of the site first', () => {
  expect([widthOf('abc'), widthOf('中文，“a”'), widthOf('😀')]).toEqual([3, 9, 2]);
  expect(fullTitle('奖学金', '校企实习基地', 'zh')).toBe('奖学金 – 校企实习基地');
  expect(fullTitle('字'.repeat(28), '校企实习基地', 'zh')).toBe('字'.repeat(28));
  expect(oneLine(' two\n  lines\t')).toBe('two lines');
});

test('the sitemap dates a page by its content, names its languages, and leaves out what is none', () => {
  const root = mkdtempSync(join(tmpdir(), 'sitemap-'));
  const write = (file: string, settings: string) => {
    mkdirSync(join(root, 'content', file, '..'), { recursive: true });
    writeFileSync(join(root, 'content', file), `---\n${settings}\n---\n\nText.\n`);
  };
  write('pages/en/news.mdx', 'title: News\r\nupdated: 2020-01-01'.replace('\r', ''));
  write('pages/en/search.mdx', 'title: Search');
  write('news/en/visit.mdx', 'published: 2020-02-01\nupdates: [{ date: 2020-03-01 }, { date: 2999-01-01 }]');
  write('news/en/hidden.mdx', 'published: 2020-05-01\ndraft: true');
  const item = sitemapItem(root, new URL('https://example.org/path/'));
  const at = (path: string) => item({ url: `https://example.org/path${path}`, links: [] });
  expect(at('/zh/news/visit/')).toEqual({
    url: 'https://example.org/path/zh/news/visit/',
    lastmod: '2020-03-01',
    links: [
      { lang: 'en', url: 'https://example.org/path/news/visit/' },
      { lang: 'zh-Hans', url: 'https://example.org/path/zh/news/visit/' },
      { lang: 'x-default', url: 'https://example.org/path/news/visit/' },
    ],
  });
  // The list shows the news, so it changes with them; its later pages are the list.
  for (const path of ['/news/', '/news/page/2/']) expect(at(path)?.lastmod, path).toBe('2020-03-01');
  for (const path of ['/search/', '/news/hidden/', '/old-name/', '/404/']) expect(at(path), path).toBeUndefined();
  rmSync(root, { recursive: true });
});
