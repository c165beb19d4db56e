import { lastOf, list, maybe } from '../words.ts';

/** `apply.opens` belongs below `apply:`; anything else is just another spelling. */
const meant = (guess: string | undefined) =>
  guess?.includes('.') ? `It belongs below "${guess.split('.')[0]}:", two spaces further in. ` : maybe(guess);

export const values = {
  unknownKey: (key: string, guess: string | undefined, known: readonly string[]) => ({
    what: `There is no setting "${key}"`,
    mend: `${meant(guess)}${guess ? 'Otherwise delete' : 'Delete'} the line. Known settings: ${list(known)}.`,
  }),
  badId: (id: string) => ({
    what: `"${id}" cannot be the name of an entry`,
    mend: 'Use letters a–z, digits and hyphens, such as letter-of-may.',
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
    mend: `Add: ${lastOf(key)}: …${options.length > 0 ? ` (one of: ${list(options)})` : ''}`,
  }),
  empty: (key: string, required: boolean) => ({
    what: `"${key}" is empty`,
    mend: required
      ? `Write something after "${lastOf(key)}:".`
      : `Write something after "${lastOf(key)}:", or delete the line.`,
  }),
  emptyItem: (key: string) => ({
    what: `An item of the list "${key}" is empty`,
    mend: 'Write something there, or delete the item together with one of its commas.',
  }),
  notAnItem: (key: string) => ({
    what: `An item of the list "${key}" is not a text`,
    mend: `Write one word or name for each, with letters in it, or put it in straight quotes: ${lastOf(key)}: [first, second]`,
  }),
  valueAndBlank: (key: string) => ({
    what: `"${key}" has a value and, at the same time, a reason why there is none`,
    mend: 'Delete one of the two: "unknown", or the value.',
  }),
  commaInNumber: () => ({
    what: 'The comma cuts the number in two',
    mend: 'Write the number without commas: 5000',
  }),
  answerAndOpen: () => ({
    what: 'The question is marked as open, and has an answer that nobody would see',
    mend: 'Write state: answered — or delete the answer.',
  }),
  answeredWithout: () => ({
    what: 'The question is marked as answered, and has no answer',
    mend: 'Add a line answer: … in both languages, or write state: open',
  }),
  placeholder: (words: string, knowable: boolean) => ({
    what: `"${words}" tells readers nothing`,
    mend: knowable
      ? 'Delete the line: the page then says "Not stated in the report". Or write { unknown: not-decided } or { unknown: not-published }.'
      : 'Write what readers should read there, or delete it.',
  }),
  blankWritten: (key: string, written: string, kinds: readonly string[]) => ({
    what: `"${written}" is no value for "${key}", but a reason why there is none`,
    mend: `Write ${lastOf(key)}: { unknown: ${kinds.includes(written) ? written : kinds[0]} }, with one of: ${list(kinds)}. Or delete the line.`,
  }),
  notADay: (key: string, value: string) => ({
    what: `"${value}" is not a date for "${key}"`,
    mend: `Write year-month-day, for example ${lastOf(key)}: 2026-03-01`,
  }),
  wrongOrder: (then: string, first: string) => ({
    what: `"${then}" is earlier than "${first}"`,
    mend: 'Correct one of the two dates.',
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
  notAList: (key: string, example = '[first, second]') => ({
    what: `"${key}" must be a list`,
    mend: `Write: ${lastOf(key)}: ${example}`,
  }),
  twice: (name: string) => ({ what: `"${name}" stands there twice`, mend: 'Delete one of the two.' }),
  commas: (written: string, better: string) => ({
    what: `"${written}" is read as one name`,
    mend: `Put English commas between: ${better}`,
  }),
  notABoolean: (key: string) => ({
    what: `"${key}" must be true or false`,
    mend: `Write: ${lastOf(key)}: true — or ${lastOf(key)}: false — without quotes.`,
  }),
  notANumber: (key: string) => ({
    what: `"${key}" must be a plain number`,
    mend: `Write a number in digits, without words, signs or quotes: ${lastOf(key)}: 20`,
  }),
  notText: (key: string) => ({
    what: `"${key}" must be a text`,
    mend: `Put it in straight quotes: ${lastOf(key)}: "…"`,
  }),
  notOneText: (key: string) => ({
    what: `"${key}" must be one text, not a list or a group`,
    mend: `Write it on one line: ${lastOf(key)}: … — in straight quotes, if it has brackets or a colon in it.`,
  }),
  notBoth: (key: string) => ({
    what: `"${key}" needs both languages`,
    mend: `Write: ${lastOf(key)}: { en: …, zh: … }`,
  }),
  notMoney: (key: string) => ({
    what: `"${key}" must be an amount of money`,
    mend: `Write: ${lastOf(key)}: { value: 500, currency: CNY, per: month }`,
  }),
  notContact: (key: string) => ({
    what: `"${key}" needs a telephone number, an e-mail address or a WeChat name`,
    mend: `Write: ${lastOf(key)}: { email: name@example.org } or { phone: "0451 1234" } or { wechat: name }`,
  }),
  notABlock: (key: string) => ({
    what: `"${key}" must be a block of settings`,
    mend: 'Put its settings below it, two spaces further in.',
  }),
  badFormat: (key: string, value: string, format: string) => ({
    what: `"${value}" is not ${format === 'email' ? 'an e-mail address' : format === 'url' ? 'a web address' : 'valid'} ("${key}")`,
    mend: format === 'url' ? 'Begin with https:// and leave out spaces.' : 'Correct it, for example name@example.org.',
  }),
  invalid: (key: string, why: string) => ({
    what: `"${key}" is not right (${why})`,
    mend: 'Compare with another page.',
  }),
  noSuch: (kind: string, name: string, guess: string | undefined, known: readonly string[]) => ({
    what: `"${name}" does not exist in ${kind}`,
    mend: `${maybe(guess)}${known.length > 0 ? `Known: ${list(known)}.` : 'Delete it.'}`,
  }),
  fillBoth: (key: string, filledIn: string) => ({
    what: `"${key}" is filled in in ${filledIn}, but not here`,
    mend: `Add a line: ${lastOf(key)}: …`,
  }),
  textInOneLanguage: (other: string) => ({
    what: `There is a text in ${other}, but none here`,
    mend: 'Translate it below the settings.',
  }),
  notAskedButFilled: (key: string) => ({
    what: `"${key}" is filled in, and "notAsked" says that this page leaves it out`,
    mend: `Delete "${key}" from the list notAsked.`,
  }),
  mustBeSeen: (key: string) => ({
    what: 'The site cannot do without this page, so it cannot be held back',
    mend: `Delete the line "${key}".`,
  }),
  markInSetting: (mark: string) => ({
    what: `"${mark}" would be printed as it stands: settings are plain text`,
    mend: 'Leave out bold, links and tags here; they work in the text below the settings.',
  }),
  wrongLanguage: (locale: string) => ({
    what: locale === 'zh' ? 'This is not Chinese' : 'This is not English',
    mend: locale === 'zh' ? 'Translate it into Chinese.' : 'Translate it into English.',
  }),
  imageWithoutAlt: () => ({
    what: 'The picture has no description',
    mend: 'Add a line: imageAlt: what the picture shows',
  }),
};
