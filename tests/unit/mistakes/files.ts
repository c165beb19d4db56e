/** Mistakes in files as a whole: rows as `Mistake` says. */
import { type Changes, fixtureContent } from '../../helpers/content.ts';
import {
  chinese,
  chineseNews,
  inPage,
  type Mistake,
  on,
  page,
  picture,
  png,
  sources,
  withSetting,
} from '../../helpers/mistakes.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const item = '---\ntitle: A visit\nsummary: Somebody came.\npublished: 2026-11-22\nkind: update\nfacts: [F04]\n---\n';
const item2 = '---\ntitle: 来访\nsummary: 有人来访。\n---\n';
const textOf = (file: string) => new TextDecoder().decode(fixtureContent.get(file));
const newsPair = (slug: string) => ({
  [`content/news/en/${slug}.mdx`]: item,
  [`content/news/zh/${slug}.mdx`]: item2,
});

export const mistakes: Mistake[] = [
  ['a page at the top', { 'content/scholarship.mdx': 'x' }, 'scholarship 1:1 wrongFolder'],
  [
    'a page outside its language',
    { 'content/programmes/scholarship.mdx': 'x' },
    'programmes/scholarship 1:1 wrongFolder',
    'content/programmes/en/scholarship.mdx',
  ],
  [
    'a language in capitals',
    { 'content/programmes/EN/scholarship.mdx': 'x' },
    'programmes/EN/scholarship 1:1 wrongFolder',
    'content/programmes/en/scholarship.mdx',
  ],
  [
    'a folder that is misspelt',
    { 'content/programs/en/scholarship.mdx': 'x' },
    'programs/en/scholarship 1:1 wrongFolder',
    'content/programmes/en/scholarship.mdx',
  ],
  [
    'a folder inside a folder',
    { 'content/news/en/summer/visit.mdx': 'x' },
    'news/en/summer/visit 1:1 wrongFolder',
    'content/news/en/visit.mdx',
  ],
  ['a record with another ending', { 'content/facts.yml': 'x' }, 'facts.yml 1:1 wrongFolder', 'content/facts.yaml'],
  ['a document of a word processor', { 'content/news/en/visit.docx': 'x' }, 'news/en/visit.docx 1:1 wrongEnding'],
  ['an ending in capitals', { 'content/news/en/visit.MDX': 'x' }, 'news/en/visit.MDX 1:1 wrongEnding'],
  ['a hidden second ending', { 'content/news/en/visit.mdx.txt': 'x' }, 'news/en/visit.mdx.txt 1:1 wrongEnding'],
  [
    'a name that begins with a line',
    newsPair('_visit'),
    'news/en/_visit 1:1 badName, news/zh/_visit 1:1 badName',
    'visit.mdx',
  ],
  [
    'a name with spaces and capitals',
    newsPair('Summer Visit'),
    'news/en/Summer Visit 1:1 badName, news/zh/Summer Visit 1:1 badName',
    'summer-visit.mdx',
  ],
  ['a name in Chinese', newsPair('参观'), 'news/en/参观 1:1 badName, news/zh/参观 1:1 badName', 'summer-visit.mdx'],
  [
    'a copied file',
    newsPair('visit (1)'),
    'news/en/visit (1) 1:1 badName, news/zh/visit (1) 1:1 badName',
    'visit-1.mdx',
  ],
  [
    'a page that no template asks for',
    {
      'content/pages/en/history.mdx': '---\ntitle: History\nsummary: What was.\n---\n',
      'content/pages/zh/history.mdx': '---\ntitle: 历史\nsummary: 过去。\n---\n',
    },
    'pages/en/history 1:1 onlyThese, pages/zh/history 1:1 onlyThese',
  ],
  [
    'a page that templates ask for and that is deleted',
    { 'content/pages/en/about.mdx': null, 'content/pages/zh/about.mdx': null },
    'pages/en/about 1:1 missingFile',
    'content/pages/en/about.mdx',
  ],
  [
    'a page that cannot be a draft',
    on('content/pages/en/about.mdx', 'title:', 'draft: true\ntitle:'),
    'pages/en/about 2:1 mustBeSeen',
    'draft',
  ],
  [
    'a page that cannot wait',
    on('content/agreement/en/agreement.mdx', 'title:', 'publishFrom: 2999-01-01\ntitle:'),
    'agreement/en/agreement 2:1 mustBeSeen',
    'publishFrom',
  ],
  ['a record that is deleted', { 'content/facts.yaml': null }, 'facts.yaml 1:1 missingFile', 'content/facts.yaml'],
  ['a record that is broken', on('content/facts.yaml', 'F02:', 'F02'), 'facts.yaml 11:1 unreadable'],
  ['a record without entries', { [sources]: '# nothing yet\n' }, 'sources.yaml 1:1 emptyFile', 'content/sources.yaml'],
  [
    'a record written as a list',
    { 'content/checklist.yaml': '- { en: Who?, zh: 谁？ }\n' },
    'checklist.yaml 1:1 notSettings',
  ],
  ['a page in GBK', { [chinese]: Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0, 0xce, 0xc4) }, 'zh 1:1 encoding'],
  [
    'a record in GBK',
    { 'content/facts.yaml': Uint8Array.of(0x46, 0x3a, 0xd6, 0xd0, 0xce, 0xc4) },
    'facts.yaml 1:1 encoding',
  ],
  ['a page in UTF-16', { [page]: Uint8Array.of(0xff, 0xfe, 0x2d, 0, 0x2d, 0) }, '1:1 encoding'],
  ['a page in Windows-1252', { [page]: bytes('---\ntitle: Rector\x92s\n---\n') }, '1:1 encoding'],
  [
    'a picture beside its page',
    { 'content/news/en/gate.png': picture['content/_media/gate.png'] },
    'news/en/gate.png 1:1 pictureFolder',
  ],
  ['a picture that browsers do not show', { 'content/_media/gate.heic': 'x' }, '_media/gate.heic 1:1 pictureKind'],
  [
    'a picture that is another kind',
    { 'content/_media/gate.jpg': picture['content/_media/gate.png'] },
    '_media/gate.jpg 1:1 notAPicture',
  ],
  [
    'a picture that is too large',
    { 'content/_media/gate.png': new Uint8Array(4_000_000) },
    '_media/gate.png 1:1 notAPicture',
  ],
  ['an empty picture', { 'content/_media/gate.png': new Uint8Array(0) }, '_media/gate.png 1:1 notAPicture'],
  [
    'a name with dots',
    { 'content/news/en/visit.2.mdx': item, 'content/news/zh/visit.2.mdx': item2 },
    'news/en/visit.2 1:1 badName, news/zh/visit.2 1:1 badName',
    'visit-2.mdx',
  ],
  [
    'a folder for another Chinese',
    { 'content/news/zh-CN/visit.mdx': 'x' },
    'news/zh-CN/visit 1:1 wrongFolder',
    'content/news/zh/visit.mdx',
  ],
  [
    'an ending twice',
    { 'content/news/en/visit.mdx.mdx': item, 'content/news/zh/visit.mdx.mdx': item2 },
    'news/en/visit.mdx 1:1 badName, news/zh/visit.mdx 1:1 badName',
    'visit-mdx.mdx',
  ],
  ['the line ends of an old computer', inPage((text) => text.replaceAll('\n', '\r')), '1:1 noSettings, 1:4 stray'],

  // What reports of other people's sites, and readers of ours, have shown.
  [
    'a page that Windows cannot store',
    newsPair('con'),
    'news/en/con 1:1 windowsName, news/zh/con 1:1 windowsName',
    'x',
  ],
  [
    'a picture that Windows cannot store',
    { 'content/_media/aux.png': picture['content/_media/gate.png'] },
    '_media/aux.png 1:1 windowsName',
    'my-aux.png',
  ],
  [
    'a picture with a number in superscript',
    { 'content/_media/COM¹.png': picture['content/_media/gate.png'] },
    '_media/COM¹.png 1:1 windowsName',
  ],
  [
    'two pictures that differ in capitals only',
    { ...picture, 'content/_media/Gate.png': picture['content/_media/gate.png'] },
    '_media/Gate.png 1:1 sameName',
  ],
  [
    'a drawing that may hold scripts',
    { 'content/_media/logo.svg': '<svg/>' },
    '_media/logo.svg 1:1 pictureKind',
    '.png',
  ],
  [
    'a picture whose size nobody reads',
    { 'content/_media/gate.avif': 'x' },
    '_media/gate.avif 1:1 pictureKind',
    '.jpg',
  ],
  [
    'a photograph among the documents that tells where it was taken',
    { 'public/gate.jpg': bytes('\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00') },
    'public/gate.jpg 1:1 pictureTells',
    'content/_media/',
  ],
  ['a document that Windows cannot store', { 'public/a?.pdf': 'x' }, 'public/a?.pdf 1:1 windowsName'],
  [
    'a picture of too many pixels',
    { 'content/_media/gate.png': png(8000, 6000) },
    '_media/gate.png 1:1 pictureTooLarge',
    '2000',
  ],
  [
    'plain Markdown',
    { 'content/news/en/visit.md': item, 'content/news/zh/visit.mdx': item2 },
    'news/en/visit.md 1:1 wrongEnding, news/zh/visit 1:1 noTwin',
    'visit.mdx',
  ],
  [
    'a Chinese page outside its language',
    { 'content/news/agreement-signed-during-visit.mdx': item2, [chineseNews]: null },
    'news/agreement-signed-during-visit 1:1 wrongFolder, news 1:1 noTwin',
    'content/news/zh/agreement-signed-during-visit.mdx',
  ],
  [
    'a copy outside its language',
    { 'content/news/agreement-signed-during-visit.mdx': item },
    'news/agreement-signed-during-visit 1:1 wrongFolder',
    'content/news/en/agreement-signed-during-visit.mdx',
  ],
  [
    'a news item among the questions',
    { 'content/questions/en/visit.mdx': item, 'content/questions/zh/visit.mdx': item2 },
    'questions/en/visit 1:1 wrongFolder, questions/zh/visit 1:1 wrongFolder',
    'content/news/en/',
  ],
  [
    'two languages that are exchanged',
    { [page]: textOf(chinese), [chinese]: textOf(page) },
    '1:1 swapped, zh 1:1 swapped',
  ],
  [
    'a record of remarks',
    { 'content/facts.yaml': '# nothing\n' },
    'facts.yaml 1:1 emptyFile',
    'npm run restore -- content/facts.yaml',
  ],
];

/** What is none of the check's business. */
export const harmless: Record<string, Changes> = {
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
  'a picture in public/ that tells nothing': { 'public/icon.png': picture['content/_media/gate.png'] },
  'a photograph of a telephone': { 'content/_media/gate.png': png(4032, 3024) },
};
