import { notStated } from '../../src/schemas/knowable.ts';
import { openingOf } from '../../src/site/opening.ts';
import { expect, test } from '../helpers/unit.ts';

const dates = { opens: '2027-03-01', closes: '2027-03-31' };

test('one can apply from the first day to the last, both included', () => {
  const on = (day: string) => openingOf('open', dates, day);
  expect(on('2027-02-28')).toEqual({ state: 'later', on: '2027-03-01' });
  expect(on('2027-03-01')).toEqual({ state: 'open', on: '2027-03-31' });
  expect(on('2027-03-31')).toEqual({ state: 'open', on: '2027-03-31' });
  expect(on('2027-04-01')).toEqual({ state: 'closed', on: '2027-03-31' });
  // The status that the check asks for once the dates are over or yet to come.
  for (const day of ['2027-02-28', '2027-04-01']) expect(openingOf('closed', dates, day)).toEqual(on(day));
});

test('a day that is not known closes nothing', () => {
  const unknown = { opens: notStated, closes: notStated };
  expect(openingOf('open', unknown, '2027-03-01')).toEqual({ state: 'open', on: undefined });
  expect(openingOf('closed', unknown, '2027-03-01')).toEqual({ state: 'closed' });
  expect(openingOf('open', { ...dates, closes: notStated }, '2027-02-01').state).toBe('later');
});

test('dates alone open nothing: somebody has to say that one can apply', () => {
  expect(openingOf('consensus', dates, '2027-03-15')).toEqual({ state: 'unstated' });
});
