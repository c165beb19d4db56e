import { anchorOf, entryAddress, href, localeOf } from '../../src/site/links.ts';
import { expect, test } from '../helpers/unit.ts';

test('links carry the language and the base path', () => {
  expect(href('/', 'en', '/')).toBe('/');
  expect(href('/', 'zh', '/')).toBe('/zh/');
  expect(href('/base/', 'zh', '/site/')).toBe('/site/zh/base/');
  expect(href('/base/', 'en', '/site')).toBe('/site/base/');
  expect([undefined, 'zh'].map(localeOf)).toEqual(['en', 'zh']);
});

test('entries stand where the contract says', () => {
  expect(entryAddress('agreement', 'agreement')).toBe('/agreement/');
  expect(entryAddress('programmes', 'scholarship')).toBe('/programmes/scholarship/');
  expect(entryAddress('news', 'visit')).toBe('/news/visit/');
  expect(entryAddress('questions', 'who')).toBe('/questions/#who');
  expect(entryAddress('pages', 'home')).toBe('/');
});

test('a field names its row', () => {
  expect(['amount', 'apply.opens', 'whatYouDo'].map(anchorOf)).toEqual(['amount', 'apply-opens', 'what-you-do']);
});
