import { pageSize, yearStarts } from '../../src/site/news.ts';
import { expect, test } from '../helpers/unit.ts';

test('the archive names each year once, with the page on which it begins', () => {
  const days = [...Array<string>(pageSize).fill('2028-03-01'), '2028-01-01', '2027-12-31', '2025-05-05', '2025-01-01'];
  expect(yearStarts(days)).toEqual([
    { year: '2028', index: 0, page: 1 },
    { year: '2027', index: pageSize + 1, page: 2 },
    { year: '2025', index: pageSize + 2, page: 2 },
  ]);
  expect(yearStarts([])).toEqual([]);
});
