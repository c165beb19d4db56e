import { readCommand } from '../../src/cli/command.ts';
import { expect, test } from '../helpers/unit.ts';

const read = (...given: string[]) => {
  const found = readCommand({ call: 'check', switches: ['fix'] }, given);
  return 'said' in found ? found : { ...found, switches: [...found.switches] };
};
const said = (...given: string[]) => {
  const found = read(...given);
  return 'said' in found ? found.said.join('\n') : '';
};

test('a command knows its switches, its words and the language', () => {
  expect(read('--fix', '--lang', 'zh')).toEqual({ locale: 'zh', words: [], switches: ['fix'] });
  const restore = readCommand({ call: 'restore -- <file> <number>', words: 2 }, ['a', '2', '--lang=en']);
  expect(restore).toMatchObject({ locale: 'en', words: ['a', '2'] });
});

test('what a command does not know it says in a sentence, in both languages, with what can be written', () => {
  const how = 'npm run check -- [--fix] [--lang en|zh]';
  expect(read('--help')).toEqual({ said: [`Write: ${how}`, `请写：${how}`], failed: false });
  for (const [given, words] of [
    [['foo'], 'does not know what "foo" means'],
    // npm keeps a switch that stands before the two dashes for itself.
    [['zh'], 'does not know what "zh" means'],
    [['--lng', 'zh'], 'There is no option --lng. Did you mean --lang?'],
    [['-x'], 'There is no option -x'],
    [['--lang', 'cn'], '"cn" is no language'],
    [['--lang'], 'is no language'],
  ] as const) {
    expect(read(...given), given.join(' ')).toMatchObject({ failed: true });
    expect(said(...given), given.join(' ')).toContain(words);
    expect(said(...given)).toMatch(/\p{Script=Han}/u);
  }
  expect(said('foo')).toContain(how);
});
