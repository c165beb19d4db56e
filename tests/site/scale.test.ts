/** The site over the years: no page grows with the news, and what a build keeps is never stale. */
import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { newsItem, writeNews } from '../bench/generate.ts';
import { openWorkshop, type Workshop } from '../helpers/builds.ts';
import { differences, filesIn } from '../helpers/files.ts';
import { expect, test } from '../helpers/test.ts';

async function built(workshop: Workshop): Promise<string> {
  const { status, output } = await workshop.build();
  expect(status, output).toBe(0);
  return join(workshop.root, 'dist');
}

/** The addresses in each sitemap of a built site, by its file. */
const sitemaps = (dist: string): Map<string, string[]> =>
  new Map(
    filesIn(dist)
      .filter((file) => /^sitemap-\d+\.xml$/.test(file))
      .map((file) => [file, [...readFileSync(join(dist, file), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(String)]),
  );

test('no page, feed, list or sitemap grows with the number of news', async () => {
  const workshop = openWorkshop();
  try {
    const limit = 100;
    workshop.edit('astro.config.mjs', (text) => text.replace(/entryLimit: [\d_]+/, `entryLimit: ${limit}`));
    const sizes: Map<string, number>[] = [];
    for (const count of [70, 140]) {
      writeNews(join(workshop.root, 'content'), count);
      const dist = await built(workshop);
      const texts = filesIn(dist).filter((file) => /\.(?:html|json|txt|atom|md)$/.test(file) && !/item-\d/.test(file));
      sizes.push(new Map(texts.map((file) => [file, statSync(join(dist, file)).size])));
    }
    const [few, many] = sizes;
    expect(few?.has('news/page/4/index.html') && many?.has('news/page/8/index.html')).toBe(true);
    // Items are of different length, and numbers gain a digit: a tenth covers that, and twice the news would not fit.
    const grown = [...(few ?? [])].filter(([file, size]) => (many?.get(file) ?? 0) > size * 1.1 + 200);
    // The last page of the list is filled up.
    expect(grown.map(([file]) => file).filter((file) => !/news\/page\/4\//.test(file))).toEqual([]);
    const maps = sitemaps(join(workshop.root, 'dist'));
    expect([...maps.values()].every(({ length }) => length <= limit)).toBe(true);
    const listed = [...maps.values()].flat();
    expect(listed.length).toBeGreaterThan(3 * limit);
    expect(new Set(listed).size).toBe(listed.length);
    const index = readFileSync(join(workshop.root, 'dist/sitemap-index.xml'), 'utf8');
    expect([...maps.keys()].filter((file) => !index.includes(`/${file}</loc>`))).toEqual([]);
    // The count of what is open tells all of it.
    const register = readFileSync(join(workshop.root, 'dist/questions/index.html'), 'utf8');
    expect(register).toContain('in 121 items');
  } finally {
    workshop.close();
  }
});

test('the list of news leads to the first item of each year', async () => {
  const workshop = openWorkshop();
  try {
    writeNews(join(workshop.root, 'content'), 3, 363);
    writeNews(join(workshop.root, 'content'), 20, 366);
    const dist = await built(workshop);
    const read = (file: string) => parseHTML(readFileSync(join(dist, file), 'utf8')).document;
    const links = [...read('news/index.html').querySelectorAll('nav[aria-label="News by year"] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/news/#y2028',
      '/news/page/2/#y2027',
      '/news/page/2/#y2026',
    ]);
    const first = read('news/page/2/index.html').querySelector('#y2027 time');
    expect(first?.getAttribute('datetime')).toBe('2027-12-31');
  } finally {
    workshop.close();
  }
});

const edits: Record<string, (workshop: Workshop) => void> = {
  'a title, a record, a new item, an item less': (workshop) => {
    workshop.edit('content/news/en/item-4.mdx', (text) => text.replace(/^title: .*$/m, 'title: "Another title"'));
    workshop.edit('content/sources.yaml', (text) => text.replace('Made for measuring', 'Made for another thing'));
    workshop.remove('content/news/en/item-1.mdx');
    workshop.remove('content/news/zh/item-1.mdx');
    const { en, zh } = newsItem(9);
    workshop.write('content/news/en/item-9.mdx', en);
    workshop.write('content/news/zh/item-9.mdx', zh);
  },
  'the code that renders texts and draws pictures': (workshop) => {
    workshop.edit('src/markdown/local-links.ts', (text) => text.replace("tagName !== 'a'", "tagName !== 'b'"));
    workshop.edit('src/share/image.ts', (text) => text.replace('marginBottom: 40', 'marginBottom: 44'));
  },
};

for (const [name, edit] of Object.entries(edits))
  test(`a build after an edit is the same, byte for byte, as one from nothing: ${name}`, async () => {
    const workshop = openWorkshop();
    try {
      writeNews(join(workshop.root, 'content'), 6);
      const before = join(workshop.root, 'before');
      cpSync(await built(workshop), before, { recursive: true });
      edit(workshop);
      const warm = join(workshop.root, 'warm');
      cpSync(await built(workshop), warm, { recursive: true });
      expect(differences(before, warm).length).toBeGreaterThan(0);
      for (const folder of ['.cache', 'dist', '.astro']) rmSync(join(workshop.root, folder), { recursive: true });
      expect(differences(warm, await built(workshop))).toEqual([]);
    } finally {
      workshop.close();
    }
  });
