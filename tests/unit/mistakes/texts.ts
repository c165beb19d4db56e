/** Mistakes in the texts below the settings: rows as `Mistake` says. */
import type { Changes } from '../../helpers/content.ts';
import {
  chinese,
  chineseNews,
  each,
  type Mistake,
  news,
  on,
  picture,
  question,
  withChineseText,
  withText,
} from '../../helpers/mistakes.ts';

const link = (address: string) => withText(`See [the words](${address}).`);
const image = (address: string) => ({ ...picture, ...withText(`![The gate of the school](${address})`) });
const words = (text: string) => ({ ...picture, ...withText(`![${text}](../../_media/gate.png)`) });
const form = (address: string) => ({ 'public/files/form.pdf': 'x', ...link(address) });

export const mistakes: Mistake[] = [
  // Links.
  ...each(link, 'text 1:17 deadLink', '/nothing/|/404/|/news/page/2/'),
  ['a link that is misspelt', link('/programmes/scholarshp/'), 'text 1:17 deadLink', '/programmes/scholarship/'],
  ...each(link, 'text 1:17 deadLink', '/base|/en/base/|/base.mdx', '/base/'),
  [
    'a link to a page that has another name now',
    { ...link('/a/'), ...on('content/base/en/base.mdx', 'title:', 'movedFrom: [/a/]\ntitle:') },
    'text 1:17 deadLink',
    '/base/',
  ],
  ['a link to a Chinese page in English words', link('/zh/base/'), 'text 1:17 otherLanguage', '/base/'],
  ['a link to a file', link('../../base/en/base.mdx'), 'text 1:17 badAddress', '/base/'],
  ['an anchor that is not there', link('/glossary/#internshp'), 'text 1:17 deadAnchor', '#internship'],
  ['an anchor of a value that the page leaves out', link('/programmes/scholarship/#hours'), 'text 1:17 deadAnchor'],
  ...each(link, 'text 1:17 badAddress', 'www.example.org|https：//example.org/|https://x.org/a。'),
  ...each(
    link,
    'text 1:17 badAddress',
    'http://localhost:4321/base/|http://192.168.1.20/|C:/letter.doc|javascript:alert()',
  ),
  ...each(link, 'text 1:17 badAddress', 'office@example.org|mailto:office', 'mailto:'),
  ['a document that is not there', link('/files/form.pdf'), 'text 1:17 noDocument', 'public/files/'],
  ['a document by its folder', form('/public/files/form.pdf'), 'text 1:17 noDocument', '/files/form.pdf'],
  ['a document by its file', form('../../../public/files/form.pdf'), 'text 1:17 badAddress'],
  ['a link without words', withText('See [](/base/).'), 'text 1:5 linkWithoutWords'],
  ['a link without an address', withText('See [the base]().'), 'text 1:5 badAddress'],
  ...each(withText, 'text 1:5 brokenLink', 'See [the base] (/base/).|See [it](/special base/).|See [[base]].'),
  ...each(withText, 'text 1:1 settingInText', 'draft: true|status: aim'),
  ['a cell that nobody would see', withText('| A | B |\n| --- | --- |\n| one | two | three |'), 'text 3:1 cellsLost'],
  ...each(withChineseText, 'zh text 1:3 brokenLink', '详见【基地】（/base/）。|详见［基地］（／base／）。'),
  ...each(withChineseText, 'zh text 1:3 brokenLink', '详见【官网】（http://x.org/a b）。'),
  ...each(withChineseText, 'zh text 1:3 brokenLink, zh text 1:9 badAddress', '详见［官网］ （http://x.org/）。'),
  ['a reference to no page', withText('See [the base][base].\n\n[base]: /bse/'), 'text 3:9 deadLink', '/base/'],
  ['an address that swallows words', withChineseText('详见https://x.org/a，后面还有字。'), 'zh text 1:3 badAddress'],
  [
    'a link to a draft',
    on('content/programmes/en/internship.mdx', 'title:', 'draft: true\ntitle:'),
    'base/en/base 30:24 heldLink, base/zh/base 23:57 heldLink',
  ],
  [
    'a link to a draft question',
    { ...on(question, 'order:', 'draft: true\norder:'), ...link('/questions/#can-i-apply') },
    'text 1:17 heldLink',
  ],
  // Pictures.
  ['a picture that is missing', withText('![The gate](../../_media/none.png)'), 'text 1:13 noPicture'],
  ...each(image, 'text 1:27 noPicture', '../../_media/Gate.png|gate.png|/images/gate.png', '../../_media/gate.png'),
  ['a picture with backslashes', image('..\\..\\_media\\gate.png'), 'text 1:1 noPicture', '../../_media/gate.png'],
  ...each(image, 'text 1:27 remotePicture', 'https://example.org/gate.png|data:image/png;base64,iVBORw0KGgo='),
  ['a picture as HTML', withText('<img src="/gate.png" />'), 'text 1:1 html', '../../_media/'],
  ['a picture without words', words(''), 'text 1:1 noAlt'],
  [
    'a cover that is missing, without words',
    on(news, 'kind: report', 'image: ../../_media/gate.png\nkind: report'),
    'news 5:8 noPicture, zh news 1:1 imageWithoutAlt',
  ],
  // Headings, lists and tables.
  ...each(withText, 'text 1:1 headingSpace', '###What is it?|###\u00a0What is it?|####### Seven'),
  ['a heading with full-width signs', withChineseText('＃＃ 这是什么'), 'zh text 1:1 headingSpace'],
  ['a heading that the template owns', withText('## What is it?'), 'text 1:1 headingLevel', '###'],
  ['a heading that leaves out a step', withText('### What is it?\n\n##### Why?'), 'text 3:1 headingLevel', '####'],
  ...each(withText, 'text 1:1 headingTaken', '### Glance|### Changes'),
  ...each(withText, 'text 1:1 headingLevel', 'What is it?\n---|What is it?\n===', '---'),
  ['bullets from a word processor', withText('• The first.\n•\tThe second.'), 'text 1:1 oddList, text 2:1 oddList'],
  ...each(
    withChineseText,
    'zh text 1:1 oddList, zh text 2:1 oddList',
    '一、问。\n二、签。|－ 问。\n－ 签。|a) 问。\nb) 签。',
  ),
  ['a quotation with a Chinese sign', withChineseText('》引文在这里。'), 'zh text 1:1 markPrinted'],
  ...each(withText, 'text 1:1 codeBlock', '```mdx\nText.\n```|```\nText.'),
  ...each(withText, 'text 1:1 tickBox', '- [ ] Ask first.|- [x] Ask first.'),
  ...each(withChineseText, 'zh text 1:1 oddList, zh text 2:1 oddList', '时间：上午\n地点：图书馆'),
  ['a Chinese exclamation mark', withChineseText('！[校门](../../_media/gate.png)'), 'zh text 1:7 brokenLink'],
  ['a list without spaces', withText('- The first.\n-The second.'), 'text 2:1 oddList'],
  ['a table without its second line', withText('| A | B |\n| C | D |'), 'text 1:1 brokenTable, text 2:1 brokenTable'],
  ['a table with full-width lines', withChineseText('｜表｜头｜'), 'zh text 1:1 brokenTable'],
  ['a table pasted with tabs', withText('Name\tPlace\nOne\tTwo'), 'text 1:1 brokenTable, text 2:1 brokenTable'],
  // Marks.
  ...each(withText, 'text 1:9 markPrinted', 'This is ** bold ** here.|This is *important.|This is `start.'),
  ...each(withChineseText, 'zh text 1:3 markPrinted', '这是＊＊重点＊＊。|这是**重点，后面没有结束。'),
  ['a footnote', withChineseText('报道没有说。[^1]\n\n[^1]: 见报道。'), 'zh text 1:7 footnote'],
  ['a soft hyphen', withText('The scholar\u00adship.'), 'text 1:12 stray'],
  ['letters read in another encoding', withText('The companyâ€™s own words.'), 'text 1:12 damaged'],
  ...each(withChineseText, 'zh text 1:1 damaged', '锟斤拷的设想。|\uFFFD的设想。'),
  ['two versions of a paragraph', withText('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main'), 'text 1:1 conflict'],
  // Blocks and other code.
  ...each(withText, 'text 1:1 unpairedBlock', '<Note>Text.|<Note>Text.</note>'),
  ['a block that was never opened', withText('Text.</Note>'), 'text 1:6 unpairedBlock'],
  ['an unknown block', withText('<Nota>Text.</Nota>'), 'text 1:1 unknownBlock', 'Note'],
  ['a block in small letters', withText('<status is="aim" />'), 'text 1:1 unknownBlock', 'Status'],
  ...each(withText, 'text 1:1 chineseTag, text 1:12 chineseTag', '＜Note＞Text.＜/Note＞', '<Note>'),
  ...each(withChineseText, 'zh text 1:1 chineseTag', '《Note》\n内容。\n\n</Note>|<Status is="aim" ／>'),
  ['a block whose text would disappear', withText('<Status is="aim">Text.</Status>'), 'text 1:1 blockWithText'],
  ['a block without its setting', withText('<Status />'), 'text 1:1 attributeMissing'],
  ...each(withText, 'text 1:12 attributeQuotes', '<Status is=self />|<Status is=“self” />', '"self"'),
  ['a setting of a block in curly brackets', withText('<Status is={aim} />'), 'text 1:9 attributeQuotes'],
  ...each(withText, 'text 1:9 notAllowed', '<Status is="意向" />|<Status is="Aim" />|<Status is="aim done" />', 'aim'),
  ['program code in a block', withText('<Note {...alert()}>Text.</Note>'), 'text 1:7 attributeQuotes'],
  ['commas between the items of a block', withText('<Checklist items="pay, host" />'), 'text 1:12 notAllowed', 'pay'],
  ['a number that begins like a tag', withText('fewer than <5 students'), 'text 1:12 lessThan'],
  ...each(withText, 'text 1:6 curlyBracket', 'Text {see below}.|Text { see below.|Text {{ name }}.'),
  ['a comment as in HTML', withText('<!-- remark -->'), 'text 1:1 htmlComment'],
  ...each(withText, 'text 1:1 lessThan', '<https://example.org>|<office@example.org>', 'https://'),
  ...each(withText, 'text 1:5 html', 'Text<br>text.|See <a href="/base/">the base</a>.'),
  ...each(withText, 'text 1:1 importLine', "export of goods is a subject|import Note from '../Note.astro'"),
  // Words.
  ...each(withChineseText, 'zh text 1:1 wrongLanguage', 'This paragraph has not been translated.'),
  ['Chinese in an English text', withText('这一段还没有翻译。'), 'text 1:1 wrongLanguage'],
  ['a text in one language only', on(chineseNews, /(?<=\n---\n)[\s\S]*/, ''), 'zh news 5:1 textInOneLanguage'],
  ...each(withText, 'text 1:1 placeholder', 'Coming soon.|Write the text here.'),
  ['a filler in Chinese', withChineseText('在这里写正文。'), 'zh text 1:1 placeholder'],
  ...each(withText, 'text 1:14 placeholder', 'The place is ???|The place is TODO and so on.'),
  ['a gap in Chinese brackets', withChineseText('设想涉及学生【待补充】。'), 'zh text 1:7 placeholder'],
  ['the number of a person', withText('Ask 23010319900101123X.'), 'text 1:5 personalNumber'],
  ['the telephone of a person', withChineseText('请问13904511234。'), 'zh text 1:3 personalNumber'],
  ['a half-width comma before a name', on(chinese, '设想之一，', '设想之一,'), 'zh text 1:4 punctuation', '一，'],
  ...each(withChineseText, 'zh text 1:2 punctuation', '设想,Songwon 的。|设想.|设想...'),
  ...each(
    withChineseText,
    'zh text 1:3 punctuation',
    '设想(附件)。|设想。。|设想"设计"。|所谓ＡＢＣ是什么意思。|设、獎學金。',
  ),
  ['a full-width comma in English', withText('First this，then that.'), 'text 1:11 punctuation'],
  [
    'a space where a Chinese setting was broken into lines',
    on(chineseNews, /summary: .*/, 'summary: >-\n  企业来访并与学校签\n  署合作协议。'),
    'zh news 3:10 punctuation',
    '签署',
  ],
];

/** What is none of the check's business. */
export const harmless: Record<string, Changes> = {
  'a link to the Chinese page that says so': withText('Read it [中文](/zh/base/).'),
  'links to pages and anchors': withText(
    'See [a](/), [b](/base/), [c](/questions/#open), [d](/programmes/scholarship/#amount), [e](/glossary/#internship), [f](/agreement/#who-is-bound-by-it), [g](/organisations/#company), [h](/about/#operator-contact), [i](/search/?q=pay), [j](#missing), [k](/agreement/#changes), [l](/search/#feeds), [m](/base/#photos).',
  ),
  'a picture that is a link': { ...picture, ...withText('[![The gate of the school](../../_media/gate.png)](/base/)') },
  'links to other sites, and to files that the site makes': withText(
    'See [a](https://example.org/a?b=c#d), [b](mailto:office@example.org), https://example.org/, [c](/feed.atom), [d](/llms.txt).',
  ),
  'a Chinese link that names its language': withChineseText('详见[基地](/zh/base/)。'),
  'marks as they are meant': withText(
    '- one\n- two\n\n> said\n\n**e** and *d* and `start`, a * b, \\*c, \\{ and \\<.\n\n---\n\nText.',
  ),
  'a table': withText('| The | head |\n| --- | --- |\n| the | row |'),
  'blocks in lines of their own': withText(
    '<Status is="aim" />\n\n<Note>\nText.\n</Note>\n\n<Checklist items="pay host" />',
  ),
  'a sentence that begins with a field’s name': withText('Note: this is a text. Place: Harbin, “they [the company]”.'),
  'a Chinese word in an English sentence': withText('The Chinese word is 定向班, or 订单班.'),
  'English names in Chinese': withChineseText(
    '见《Status Quo》。**重点：**英文稿写作 listing base，名称是 Songwon Runtong。',
  ),
  'signs behind an emoji': withChineseText('**（加粗）**字😀。'),
  'times with a tilde': withText('Open on Mon~Tue and on Wed~Thu.'),
  'documents in public/': { 'public/files/form 1.pdf': 'x', ...withText('[the form](/files/form%201.pdf)') },
  'an address alone in a Chinese paragraph': withChineseText(
    'https://example.org/a.html\n\nwww.bilibili.com/video/BV1xx411c7mD/\n\noffice.of.students@example.edu.cn',
  ),
  'nothing as the answer in a Chinese table': withChineseText('| 押金 | 费用 |\n| --- | --- |\n| 无 | 无。 |'),
};
