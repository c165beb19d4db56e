import { readCommand } from '../../src/cli/command.ts';
import { expect, test } from '../helpers/unit.ts';

const check = 'npm run check -- [--fix] [--lang en|zh]';
const restore = 'npm run restore -- <file> <number> [--lang en|zh]';

test('a command knows its switches, its words and the language, and nothing else', () => {
  expect(readCommand(check, ['--fix', '--lang', 'zh'])).toEqual({ locale: 'zh', words: [], fix: true });
  expect(readCommand(restore, ['a', '2', '--lang=en'])).toEqual({ locale: 'en', words: ['a', '2'], fix: false });
  // npm keeps a switch that stands before the two dashes for itself, and leaves its value.
  for (const given of ['zh', '--lng zh', '-x', '--lang cn', '--lang', '--help'])
    expect(readCommand(check, given.split(' ')), given).toBeUndefined();
  expect(readCommand(restore, ['--fix'])).toBeUndefined();
});
