import { z } from 'astro/zod';
import { asScript, graphOf } from '../../src/jsonld/graph.ts';
import { type SiteAddress, subjectId } from '../../src/jsonld/ids.ts';
import { eventNode, newsNode } from '../../src/jsonld/news.ts';
import { organisationNode } from '../../src/jsonld/organisations.ts';
import { baseNode, programmeNode } from '../../src/jsonld/parts.ts';
import { records, schemaOf } from '../../src/schemas/index.ts';
import { expect, test } from '../helpers/unit.ts';
import { vocabularyFaults } from '../helpers/vocabulary.ts';

const kit = { image: () => z.string() };
const place: SiteAddress = { locale: 'en', origin: 'https://example.org', base: '/b/' };
const read = <T>(collection: 'programmes' | 'news' | 'base', settings: object) =>
  schemaOf(collection, 'en', kit).parse(settings) as T;

const idea = {
  title: 'T',
  order: 1,
  oneLine: 'One',
  whatItIs: 'A',
  couldMean: 'B',
  askFirst: 'C',
  status: 'consensus',
  facts: ['F25'],
  questionsToAsk: ['pay'],
};
const dates = { start: '2027-09-01', apply: { opens: '2027-03-01', closes: '2027-04-01' } };
const programme = (settings: object) =>
  programmeNode(read('programmes', { ...idea, ...settings }), '/programmes/x/', place) as unknown as Record<
    string,
    unknown
  >;

test('a programme gets the type of an offer only when it is open and has what the type needs', () => {
  const amount = { value: 5000, currency: 'CNY', per: 'year' };
  const table: [settings: object, type: string][] = [
    [{ kind: 'internship', ...dates }, 'Thing'],
    [{ kind: 'internship', status: 'open' }, 'Thing'],
    [{ kind: 'internship', status: 'open', start: dates.start }, 'Thing'],
    [{ kind: 'internship', status: 'open', apply: dates.apply }, 'Thing'],
    [{ kind: 'internship', status: 'open', ...dates }, 'WorkBasedProgram'],
    [{ kind: 'internship', status: 'closed', ...dates }, 'Thing'],
    [{ kind: 'class', status: 'signed', ...dates }, 'Thing'],
    [{ kind: 'class', status: 'open', ...dates }, 'EducationalOccupationalProgram'],
    [{ kind: 'scholarship', status: 'open', ...dates }, 'Thing'],
    [{ kind: 'scholarship', amount }, 'Thing'],
    [{ kind: 'scholarship', status: 'open', amount: { unknown: 'not-decided' } }, 'Thing'],
    [{ kind: 'scholarship', status: 'open', amount }, 'MonetaryGrant'],
    [{ kind: 'plan', status: 'open', ...dates, amount }, 'Thing'],
    [{ kind: 'team', status: 'open', ...dates, amount }, 'Thing'],
    [{ status: 'open', ...dates, amount }, 'Thing'],
  ];
  expect(table.map(([settings]) => programme(settings)['@type'])).toEqual(table.map(([, type]) => type));
});

test('an offer says what is filled in, and nothing of what is not', () => {
  const open = programme({
    kind: 'internship',
    status: 'open',
    ...dates,
    intake: 20,
    eligibility: 'Second year',
    cost: { value: 100, currency: 'CNY', per: 'once' },
    pay: { unknown: 'not-decided' },
  });
  expect(open).toEqual({
    '@type': 'WorkBasedProgram',
    '@id': 'https://example.org/b/programmes/x/#subject',
    url: 'https://example.org/b/programmes/x/',
    name: 'T',
    description: 'One',
    disambiguatingDescription: 'Open for applications',
    startDate: '2027-09-01',
    applicationStartDate: '2027-03-01',
    applicationDeadline: '2027-04-01',
    maximumEnrollment: 20,
    programPrerequisites: 'Second year',
    offers: { '@type': 'Offer', price: 100, priceCurrency: 'CNY' },
  });
  const grant = programme({ kind: 'scholarship', status: 'open', amount: { value: 9, currency: 'CNY' } });
  expect(vocabularyFaults([open, grant])).toEqual([]);
});

const item = { title: 'T', summary: 'S', published: '2026-11-22', kind: 'report', facts: ['F08'] };

test('news becomes an event once its day and its place are filled in', () => {
  const events = (more: object) => eventNode({ address: '/news/x/', data: read('news', { ...item, ...more }) }, place);
  expect(events({})).toEqual([]);
  expect(events({ eventDate: '2027-01-01' })).toEqual([]);
  expect(events({ place: 'Harbin' })).toEqual([]);
  expect(events({ eventDate: '2027-01-01', place: 'Harbin' })).toMatchObject([
    { '@type': 'Event', startDate: '2027-01-01', location: { '@type': 'Place', name: 'Harbin' } },
  ]);
});

test('a news item is dated by our page, never by the event, and rests on its sources', () => {
  const data = read<Parameters<typeof newsNode>[0]['data']>('news', { ...item, eventDate: '2020-01-01' });
  const source = records.sources.parse({
    title: { en: 'Item', zh: '新闻稿' },
    url: 'https://e.org/',
    publisher: 'company',
  });
  const node = newsNode(
    { address: '/news/x/', data, changed: '2026-12-01', sources: [source], hasOperator: false },
    place,
  );
  expect(node).toMatchObject({
    datePublished: '2026-11-22',
    dateModified: '2026-12-01',
    isBasedOn: [
      { name: 'Item', url: 'https://e.org/', publisher: { '@id': 'https://example.org/b/organisations/#company' } },
    ],
  });
  expect(JSON.stringify(node)).not.toContain('2020');
  expect(Object.keys(node)).not.toContain('publisher');
});

test('the base is a place once its address is known', () => {
  const settings = { title: 'T', name: 'B', summary: 'S', status: 'self', facts: ['F01'], unclear: [] };
  const node = (more: object) => baseNode(read('base', { ...settings, ...more }), '/base/', place);
  expect(node({})).toMatchObject({ '@type': 'Thing', '@id': subjectId('/base/', { ...place, locale: 'zh' }) });
  expect(node({ address: 'Street' })).toMatchObject({ '@type': 'Place', address: 'Street' });
});

test('a company has a name once its legal name is known; schools are named in the report', () => {
  const of = (settings: object) =>
    organisationNode(
      'x',
      records.organisations.parse({ name: { en: 'N', zh: '名' }, role: 'party', facts: ['F01'], ...settings }),
      place,
    );
  const legalName = { en: 'N Ltd', zh: '名有限公司' };
  expect(of({ kind: 'school' })).toMatchObject({ '@type': 'CollegeOrUniversity', name: 'N' });
  expect(Object.keys(of({ kind: 'company' }))).toEqual(['@type', '@id']);
  expect(of({ kind: 'company', legalName })).toMatchObject({
    '@type': 'Organization',
    name: 'N Ltd',
    legalName: 'N Ltd',
  });
});

test('no text can break out of the script, and line breaks become spaces', () => {
  const name = 'A "quote", <b>, </script><script>alert(1)</script>, 😀\nand\r\n a break';
  const script = asScript(graphOf([{ '@type': 'Thing', name }]));
  expect(script).not.toContain('<');
  expect(JSON.parse(script)['@graph'][0].name).toBe(
    'A "quote", <b>, </script><script>alert(1)</script>, 😀 and a break',
  );
});
