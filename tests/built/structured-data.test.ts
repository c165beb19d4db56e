import { persons } from '../../src/check/claims.ts';
import { grown, site } from '../helpers/builds.ts';
import { attributes, builtPage, builtPages, wordsOf } from '../helpers/pages.ts';
import { leavesOf, type Thing, thingsOn, unseen } from '../helpers/structured-data.ts';
import { expect, test } from '../helpers/unit.ts';
import { vocabularyFaults } from '../helpers/vocabulary.ts';

const pages = builtPages(site.folder).filter(({ path }) => !path.endsWith('404.html'));
const typesOn = (things: Thing[]) => things.map((thing) => String(thing['@type']));

test('every page says what it is: site, page, and the way that the reader sees', () => {
  expect(pages.length).toBeGreaterThanOrEqual(34);
  for (const page of pages) {
    const things = thingsOn(page);
    const own = typesOn(things).filter((type) => type === 'WebSite' || type.endsWith('Page'));
    expect(own, page.path).toHaveLength(2);
    const trail = leavesOf(things.find((thing) => thing['@type'] === 'BreadcrumbList'));
    const told = trail.filter(({ key }) => key === 'name' || key === 'item').map(({ value }) => value);
    const [canonical = ''] = attributes(page.document, 'link[rel=canonical]');
    const steps = [...page.document.querySelectorAll('.crumb li')].flatMap((step) => [
      wordsOf(step.querySelector('a') ?? step),
      new URL(attributes(step, 'a')[0] ?? canonical, canonical).href,
    ]);
    expect(told, page.path).toEqual(steps);
    expect(steps.length === 0, page.path).toBe(page.path === '/' || page.path === '/zh/');
  }
});

test('every value in it stands on the page', () => {
  let values = 0;
  for (const page of pages) {
    expect(unseen(page), page.path).toEqual([]);
    values += leavesOf(thingsOn(page)).length;
  }
  expect(values).toBeGreaterThan(500);
});

test('schema.org knows every type and every property that it uses, a year on as well', () => {
  const programmes = ['everything', 'internship', 'scholarship'].map((slug) => `/programmes/${slug}/`);
  const later = [...programmes, '/news/visit/', '/organisations/'].map((path) => builtPage(grown, path));
  const used = [...pages, ...later].flatMap(thingsOn);
  const things = [...new Map(used.map((thing) => [JSON.stringify(thing), thing])).values()];
  expect(things.length).toBeGreaterThan(60);
  // The judge itself: a property of another type, a type that does not exist, and a property that does not.
  const bad = [{ '@type': 'BreadcrumbList', headline: 'x' }, { '@type': 'Nonsense' }, { '@type': 'Thing', grade: 'x' }];
  expect(vocabularyFaults([...things, ...bad])).toEqual(
    bad.map((thing) => expect.stringContaining(JSON.stringify(thing))),
  );
});

test('every thing that is named is told of somewhere on the site', () => {
  const told = new Set(pages.flatMap((page) => thingsOn(page).map((thing) => thing['@id'])));
  const nested = pages.flatMap((page) => leavesOf(thingsOn(page)).filter(({ key }) => key === '@id'));
  expect(nested.length).toBeGreaterThan(100);
  const untold = nested.filter(({ value }) => !told.has(value));
  expect(untold).toEqual([]);
});

test('nothing is claimed that is not known', () => {
  const all = pages.flatMap((page) => thingsOn(page));
  const types = new Set(leavesOf(all).flatMap(({ key, value }) => (key === '@type' ? [String(value)] : [])));
  for (const type of ['NewsArticle', 'EducationalOrganization', 'Organization']) expect(types).toContain(type);
  // The report calls nobody a university; an idea is no thing; words that help search are no names.
  const unknown = /^(?:Person|\w+Program|MonetaryGrant|Event|Place|CollegeOrUniversity|Thing|DefinedTerm)$/;
  expect([...types].filter((type) => unknown.test(type))).toEqual([]);
  const keys = /^(?:alternateName|disambiguatingDescription|logo|author)$/;
  expect(leavesOf(all).filter(({ key }) => keys.test(key))).toEqual([]);
  const text = JSON.stringify(all);
  for (const person of persons) expect(text).not.toContain(person);
  // What the company is called is not known; that the page says "the company" is no name.
  const company = all.filter((thing) => thing['@type'] === 'Organization');
  expect(company.map((thing) => Object.keys(thing).includes('name'))).toEqual([false, false]);
});
