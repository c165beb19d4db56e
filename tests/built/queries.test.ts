/** What search answers, on the built site and without a browser: the names and the full text are the same program there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge, reply } from '../../src/search/answer.ts';
import { startFullText } from '../../src/search/full-text.ts';
import { prepare } from '../../src/search/names.ts';
import { fixtureSite, grown, project } from '../helpers/builds.ts';
import { isExpected, namesIn, queries } from '../helpers/search.ts';
import { expect, test } from '../helpers/unit.ts';

const tags = { en: 'en', zh: 'zh-CN' };
type Locale = keyof typeof tags;
const html = { lang: '', getAttribute: () => html.lang };
Object.assign(globalThis, {
  window: globalThis,
  location: new URL('file:///'),
  document: { currentScript: null, documentElement: html, querySelector: () => html },
  fetch: async (address: string) => new Response(readFileSync(new URL(address))),
});

/** A search of one site in one language: what answers a query, the best first. */
async function searchIn(folder: string, lang: Locale) {
  html.lang = tags[lang];
  const site = lang === 'zh' ? '/zh' : '';
  const names = prepare(JSON.parse(readFileSync(join(folder, site, 'search.json'), 'utf8')));
  const fullText = await startFullText(join(folder, 'pagefind/'), `/file:${folder}${site}`);
  return async (query: string) => {
    const found = reply(names, query);
    const { hits } = await fullText(found.words, 8);
    return merge(names, found.answers, hits).map((result) => ({ ...result, to: site + result.to }));
  };
}

for (const lang of ['en', 'zh'] as const) {
  test(`the first answer is the right one, ${lang}`, async () => {
    const answers = await searchIn(fixtureSite.folder, lang);
    const missed: string[] = [];
    const own = queries.filter((query) => query.lang === lang);
    for (const query of own) if (!isExpected((await answers(query.q))[0]?.to, query)) missed.push(query.q);
    expect(missed).toEqual(own.filter((query) => query.missed).map(({ q }) => q));
  });

  test(`every title, heading and alias finds its page among the first three, ${lang}`, async () => {
    const answers = await searchIn(fixtureSite.folder, lang);
    const names = namesIn(join(project, 'tests/fixtures/content'), lang);
    expect(names.length).toBeGreaterThan(200);
    const missed: string[] = [];
    for (const { name, path } of names)
      if (!(await answers(name)).slice(0, 3).some(({ to }) => to.split('#')[0] === path))
        missed.push(`${name} → ${path}`);
    expect(missed).toEqual([]);
  });
}

for (const [name, Segmenter] of [
  ['no word segmentation', undefined],
  [
    'a segmentation into single characters',
    class {
      segment(text: string) {
        return [...text].map((segment) => ({ segment, isWordLike: true }));
      }
    },
  ],
] as const)
  test(`Chinese is found with ${name}`, async () => {
    const before = Intl.Segmenter;
    Object.assign(Intl, { Segmenter });
    try {
      const answers = await searchIn(fixtureSite.folder, 'zh');
      const missed: string[] = [];
      for (const query of queries.filter(({ lang, set }) => lang === 'zh' && set !== 'held'))
        if (!isExpected((await answers(query.q))[0]?.to, query)) missed.push(query.q);
      expect(missed).toEqual([]);
    } finally {
      Object.assign(Intl, { Segmenter: before });
    }
  });

test('a value that is filled in is the answer', async () => {
  for (const [lang, query, value] of [
    ['en', 'salary', 'CN¥3,000 per month'],
    ['zh', '实习工资', '每月 ¥3,000'],
  ] as const)
    expect(JSON.stringify((await (await searchIn(grown, lang))(query))[0]?.value)).toContain(value);
});
