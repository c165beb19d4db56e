import { countKinds, numberOf } from '../../src/search/counts.ts';
import type { Answer } from '../../src/search/find.ts';
import type { Hit } from '../../src/search/hits.ts';
import { merge } from '../../src/search/merge.ts';
import type { Entry, SearchList } from '../../src/search/types.ts';
import { expect, test } from '../helpers/unit.ts';

const award: Entry = { to: '/programmes/award/', kind: 'part', names: ['Award'], status: 'consensus', part: 'award' };
const job: Entry = { to: '/questions/#job', kind: 'question', names: ['Will I get a job?'] };
const open: Entry = { to: '/questions/#open', kind: 'question', names: ['Who pays?'], blank: 'not-stated' };
const list = { entries: [award, job, open] } as unknown as SearchList;

const piece = (text: string) => [{ text, marked: false }];
const hit = (to: string, score: number, anchor = '', text = 'text', whole = true): Hit => ({
  to,
  title: `Title of ${to}`,
  kind: 'page',
  whole,
  score,
  places: [{ anchor, heading: anchor && `Heading ${anchor}`, weight: 1, excerpt: piece(text) }],
});
const answer = (entry: Entry, score: number): Answer => ({ entry, score });
const to = (answers: Answer[], hits: Hit[]) => merge(list, { answers }, hits).map((result) => result.to);

test('what the query is about comes first, then pages with all its words, then the rest', () => {
  const hits = [hit('/about/', 9), hit('/news/x/', 3, '', 'text', false)];
  expect(to([answer(award, 0.9), answer(job, 0.3)], hits)).toEqual([
    '/programmes/award/',
    '/about/',
    '/questions/#job',
    '/news/x/',
  ]);
});

test('a page stands once, with the excerpt of the full text', () => {
  const results = merge(list, { answers: [answer(award, 0.9)] }, [hit('/programmes/award/', 2, '', 'An award.')]);
  expect(results).toHaveLength(1);
  expect(results[0]).toMatchObject({ title: 'Award', status: 'consensus', part: 'award', excerpt: piece('An award.') });
});

test('a hit under the heading of a question is that question', () => {
  expect(merge(list, { answers: [] }, [hit('/questions/', 1, 'job', 'Will I get a job? Nobody promises.')])).toEqual([
    expect.objectContaining({ to: '/questions/#job', title: 'Will I get a job?', excerpt: piece('Nobody promises.') }),
  ]);
  const [unanswered] = merge(list, { answers: [] }, [hit('/questions/', 1, 'open')]);
  expect(unanswered?.row).toEqual({ value: { blank: 'not-stated' } });
  expect(unanswered?.excerpt).toBeUndefined();
});

test('a hit elsewhere leads to its section', () => {
  const [result] = merge(list, { answers: [] }, [hit('/about/', 1, 'source')]);
  expect(result).toMatchObject({ to: '/about/#source', title: 'Title of /about/', section: 'Heading source' });
});

test('a row and a section are reached by their anchors', () => {
  const row = { label: 'Pay', anchor: 'pay', value: { blank: 'not-stated' } } as const;
  expect(to([{ ...answer(award, 0.9), row }], [])).toEqual(['/programmes/award/#pay']);
  expect(to([{ ...answer(award, 0.9), section: { id: 'who', heading: 'Who?' } }], [])).toEqual([
    '/programmes/award/#who',
  ]);
});

test('among answers as good as equal the full text decides', () => {
  const answers = [answer(award, 0.9), answer(job, 0.89)];
  expect(to(answers, [hit('/questions/', 5, 'job')])[0]).toBe('/questions/#job');
  expect(to([answer(award, 0.9), answer(job, 0.8)], [hit('/questions/', 5, 'job')])[0]).toBe('/programmes/award/');
});

test('kinds are counted over what is shown and what is not fetched yet', () => {
  const results = merge(list, { answers: [answer(award, 0.9), answer(job, 0.8)] }, []);
  expect(countKinds(results, { news: 40, part: 1 })).toEqual({ part: 1, question: 1, news: 40 });
});

test('what was not fetched is counted, but not twice', () => {
  const hits = [hit('/programmes/award/', 3), hit('/about/', 1)];
  const results = merge(list, { answers: [answer(award, 0.9), answer(job, 0.8)] }, hits);
  expect(numberOf(results, hits, 2)).toBe(3);
  expect(numberOf(results, hits, 12)).toBe(13);
  expect(numberOf(merge(list, { answers: [answer(award, 0.9)] }, [hit('/about/', 1)]), [hit('/about/', 1)], 12)).toBe(
    12,
  );
});
