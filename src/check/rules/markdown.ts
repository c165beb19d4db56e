/** Headings follow each other, and what was meant as a mark of Markdown is one. */
import type { Nodes, Paragraph, Parents, Text } from 'mdast';
import type { Both } from '../../schemas/knowable.ts';
import { type AllContent, headingsOf } from '../all-content.ts';
import { nodesOf, type PageDoc, placeIn, placeOf, sourceOf, wordsOf } from '../docs.ts';
import type { Report } from '../problem.ts';

/** The highest heading that a text may have: the template of its page has those above it. */
const firstOf = ({ collection }: PageDoc) => (collection === 'programmes' ? 3 : 2);

/** The headings of a text go on from those of its page, one step at a time, and none takes an address that is taken. */
export function checkHeadings(page: PageDoc, all: AllContent, report: Report) {
  const headings = headingsOf(page);
  // Most questions have none, and what is taken on their page are all the others.
  const target = headings.length > 0 ? all.home(page) : undefined;
  const taken = new Set(target && all.fixedAnchors(target, page.locale));
  let above = firstOf(page) - 1;
  for (const { heading, id } of headings) {
    const level = heading.depth < firstOf(page) ? firstOf(page) : Math.min(heading.depth, above + 1);
    const signs = (depth: number) => '#'.repeat(depth);
    if (level !== heading.depth)
      report.error(placeOf(heading, page), 'headingLevel', {
        en: `A heading with ${signs(heading.depth)} does not go on from the heading above it → Write: ${signs(level)}. A line --- makes a heading of the text above it, unless there is an empty line between them.`,
        zh: `标题 ${signs(heading.depth)} 与上面的标题级别不衔接 → 请写：${signs(level)}。紧接在文字下面的 --- 会把文字变成标题，中间请空一行。`,
      });
    if (taken.has(id))
      report.error(placeOf(heading, page), 'headingTaken', {
        en: `The page has another heading "${wordsOf(heading)}" already → Word one of them differently, so that links reach the right one.`,
        zh: `本页已经有标题“${wordsOf(heading)}” → 请换一种写法，否则链接会指错地方。`,
      });
    taken.add(id);
    above = Math.max(heading.depth, firstOf(page));
  }
}

/** A mark or line that did not become what it was meant to be, and what is said of it. */
interface Slip {
  code: string;
  pattern: RegExp;
  said(written: string): Both;
}

/** Marks of Markdown inside a line that would be printed. */
const printed: Slip[] = [
  {
    code: 'brokenLink',
    pattern:
      /!\[[^\]\n]*\]?|\[\[[^\]\n]+\]\]|[【［「[][^】］」\]\n]+[】］」\]]\s*[(（]\s*(?:[/／.#]|https?[:：]|www\.|mailto:)[^)）\n]*[)）]?/,
    said: (written) => ({
      en: `"${written}" is printed as it stands, as no link or picture → Write [the words](/the-address/), or ![what it shows](../../_media/name.jpg), in English brackets, with no space between them and none inside the address.`,
      zh: `“${written}”会原样显示，不是链接或图片 → 请用英文括号写 [文字](/网址/) 或 ![图片内容](../../_media/name.jpg)，两个括号之间和网址里都不要有空格。`,
    }),
  },
  {
    code: 'markPrinted',
    pattern: /\*\*|(?<!_)__(?=[^\s_])|＊＊|~~|`|^[＞》]|(?<![*\p{L}\p{N}])\*(?=[^\s*])/u,
    said: (mark) => ({
      en: `${mark} is printed as it stands → Delete it, or write it in English signs, directly before and behind the words: **like this**. If readers should see it, write \\${mark}`,
      zh: `${mark} 会原样显示 → 请删除，或用英文符号紧贴在文字前后成对书写：**这样**。如果要让读者看到它，请写 \\${mark}`,
    }),
  },
];

/** Lines that were meant to be something else than running text. */
const lost: Slip[] = [
  {
    code: 'settingInText',
    pattern: /^(?:draft|publishFrom|status|title)[:：]/,
    said: (line) => ({
      en: `"${line}" stands in the text, where it does nothing but is printed → Move it up, between the two lines ---.`,
      zh: `“${line}”写在了正文里，不起作用，还会原样显示 → 请移到上面，写在两行 --- 之间。`,
    }),
  },
  {
    code: 'headingSpace',
    pattern: /^[#＃]*＃|^#{2,6}[^#\s]|^#{1,6}[^\S \t\n]|^#[^#\s\d]|^#{7,}\s/,
    said: (line) => ({
      en: `"${line}" is not read as a heading → Use English # signs, at most six, with a space behind them: ## What is it?`,
      zh: `“${line}”没有成为标题 → 请用英文 # 号，最多六个，后面加空格：## 这是什么？`,
    }),
  },
  {
    code: 'oddList',
    pattern: /^(?:[-*+]|\d+\.)[^\S \t\n]|^[•●▪▫◦‣·■□◆◇➢]\s*\S|^(?:[-+]|\d+\.)\p{L}/u,
    said: (line) => ({
      en: `"${line.slice(0, 16)}" is not read as an item of a list: the lines would run together → Begin each item with an English hyphen and a space (- item), or with 1. and a space.`,
      zh: `“${line.slice(0, 16)}”没有成为列表项，几行会连成一段 → 每项以英文连字符加空格开头（- 内容），或以 1. 加空格开头。`,
    }),
  },
  {
    code: 'brokenTable',
    pattern: /^[|｜].*[|｜]$|\S\t+\S/,
    said: () => ({
      en: 'The line is not read as part of a table → Put the English | between the cells and a line |---|---| below the first row, with an empty line above the table.',
      zh: '这一行没有成为表格 → 请用英文 | 分隔各格，在第一行下面加一行 |---|---| ，表格上面空一行。',
    }),
  },
];

/** What begins the items of a list in Chinese typing, in letters and in notices (时间：…); one line alone may well begin so, several are a list. */
const listSign =
  /^(?:[（(]?(?:\d+|[a-z]|[一二三四五六七八九十]+)[)）、.．]|[①-⑳]|[–—－]|\p{Script=Han}{2,4}：(?!.*[。！？；，”]$))\s*\S/u;

/** What was meant as a mark is one. */
export function checkMarks(page: PageDoc, report: Report) {
  for (const { node, parent } of page.nodes)
    if (node.type === 'text' && parent?.type !== 'link') checkText(node, parent, page, report);
  for (const node of nodesOf(page, 'paragraph')) checkLines(node, page, report);
  // Its heading and its way back would be English on every page.
  for (const node of nodesOf(page, 'footnoteReference'))
    report.error(placeOf(node, page), 'footnote', {
      en: `[^${node.identifier}] is a footnote, and pages of this site have none → Put its words into the sentence, in brackets, or into a <Note>.`,
      zh: `[^${node.identifier}] 是脚注，本站的页面不用脚注 → 请把内容写进句子的括号里，或写成 <Note>。`,
    });
  for (const node of nodesOf(page, 'code'))
    report.error(placeOf(node, page), 'codeBlock', {
      en: '``` makes program code of everything below it, and pages of this site have none → Delete the lines with ```',
      zh: '``` 会把下面的内容都变成程序代码，本站的页面不用代码 → 请删除有 ``` 的几行。',
    });
  for (const node of nodesOf(page, 'listItem'))
    if (typeof node.checked === 'boolean')
      report.error(placeOf(node, page), 'tickBox', {
        en: '[ ] and [x] make a box that nobody can tick → Leave it out: - the words',
        zh: '[ ] 和 [x] 会变成无法勾选的方框 → 请删除方框，只写：- 内容',
      });
  for (const { children } of nodesOf(page, 'table'))
    for (const row of children)
      if (row.children.length > (children[0]?.children.length ?? 0))
        report.error(placeOf(row, page), 'cellsLost', {
          en: 'The row has more cells than the first row of the table, and readers would not see the rest → Delete cells, or write a heading above each. For a | in the text write \\|',
          zh: '这一行的格子比表格第一行多，多出的读者看不到 → 请删除多余的格子，或在第一行补上标题；文字里的 | 请写成 \\|',
        });
}

function checkText(node: Text, parent: Parents | undefined, page: PageDoc, report: Report) {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  // Of what was meant as a link, the address alone may have become one.
  const text = node.value + (next?.type === 'link' ? wordsOf(next) : '');
  for (const { code, pattern, said } of printed) {
    const found = pattern.exec(text)?.[0];
    // A mark that was escaped on purpose is meant to be seen.
    if (found === undefined || sourceOf(node, page).includes(`\\${found[0]}`)) continue;
    return report.error(placeIn(node, page, found), code, said(found));
  }
}

function checkLines(node: Paragraph, page: PageDoc, report: Report) {
  const from = placeOf(node, page);
  const lines = sourceOf(node, page).split('\n');
  const isList = lines.filter((line) => listSign.test(line.trim()) && !/(?:\\| {2})$/.test(line)).length > 1;
  for (const [index, written] of lines.entries()) {
    const line = written.trim();
    const col = index === 0 ? from.col : written.length - written.trimStart().length + 1;
    const slip = lost.find(
      ({ code, pattern }) => pattern.test(line) || (code === 'oddList' && isList && listSign.test(line)),
    );
    if (slip) report.error({ line: from.line + index, col }, slip.code, slip.said(line));
  }
}
