/** Why a line of the settings cannot be read. */
const reasons = {
  indent: 'the spaces at the start of the line',
  noName: 'a line without "name:"',
  missingSign: 'a quote, a bracket or a colon is missing',
  twoOnOneLine: 'two settings on one line',
  oddSign: 'a sign that may not stand here',
  tooMuch: 'something that does not belong here',
  secondBlock: 'a second block of settings',
  other: 'a slip in the signs or spaces',
};
export type Reason = keyof typeof reasons;

export const settings = {
  emptyFile: () => ({
    what: 'The file is empty',
    mend: 'Copy the settings of another page of this folder, bring the file back with npm run restore, or delete it.',
  }),
  noSettings: () => ({
    what: 'The settings block at the top is missing',
    mend: 'Begin the file with a line ---, then the settings, then another line ---.',
  }),
  badFence: (line: string) => ({
    what: `"${line}" does not open or close the settings block`,
    mend: 'Write exactly three hyphens, with nothing before or behind them: ---',
  }),
  unclosedSettings: () => ({
    what: 'The settings block is not closed',
    mend: 'Put a line --- below the last setting.',
  }),
  tab: () => ({ what: 'A Tab character at the start of the line', mend: 'Use two spaces instead.' }),
  indented: () => ({
    what: 'The line begins with spaces, so it is read as part of the setting above',
    mend: 'Delete the spaces at the start of the line.',
  }),
  oddSpace: () => ({
    what: 'An invisible or full-width space, which is no ordinary space here',
    mend: 'Delete it and type ordinary spaces, with the Chinese input method off.',
  }),
  chineseColon: (key: string) => ({
    what: `A Chinese colon ： after "${key}"`,
    mend: `Type an English colon and a space: ${key}: …`,
  }),
  noSpaceAfterColon: (key: string, value: string) => ({
    what: `No space after "${key}:"`,
    mend: `Write: ${key}: ${value}`,
  }),
  chineseDash: () => ({
    what: 'A full-width dash at the start of a list item',
    mend: 'Type an English hyphen and a space: - ',
  }),
  curlyQuotes: (value: string) => ({
    what: 'Curly quotes around the whole value would be printed on the page',
    mend: `Delete them, or use straight ones: "${value}"`,
  }),
  chineseBrackets: () => ({
    what: 'Chinese brackets, commas or colons in a list',
    mend: 'Use English ones: [first, second] or { en: first, zh: second }',
  }),
  listOpen: (bracket: string) => ({
    what: `A bracket ${bracket} is missing, or one stands too much`,
    mend: `Every opening bracket needs its closing ${bracket} on the line: ${bracket === ']' ? '[first, second]' : '{ en: first, zh: second }'}`,
  }),
  startsWithHash: (value: string) => ({
    what: 'The value begins with #, so all of it is ignored',
    mend: `Put it in straight quotes: "${value}"`,
  }),
  hashInside: (value: string) => ({
    what: 'The value is cut off at the #',
    mend: `Put it in straight quotes: "${value}"`,
  }),
  cannotStart: (sign: string, value: string) => ({
    what: `A value may not begin with ${sign}`,
    mend: `Put it in straight quotes: "${value}"`,
  }),
  wordsBehind: () => ({
    what: 'Words behind the closing bracket, where nothing may stand',
    mend: 'Delete them, or put a space and # before them to keep them as a remark.',
  }),
  colonInside: (value: string) => ({
    what: 'A colon inside the value',
    mend: `Put the value in straight quotes: "${value}"`,
  }),
  backslash: (value: string) => ({
    what: 'A backslash \\ inside straight double quotes',
    mend: `Use / instead, or write it twice: ${value.replaceAll('\\', '\\\\')}`,
  }),
  quotesOpen: (value: string) => ({ what: 'The quotes around the value do not match', mend: `Write: "${value}"` }),
  oddItem: (written: string, better: string) => ({
    what: `"${written}" is not read as an item of a list`,
    mend: `Begin it with an English hyphen and a space: - ${better}`,
  }),
  doubleKey: (key: string) => ({ what: `The setting "${key}" appears twice`, mend: 'Delete one of the two lines.' }),
  unreadable: (why: Reason) => ({
    what: `The settings cannot be read here (${reasons[why]})`,
    mend: 'Compare with the lines around it: "name: value", the same number of spaces at the start, straight quotes.',
  }),
  notSettings: () => ({ what: 'These are not settings', mend: 'Write one setting on each line: name: value' }),
};
