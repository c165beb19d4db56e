/** Headings follow each other, and what was meant as a mark of Markdown is one. */
import type { Code, Heading, Paragraph, Text } from 'mdast';
import { blockNames } from '../../components/blocks/names.ts';
import { type CollectionName, fieldsFor } from '../../schemas/index.ts';
import type { Both } from '../../schemas/knowable.ts';
import { allNodes, nodesOf, type Page, placeIn, placeOf, sourceOf, wordsOf } from '../docs.ts';
import type { Report } from '../problem.ts';
import { headingsOf, type Site } from '../site.ts';

/** The highest heading that a text may have: the template of its page has those above it. */
const firstLevel: Partial<Record<CollectionName, number>> = { programmes: 3, questions: 4 };
const firstOf = ({ collection }: Page) => firstLevel[collection] ?? 2;

/** The headings of a text go on from those of its page, one step at a time, and none takes an address that is taken. */
export function checkHeadings(page: Page, site: Site, report: Report) {
  const target = site.home(page);
  const files = target?.files.filter(({ locale }) => locale === page.locale) ?? [];
  // Several texts may stand on one page: those before this one have their headings already.
  const others = files.slice(
    0,
    files.findIndex(({ file }) => file === page.file),
  );
  const before = others.flatMap(({ file }) => site.page(file) ?? []).flatMap(headingsOf);
  const taken = new Set([...(target ? site.fixedAnchors(target, page.locale) : []), ...before.map(({ id }) => id)]);
  let above = firstOf(page) - 1;
  for (const { heading, id } of headingsOf(page)) {
    checkHeading(heading, above, page, report);
    if (taken.has(id))
      report.error(placeOf(heading, page), 'headingTaken', {
        en: `The page has another heading "${wordsOf(heading)}" already → Word one of them differently, so that links reach the right one.`,
        zh: `本页已经有标题“${wordsOf(heading)}” → 请换一种写法，否则链接会指错地方。`,
      });
    taken.add(id);
    above = Math.max(heading.depth, firstOf(page));
  }
}

function checkHeading(heading: Heading, above: number, page: Page, report: Report) {
  const place = placeOf(heading, page);
  const source = sourceOf(heading, page);
  const signs = (level: number) => '#'.repeat(level);
  // A line of hyphens or equals signs below a text makes a heading of it.
  if (!source.startsWith('#')) {
    const line = source.split('\n').at(-1)?.trim().slice(0, 3);
    const last = place.line + (heading.position?.end.line ?? 1) - (heading.position?.start.line ?? 1);
    return report.error({ line: last, col: 1 }, 'underlined', {
      en: `The line ${line} makes a heading of the text above it → Leave an empty line above ${line}, or write the heading with ${signs(firstOf(page))}`,
      zh: `${line} 这一行会把上面的文字变成标题 → 请在 ${line} 上面空一行，或用 ${signs(firstOf(page))} 写标题。`,
    });
  }
  if (wordsOf(heading).trim() === '')
    return report.error(placeIn(heading, page, '#'), 'emptyHeading', {
      en: 'The heading has no words → Write it, or delete the # signs.',
      zh: '标题没有文字 → 请写上标题，或删除 # 号。',
    });
  const level = heading.depth < firstOf(page) ? firstOf(page) : Math.min(heading.depth, above + 1);
  if (level !== heading.depth)
    report.error(place, 'headingLevel', {
      en: `A heading with ${signs(heading.depth)} does not go on from the heading above it → Write: ${signs(level)}`,
      zh: `标题 ${signs(heading.depth)} 与上面的标题级别不衔接 → 请写：${signs(level)}`,
    });
}

/** A mark or line that did not become what it was meant to be, and what is said of it. */
interface Slip {
  code: string;
  pattern: RegExp;
  said(written: string): Both;
}

const footnote = (written: string): Both => ({
  en: `${written} is a footnote, and pages of this site have none → Put its words into the sentence, in brackets, or into a <Note>.`,
  zh: `${written} 是脚注，本站的页面不用脚注 → 请把内容写进句子的括号里，或写成 <Note>。`,
});

const noLink = (written: string): Both => ({
  en: `"${written}" is printed as it stands, not as a link → Write [the words](/the-address/) in English brackets, with no space between them and none inside the address.`,
  zh: `“${written}”会原样显示，不是链接 → 请用英文括号写 [文字](/网址/)，两个括号之间和网址里都不要有空格。`,
});

/** Marks of Markdown inside a line that would be printed. */
const printed: Slip[] = [
  {
    code: 'chineseTag',
    pattern: new RegExp(`[＜〈]\\s*\\/?\\s*(?:${blockNames.join('|')})[^＞〉\\n]*[＞〉]?`),
    said: (written) => ({
      en: `${written} is printed as it stands: its brackets are Chinese → Use English ones, with the input method off: <Note>…</Note>`,
      zh: `${written} 用了中文括号，会原样显示 → 请关闭中文输入法，用英文括号：<Note>…</Note>`,
    }),
  },
  {
    code: 'brokenPicture',
    pattern: /!\[[^\]\n]*\]/,
    said: () => ({
      en: 'The picture is not shown: what stands here is printed as it is → Write ![what it shows](../../_media/name.jpg), with no space anywhere in the address. Rename a file that has spaces in its name.',
      zh: '图片不会显示，这里的文字会原样出现在页面上 → 请写 ![图片内容](../../_media/name.jpg)，网址里不要有空格；文件名里有空格的，请先改名。',
    }),
  },
  {
    code: 'brokenLink',
    pattern:
      /\[[^\]\n]+\]\s*\(\s*(?:[/.#]|https?:|www\.|mailto:)[^)\n]*\)?|\([^)\n]+\)\[(?:\/|https?:)[^\]\n]*\]|\[[^\]\n]+\]\[[^\]\n]*\]|\[\[[^\]\n]+\]\]|\[[^\]\n]+\((?:\/|\.\.?\/)[^)\n]*\)/,
    said: noLink,
  },
  {
    code: 'brokenLink',
    pattern: /[【［「[][^】］」\]\n]+[】］」\]]\s*(?:（[^）\n]*[)）]|\((?:\/|https?:)[^)\n]*[)）])/,
    said: noLink,
  },
  {
    code: 'markPrinted',
    pattern:
      /\*\*|(?<!_)__(?=[^\s_])|＊＊|~~|`|==(?=\S)|:::|:[a-z_]+:(?!\S)|\[![A-Z]+\]|(?<![*\p{L}\p{N}])\*(?=[^\s*])|&(?:nbsp|amp|lt|gt|quot|mdash|hellip)(?![;\w])|\[\/?(?:b|i|u|url|img|color|size|center|quote)(?:=[^\]\n]*)?\]/iu,
    said: (mark) => ({
      en: `${mark} is printed as it stands → Delete it, or put it directly before and behind the words: **like this**. If readers should see it, write \\${mark}`,
      zh: `${mark} 会原样显示 → 请删除，或紧贴在文字前后成对书写：**这样**。如果要让读者看到它，请写 \\${mark}`,
    }),
  },
  { code: 'footnote', pattern: /\[\^[^\]\n]+\]/, said: footnote },
];

const oddList = (line: string): Both => ({
  en: `"${line.slice(0, 16)}" is not read as an item of a list: the lines would run together → Begin each item with an English hyphen and a space (- item), or with 1. and a space.`,
  zh: `“${line.slice(0, 16)}”没有成为列表项，几行会连成一段 → 每项以英文连字符加空格开头（- 内容），或以 1. 加空格开头。`,
});

/** Lines that were meant to be something else than running text. */
const lost: Slip[] = [
  {
    code: 'headingSpace',
    pattern: /^(?:[#＃]*＃[#＃]*\s*\S|#{2,6}[^#\s]|#{1,6}[^\S \t\n]|#[^#\s\d]|#{7,}\s)/,
    said: (line) => ({
      en: `"${line}" is not read as a heading → Use English # signs, at most six, with a space behind them: ## What is it?`,
      zh: `“${line}”没有成为标题 → 请用英文 # 号，最多六个，后面加空格：## 这是什么？`,
    }),
  },
  {
    code: 'brokenTable',
    pattern: /^[|｜].*[|｜]$/,
    said: () => ({
      en: 'The line is not read as part of a table → Use the English | and put a line |---|---| below the first row, with an empty line above the table.',
      zh: '这一行没有成为表格 → 请用英文 | ，在第一行下面加一行 |---|---| ，表格上面空一行。',
    }),
  },
  { code: 'oddList', pattern: /^(?:[-*+]|\d+\.)[^\S \t\n]|^[•●▪▫◦‣·■□◆◇➢]\s*\S|^(?:[-+]|\d+\.)\p{L}/u, said: oddList },
];

/** Numbers and dashes that word processors put before the items of a list; one alone may be a sentence. */
const item = /^(?:\d+[、．）)]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳]|[－—–])/;

/** What was meant as a mark is one. */
export function checkMarks(page: Page, _site: Site, report: Report) {
  for (const { node, parent } of allNodes(page))
    if (node.type === 'text' && parent?.type !== 'link') checkText(node, page, report);
  for (const node of nodesOf(page, 'paragraph')) checkLines(node, page, report);
  // Its heading and its way back would be English on every page.
  for (const node of nodesOf(page, 'footnoteReference'))
    report.error(placeOf(node, page), 'footnote', footnote(`[^${node.identifier}]`));
  for (const node of nodesOf(page, 'code')) checkCode(node, page, report);
  for (const { children } of nodesOf(page, 'table'))
    for (const row of children)
      if (row.children.length > (children[0]?.children.length ?? 0))
        report.error(placeOf(row, page), 'cellsLost', {
          en: 'The row has more cells than the first row of the table, and readers would not see the rest → Delete cells, or write a heading above each. For a | in the text write \\|',
          zh: '这一行的格子比表格第一行多，多出的读者看不到 → 请删除多余的格子，或在第一行补上标题；文字里的 | 请写成 \\|',
        });
}

function checkText(node: Text, page: Page, report: Report) {
  for (const { code, pattern, said } of printed) {
    const found = pattern.exec(node.value)?.[0];
    // A mark that was escaped on purpose is meant to be seen.
    if (found === undefined || sourceOf(node, page).includes(`\\${found[0]}`)) continue;
    return report.error(placeIn(node, page, found), code, said(found));
  }
}

function checkLines(node: Paragraph, page: Page, report: Report) {
  const lines = sourceOf(node, page).split('\n');
  const from = placeOf(node, page);
  if (lines.filter((line) => /\S\t+\S/.test(line)).length > 1)
    return report.error(from, 'tableOfTabs', {
      en: 'A table pasted from a word processor: its cells run together in one paragraph → Put English | between the cells, and a line | --- | --- | below the first row.',
      zh: '从文档里粘贴的表格，各格会连成一段文字 → 请在各格之间加英文 | ，在第一行下面加一行 | --- | --- | 。',
    });
  const items = lines.filter((line) => item.test(line.trim())).length;
  const settings = new Set(fieldsFor(page.collection).map(({ path }) => path.split('.')[0]));
  for (const [index, written] of lines.entries()) {
    const line = written.trim();
    const col = index === 0 ? from.col : written.length - written.trimStart().length + 1;
    const place = { line: from.line + index, col };
    const slip = lost.find(({ pattern }) => pattern.test(line));
    if (slip) report.error(place, slip.code, slip.said(line));
    else if (items > 1 && item.test(line)) return report.error(place, 'oddList', oddList(line));
    else if (settings.has(/^([A-Za-z]+)[:：]/.exec(line)?.[1] ?? ''))
      report.error(place, 'settingInText', {
        en: `"${line.slice(0, 30)}" stands in the text and would be printed → Move it up, between the two lines ---.`,
        zh: `“${line.slice(0, 30)}”写在了正文里，会原样显示 → 请移到上面，写在两行 --- 之间。`,
      });
  }
}

/** A text that is indented, or a fence that nothing closes, is shown as program code. */
function checkCode(node: Code, page: Page, report: Report) {
  const source = sourceOf(node, page).trimEnd();
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  if (!fence || !source.includes('\n') || !source.endsWith(fence))
    report.error(placeOf(node, page), 'shownAsCode', {
      en: 'The text from here on is shown as program code → Delete the four spaces at the start of the line, or the line ``` that nothing closes.',
      zh: '从这里起的文字会显示为程序代码 → 请删除行首的四个空格，或删除没有结束的 ``` 这一行。',
    });
}
