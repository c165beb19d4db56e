import { execFileSync } from 'node:child_process';
import { heldBack, isDay, today } from '../../src/schemas/dates.ts';
import { project } from '../helpers/builds.ts';
import { expect, test } from '../helpers/unit.ts';

test('a date must exist', () => {
  expect(['2026-03-01', '2028-02-29'].map(isDay)).toEqual([true, true]);
  const wrong = ['2026-02-30', '2026-13-01', '2026-2-3', '2026', '', '03/04/2026', '2026-03-01T00:00', '2027-02-29'];
  expect(wrong.filter(isDay)).toEqual([]);
});

test('a day reads the same in every time zone; today can be set, and only to a date', () => {
  const script = `import('./src/schemas/dates.ts').then(d => console.log(d.formatDay('2026-03-01','en'), d.formatDay('2026-03-01','zh'), d.today({}, new Date('2026-03-01T17:00:00Z'))))`;
  const outputs = ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync('node', ['-e', script], { cwd: project, env: { ...process.env, TZ }, encoding: 'utf8' }),
  );
  expect(new Set(outputs)).toEqual(new Set(['1 March 2026 2026年3月1日 2026-03-02\n']));
  expect(today({ BUILD_DATE: '2027-01-02' })).toBe('2027-01-02');
  expect(() => today({ BUILD_DATE: 'tomorrow' })).toThrow(RangeError);
});

test('the gate holds back drafts and pages whose day has not come', () => {
  const [draft, tomorrow, now] = [{ draft: true }, { publishFrom: '2026-03-02' }, { publishFrom: '2026-03-01' }];
  const held = [{}, now, draft, tomorrow].map((page) => heldBack(page, '2026-03-01'));
  expect(held).toEqual([undefined, undefined, { draft: true }, { until: '2026-03-02' }]);
});
