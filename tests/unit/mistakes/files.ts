/** Mistakes in files as a whole: rows as `Mistake` says. */
import type { Changes } from '../../helpers/content.ts';
import {
  addTo,
  chinese,
  chineseNews,
  chineseQuestion,
  type Mistake,
  news,
  on,
  page,
  picture,
  png,
  question,
  textOf,
  withSetting,
  withText,
} from '../../helpers/mistakes.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const background = 'content/background-sources.yaml';
/** General background that names a source. */
const cites = {
  ...on(question, /^answer:.*/m, 'general: true\nanswer: A rule [S2].'),
  ...on(chineseQuestion, /^answer:.*/m, 'answer: 有规定[S2]。'),
};
const item = '---\ntitle: A visit\nsummary: Somebody came.\npublished: 2026-11-22\nkind: update\nfacts: [F04]\n---\n';
const item2 = '---\ntitle: 来访\nsummary: 有人来访。\n---\n';
const about = 'content/pages/en/about.mdx';
const gate = picture['content/_media/gate.png'];
const media = (name: string) => `content/_media/${name}`;
/** A page in both languages: a star stands for each of them. */
const both = (place: string, english = item): Changes => ({
  [`content/${place.replace('*', 'en')}.mdx`]: english,
  [`content/${place.replace('*', 'zh')}.mdx`]: item2,
});
const scholarshipIn = (folder: string) => ({ [`content/${folder}/scholarship.mdx`]: 'x' });

export const mistakes: Mistake[] = [
  ['a broken record', { ...cites, ...addTo(background, 'S99: [') }, 'background-sources.yaml 77:1 unreadable'],
  ['two exchanged languages', { [page]: textOf(chinese), [chinese]: textOf(page) }, '1:1 swapped, zh 1:1 swapped'],
  ['a page outside its language', scholarshipIn('programmes'), 'programmes/scholarship 1:1 wrongFolder', page],
  ['a language in capitals', scholarshipIn('programmes/EN'), 'programmes/EN/scholarship 1:1 wrongFolder', page],
  ['a folder for Chinese', { 'content/news/cn/visit.mdx': item }, 'news/cn/visit 1:1 wrongFolder', 'news/zh/visit.mdx'],
  ['a document beside the pages', { 'content/files/form.pdf': 'x' }, 'files/form.pdf 1:1 wrongFolder', 'public/files/'],
  ['a folder that is misspelt', scholarshipIn('programs/en'), 'programs/en/scholarship 1:1 wrongFolder', page],
  ['a record with another ending', { 'content/facts.yml': 'x' }, 'facts.yml 1:1 wrongFolder', 'content/facts.yaml'],
  ['a document of a word processor', { 'content/news/en/visit.docx': 'x' }, 'news/en/visit.docx 1:1 wrongEnding'],
  ['a hidden second ending', { 'content/news/en/visit.mdx.txt': 'x' }, 'news/en/visit.mdx.txt 1:1 wrongEnding'],
  ['plain Markdown', { [page.replace('.mdx', '.md')]: item }, 'programmes/en/scholarship.md 1:1 wrongEnding'],
  ['a name that begins with a line', both('news/*/_visit'), 'news/*/_visit 1:1 badName', 'visit.mdx'],
  ['a name with spaces', both('news/*/My Visit'), 'news/*/My Visit 1:1 badName', 'my-visit.mdx'],
  ['a name in Chinese', both('news/*/参观'), 'news/*/参观 1:1 badName', 'summer-visit.mdx'],
  ['a picture that Windows cannot store', { [media('gate?.png')]: gate }, '_media/gate?.png 1:1 windowsName'],
  ['a page without a template', both('pages/*/a', '---\ntitle: A\nsummary: A.\n---\n'), 'pages/*/a 1:1 onlyThese'],
  [
    'a page that a template asks for and that is deleted',
    { 'content/pages/en/about.mdx': null, 'content/pages/zh/about.mdx': null },
    'pages/en/about 1:1 missingFile',
  ],
  ['a page that cannot be a draft', on(about, 'title:', 'draft: true\ntitle:'), 'pages/en/about 2:1 mustBeSeen'],
  ['a record that is deleted', { 'content/facts.yaml': null }, 'facts.yaml 1:1 missingFile', 'content/facts.yaml'],
  ['a record of remarks', { 'content/facts.yaml': '# no\n' }, 'facts.yaml 1:1 emptyFile', 'restore -- content/facts'],
  ['a record written as a list', { 'content/checklist.yaml': '- Who?\n' }, 'checklist.yaml 1:1 unreadable'],
  ['a text in GBK', { [page]: bytes('---\n\xd6\xd0\xce\xc4') }, '1:1 encoding'],
  ['the line ends of an old computer', { [page]: (text) => text.replaceAll('\n', '\r') }, '1:1 badFence, 1:4 stray'],
  [
    'a copied page that kept its title',
    { 'content/news/en/visit.mdx': textOf(news), 'content/news/zh/visit.mdx': textOf(chineseNews) },
    'news/*/visit 2:8 sameTitle',
  ],
  // Pictures.
  ['a picture beside its page', { 'content/news/en/a.png': gate }, 'news/en/a.png 1:1 wrongFolder', 'content/_media/'],
  [
    'a picture that browsers do not show, on a page',
    { [media('gate.heic')]: 'x', ...withText('![The gate of the school](../../_media/gate.heic)') },
    '_media/gate.heic 1:1 notAPicture',
  ],
  ['a drawing that may hold scripts', { [media('logo.svg')]: '<svg/>' }, '_media/logo.svg 1:1 notAPicture', '.png'],
  ['a picture that is another kind', { [media('gate.jpg')]: gate }, '_media/gate.jpg 1:1 notAPicture'],
  ['an empty picture', { [media('gate.png')]: new Uint8Array(0) }, '_media/gate.png 1:1 notAPicture'],
  ['a huge picture', { [media('gate.png')]: png(8000, 6000) }, '_media/gate.png 1:1 pictureTooLarge', '2000'],
  ['a photograph that tells', { 'public/gate.jpg': bytes('\xff\xd8Exif\0\0') }, 'public/gate.jpg 1:1 pictureTells'],
  ['a large one', { 'public/gate.webp': bytes(`RIFF${'x'.repeat(1e6)}EXIF`) }, 'public/gate.webp 1:1 pictureTells'],
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
  'a draft': withSetting('draft: true'),
  'a day that has not come': withSetting('publishFrom: 2999-01-01'),
  'a photograph of a telephone': { [media('gate.png')]: png(4032, 3024) },
};
