import { check } from '../../src/check/index.ts';
import { fixtureContent, problemsWith, realContent } from '../helpers/content.ts';
import {
  chinese,
  inChinese,
  inPage,
  type Mistake,
  page,
  picture,
  sourced,
  testHarmless,
  testMistakes,
  withChineseText,
  withSetting,
  withText,
} from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, () => to);
const site = 'content/site.yaml';
const base = 'content/base/en/base.mdx';
const agreement = 'content/agreement/en/agreement.mdx';
const question = 'content/questions/en/can-i-apply.mdx';
const item = '---\ntitle: A visit\nsummary: Somebody came.\npublished: 2026-11-30\nkind: update\nfacts: [F04]\n---\n';
const item2 = '---\ntitle: 来访\nsummary: 有人来访。\n---\n';

const settings: Mistake[] = [
  {
    name: 'a value together with its blank',
    changes: sourced('amount: { value: 500, currency: CNY, unknown: not-decided }'),
    said: [`${page}:4:11 valueAndBlank`],
    en: 'Delete one of the two: "unknown",',
    zh: '请删除其中之一：“unk',
  },
  {
    name: 'a number with a comma',
    changes: sourced('amount: { value: 5,000, currency: CNY }'),
    said: [`${page}:4:20 commaInNumber`],
    en: 'Write the number without commas:',
    zh: '数字里不要加逗号：500',
  },
  {
    name: 'an amount with its unit',
    changes: sourced('amount: { value: 500元, currency: CNY }'),
    said: [`${page}:4:18 notANumber`],
    en: 'Write a number in digits, without',
    zh: '只写阿拉伯数字，不加文字',
  },
  {
    name: 'a status written as a list',
    changes: inPage(replace('status: consensus', 'status: [consensus]')),
    said: [`${page}:5:9 notOneText`],
    en: 'Write it on one line: status: … —',
    zh: '请写在一行里：statu',
  },
  {
    name: 'two statuses',
    changes: inPage(replace('status: consensus', 'status: consensus, aim')),
    said: [`${page}:5:9 notAllowed`],
    en: 'Use one of: signed, done,',
    zh: '可以填：signed、d',
  },
  {
    name: 'a fact without its letter',
    changes: inPage(replace('[F27, F30, F31]', '[27]')),
    said: [`${page}:6:9 notAnItem`],
    en: 'Write one word or name for each,',
    zh: '每项写一个词或名称，纯数',
  },
  {
    name: 'a fact with a space',
    changes: inPage(replace('F27', 'F 27')),
    said: [`${page}:6:9 noSuch`],
    en: 'Did you mean "F27"? Known: F01,',
    zh: '是不是想写“F27”？现',
  },
  {
    name: 'a list inside a list',
    changes: inPage(replace('[grant,', '[[grant],')),
    said: [`${page}:7:11 notAnItem`],
    en: 'Write one word or name for each,',
    zh: '每项写一个词或名称，纯数',
  },
  {
    name: 'an empty item of a list',
    changes: inPage(replace('[grant,', '["",')),
    said: [`${page}:7:11 emptyItem`],
    en: 'Write something there, or delete',
    zh: '请填写，或把这一项连同多',
  },
  {
    name: 'hyphens without a space before items',
    changes: inPage(replace('[F27, F30, F31]', '\n-F27')),
    said: [`${page}:7:1 oddItem`],
    en: 'Begin it with an English hyphen',
    zh: '请以英文连字符加空格开头',
  },
  {
    name: 'stars before items',
    changes: inPage(replace('[grant, bursary, funding, financial aid, student aid]', '\n  * grant')),
    said: [`${page}:8:3 oddItem`],
    en: 'Begin it with an English hyphen',
    zh: '请以英文连字符加空格开头',
  },
  {
    name: 'numbers before items',
    changes: inPage(replace('[grant, bursary, funding, financial aid, student aid]', '\n  1. grant')),
    said: [`${page}:8:3 notAList`],
    en: 'Write: aliases: [first,',
    zh: '请写：aliases: ',
  },
  {
    name: 'commas of Chinese lists',
    changes: inChinese(replace('[企业奖学金, 助学金, 奖学金, 资助, 补助]', '企业奖学金、助学金')),
    said: [`${chinese}:4:10 notAList`],
    en: 'Write: aliases: [first,',
    zh: '请写：aliases: ',
  },
  {
    name: 'an ampersand at the start',
    changes: inPage(replace('title: Special', 'title: & Special')),
    said: [`${page}:2:8 cannotStart`],
    en: 'Put it in straight quotes: "&',
    zh: '请加直引号："& Spe',
  },
  {
    name: 'a title that runs into a second line',
    changes: inPage(replace('Special scholarship', 'Special\nscholarship')),
    said: [`${page}:3:1 unreadable`],
    en: 'Compare with the lines around it:',
    zh: '请对照上下几行：“名称:',
  },
  {
    name: 'a date with a time',
    changes: withSetting('publishFrom: 2026-12-01T09:00'),
    said: [`${page}:3:14 notADay`],
    en: 'Write year-month-day, for example',
    zh: '请按“年-月-日”填写，',
  },
  {
    name: 'a date with dots',
    changes: withSetting('publishFrom: 2026.12.01'),
    said: [`${page}:3:14 notADay`],
    en: 'Write year-month-day, for example',
    zh: '请按“年-月-日”填写，',
  },
  {
    name: 'a date with single digits',
    changes: withSetting('publishFrom: 2026-3-1'),
    said: [`${page}:3:14 notADay`],
    en: 'Write year-month-day, for example',
    zh: '请按“年-月-日”填写，',
  },
  {
    name: 'a date in full-width digits',
    changes: withSetting('publishFrom: ２０２６-０３-０１'),
    said: [`${page}:3:14 notADay`],
    en: 'Write year-month-day, for example',
    zh: '请按“年-月-日”填写，',
  },
  {
    name: 'a date with long dashes',
    changes: withSetting('publishFrom: 2026–03–01'),
    said: [`${page}:3:14 notADay`],
    en: 'Write year-month-day, for example',
    zh: '请按“年-月-日”填写，',
  },
  {
    name: 'the word unknown as a value',
    changes: withSetting('start: unknown'),
    said: [`${page}:3:8 blankWritten`],
    en: 'Write start: { unknown:',
    zh: '请写 start: { ',
  },
  {
    name: 'a kind of blank with capitals',
    changes: withSetting('start: { unknown: Not-Decided }'),
    said: [`${page}:3:19 notAllowed`],
    en: 'Did you mean "not-decided"? Use',
    zh: '是不是想写“not-de',
  },
  {
    name: 'a dash for a missing value',
    changes: withSetting('majors: —'),
    said: [`${page}:3:9 placeholder`, `${chinese}:1:1 fillBoth`],
    en: 'Delete the line: the page then',
    zh: '请删除这一行，页面会写明',
  },
  {
    name: 'hyphens with spaces for the settings block',
    changes: inPage((text) => text.replaceAll('---', '- - -')),
    said: [`${page}:1:1 noSettings`],
    en: 'Begin the file with a line ---,',
    zh: '文件第一行写 ---，下',
  },
  {
    name: 'a closing line that is indented',
    changes: inPage(replace('\n---\n\nOne', '\n ---\n\nOne')),
    said: [`${page}:11:1 badFence`],
    en: 'Write exactly three hyphens, with',
    zh: '请写三个英文连字符，前后',
  },
  {
    name: 'two versions in one file',
    changes: inPage(replace('order: 3', '<<<<<<< HEAD\norder: 3\n=======\norder: 4\n>>>>>>> main')),
    said: [`${page}:3:1 conflict`],
    en: 'Keep the version that is right',
    zh: '请保留正确的版本，删除另',
  },
  {
    name: 'an open question with an answer',
    changes: { [question]: replace('state: answered', 'state: open') },
    said: [`${question}:7:8 answerAndOpen`],
    en: 'Write state: answered — or delete',
    zh: '请写 state: an',
  },
  {
    name: 'an answered question without an answer',
    changes: {
      [question]: replace(/^answer:.*\n/m, ''),
      [question.replace('/en/', '/zh/')]: replace(/^answer:.*\n/m, ''),
    },
    said: [`${question}:6:8 answeredWithout`],
    en: 'Add a line answer: … in both',
    zh: '请在两种语言里各加一行 ',
  },
  {
    name: 'a Chinese title that was left in English',
    changes: inChinese(replace('title: 专项奖学金', 'title: Special scholarship')),
    said: [`${chinese}:2:8 wrongLanguage`],
    en: 'Translate it into',
    zh: '请译成中文。',
  },
];

const texts: Mistake[] = [
  {
    name: 'one star that opens nothing',
    changes: withText('This is *important and goes on.'),
    said: [`${page}:13:9 markPrinted`],
    en: 'Delete it, or write its',
    zh: '请删除，或补上成对的另一',
  },
  {
    name: 'a backquote that opens nothing',
    changes: withText('This is `important and goes on.'),
    said: [`${page}:13:9 markPrinted`],
    en: 'Delete it, or write its',
    zh: '请删除，或补上成对的另一',
  },
  {
    name: 'stars that are never closed',
    changes: withChineseText('这是**重点，后面没有结束。'),
    said: [`${chinese}:7:3 starsPrinted`],
    en: 'Put ** directly before and behind',
    zh: '请把 ** 紧贴在文字前',
  },
  {
    name: 'an entity without its semicolon',
    changes: withText('One&nbsp two.'),
    said: [`${page}:13:4 markPrinted`],
    en: 'Delete it, or write its',
    zh: '请删除，或补上成对的另一',
  },
  {
    name: 'a link without its middle brackets',
    changes: withText('See [the base(/base/).'),
    said: [`${page}:13:5 brokenLink`],
    en: 'Write [the words](/the-address/),',
    zh: '请写 [文字](/网址/',
  },
  {
    name: 'a link as in a wiki',
    changes: withText('See [[base]].'),
    said: [`${page}:13:5 brokenLink`],
    en: 'Write [the words](/the-address/),',
    zh: '请写 [文字](/网址/',
  },
  {
    name: 'marks of forums',
    changes: withText('[b]Bold[/b] words.'),
    said: [`${page}:13:1 squareTag`],
    en: 'Delete it; write **bold** for',
    zh: '请删除；粗体写 **文字',
  },
  {
    name: 'seven signs of a heading',
    changes: withText('####### Seven'),
    said: [`${page}:13:1 headingTooDeep`],
    en: 'Use one # more than the heading',
    zh: '请比上一级标题多用一个 ',
  },
  {
    name: 'a table pasted with tabs',
    changes: withText('Name\tPlace\nOne\tTwo'),
    said: [`${page}:13:1 tableOfTabs`],
    en: 'Put English | between the cells,',
    zh: '请在各格之间加英文 | ',
  },
  {
    name: 'a block in Chinese brackets',
    changes: withText('＜Note＞Text.＜/Note＞'),
    said: [`${page}:13:1 chineseTag`],
    en: 'Use English ones, with the input',
    zh: '请关闭中文输入法，用英文',
  },
  {
    name: 'letters read in another encoding',
    changes: withText('The companyâ€™s own words.'),
    said: [`${page}:13:12 damaged`],
    en: 'The text was saved in another',
    zh: '文字曾以其他编码保存过，',
  },
  {
    name: 'Chinese read in another encoding',
    changes: withChineseText('锟斤拷锟斤拷的设想。'),
    said: [`${chinese}:7:1 damaged`],
    en: 'The text was saved in another',
    zh: '文字曾以其他编码保存过，',
  },
  {
    name: 'two versions of a paragraph',
    changes: withText('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main'),
    said: [`${page}:13:1 conflict`],
    en: 'Keep the version that is right',
    zh: '请保留正确的版本，删除另',
  },
  {
    name: 'an e-mail address without its end',
    changes: withText('Write to [us](mailto:office).'),
    said: [`${page}:13:15 badFormat`],
    en: 'Correct it, for example',
    zh: '请改正，例如 name@',
  },
  {
    name: 'an e-mail address as a link',
    changes: withText('Write to [us](office@example.org).'),
    said: [`${page}:13:15 relativeLink`],
    en: 'Did you mean',
    zh: '是不是想写“mailto',
  },
  {
    name: 'a link that begins with www',
    changes: withText('See [it](www.example.org).'),
    said: [`${page}:13:10 relativeLink`],
    en: 'Did you mean',
    zh: '是不是想写“https:',
  },
  {
    name: 'a link with a Chinese colon',
    changes: withText('See [it](https：//example.org/).'),
    said: [`${page}:13:10 relativeLink`],
    en: 'Did you mean',
    zh: '是不是想写“https:',
  },
  {
    name: 'a link to an unknown protocol',
    changes: withText('See [it](htps://example.org/).'),
    said: [`${page}:13:10 badScheme`],
    en: 'Begin with / for a page of this',
    zh: '本站页面以 / 开头，其',
  },
  {
    name: 'a picture without its exclamation mark',
    changes: { ...picture, ...withText('[The gate](../../_media/gate.png)') },
    said: [`${page}:13:12 relativeLink`],
    en: 'Did you mean',
    zh: '是不是想写“![…](.',
  },
  {
    name: 'a picture whose address has a space',
    changes: withText('![The gate of the school](../../_media/school gate.png)'),
    said: [`${page}:13:1 brokenPicture`],
    en: 'Write ![what it',
    zh: '请写 ![图片内容](.',
  },
  {
    name: 'a picture with backslashes',
    changes: { ...picture, ...withText('![The gate of the school](..\\..\\_media\\gate.png)') },
    said: [`${page}:13:1 noPicture`],
    en: 'Did you mean',
    zh: '是不是想写“../../',
  },
  {
    name: 'a picture described in the other language',
    changes: { ...picture, ...withText('![学校的大门](../../_media/gate.png)') },
    said: [`${page}:13:3 wrongLanguage`],
    en: 'Translate it into',
    zh: '请译成英文。',
  },
  {
    name: 'a note to oneself',
    changes: withText('The place is TODO and so on.'),
    said: [`${page}:13:14 placeholder`],
    en: 'Write what readers should read',
    zh: '请写上读者要看的内容，或',
  },
  {
    name: 'letters for a number',
    changes: withChineseText('设想涉及XX名学生。'),
    said: [`${chinese}:7:5 placeholder`],
    en: 'Write what readers should read',
    zh: '请写上读者要看的内容，或',
  },
  {
    name: 'a gap in Chinese brackets',
    changes: withChineseText('设想涉及学生【待补充】。'),
    said: [`${chinese}:7:7 placeholder`],
    en: 'Write what readers should read',
    zh: '请写上读者要看的内容，或',
  },
  {
    name: 'a tag of a word processor',
    changes: withText('<p class="MsoNormal">Text.</p>'),
    said: [`${page}:13:1 htmlTag`],
    en: 'Delete it; write ** for bold, -',
    zh: '请删除；粗体用 **，列',
  },
  {
    name: 'an arrow',
    changes: withText('Come here <- now.'),
    said: [`${page}:13:11 lessThan`],
    en: 'Say it in words ("fewer than"),',
    zh: '请用文字表达（如“少于”',
  },
  {
    name: 'Chinese in angle brackets',
    changes: withChineseText('<合作协议>已签署。'),
    said: [`${chinese}:7:1 lessThan`],
    en: 'Say it in words ("fewer than"),',
    zh: '请用文字表达（如“少于”',
  },
  {
    name: 'double curly brackets',
    changes: withText('A {{ name }} here.'),
    said: [`${page}:13:3 curlyBracket`],
    en: 'Use round brackets ( ), or write',
    zh: '请用圆括号（ ），或写 ',
  },
];

const files: Mistake[] = [
  {
    name: 'a picture with a Chinese name',
    changes: { 'content/_media/校门.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
    said: ['content/_media/校门.png:1:1 pictureName'],
    en: 'Rename it, for example to',
    zh: '请改名为 gate.pn',
  },
  {
    name: 'an empty picture',
    changes: { 'content/_media/gate.png': new Uint8Array(0) },
    said: ['content/_media/gate.png:1:1 notAPicture'],
    en: 'Open it and export it again as',
    zh: '请打开图片，重新导出为 ',
  },
  {
    name: 'a name with dots',
    changes: { 'content/news/en/visit.2.mdx': item, 'content/news/zh/visit.2.mdx': item2 },
    said: ['content/news/en/visit.2.mdx:1:1 badName', 'content/news/zh/visit.2.mdx:1:1 badName'],
    en: 'Use small letters a–z, digits and',
    zh: '只用小写字母、数字和连字',
  },
  {
    name: 'a folder for another Chinese',
    changes: { 'content/news/zh-CN/visit.mdx': 'x' },
    said: ['content/news/zh-CN/visit.mdx:1:1 wrongFolder'],
    en: 'Did you mean',
    zh: '是不是应当放在 cont',
  },
  {
    name: 'an ending twice',
    changes: { 'content/news/en/visit.mdx.mdx': item, 'content/news/zh/visit.mdx.mdx': item2 },
    said: ['content/news/en/visit.mdx.mdx:1:1 badName', 'content/news/zh/visit.mdx.mdx:1:1 badName'],
    en: 'Use small letters a–z, digits and',
    zh: '只用小写字母、数字和连字',
  },
];

const further: Mistake[] = [
  {
    name: 'a list of changes written as text',
    changes: withSetting('updates: corrected the title'),
    said: [`${page}:3:10 notAList`],
    en: 'Write: updates: [{ date:',
    zh: '请写：updates: ',
  },
  {
    name: 'a change that is told in one language',
    changes: withSetting('updates: [{ date: 2026-11-23, kind: changed, text: { en: More. } }]'),
    said: [`${page}:3:52 missing`],
    en: 'Add: zh:',
    zh: '请加上：zh: …',
  },
  {
    name: 'a kind of change that is misspelt',
    changes: withSetting('updates: [{ date: 2026-11-23, kind: corection, text: { en: More., zh: 更多。 } }]'),
    said: [`${page}:3:37 notAllowed`],
    en: 'Did you mean "correction"? Use',
    zh: '是不是想写“correc',
  },
  {
    name: 'an old address written as text',
    changes: withSetting('movedFrom: /programmes/old/'),
    said: [`${page}:3:12 notAList`],
    en: 'Write: movedFrom:',
    zh: '请写：movedFrom',
  },
  {
    name: 'an old address with its host',
    changes: withSetting('movedFrom: ["https://example.org/old/"]'),
    said: [`${page}:3:13 movedBadly`],
    en: 'Write only the path, with a slash',
    zh: '只写路径，首尾都有斜杠：',
  },
  {
    name: 'a setting of a group without indentation',
    changes: withSetting('apply:\nopens: 2027-03-01'),
    said: [`${page}:3:1 empty`, `${page}:4:1 unknownKey`],
    en: 'Write something after "apply:",',
    zh: '请在“apply:”后面',
  },
  {
    name: 'a date of a group in words',
    changes: withSetting('apply:\n  opens: next spring'),
    said: [`${page}:4:10 notADay`],
    en: 'Write year-month-day, for example',
    zh: '请按“年-月-日”填写，',
  },
  {
    name: 'two colons',
    changes: inPage(replace('order: 3', 'order:: 3')),
    said: [`${page}:3:7 noSpaceAfterColon`],
    en: 'Write: order:',
    zh: '请写：order: 3',
  },
  {
    name: 'a comma at the end of a line',
    changes: inPage(replace('status: consensus', 'status: consensus,')),
    said: [`${page}:5:9 notAllowed`],
    en: 'Did you mean "consensus"? Use one',
    zh: '是不是想写“consen',
  },
  {
    name: 'a remark as programmers write it',
    changes: inPage(replace('status: consensus', 'status: consensus // agreed')),
    said: [`${page}:5:9 notAllowed`],
    en: 'Use one of: signed, done,',
    zh: '可以填：signed、d',
  },
  {
    name: 'a name with a space',
    changes: inPage(replace('oneLine:', 'one line:')),
    said: [`${page}:4:1 unknownKey`],
    en: 'Did you mean "oneLine"? Otherwise',
    zh: '是不是想写“oneLin',
  },
  {
    name: 'a name with a low line',
    changes: inPage(replace('oneLine:', 'one_line:')),
    said: [`${page}:4:1 unknownKey`],
    en: 'Did you mean "oneLine"? Otherwise',
    zh: '是不是想写“oneLin',
  },
  {
    name: 'a Chinese colon behind the first setting',
    changes: inPage(replace('title: ', 'title：')),
    said: [`${page}:2:6 chineseColon`],
    en: 'Type an English colon and a',
    zh: '请用英文冒号加空格：ti',
  },
  {
    name: 'words behind a group',
    changes: { [site]: (text) => `${text}operator: { en: A company, zh: 某公司 } who runs this site\n` },
    said: [`${site}:16:37 wordsBehind`],
    en: 'Delete them, or put a space and #',
    zh: '请删除，或在前面加空格和',
  },
  {
    name: 'an example that was not filled in',
    changes: { [site]: (text) => text.replace('# operator:', 'operator:') },
    said: [`${site}:10:17 placeholder`, `${site}:10:24 placeholder`],
    en: 'Delete the line: the page then',
    zh: '请删除这一行，页面会写明',
  },
  {
    name: 'photos without a list',
    changes: { [base]: replace('status:', 'photos: ../../_media/gate.png\nstatus:') },
    said: [`${base}:6:9 notAList`],
    en: 'Write: photos: [{ image:',
    zh: '请写：photos: [',
  },
  {
    name: 'a party by its name',
    changes: { [agreement]: replace('parties: [', 'parties: [Harbin Institute of Petroleum, ') },
    said: [`${agreement}:6:11 noSuch`],
    en: 'Did you mean',
    zh: '是不是想写“harbin',
  },
  {
    name: 'the line ends of an old computer',
    changes: inPage((text) => text.replaceAll('\n', '\r')),
    said: [`${page}:1:1 lineEnds`],
    en: 'Run: npm run check --',
    zh: '请运行：npm run ',
  },
  {
    name: 'a Chinese file that holds the English text',
    changes: inChinese(
      () =>
        '---\ntitle: Special scholarship\noneLine: A scholarship to be designed.\n---\n\nOne of the ideas is to design it.\n',
    ),
    said: [`${chinese}:2:8 wrongLanguage`, `${chinese}:3:10 wrongLanguage`, `${chinese}:6:1 wrongLanguage`],
    en: 'Translate it into',
    zh: '请译成中文。',
  },
];

testMistakes([...settings, ...texts, ...files, ...further]);

testHarmless({
  'quotes behind letters with accents': withText('It says “café”, “naïve” and “À LA CARTE”.'),
  'stars between numbers, escaped stars and pairs': withText('a * b, \\*c and *d* and **e**.'),
  'a code span': withText('Write `start` there.'),
  'square brackets that are no link': withText('It says “they [the company] agree”.'),
  'an e-mail link': withText('Write to [us](mailto:office@example.org).'),
  'the size of a thing with a capital X': withText('An X in a field, and the letter x.'),
  'an open question without an answer': {
    [question]: (text: string) => text.replace(/^answer:.*\n/m, '').replace('state: answered', 'state: open'),
    [question.replace('/en/', '/zh/')]: replace(/^answer:.*\n/m, ''),
  },
  'the numbers that authorities give': {
    [site]: (text: string) =>
      `${text}sources: [announcement]\nicp: 黑ICP备12345678号-1\npolice: 黑公网安备 23010002000000号\n`,
  },
  'a line of one tab': withText('Name\tand place.'),
});

test('empty settings are no reason to stop reading', () => {
  const said = problemsWith(inChinese(replace('---\n', '---\n---\n')));
  expect(said.map(({ code }) => code)).toContain('missing');
});

test('the content as it is raises no false alarm', () => {
  expect(check(realContent).problems).toEqual([]);
  expect(check(fixtureContent).problems).toEqual([]);
});

test('no sentence of the check speaks as programmers do', () => {
  const jargon =
    /\b(?:undefined|null|NaN|parse[rd]?|syntax|token|schema|frontmatter|JSON|AST|string|boolean|array|object|regex|invalid|unexpected|expected)\b|\[object/i;
  const said = [...settings, ...texts, ...files, ...further].flatMap(({ changes }) => problemsWith(changes));
  expect(said.length).toBeGreaterThan(80);
  const words = said.flatMap((problem) => Object.values(problem.in).flatMap(({ what, mend }) => [what, mend]));
  expect(words.filter((sentence) => jargon.test(sentence))).toEqual([]);
});
