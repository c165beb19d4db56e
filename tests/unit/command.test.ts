import { readCommand } from '../../src/cli/command.ts';
import { expect, test } from '../helpers/unit.ts';

const read = (...given: string[]) => readCommand({ call: 'check', switches: ['fix'] }, given);

test('a command knows its switches, its words and the language', () => {
  expect(read('--fix', '--lang', 'zh')).toEqual({ locale: 'zh', words: [], switches: new Set(['fix']) });
  const restore = readCommand({ call: 'restore -- <file> <number>', words: 2 }, ['a', '2', '--lang=en']);
  expect(restore).toMatchObject({ locale: 'en', words: ['a', '2'] });
});

test('what a command does not know it says in a sentence, in both languages, with what can be written', () => {
  const how = ['Write: npm run check -- [--fix] [--lang en|zh]', '请写：npm run check -- [--fix] [--lang en|zh]'];
  expect(read('--help')).toEqual({ said: how, failed: false });
  for (const [given, en, zh] of [
    // npm keeps a switch that stands before the two dashes for itself.
    ['zh', 'does not know what "zh" means', '不明白“zh”'],
    ['--lng zh', 'There is no option --lng. Did you mean --lang?', '是不是想写 --lang'],
    ['-x', 'There is no option -x', '没有 -x'],
    ['--lang cn', '"cn" is no language', '没有“cn”'],
    ['--lang', 'is no language', '没有“true”'],
  ] as const)
    expect(read(...given.split(' ')), given).toEqual({
      said: [expect.stringContaining(en), expect.stringContaining(zh), ...how],
      failed: true,
    });
});
