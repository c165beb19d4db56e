import { lineOf } from '../../src/check/index.ts';
import { suggest } from '../../src/check/problem.ts';
import { fixes } from '../../src/check/source.ts';
import { type Changes, changed, problemsWith, replace } from '../helpers/content.ts';
import {
  chinese,
  inPage,
  type Mistake,
  page,
  picture,
  sources,
  testHarmless,
  testMistakes,
  withSetting,
} from '../helpers/mistakes.ts';
import { expect, test } from '../helpers/unit.ts';

const above = (line: string) => replace('order: 3', `${line}\norder: 3`);
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const newsPair = (slug: string) => ({
  [`content/news/en/${slug}.mdx`]:
    '---\ntitle: A visit\nsummary: Somebody came.\npublished: 2026-11-30\nkind: update\nfacts: [F04]\n---\n',
  [`content/news/zh/${slug}.mdx`]: '---\ntitle: 来访\nsummary: 有人来访。\n---\n',
});

const mistakes: Mistake[] = [
  {
    name: 'an unknown key',
    changes: { [page]: above('sumary: x') },
    said: [`${page}:3:1 unknownKey`],
    en: 'Delete the line',
    zh: '删除这一行',
  },
  {
    name: 'a mistyped key',
    changes: { [page]: replace('oneLine:', 'onelin:') },
    said: [`${page}:4:1 unknownKey`],
    en: 'Did you mean "oneLine"',
    zh: '是不是想写“oneLine”',
  },
  {
    name: 'a mistyped draft',
    changes: { [page]: above('drafft: true') },
    said: [`${page}:3:1 unknownKey`],
    en: '"draft"',
    zh: '“draft”',
  },
  {
    name: 'a page missing in Chinese',
    changes: { [chinese]: null },
    said: [`${page}:1:1 noTwin`],
    en: 'Create content/programmes/zh/scholarship.mdx',
    zh: '新建 content/programmes/zh/scholarship.mdx',
  },
  {
    name: 'a page missing in English',
    changes: { 'content/news/zh/extra.mdx': '---\ntitle: 新\nsummary: 新闻\n---\n' },
    said: ['content/news/zh/extra.mdx:1:1 noTwin'],
    en: 'content/news/en/extra.mdx',
    zh: '新建',
  },
  {
    name: 'a fact that does not exist',
    changes: { [page]: replace('F27', 'F72') },
    said: [`${page}:6:9 noSuch`],
    en: 'Known: F01',
    zh: '现有：F01',
  },
  {
    name: 'a source that does not exist',
    changes: { [page]: above('sources: [anouncement]') },
    said: [`${page}:3:11 noSuch`],
    en: 'Did you mean "announcement"',
    zh: '“announcement”',
  },
  {
    name: 'a question of the checklist that does not exist',
    changes: { [page]: replace('[obligation, ', '[obligatio, ') },
    said: [`${page}:8:18 noSuch`],
    en: '"obligation"',
    zh: '“obligation”',
  },
  {
    name: 'a page to read on that does not exist',
    changes: { 'content/questions/en/can-i-apply.mdx': replace('about: apply', 'about: aply') },
    said: ['content/questions/en/can-i-apply.mdx:9:8 noSuch'],
    en: 'Did you mean "apply"',
    zh: '“apply”',
  },
  {
    name: 'a related term that does not exist',
    changes: {
      'content/glossary.yaml': replace('related: [cooperation-agreement]', 'related: [cooperation-agrement]'),
    },
    said: ['content/glossary.yaml:10:13 noSuch'],
    en: '"cooperation-agreement"',
    zh: '“cooperation-agreement”',
  },
  {
    name: 'a shared value in a Chinese file',
    changes: { [chinese]: replace('aliases:', 'status: open\naliases:') },
    said: [`${chinese}:4:1 sharedInChinese`],
    en: 'set it in content/programmes/en/scholarship.mdx',
    zh: '改写到 content/programmes/en/scholarship.mdx',
  },
  {
    name: 'a shared value of a group in a Chinese file',
    changes: { [chinese]: replace('aliases:', 'apply:\n  opens: { unknown: not-decided }\naliases:') },
    said: [`${chinese}:5:3 sharedInChinese`],
    en: 'Delete it here',
    zh: '在这里删除',
  },
  {
    name: 'a kind of blank in a Chinese file',
    changes: { [chinese]: replace('aliases:', 'place: { unknown: not-decided }\naliases:') },
    said: [`${chinese}:4:1 blankInChinese`],
    en: 'set it in content/programmes/en/scholarship.mdx',
    zh: '改写到',
  },
  {
    name: 'a value filled in in one language only',
    changes: {
      [page]: above('sources: [announcement, letter]\nmajors: All'),
      'content/sources.yaml': (text) => `${text}\nletter: { title: { en: Letter, zh: 来信 } }\n`,
    },
    said: [`${chinese}:1:1 fillBoth`],
    en: 'Add a line: majors',
    zh: '请加一行：majors',
  },
  {
    name: 'two files with one address',
    changes: {
      'content/programmes/en/scholarship.md':
        '---\ntitle: T\noneLine: x\norder: 9\nstatus: consensus\nfacts: [F27]\nquestionsToAsk: [pay]\n---\n',
    },
    said: [`${page}:1:1 sameAddress`],
    en: 'Rename one of them',
    zh: '请改名',
  },
  {
    name: 'a second agreement',
    changes: {
      'content/agreement/en/second.mdx':
        '---\ntitle: T\nname: T\nsummary: s\nstatus: signed\nparties: [company]\nfacts: [F08]\n---\n',
      'content/agreement/zh/second.mdx': '---\ntitle: 题\nname: 名\nsummary: 摘要\n---\n',
    },
    said: ['content/agreement/en/second.mdx:1:1 onlyThese', 'content/agreement/zh/second.mdx:1:1 onlyThese'],
    en: 'The pages here are: agreement',
    zh: '这里的页面有：agreement',
  },
  {
    name: 'a value that is left out and filled in',
    changes: {
      [page]: above('sources: [letter]\nhours: Ten'),
      [chinese]: replace('aliases:', 'hours: 全天\naliases:'),
      'content/sources.yaml': (text) => `${text}\nletter: { title: { en: Letter, zh: 来信 } }\n`,
    },
    said: [`${page}:11:20 notAskedButFilled`],
    en: 'Delete "hours"',
    zh: '删除“hours”',
  },
  {
    name: 'three broken files at once',
    changes: {
      [page]: above('x: 1'),
      [chinese]: replace('title:', 'titel:'),
      'content/facts.yaml': replace('status: self', 'status: sell'),
    },
    said: ['content/facts.yaml:7:11 notAllowed', `${page}:3:1 unknownKey`, `${chinese}:2:1 unknownKey`],
    en: 'Did you mean "self"',
    zh: '“self”',
  },
];

const files: Mistake[] = [
  {
    name: 'a page at the top',
    changes: { 'content/scholarship.mdx': 'x' },
    said: ['content/scholarship.mdx:1:1 wrongFolder'],
    en: 'Pages lie in content/<agreement|base|programmes|news|questions|pages>/en/ and',
    zh: '页面放在 conte',
  },
  {
    name: 'a page outside its language',
    changes: { 'content/programmes/scholarship.mdx': 'x' },
    said: ['content/programmes/scholarship.mdx:1:1 wrongFolder'],
    en: 'Did you mean content/programmes/en/scholarship.mdx? Pages',
    zh: '是不是应当放在 co',
  },
  {
    name: 'a language in capitals',
    changes: { 'content/programmes/EN/scholarship.mdx': 'x' },
    said: ['content/programmes/EN/scholarship.mdx:1:1 wrongFolder'],
    en: 'Did you mean content/programmes/en/scholarship.mdx? Pages',
    zh: '是不是应当放在 co',
  },
  {
    name: 'a folder that is misspelt',
    changes: { 'content/programs/en/scholarship.mdx': 'x' },
    said: ['content/programs/en/scholarship.mdx:1:1 wrongFolder'],
    en: 'Did you mean content/programmes/en/scholarship.mdx? Pages',
    zh: '是不是应当放在 co',
  },
  {
    name: 'a folder inside a folder',
    changes: { 'content/news/en/summer/visit.mdx': 'x' },
    said: ['content/news/en/summer/visit.mdx:1:1 wrongFolder'],
    en: 'Did you mean content/news/en/visit.mdx? Pages',
    zh: '是不是应当放在 co',
  },
  {
    name: 'a record with another ending',
    changes: { 'content/facts.yml': 'x' },
    said: ['content/facts.yml:1:1 wrongFolder'],
    en: 'Did you mean content/facts.yaml? Pages',
    zh: '是不是应当放在 co',
  },
  {
    name: 'a document of a word processor',
    changes: { 'content/news/en/visit.docx': 'x' },
    said: ['content/news/en/visit.docx:1:1 wrongEnding'],
    en: 'Pages end in .mdx or',
    zh: '页面文件以小写的 .',
  },
  {
    name: 'an ending in capitals',
    changes: { 'content/news/en/visit.MDX': 'x' },
    said: ['content/news/en/visit.MDX:1:1 wrongEnding'],
    en: 'Rename it to visit.mdx, or',
    zh: '请改名为 visit',
  },
  {
    name: 'a hidden second ending',
    changes: { 'content/news/en/visit.mdx.txt': 'x' },
    said: ['content/news/en/visit.mdx.txt:1:1 wrongEnding'],
    en: 'Rename it to visit.mdx, or',
    zh: '请改名为 visit',
  },
  {
    name: 'a name that begins with a line',
    changes: newsPair('_visit'),
    said: ['content/news/en/_visit.mdx:1:1 badName', 'content/news/zh/_visit.mdx:1:1 badName'],
    en: 'Use small letters a–z, digits',
    zh: '只用小写字母、数字和',
  },
  {
    name: 'a name with spaces and capitals',
    changes: newsPair('Summer Visit'),
    said: ['content/news/en/Summer Visit.mdx:1:1 badName', 'content/news/zh/Summer Visit.mdx:1:1 badName'],
    en: 'Use small letters a–z, digits',
    zh: '只用小写字母、数字和',
  },
  {
    name: 'a name in Chinese',
    changes: newsPair('参观'),
    said: ['content/news/en/参观.mdx:1:1 badName', 'content/news/zh/参观.mdx:1:1 badName'],
    en: 'Use small letters a–z, digits',
    zh: '只用小写字母、数字和',
  },
  {
    name: 'a copied file',
    changes: newsPair('visit (1)'),
    said: ['content/news/en/visit (1).mdx:1:1 badName', 'content/news/zh/visit (1).mdx:1:1 badName'],
    en: 'Use small letters a–z, digits',
    zh: '只用小写字母、数字和',
  },
  {
    name: 'a page that no template asks for',
    changes: {
      'content/pages/en/history.mdx': '---\ntitle: History\nsummary: What was.\n---\n',
      'content/pages/zh/history.mdx': '---\ntitle: 历史\nsummary: 过去。\n---\n',
    },
    said: ['content/pages/en/history.mdx:1:1 onlyThese', 'content/pages/zh/history.mdx:1:1 onlyThese'],
    en: 'Rename or delete the file.',
    zh: '请改名或删除这个文件',
  },
  {
    name: 'a page that templates ask for and that is deleted',
    changes: { 'content/pages/en/about.mdx': null, 'content/pages/zh/about.mdx': null },
    said: ['content/pages/en/about.mdx:1:1 missingFile'],
    en: 'Bring it back: npm run',
    zh: '请恢复：npm ru',
  },
  {
    name: 'a page that cannot be a draft',
    changes: { 'content/pages/en/about.mdx': replace('title:', 'draft: true\ntitle:') },
    said: ['content/pages/en/about.mdx:2:1 mustBeSeen'],
    en: 'Delete the line "draft".',
    zh: '请删除“draft”',
  },
  {
    name: 'a page that cannot wait',
    changes: { 'content/agreement/en/agreement.mdx': replace('title:', 'publishFrom: 2999-01-01\ntitle:') },
    said: ['content/agreement/en/agreement.mdx:2:1 mustBeSeen'],
    en: 'Delete the line "publishFrom".',
    zh: '请删除“publis',
  },
  {
    name: 'a record that is deleted',
    changes: { 'content/facts.yaml': null },
    said: ['content/facts.yaml:1:1 missingFile'],
    en: 'Bring it back: npm run',
    zh: '请恢复：npm ru',
  },
  {
    name: 'a record that is broken',
    changes: { 'content/facts.yaml': replace('F02:', 'F02') },
    said: ['content/facts.yaml:11:1 unreadable'],
    en: 'Compare with the lines around',
    zh: '请对照上下几行：“名',
  },
  {
    name: 'a record without entries',
    changes: { [sources]: '# nothing yet\n' },
    said: ['content/sources.yaml:1:1 emptyFile'],
    en: 'Copy the settings of another',
    zh: '请从同一文件夹的其他',
  },
  {
    name: 'a record written as a list',
    changes: { 'content/checklist.yaml': '- { en: Who?, zh: 谁？ }\n' },
    said: ['content/checklist.yaml:1:1 notSettings'],
    en: 'Write one setting on each',
    zh: '每行写一项设置，格式',
  },
  {
    name: 'a page in GBK',
    changes: { [chinese]: Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0, 0xce, 0xc4) },
    said: ['content/programmes/zh/scholarship.mdx:1:1 encoding'],
    en: 'Save it again with the',
    zh: '请另存为 UTF-8',
  },
  {
    name: 'a record in GBK',
    changes: { 'content/facts.yaml': Uint8Array.of(0x46, 0x3a, 0xd6, 0xd0, 0xce, 0xc4) },
    said: ['content/facts.yaml:1:1 encoding'],
    en: 'Save it again with the',
    zh: '请另存为 UTF-8',
  },
  {
    name: 'a page in UTF-16',
    changes: { [page]: Uint8Array.of(0xff, 0xfe, 0x2d, 0, 0x2d, 0) },
    said: ['content/programmes/en/scholarship.mdx:1:1 encoding'],
    en: 'Save it again with the',
    zh: '请另存为 UTF-8',
  },
  {
    name: 'a page in Windows-1252',
    changes: { [page]: bytes('---\ntitle: Rector\x92s\n---\n') },
    said: ['content/programmes/en/scholarship.mdx:1:1 encoding'],
    en: 'Save it again with the',
    zh: '请另存为 UTF-8',
  },
  {
    name: 'a picture beside its page',
    changes: { 'content/news/en/gate.png': picture['content/_media/gate.png'] },
    said: ['content/news/en/gate.png:1:1 pictureFolder'],
    en: 'Move the file to content/_media/',
    zh: '请把图片移到 con',
  },
  {
    name: 'a picture that browsers do not show',
    changes: { 'content/_media/gate.heic': 'x' },
    said: ['content/_media/gate.heic:1:1 pictureKind'],
    en: 'Save the picture as .jpg,',
    zh: '请把图片存为 .jp',
  },
  {
    name: 'a picture that is another kind',
    changes: { 'content/_media/gate.jpg': picture['content/_media/gate.png'] },
    said: ['content/_media/gate.jpg:1:1 notAPicture'],
    en: 'Open it and export it',
    zh: '请打开图片，重新导出',
  },
  {
    name: 'a picture that is too large',
    changes: { 'content/_media/gate.png': new Uint8Array(4_000_000) },
    said: ['content/_media/gate.png:1:1 pictureTooLarge'],
    en: 'Make it at most 2000',
    zh: '请把宽度缩小到 20',
  },
];

const records: Mistake[] = [
  {
    name: 'a mistyped setting of a term',
    changes: { 'content/glossary.yaml': replace('  plain:\n', '  plan:\n') },
    said: ['content/glossary.yaml:6:3 unknownKey'],
    en: 'Did you mean "plain"? Otherwise',
    zh: '是不是想写“plai',
  },
  {
    name: 'a fact without anything',
    changes: { 'content/facts.yaml': replace('F02:\n', 'F99:\nF02:\n') },
    said: ['content/facts.yaml:11:1 notABlock'],
    en: 'Put its settings below it,',
    zh: '请写在它下面，多缩进',
  },
  {
    name: 'a fact with a wrong source',
    changes: { 'content/facts.yaml': replace('  status: self', '  status: self\n  source: leter') },
    said: ['content/facts.yaml:8:11 noSuch'],
    en: 'Known: announcement.',
    zh: '现有：announc',
  },
  {
    name: 'a fact that is deleted and still used',
    changes: { 'content/facts.yaml': (text) => text.replace(/F19:[\s\S]*?(?=F20:)/, '') },
    said: ['content/news/en/agreement-signed-during-visit.mdx:6:59 noSuch', 'content/organisations.yaml:5:21 noSuch'],
    en: 'Did you mean "F09"? Known:',
    zh: '是不是想写“F09”',
  },
  {
    name: 'a source with a space in its name',
    changes: { [sources]: (text) => `${text}\nNew letter: { title: { en: A letter, zh: 来信 } }\n` },
    said: ['content/sources.yaml:15:1 badId'],
    en: 'Use letters a–z, digits and',
    zh: '请用英文字母、数字和',
  },
  {
    name: 'a site name in one language',
    changes: { 'content/site.yaml': replace('  zh: 校企实习基地\n', '') },
    said: ['content/site.yaml:5:3 missing'],
    en: 'Add: zh: …',
    zh: '请加上：zh: …',
  },
  {
    name: 'a contact of the site without an address',
    changes: { 'content/site.yaml': (text) => `${text}contact: { email: nobody }\n` },
    said: ['content/site.yaml:16:19 badFormat'],
    en: 'Correct it, for example name@example.org.',
    zh: '请改正，例如 nam',
  },
  {
    name: 'an operator in one language',
    changes: { 'content/site.yaml': (text) => `${text}operator: 某公司\n` },
    said: ['content/site.yaml:16:11 notBoth'],
    en: 'Write: operator: { en: …,',
    zh: '请写：operato',
  },
  {
    name: 'a question of the checklist that is only text',
    changes: { 'content/checklist.yaml': replace('{ en: Who insures me?, zh: 谁为我投保？ }', 'Who insures me?') },
    said: ['content/checklist.yaml:5:1 notBoth'],
    en: 'Write: insurance: { en: …,',
    zh: '请写：insuran',
  },
  {
    name: 'languages that are swapped',
    changes: {
      'content/checklist.yaml': replace(
        '{ en: Who insures me?, zh: 谁为我投保？ }',
        '{ en: 谁为我投保？, zh: Who insures me then? }',
      ),
    },
    said: ['content/checklist.yaml:5:18 wrongLanguage', 'content/checklist.yaml:5:30 wrongLanguage'],
    en: 'Translate it into English.',
    zh: '请译成英文。',
  },
  {
    name: 'a party that is misspelt',
    changes: { 'content/agreement/en/agreement.mdx': replace('[company, ', '[compny, ') },
    said: ['content/agreement/en/agreement.mdx:6:11 noSuch'],
    en: 'Did you mean "company"? Known:',
    zh: '是不是想写“comp',
  },
];

testMistakes([...mistakes, ...files, ...records]);

testHarmless({
  'what systems and editors leave': {
    'content/.DS_Store': Uint8Array.of(0xff, 0),
    'content/news/Thumbs.db': 'x',
    'content/news/en/~$visit.mdx': 'x',
    'content/news/en/visit.mdx~': 'x',
    'content/news/en/.visit.mdx.swp': 'x',
  },
  'the guides and their pictures': { 'content/README.md': 'x', 'content/_guide/form.png': 'x' },
  pictures: picture,
  'a draft': inPage((text) => text.replace('title:', 'draft: true\ntitle:')),
  'a day that has not come': withSetting('publishFrom: 2999-01-01'),
});

test('a problem is one line: where, what, how to mend it', () => {
  const [problem] = problemsWith({ [page]: above('drafft: true') });
  expect(problem && lineOf(problem, 'en')).toMatch(
    /^content\/programmes\/en\/scholarship\.mdx:3:1 {2}There is no setting "drafft" → Did you mean "draft"\?/,
  );
});

test('a suggestion is near, or there is none', () => {
  expect(suggest('opne', ['open', 'closed'])).toBe('open');
  expect(suggest('Open', ['open', 'closed'])).toBe('open');
  expect(suggest('banana', ['open', 'closed'])).toBeUndefined();
  expect(suggest('xy', ['is', 'of'])).toBeUndefined();
});

test('.md is accepted wherever .mdx is', () => {
  const files = Object.fromEntries(
    [page, chinese].flatMap((file) => [
      [file, null],
      [file.replace('.mdx', '.md'), undefined],
    ]),
  );
  const text = (title: string, more: string) => `---\ntitle: ${title}\noneLine: ${title}\n${more}---\n\nText.\n`;
  files[page.replace('.mdx', '.md')] = text(
    'Special scholarship',
    'order: 3\nstatus: consensus\nfacts: [F27]\nquestionsToAsk: [fee]\n',
  ) as never;
  files[chinese.replace('.mdx', '.md')] = text('专项奖学金', '') as never;
  expect(problemsWith(files as Changes)).toEqual([]);
});

test('what can be mended without a decision is mended, and nothing else', () => {
  const gbk = Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0, 0xce, 0xc4);
  const mended = (changes: Changes) =>
    fixes(changed(changes)).map(({ file, rename, bytes: after }) => [file, rename, new TextDecoder().decode(after)]);
  expect(mended({})).toEqual([]);
  expect(mended({ [page]: gbk })).toEqual([[page, undefined, '---\n中文\n']]);
  expect(mended({ [page]: '\uFEFF---\r\ntitle： x\r\n---' })).toEqual([[page, undefined, '---\ntitle： x\n---\n']]);
  expect(mended({ [page]: Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x2d, 0x4e) })).toEqual([[page, undefined, 'A中\n']]);
  expect(mended({ [page]: bytes('Rector\x92s\n') })).toEqual([[page, undefined, 'Rector’s\n']]);
  expect(mended({ 'content/news/en/visit.MDX': 'x\n', 'content/news/zh/visit.mdx.txt': 'x\n' })).toEqual([
    ['content/news/en/visit.MDX', 'content/news/en/visit.mdx', 'x\n'],
    ['content/news/zh/visit.mdx.txt', 'content/news/zh/visit.mdx', 'x\n'],
  ]);
  // A name that is taken, a picture and bytes that are no text stay as they are.
  expect(mended({ [`${page}.txt`]: 'x', ...picture, 'content/news/en/visit.docx': Uint8Array.of(0xff) })).toEqual([]);
});
