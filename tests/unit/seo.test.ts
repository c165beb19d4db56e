import { fullTitle, oneLine, widthOf } from '../../src/schemas/limits.ts';
import { expect, test } from '../helpers/unit.ts';

test('titles are measured as search engines cut them, and lose the name of the site first', () => {
  expect([widthOf('abc'), widthOf('中文，“a”'), widthOf('😀')]).toEqual([3, 9, 2]);
  expect(fullTitle('奖学金', '校企实习基地', 'zh')).toBe('奖学金 – 校企实习基地');
  expect(fullTitle('字'.repeat(28), '校企实习基地', 'zh')).toBe('字'.repeat(28));
  expect(oneLine(' two\n  lines\t')).toBe('two lines');
});
