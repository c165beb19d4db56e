import { list, maybe } from '../words.ts';

export const texts = {
  // Links
  emptyLink: () => ({ what: 'The link leads nowhere', mend: 'Write its address in the round brackets.' }),
  linkWithoutWords: () => ({ what: 'The link has no words to tap', mend: 'Write: [the words](/the-address/)' }),
  deadLink: (address: string, guess: string | undefined) => ({
    what: `There is no page ${address}`,
    mend: `${maybe(guess)}Write the address as on the site, without the language: /programmes/scholarship/`,
  }),
  deadAnchor: (id: string, address: string, guess: string | undefined) => ({
    what: `There is no #${id} on ${address}`,
    mend: `${guess ? `Did you mean "#${guess}"? ` : ''}${guess ? 'Otherwise delete' : 'Delete'} the part from # on.`,
  }),
  heldLink: (address: string) => ({
    what: `${address} cannot be seen yet: it is a draft, or its day has not come`,
    mend: 'Take the link out until then, or publish that page first.',
  }),
  noSlash: (better: string) => ({ what: 'The slash at the end of the address is missing', mend: `Write: ${better}` }),
  relativeLink: (url: string, guess: string | undefined) => ({
    what: `The link "${url}" leads nowhere`,
    mend: `${maybe(guess)}Begin with / for a page of this site, and with https:// for another site.`,
  }),
  badScheme: (url: string) => ({
    what: `"${url}" opens for nobody but you, or not at all`,
    mend: 'Begin with / for a page of this site, and with https:// for another site.',
  }),
  ownComputer: (path: string) => ({
    what: 'The link leads to your own computer',
    mend: `Leave out everything before the path: ${path}`,
  }),
  otherLanguage: (better: string) => ({
    what: 'The link leads to the page in the other language',
    mend: `Write ${better}; the site finds the language by itself.`,
  }),
  swallowed: (better: string) => ({
    what: 'The words behind the address have become part of it',
    mend: `Put a space behind the address, or write [the words](${better}).`,
  }),
  brokenLink: (written: string) => ({
    what: `"${written}" is printed as it stands, not as a link`,
    mend: 'Write [the words](/the-address/), with no space between the brackets and none inside the address.',
  }),
  brokenPicture: () => ({
    what: 'The picture is not shown: what stands here is printed as it is',
    mend: 'Write ![what it shows](../../_media/name.jpg), with no space anywhere in the address. Rename a file that has spaces in its name.',
  }),
  chineseLink: (written: string) => ({
    what: `A link in Chinese brackets: ${written}`,
    mend: 'Use English brackets: [the words](/the-address/)',
  }),
  footnote: (written: string) => ({
    what: `${written} is a footnote, and pages of this site have none`,
    mend: 'Put its words into the sentence, in brackets, or into a <Note>.',
  }),

  // Pictures
  noPicture: (url: string, guess: string | undefined, example: string) => ({
    what: `There is no picture "${url}"`,
    mend: `${maybe(guess)}Put the file into content/_media/ and write: ${example}`,
  }),
  pictureCase: (url: string, better: string) => ({
    what: `"${url}" differs from the name of the file in capital letters`,
    mend: `Write: ${better}`,
  }),
  remotePicture: () => ({
    what: 'The picture lies on another site, which this site never loads anything from',
    mend: 'Save it in content/_media/ and write: ![what it shows](../../_media/name.jpg)',
  }),
  pastedPicture: () => ({
    what: 'The picture itself is pasted into the text',
    mend: 'Save it in content/_media/ and write: ![what it shows](../../_media/name.jpg)',
  }),
  noAlt: () => ({
    what: 'The picture has no description for those who do not see it',
    mend: 'Write what it shows into the square brackets: ![Students at the gate](…)',
  }),
  poorAlt: (words: string) => ({
    what: `"${words}" does not say what the picture shows`,
    mend: 'Describe it in a few words: Students at the gate.',
  }),

  // Headings and marks
  headingSpace: (written: string) => ({
    what: `"${written}" is not read as a heading`,
    mend: 'Put a space behind the English # signs: ## What is it?',
  }),
  emptyHeading: () => ({ what: 'The heading has no words', mend: 'Write it, or delete the # signs.' }),
  headingTooHigh: (written: string, first: string) => ({
    what: `A heading with ${written} stands above those that the page has already`,
    mend: `In this folder headings begin with ${first}`,
  }),
  headingJump: (written: string, better: string) => ({
    what: `A heading with ${written} leaves out a step`,
    mend: `Write: ${better}`,
  }),
  headingTaken: (words: string) => ({
    what: `The page has another heading "${words}" already`,
    mend: 'Word one of them differently, so that links reach the right one.',
  }),
  underlined: (line: string, better: string) => ({
    what: `The line ${line} makes a heading of the text above it`,
    mend: `Leave an empty line above ${line}, or write the heading with ${better}`,
  }),
  starsPrinted: (mark: string) => ({
    what: `${mark} is printed as it stands`,
    mend: 'Put ** directly before and behind the words, with no space inside: **like this**',
  }),
  markPrinted: (mark: string) => ({
    what: `${mark} is printed as it stands`,
    mend: `Delete it, or write its counterpart. If readers should see it, write \\${mark}`,
  }),
  squareTag: (written: string) => ({
    what: `${written} is printed as it stands`,
    mend: 'Delete it; write **bold** for bold, *slanted* for italics and [the words](/the-address/) for links.',
  }),
  chineseTag: (written: string) => ({
    what: `${written} is printed as it stands: its brackets are Chinese`,
    mend: 'Use English ones, with the input method off: <Note>…</Note>',
  }),
  headingTooDeep: () => ({
    what: 'A heading with so many # signs is none, and is printed as it stands',
    mend: 'Use one # more than the heading above it, at most six.',
  }),
  tableOfTabs: () => ({
    what: 'A table pasted from a word processor: its cells run together in one paragraph',
    mend: 'Put English | between the cells, and a line | --- | --- | below the first row.',
  }),
  oddList: (line: string) => ({
    what: `"${line.slice(0, 16)}" is not read as an item of a list: the lines would run together`,
    mend: 'Begin each item with an English hyphen and a space (- item), or with 1. and a space.',
  }),
  oddSpaceInText: () => ({
    what: 'An invisible or full-width space behind the sign of a list',
    mend: 'Delete it and type an ordinary space.',
  }),
  brokenTable: () => ({
    what: 'The line is not read as part of a table',
    mend: 'Use the English | and put a line |---|---| below the first row, with an empty line above the table.',
  }),
  openFence: () => ({
    what: 'Everything from here to the end is shown as program code',
    mend: 'Close it with a line ``` or delete this line.',
  }),
  indentedText: () => ({
    what: 'Text that begins with four spaces is shown as program code',
    mend: 'Delete the spaces at the start of the line.',
  }),
  settingInText: (line: string) => ({
    what: `"${line.slice(0, 30)}" stands in the text and would be printed`,
    mend: 'Move it up, between the two lines ---.',
  }),

  // Blocks
  unknownBlock: (name: string, guess: string | undefined, known: readonly string[]) => ({
    what: `There is no block <${name}>`,
    mend: `${maybe(guess)}Blocks you may use: ${list(known)}.`,
  }),
  unknownBlockSetting: (block: string, name: string, known: readonly string[]) => ({
    what: `The block <${block}> has no setting "${name}"`,
    mend: known.length > 0 ? `It takes: ${list(known)}.` : 'Delete it.',
  }),
  attributeMissing: (block: string, key: string, options: readonly string[]) => ({
    what: `<${block}> does not say what it is about`,
    mend: `Write <${block} ${key}="…" /> with one of: ${list(options)}.`,
  }),
  attributeQuotes: () => ({
    what: 'The value of the block needs straight quotes',
    mend: 'Write it like this: <Status is="aim" />',
  }),
  blockInLine: (name: string) => ({
    what: `<${name}> stands in the middle of a paragraph`,
    mend: 'Put it in a line of its own, with an empty line above and below.',
  }),
  blockWithText: (name: string) => ({
    what: `<${name}> takes no text; what stands inside it would disappear`,
    mend: `Write <${name} … /> and put the text below it.`,
  }),
  blockWithoutText: (name: string) => ({
    what: `<${name}> is empty`,
    mend: `Write its text: <${name}>…</${name}> — or delete it.`,
  }),
  blockInMarkdown: (name: string, better: string) => ({
    what: `<${name}> does nothing in a file that ends in .md`,
    mend: `Rename the file to ${better}.`,
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
  closesNothing: () => ({
    what: 'This closes a block that was never opened',
    mend: 'Delete it, or write the opening before the text: <Note>',
  }),
  htmlTag: (name: string) => ({
    what: `HTML such as <${name}> does not belong in a text`,
    mend: 'Delete it; write ** for bold, - for lists and ## for headings.',
  }),
  htmlPicture: () => ({
    what: 'A picture written as <img>',
    mend: 'Write: ![what it shows](../../_media/name.jpg)',
  }),
  htmlBreak: () => ({ what: 'A line break written as <br>', mend: 'Leave an empty line between two paragraphs.' }),
  htmlLink: () => ({ what: 'A link written as <a>', mend: 'Write: [the words](/the-address/)' }),
  htmlComment: () => ({
    what: 'A comment <!-- --> is not understood here',
    mend: 'Write {/* your remark */}, or delete it.',
  }),
  commentPublished: () => ({
    what: 'Everybody can read this remark in the source of the page',
    mend: 'Delete it, if it is not meant for readers.',
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
