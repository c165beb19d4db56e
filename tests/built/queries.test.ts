/** What search answers, on the built site and without a browser: the names and the full text are the same program there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AllContent } from '../../src/check/index.ts';
import { strings } from '../../src/i18n/index.ts';
import type { Locale } from '../../src/schemas/knowable.ts';
import { merge, prepare } from '../../src/search/answer.ts';
import { searchTexts, startPagefind } from '../../src/search/pagefind.ts';
import { entryAddress, localPath } from '../../src/site/links.ts';
import { fixtureSite, grown, project, site } from '../helpers/builds.ts';
import { fixtureContent } from '../helpers/content.ts';
import { expect, test } from '../helpers/unit.ts';

interface Query {
  /** The first ones, more of our own from before search was tuned, some that were not tried until it was, and lost ones. */
  set: 'given' | 'own' | 'held' | 'lost';
  q: string;
  lang: Locale;
  /** Addresses that answer it; one with an anchor must be met exactly, one of a list covers what lies below. */
  expect: string[];
  /** Why another page comes first: known, and not mended by a special case. */
  missed?: string;
}

const read = (name: string) => JSON.parse(readFileSync(join(project, 'tests/fixtures', name), 'utf8')) as Query[];
const queries = read('queries.json');
/** Written before search was tuned, and never tuned to. */
const fresh = read('fresh-queries.json');

/** Whether a result is one of the expected ones. */
function isExpected(link: string | undefined, { expect }: Query): boolean {
  const path = link?.split('#')[0] ?? '';
  return expect.some((wanted) => {
    if (wanted.includes('#')) return link === wanted;
    return path === wanted || (/\/(?:programmes|news)\/$/.test(wanted) && path.startsWith(wanted));
  });
}

/** Every title, heading and alias of the fixture in one language, and the page that it must find. */
function namesIn(lang: Locale) {
  const { pages, records } = new AllContent(fixtureContent, '2026-11-22');
  const found = (names: unknown[], to: string) =>
    names.flatMap((name) => (typeof name === 'string' ? [{ name, path: localPath(to as '/', lang) }] : []));
  const inPages = pages
    .filter(({ locale, slug }) => locale === lang && slug !== 'not-found')
    .flatMap(({ collection, slug, settings, body }) => {
      const { title, question, name, aliases } = settings.data;
      const headings = [...body.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
      const [to = ''] = entryAddress(collection, slug).split('#');
      return found([title, question, name, aliases, headings].flat(), to);
    });
  const inRecords = records
    .filter(({ kind }) => kind === 'glossary' || kind === 'organisations')
    .flatMap(({ kind, entries }) =>
      entries.flatMap(({ data: { name, aliases, avoid, ...term } }) => {
        const words = [name ?? term, aliases, avoid] as (Partial<Record<Locale, unknown>> | undefined)[];
        return found(words.flatMap((both) => both?.[lang]).flat(), `/${kind}/`);
      }),
    );
  return [...inPages, ...inRecords];
}

const html = { lang: '', getAttribute: () => html.lang };
Object.assign(globalThis, {
  window: globalThis,
  location: new URL('file:///'),
  document: {
    currentScript: null,
    documentElement: html,
    querySelector: () => html,
    createElement: () => ({}),
    head: { append: () => {} },
  },
  fetch: async (address: string) => new Response(readFileSync(new URL(address))),
});

/** A search of one site in one language: what answers a query, the best first. */
async function searchIn(folder: string, lang: Locale) {
  html.lang = strings(lang).tag;
  const prefix = lang === 'zh' ? '/zh' : '';
  const { lines, reply } = prepare(JSON.parse(readFileSync(join(folder, prefix, 'search.json'), 'utf8')));
  const pagefind = await startPagefind(join(folder, 'pagefind/'));
  return async (query: string) => {
    const { answers, words } = reply(query);
    const hits = await searchTexts(pagefind, `/file:${folder}${prefix}`, words);
    return merge(lines, answers, hits).map((result) => ({ ...result, to: prefix + result.to }));
  };
}

for (const lang of ['en', 'zh'] as const) {
  const own = queries.filter((query) => query.lang === lang);

  test(`the first answer is the right one, ${lang}`, async () => {
    const answers = await searchIn(fixtureSite.folder, lang);
    const missed: string[] = [];
    const lost: string[] = [];
    for (const query of own) {
      const [first, ...others] = await answers(query.q);
      if (!isExpected(first?.to, query)) missed.push(query.q);
      if (![first, ...others.slice(0, 2)].some((answer) => isExpected(answer?.to, query))) lost.push(query.q);
    }
    expect(missed).toEqual(own.filter((query) => query.missed).map(({ q }) => q));
    expect(lost, 'not among the first three').toEqual([]);
  });

  test(`of twenty questions that search was not tuned to, at least sixteen are answered first, ${lang}`, async () => {
    const answers = await searchIn(fixtureSite.folder, lang);
    const met: string[] = [];
    for (const query of fresh.filter((one) => one.lang === lang))
      if (isExpected((await answers(query.q))[0]?.to, query)) met.push(query.q);
    expect(met.length).toBeGreaterThanOrEqual(16);
  });

  test(`every title, heading and alias finds its page among the first three, ${lang}`, async () => {
    const answers = await searchIn(fixtureSite.folder, lang);
    const names = namesIn(lang);
    expect(names.length).toBeGreaterThan(200);
    const missed: string[] = [];
    for (const { name, path } of names)
      if (!(await answers(name)).slice(0, 3).some(({ to }) => to.split('#')[0] === path))
        missed.push(`${name} → ${path}`);
    expect(missed).toEqual([]);
  });
}

test('a piece of a page says where it was cut', async () => {
  for (const [lang, query] of [
    ['en', 'can i apply'],
    ['zh', '奖学金'],
  ] as const)
    for (const { excerpt } of await (await searchIn(fixtureSite.folder, lang))(query))
      if (excerpt) expect(excerpt.map(({ text }) => text).join('')).toMatch(/[.。?？!！]$|[^.。?？!！]…$/);
});

test('a value that is filled in is the answer, and an open programme says until when one can apply', async () => {
  for (const [lang, query, text] of [
    ['en', 'salary', 'CN¥3,000 per month'],
    ['zh', '实习工资', '每月 ¥3,000'],
    ['en', 'internship', 'Can I apply? Yes, open until 1 April 2027'],
  ] as const)
    expect((await (await searchIn(grown, lang))(query))[0]?.value?.text).toContain(text);
});

test('the day on which a page was published stands in no text, so no result takes it for the day of the signing', async () => {
  for (const [lang, asked, day] of [
    ['en', 'signed', '22 November 2026'],
    ['zh', '签', '2026年11月22日'],
  ] as const) {
    const answers = await searchIn(site.folder, lang);
    expect((await answers(asked)).length).toBeGreaterThan(0);
    for (const query of [asked, day, `${asked} ${day}`])
      for (const { excerpt = [], value } of await answers(query))
        expect(JSON.stringify([excerpt.map(({ text }) => text).join(''), value])).not.toContain(day);
  }
});
