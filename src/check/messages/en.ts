const maybe = (guess: string | undefined) => (guess ? `Did you mean "${guess}"? ` : '');
const list = (words: readonly string[]) => words.join(', ');

/** What the content check says, in English. Each message: what is wrong, and how to mend it. */
export const en = {
  // Files
  wrongEnding: (name: string) => ({
    what: `"${name}" is not a page and would be left out of the site`,
    mend: 'Pages end in .mdx or .md, in small letters. Rename the file; in Windows switch on "File name extensions" first.',
  }),
  wrongFolder: (folders: readonly string[]) => ({
    what: 'The file lies in a folder that the site does not read',
    mend: `Put it in content/<${folders.join('|')}>/en/ or …/zh/.`,
  }),
  badName: (name: string, better: string) => ({
    what: `The file name "${name}" cannot be a web address`,
    mend: `Use small letters a–z, digits and hyphens, the same name in both languages, for example "${better}".`,
  }),
  sameAddress: (other: string) => ({
    what: `This page has the same address as ${other}; one of the two would disappear`,
    mend: 'Rename one of them, or delete the one that you do not need.',
  }),
  noTwin: (twin: string) => ({
    what: 'This page is missing in the other language',
    mend: `Create ${twin}, with the same file name.`,
  }),
  onlyOne: (name: string) => ({
    what: `The site shows one page here, and it is called "${name}"`,
    mend: `Rename the file to "${name}", or delete it.`,
  }),
  missingFile: (file: string) => ({
    what: `${file} is missing`,
    mend: 'Restore it from the history, or copy it from another copy of the project.',
  }),
  encoding: (found: string) => ({
    what: `The file is saved as ${found}, not as UTF-8; Chinese would turn into ����`,
    mend: 'Save it again with the encoding UTF-8, or run: npm run check -- --fix',
  }),
  damaged: () => ({
    what: 'Damaged characters (����)',
    mend: 'The text was saved in another encoding once. Type it again, or copy it from the original.',
  }),

  // The settings block
  emptyFile: () => ({
    what: 'The file is empty',
    mend: 'Copy the settings block of another page of this folder, or delete the file.',
  }),
  noSettings: () => ({
    what: 'The settings block at the top is missing',
    mend: 'Begin the file with a line ---, then the settings, then another line ---.',
  }),
  badFence: (line: string) => ({
    what: `"${line}" does not open or close the settings block`,
    mend: 'Write exactly three hyphens: ---',
  }),
  unclosedSettings: () => ({
    what: 'The settings block is not closed',
    mend: 'Put a line --- below the last setting.',
  }),
  tab: () => ({ what: 'A Tab character at the start of the line', mend: 'Use two spaces instead.' }),
  oddSpace: () => ({
    what: 'An invisible or full-width space at the start of the line',
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
  chineseBrackets: () => ({ what: 'Chinese brackets or commas in a list', mend: 'Use English ones: [first, second]' }),
  startsWithHash: (value: string) => ({
    what: 'The value begins with #, so all of it is ignored',
    mend: `Put it in straight quotes: "${value}"`,
  }),
  cannotStart: (sign: string, value: string) => ({
    what: `A value may not begin with ${sign}`,
    mend: `Put it in straight quotes: "${value}"`,
  }),
  colonInside: (value: string) => ({
    what: 'A colon inside the value',
    mend: `Put the value in straight quotes: "${value}"`,
  }),
  quotesOpen: (value: string) => ({ what: 'The quotes around the value do not match', mend: `Write: "${value}"` }),
  doubleKey: (key: string) => ({ what: `The setting "${key}" appears twice`, mend: 'Delete one of the two lines.' }),
  unreadable: (why: string) => ({
    what: `The settings cannot be read here (${why})`,
    mend: 'Compare with the lines around it: "name: value", the same number of spaces at the start, straight quotes.',
  }),
  notSettings: () => ({ what: 'These are not settings', mend: 'Write one setting on each line: name: value' }),

  // Values
  unknownKey: (key: string, guess: string | undefined, known: readonly string[]) => ({
    what: `There is no setting "${key}"`,
    mend: `${maybe(guess)}Otherwise delete the line. Known settings: ${list(known)}.`,
  }),
  sharedInChinese: (key: string, file: string) => ({
    what: `"${key}" is the same in both languages and is kept in the English file only`,
    mend: `Delete it here and set it in ${file}.`,
  }),
  blankInChinese: (key: string, file: string) => ({
    what: `"${key}" is marked as unknown here; which kind of blank it is stands in the English file only`,
    mend: `Delete it here and set it in ${file}.`,
  }),
  missing: (key: string, options: readonly string[]) => ({
    what: `"${key}" is missing`,
    mend: `Add a line: ${key}: …${options.length > 0 ? ` (one of: ${list(options)})` : ''}`,
  }),
  empty: (key: string, required: boolean) => ({
    what: `"${key}" is empty`,
    mend: required ? `Write something after "${key}:".` : `Write something after "${key}:", or delete the line.`,
  }),
  notADay: (key: string, value: string) => ({
    what: `"${value}" is not a date for "${key}"`,
    mend: `Write year-month-day, for example ${key}: 2026-03-01`,
  }),
  notAllowed: (key: string, value: string, guess: string | undefined, options: readonly string[]) => ({
    what: `"${value}" is not allowed for "${key}"`,
    mend: `${maybe(guess)}Use one of: ${list(options)}.`,
  }),
  tooLong: (key: string, length: number, limit: number) => ({
    what: `"${key}" is too long: ${length} characters, at most ${limit}`,
    mend: 'Shorten it.',
  }),
  tooShort: (key: string) => ({ what: `"${key}" is too short`, mend: 'Write a little more.' }),
  notAList: (key: string) => ({ what: `"${key}" must be a list`, mend: `Write: ${key}: [first, second]` }),
  notABoolean: (key: string) => ({
    what: `"${key}" must be true or false`,
    mend: `Write: ${key}: true — or ${key}: false — without quotes.`,
  }),
  notANumber: (key: string) => ({ what: `"${key}" must be a number`, mend: `Write only digits: ${key}: 20` }),
  notText: (key: string) => ({ what: `"${key}" must be a text`, mend: `Put it in straight quotes: ${key}: "…"` }),
  notBoth: (key: string) => ({ what: `"${key}" needs both languages`, mend: `Write: ${key}: { en: …, zh: … }` }),
  notMoney: (key: string) => ({
    what: `"${key}" must be an amount of money`,
    mend: `Write: ${key}: { value: 500, currency: CNY, per: month }`,
  }),
  notContact: (key: string) => ({
    what: `"${key}" needs a telephone number, an e-mail address or a WeChat name`,
    mend: `Write: ${key}: { email: name@example.org }`,
  }),
  notABlock: (key: string) => ({
    what: `"${key}" must be a block of settings`,
    mend: `Put its settings below it, two spaces further in.`,
  }),
  badFormat: (key: string, value: string, format: string) => ({
    what: `"${value}" is not ${format === 'email' ? 'an e-mail address' : format === 'url' ? 'a web address' : 'valid'} ("${key}")`,
    mend: format === 'url' ? 'Begin with https:// and leave out spaces.' : 'Correct it.',
  }),
  invalid: (key: string, why: string) => ({
    what: `"${key}" is not right (${why})`,
    mend: 'Compare with another page.',
  }),

  // References
  noSuch: (kind: string, name: string, guess: string | undefined, known: readonly string[]) => ({
    what: `"${name}" does not exist in ${kind}`,
    mend: `${maybe(guess)}${known.length > 0 ? `Known: ${list(known.slice(0, 40))}.` : 'Delete it.'}`,
  }),
  fillBoth: (key: string, filledIn: string) => ({
    what: `"${key}" is filled in in ${filledIn}, but not here`,
    mend: `Add a line: ${key}: …`,
  }),
  notAskedButFilled: (key: string) => ({
    what: `"${key}" is filled in, and "notAsked" says that this page leaves it out`,
    mend: `Delete "${key}" from the list notAsked.`,
  }),
  imageWithoutAlt: () => ({
    what: 'The picture has no description',
    mend: 'Add a line: imageAlt: what the picture shows',
  }),

  // Titles, old addresses, what changed
  tooWide: (key: string, width: number, limit: number) => ({
    what: `Search engines would cut off "${key}": ${width} letters wide, at most ${limit} (a Chinese character counts as two)`,
    mend: 'Shorten it; say the most important words first.',
  }),
  sameHead: (key: string, other: string) => ({
    what: `"${key}" is the same as in ${other}, so readers of search results cannot tell the pages apart`,
    mend: 'Say in one of them what is special about the page.',
  }),
  movedBadly: (address: string) => ({
    what: `"${address}" is not an address of this site`,
    mend: 'Write only the path, with a slash at both ends: /news/old-name/',
  }),
  movedToItself: (address: string) => ({
    what: `"${address}" is the address of this page today; it would lead in a circle`,
    mend: 'Delete it from movedFrom.',
  }),
  movedOntoPage: (address: string, file: string) => ({
    what: `"${address}" is the address of another page today (${file})`,
    mend: 'Delete it from movedFrom, or rename the other page first.',
  }),
  movedTwice: (address: string, file: string) => ({
    what: `"${address}" leads to two pages; ${file} names it too`,
    mend: 'Keep it in the page that readers of the old address should see.',
  }),
  movedInOneLanguage: (address: string) => ({
    what: `"${address}" names a language; an old address holds for both`,
    mend: `Write it without: ${address.replace('/zh/', '/')}`,
  }),
  securityExpired: (expires: string) => ({
    what: `The security contact ended on ${expires}, so /.well-known/security.txt is not published any more`,
    mend: 'See whether somebody still answers there, and set "expires" to a day within a year.',
  }),
  securityTooLong: (expires: string) => ({
    what: `The security contact holds until ${expires}: nobody can promise that`,
    mend: 'Set "expires" to a day within a year, and renew it then.',
  }),
  updateNeeds: (kind: string, key: string) => ({
    what: `An update of the kind "${kind}" needs "${key}"`,
    mend: key === 'text' ? 'Add: text: { en: …, zh: … }' : `Add: ${key}: …`,
  }),
  updateNotFilled: (field: string) => ({
    what: `The update says that "${field}" was filled in, but it is still blank`,
    mend: `Fill in "${field}", or delete the update.`,
  }),
  updateOtherStatus: (told: string, status: string) => ({
    what: `The newest update says that the status is "${told}", but it is "${status}"`,
    mend: 'Change one of the two.',
  }),

  // Truth
  valueNeedsSource: (key: string) => ({
    what: `"${key}" is filled in, but the report does not give it and the page names no other source`,
    mend: 'Add the source to content/sources.yaml and name it in the English file: sources: [announcement, its-name]',
  }),
  numberWithoutSource: (words: string) => ({
    what: `"${words}" is a number, a date or an amount, and the report gives none`,
    mend: 'Delete it, or add its source to content/sources.yaml and name it on the page: sources: [announcement, its-name]',
  }),
  guessedName: (words: string, name: string) => ({
    what: `"${words}" looks like Chinese characters for ${name}, which the report does not give`,
    mend: `Write ${name}（中文姓名待核实）, or name the source that gives the characters: sources: [announcement, its-name]`,
  }),
  visitorAsParty: (name: string) => ({
    what: `${name} visited; the report does not say that it is a party or that it signed`,
    mend: 'Say that it visited, or name the source that says otherwise: sources: [announcement, its-name]',
  }),
  noBasis: () => ({
    what: 'The page rests on no fact and on no source but the announcement',
    mend: 'Name the facts it rests on, or another source.',
  }),
  longSentence: (words: number) => ({
    what: `A sentence of ${words} words`,
    mend: 'Split it: at most 25 words are easy to read.',
  }),

  // Text
  unknownBlock: (name: string, guess: string | undefined, known: readonly string[]) => ({
    what: `There is no block <${name}>`,
    mend: `${maybe(guess)}Blocks you may use: ${list(known)}.`,
  }),
  unknownBlockSetting: (block: string, name: string, known: readonly string[]) => ({
    what: `The block <${block}> has no setting "${name}"`,
    mend: known.length > 0 ? `It takes: ${list(known)}.` : 'Delete it.',
  }),
  importLine: () => ({
    what: 'A line that begins with "import" or "export" is read as program code',
    mend: 'Delete an import line, since blocks work without it; begin a sentence with another word or a capital letter.',
  }),
  unclosedBlock: (name: string) => ({
    what: `<${name}> is not closed`,
    mend: `Write </${name}> after its text, or <${name} /> if it has none.`,
  }),
  wrongClosing: (found: string, expected: string) => ({
    what: `</${found}> closes nothing; <${expected}> is still open`,
    mend: `Write </${expected}>. Capital letters count.`,
  }),
  htmlComment: () => ({
    what: 'A comment <!-- --> is not understood here',
    mend: 'Write {/* your remark */}, or delete it.',
  }),
  curlyBracket: () => ({
    what: 'A curly bracket { is read as program code',
    mend: 'Use round brackets ( ), or write \\{ and \\}.',
  }),
  angleAddress: () => ({
    what: 'An address in < > is not understood here',
    mend: 'Write [the words](https://the-address).',
  }),
  lessThan: () => ({
    what: 'A < sign is read as the start of a block',
    mend: 'Say it in words ("fewer than"), or write \\<.',
  }),
  unreadableText: (why: string) => ({
    what: `The text cannot be read here (${why})`,
    mend: 'Compare with another page.',
  }),
};
