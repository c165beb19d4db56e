/** The blocks of a text are those of the site, and nothing in it is read as program code. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { blockNames, blockRules } from '../../components/blocks/names.ts';
import type { Both } from '../../schemas/knowable.ts';
import { statuses } from '../../schemas/status.ts';
import type { AllContent } from '../all-content.ts';
import { type PageDoc, placeOf, sourceOf } from '../docs.ts';
import { didYouMean, listed, type Place, type Report, suggest } from '../problem.ts';
import { notAllowed } from './schema.ts';

type Block = MdxJsxFlowElement | MdxJsxTextElement;

const curlyBracket: Both = {
  en: 'A curly bracket { is read as program code → Use round brackets ( ), or write \\{ and \\}.',
  zh: '花括号 { 会被当作程序代码 → 请用圆括号（ ），或写 \\{ 和 \\}。',
};
const importLine: Both = {
  en: 'A line that begins with "import" or "export" is read as program code → Delete an import line, since blocks work without it; begin a sentence with another word or a capital letter.',
  zh: '以 import 或 export 开头的一行会被当作程序代码 → 模块不需要 import，请删除这一行；如果是正文，请换一个词开头或用大写字母。',
};
const attributeQuotes = (written: string, value = statuses.find((name) => written.includes(name)) ?? 'aim'): Both => ({
  en: `The value of the block needs straight quotes → Write it like this: <Status is="${value}" />`,
  zh: `模块的值要加直引号 → 请这样写：<Status is="${value}" />`,
});

/** What is said of an HTML tag; `undefined` when the name is rather a mistyped block. */
function html(name = ''): Both | undefined {
  if (!/^[a-z]/.test(name) || suggest(name, blockNames)) return undefined;
  return {
    en: `HTML such as <${name}> does not belong in a text → Delete it. Leave an empty line between paragraphs; write ** for bold, - for lists, ## for headings, [the words](/the-address/) for a link, to a video as well, and ![what it shows](../../_media/name.jpg) for a picture.`,
    zh: `正文里不要用 <${name}> 这样的 HTML → 请删除。段落之间空一行；粗体用 **，列表用 -，标题用 ##，链接（包括视频）写 [文字](/网址/)，图片写 ![图片内容](../../_media/name.jpg)。`,
  };
}

/** The text of a page can be read, and uses only the blocks that exist, as they are meant. */
export function checkBlocks(page: PageDoc, all: AllContent, report: Report) {
  const hasChineseTag = checkTags(page, report);
  if (page.fault) return hasChineseTag ? undefined : sayUnreadable(page.fault, page, report);
  for (const { node } of page.nodes) {
    if (node.type === 'mdxjsEsm') report.error(placeOf(node, page), 'importLine', importLine);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      checkBlock(node, page, all, report);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      // {/* a remark */} is the way to write a comment in MDX.
      if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) report.error(placeOf(node, page), 'curlyBracket', curlyBracket);
    }
  }
}

/** A block with its settings; other words behind its name are the title of a book. */
const tag = new RegExp(
  `[<＜〈《][/／]?(?:${blockNames.join('|')})(?:\\s+\\w+\\s*=[^<>＜＞〈〉《》]*)?\\s*[/／]?[>＞〉》]`,
  'g',
);

/** Whether a block has Chinese brackets, which are printed, and leave an English half without its counterpart. */
function checkTags(page: PageDoc, report: Report): boolean {
  const found = page.body.split('\n').flatMap((line, index) => {
    const odd = [...line.matchAll(tag)].filter(([written]) => /[＜＞〈〉《》／]/.test(written));
    return odd.map((match) => ({ written: match[0], line: index + 1 + page.bodyOffset, col: match.index + 1 }));
  });
  for (const { written, ...place } of found) {
    const meant = written
      .replaceAll(/[＜〈《]/g, '<')
      .replaceAll(/[＞〉》]/g, '>')
      .replaceAll('／', '/');
    report.error(place, 'chineseTag', {
      en: `"${written}" has Chinese brackets, which make no block → Write it with English signs: ${meant}`,
      zh: `“${written}”用了中文括号，不成模块 → 请用英文符号写：${meant}`,
    });
  }
  return found.length > 0;
}

function checkBlock(node: Block, page: PageDoc, all: AllContent, report: Report) {
  const place = placeOf(node, page);
  const name = node.name ?? '';
  const rule = blockNames.includes(name) ? blockRules[name] : undefined;
  const asHtml = rule ? undefined : html(name);
  if (asHtml) return report.error(place, 'html', asHtml);
  if (!rule) {
    const guess = didYouMean(suggest(name, blockNames));
    return report.error(place, 'unknownBlock', {
      en: `There is no block <${name}> → ${guess.en}Blocks you may use: ${listed(blockNames).en}.`,
      zh: `没有 <${name}> 这个模块 → ${guess.zh}可用的模块：${listed(blockNames).zh}。`,
    });
  }
  if (!rule.text && node.children.some((child) => child.type !== 'text' || child.value.trim() !== ''))
    report.error(place, 'blockWithText', {
      en: `<${name}> takes no text; what stands inside it would disappear → Write <${name} … /> and put the text below it.`,
      zh: `<${name}> 里面不能写文字，写了会消失 → 请写 <${name} … />，文字写在它下面。`,
    });
  const quotes = attributeQuotes(sourceOf(node, page));
  for (const attribute of node.attributes)
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      report.error(attribute.position ? placeOf(attribute, page) : place, 'attributeQuotes', quotes);
  for (const [key, { required, namesOf }] of Object.entries(rule.settings)) {
    const known: readonly string[] | undefined = namesOf === 'statuses' ? statuses : all.names(namesOf);
    const attribute = node.attributes.find((candidate) => 'name' in candidate && candidate.name === key);
    if (!attribute && required)
      report.error(place, 'attributeMissing', {
        en: `<${name}> does not say what it is about → Write <${name} ${key}="…" /> with one of: ${listed(known ?? []).en}.`,
        zh: `<${name}> 没有写明内容 → 请写 <${name} ${key}="…" />，可选：${listed(known ?? []).zh}。`,
      });
    if (known && typeof attribute?.value === 'string')
      for (const word of namesOf === 'checklist' ? attribute.value.split(/\s+/) : [attribute.value])
        if (!known.includes(word))
          report.error(placeOf(attribute, page), 'notAllowed', notAllowed(key, word, suggest(word, known), known));
  }
}

/** What the parser says, and at which place of the text. */
interface ParseError extends Error {
  reason?: string;
  line?: number;
  column?: number;
}

/** Turns what the MDX parser says into a sentence that tells what to change. */
function sayUnreadable(error: ParseError, page: PageDoc, report: Report) {
  const lines = page.body.split('\n');
  const { line = 1, column = 1, reason = error.message } = error;
  const at = (inText: number, col: number): Place => ({ line: inText + page.bodyOffset, col: Math.max(1, col) });
  const written = lines[line - 1] ?? '';
  const [, closing] = /closing tag `<\/(\w+)>`/.exec(reason) ?? [];
  const [, open, openLine, openCol] = /closing tag for `<(\w+)>` \((\d+):(\d+)/.exec(reason) ?? [];
  const tag = open ? `<${open}>` : /<\/\w+>/.exec(written)?.[0];
  const alone = open ? at(Number(openLine), Number(openCol)) : at(line, written.lastIndexOf('<', column - 1) + 1);
  const asHtml = html(open) ?? html(closing);
  if (asHtml) return report.error(alone, 'html', asHtml);
  if (open || /closing slash/.test(reason))
    return report.error(alone, 'unpairedBlock', {
      en: `${tag} has no counterpart → Open and close a block with the same name, capitals and all: <Note>its text</Note>. One without text is written <Status … />.`,
      zh: `${tag} 没有成对 → 开头和结尾要用同样的名称，大小写也相同：<Note>内容</Note>；没有内容的写成 <Status … />。`,
    });
  if (/import\/exports?/.test(reason) || /^(?:import|export)\b/.test(written))
    return report.error(at(line, 1), 'importLine', importLine);
  if (written.includes('<!--') || /comment/.test(reason))
    return report.error(at(line, written.indexOf('<!--') + 1), 'htmlComment', {
      en: 'A comment <!-- --> is not understood here → Write {/* your remark */}, or delete it.',
      zh: '这里不能用注释 <!-- --> → 请写 {/* 备注 */}，或删除。',
    });
  if (/attribute value/.test(reason))
    return report.error(at(line, column), 'attributeQuotes', attributeQuotes(written));
  if (/acorn|expression|brace/.test(reason)) {
    const index = written.includes('{') ? line - 1 : lines.findIndex((text) => /(?:^|[^\\])\{/.test(text));
    return report.error(at(index + 1, (lines[index] ?? '').indexOf('{') + 1), 'curlyBracket', curlyBracket);
  }
  if (written.includes('<'))
    return report.error(at(line, written.lastIndexOf('<', Math.max(0, column - 1)) + 1), 'lessThan', {
      en: 'A < sign is read as the start of a block → Say it in words ("fewer than"), or write \\<. An address is written without it: [the words](https://the-address).',
      zh: '< 会被当作模块的开头 → 请用文字表达（如“少于”），或写 \\<。网址不放在 < > 里，请写 [文字](https://网址)。',
    });
  report.error(at(line, column), 'unreadableText', {
    en: `The text cannot be read here (${reason.split('\n')[0]}) → Compare with another page.`,
    zh: '这里的正文读不懂 → 请对照其他页面。',
  });
}
