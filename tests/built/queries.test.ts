/** What search answers, on the built site and without a browser: the names and the full text are the same program there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reply } from '../../src/search/answer.ts';
import { merge } from '../../src/search/merge.ts';
import { startPagefind } from '../../src/search/pagefind.ts';
import { prepare } from '../../src/search/prepare.ts';
import { subjectOf } from '../../src/search/subject.ts';
import { fixtureSite, grown, project } from '../helpers/builds.ts';
import { isExpected, namesIn, queries } from '../helpers/search.ts';
import { expect, test } from '../helpers/unit.ts';

const tags = { en: 'en', zh: 'zh-CN' };
type Locale = keyof typeof tags;
let served = '';
const html = { lang: '', getAttribute: () => html.lang };
Object.assign(globalThis, {
  window: globalThis,
  location: new URL('http://site/'),
  document: { currentScript: null, documentElement: html, querySelector: () => html },
  fetch: async (address: string) => {
    try {
      return new Response(readFileSync(join(served, new URL(address, 'http://site/').pathname)));
    } catch {
      return new Response('', { status: 404 });
    }
  },
});
const tableOf = async (folder: string) => (await fetch(`${folder}pagefind-entry.json?ts=`)).json();

/** A search of one site in one language: the addresses that answer a query, the best first. */
async function searchIn(folder: string, lang: Locale) {
  served = folder;
  html.lang = tags[lang];
  const site = lang === 'zh' ? '/zh' : '';
  const list = JSON.parse(readFileSync(join(folder, site, 'search.json'), 'utf8'));
  const prepared = prepare(list);
  const bundle = await import(join(folder, 'pagefind/pagefind.js'));
  const create = (options: object) => bundle.createInstance({ ...options, basePath: '/pagefind/' });
  const text = await startPagefind(
    { bundle: Promise.resolve({ createInstance: create }), entry: tableOf('/pagefind/'), tableOf },
    '/pagefind/',
    tags[lang],
    site,
  );
  return async (query: string) => {
    const found = reply(prepared, query);
    const { hits } = await text.search({ subject: subjectOf(prepared, found.query), limit: 10, kind: undefined });
    return merge(list, found, hits).map((result) => ({ ...result, to: site + result.to }));
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
    expect(JSON.stringify((await (await searchIn(grown, lang))(query))[0]?.row)).toContain(value);
});
