import type { Messages } from '../../problem.ts';
import type { texts as english } from '../en/texts.ts';
import { listZh as list, maybeZh as maybe } from '../words.ts';

export const texts: Pick<Messages, keyof typeof english> = {
  emptyLink: () => ({ what: '链接没有网址', mend: '请在圆括号里写上网址。' }),
  linkWithoutWords: () => ({ what: '链接没有可点的文字', mend: '请写：[文字](/网址/)' }),
  deadLink: (address, guess) => ({
    what: `没有 ${address} 这个页面`,
    mend: `${maybe(guess)}请写网站上的地址，不带语言，例如 /programmes/scholarship/`,
  }),
  deadAnchor: (id, address, guess) => ({
    what: `${address} 上没有 #${id}`,
    mend: `${guess ? `是不是想写“#${guess}”？` : ''}${guess ? '否则请' : '请'}删除 # 及后面的部分。`,
  }),
  heldLink: (address) => ({
    what: `${address} 现在还看不到：它是草稿，或还没到发布日期`,
    mend: '请先去掉链接，或先发布那个页面。',
  }),
  noSlash: (better) => ({ what: '网址末尾缺少斜杠', mend: `请写：${better}` }),
  relativeLink: (url, guess) => ({
    what: `链接“${url}”打不开`,
    mend: `${maybe(guess)}本站页面以 / 开头，其他网站以 https:// 开头。`,
  }),
  badScheme: (url) => ({
    what: `“${url}”别人打不开，或根本打不开`,
    mend: '本站页面以 / 开头，其他网站以 https:// 开头。',
  }),
  ownComputer: (path) => ({ what: '链接指向你自己的电脑', mend: `只保留路径：${path}` }),
  otherLanguage: (better) => ({ what: '链接指向另一种语言的页面', mend: `请写 ${better}，网站会自动选择语言。` }),
  swallowed: (better) => ({
    what: '网址后面的文字被当成了网址的一部分',
    mend: `请在网址后面加空格，或写 [文字](${better})。`,
  }),
  brokenLink: (written) => ({
    what: `“${written}”会原样显示，不是链接`,
    mend: '请写 [文字](/网址/)，两个括号之间和网址里都不要有空格。',
  }),
  brokenPicture: () => ({
    what: '图片不会显示，这里的文字会原样出现在页面上',
    mend: '请写 ![图片内容](../../_media/name.jpg)，网址里不要有空格；文件名里有空格的，请先改名。',
  }),
  chineseLink: (written) => ({ what: `链接用了中文括号：${written}`, mend: '请用英文括号：[文字](/网址/)' }),
  footnote: (written) => ({
    what: `${written} 是脚注，本站的页面不用脚注`,
    mend: '请把内容写进句子的括号里，或写成 <Note>。',
  }),

  noPicture: (url, guess, example) => ({
    what: `没有图片“${url}”`,
    mend: `${maybe(guess)}请把文件放到 content/_media/，并写：${example}`,
  }),
  pictureCase: (url, better) => ({ what: `“${url}”与文件名的大小写不同`, mend: `请写：${better}` }),
  remotePicture: () => ({
    what: '图片在其他网站上，而本站不从其他网站加载任何内容',
    mend: '请存到 content/_media/，并写：![图片内容](../../_media/name.jpg)',
  }),
  pastedPicture: () => ({
    what: '图片本身被粘贴进了正文',
    mend: '请存到 content/_media/，并写：![图片内容](../../_media/name.jpg)',
  }),
  noAlt: () => ({ what: '图片没有文字说明，看不到图的人不知道内容', mend: '请在方括号里写明内容：![校门口的学生](…)' }),
  poorAlt: (words) => ({ what: `“${words}”没有说明图片内容`, mend: '请用几个词描述，例如：校门口的学生。' }),

  headingSpace: (written) => ({ what: `“${written}”没有成为标题`, mend: '请用英文 # 号，后面加空格：## 这是什么？' }),
  emptyHeading: () => ({ what: '标题没有文字', mend: '请写上标题，或删除 # 号。' }),
  headingTooHigh: (written, first) => ({
    what: `标题 ${written} 的级别高于页面已有的标题`,
    mend: `这个文件夹里的标题从 ${first} 开始。`,
  }),
  headingJump: (written, better) => ({ what: `标题 ${written} 跳过了一级`, mend: `请写：${better}` }),
  headingTaken: (words) => ({ what: `本页已经有标题“${words}”`, mend: '请换一种写法，否则链接会指错地方。' }),
  underlined: (line, better) => ({
    what: `${line} 这一行会把上面的文字变成标题`,
    mend: `请在 ${line} 上面空一行，或用 ${better} 写标题。`,
  }),
  starsPrinted: (mark) => ({ what: `${mark} 会原样显示`, mend: '请把 ** 紧贴在文字前后，里面不要有空格：**这样**' }),
  markPrinted: (mark) => ({
    what: `${mark} 会原样显示`,
    mend: `请删除，或补上成对的另一个。如果要让读者看到它，请写 \\${mark}`,
  }),
  squareTag: (written) => ({
    what: `${written} 会原样显示`,
    mend: '请删除；粗体写 **文字**，链接写 [文字](/网址/)。',
  }),
  chineseTag: (written) => ({
    what: `${written} 用了中文括号，会原样显示`,
    mend: '请关闭中文输入法，用英文括号：<Note>…</Note>',
  }),
  headingTooDeep: () => ({ what: '# 号太多，不是标题，会原样显示', mend: '请比上一级标题多用一个 #，最多六个。' }),
  tableOfTabs: () => ({
    what: '从文档里粘贴的表格，各格会连成一段文字',
    mend: '请在各格之间加英文 | ，在第一行下面加一行 | --- | --- | 。',
  }),
  oddList: (line) => ({
    what: `“${line.slice(0, 16)}”没有成为列表项，几行会连成一段`,
    mend: '每项以英文连字符加空格开头（- 内容），或以 1. 加空格开头。',
  }),
  oddSpaceInText: () => ({ what: '列表符号后面是不可见的空格或全角空格', mend: '请删除，输入普通空格。' }),
  brokenTable: () => ({
    what: '这一行没有成为表格',
    mend: '请用英文 | ，在第一行下面加一行 |---|---| ，表格上面空一行。',
  }),
  openFence: () => ({ what: '从这里到末尾都会显示为程序代码', mend: '请加一行 ``` 结束，或删除这一行。' }),
  indentedText: () => ({ what: '行首有四个空格的文字会显示为程序代码', mend: '请删除行首的空格。' }),
  settingInText: (line) => ({
    what: `“${line.slice(0, 30)}”写在了正文里，会原样显示`,
    mend: '请移到上面，写在两行 --- 之间。',
  }),

  unknownBlock: (name, guess, known) => ({
    what: `没有 <${name}> 这个模块`,
    mend: `${maybe(guess)}可用的模块：${list(known)}。`,
  }),
  unknownBlockSetting: (block, name, known) => ({
    what: `模块 <${block}> 没有“${name}”这项设置`,
    mend: known.length > 0 ? `可用：${list(known)}。` : '请删除。',
  }),
  attributeMissing: (block, key, options) => ({
    what: `<${block}> 没有写明内容`,
    mend: `请写 <${block} ${key}="…" />，可选：${list(options)}。`,
  }),
  attributeQuotes: () => ({ what: '模块的值要加直引号', mend: '请这样写：<Status is="aim" />' }),
  blockInLine: (name) => ({ what: `<${name}> 写在了段落中间`, mend: '请单独写一行，上下各空一行。' }),
  blockWithText: (name) => ({
    what: `<${name}> 里面不能写文字，写了会消失`,
    mend: `请写 <${name} … />，文字写在它下面。`,
  }),
  blockWithoutText: (name) => ({ what: `<${name}> 是空的`, mend: `请写上内容：<${name}>…</${name}>，或删除。` }),
  blockInMarkdown: (name, better) => ({
    what: `<${name}> 在 .md 文件里不起作用`,
    mend: `请把文件改名为 ${better}。`,
  }),
  importLine: () => ({
    what: '以 import 或 export 开头的一行会被当作程序代码',
    mend: '模块不需要 import，请删除这一行；如果是正文，请换一个词开头或用大写字母。',
  }),
  unclosedBlock: (name) => ({
    what: `<${name}> 没有结束`,
    mend: `请在内容后面写 </${name}>；没有内容就写 <${name} />。`,
  }),
  wrongClosing: (found, expected) => ({
    what: `</${found}> 没有对应的开头，<${expected}> 还没有结束`,
    mend: `请写 </${expected}>，注意大小写。`,
  }),
  closesNothing: () => ({ what: '这里结束的模块没有开头', mend: '请删除，或在文字前面写上开头：<Note>' }),
  htmlTag: (name) => ({
    what: `正文里不要用 <${name}> 这样的 HTML`,
    mend: '请删除；粗体用 **，列表用 -，标题用 ##。',
  }),
  htmlPicture: () => ({ what: '图片写成了 <img>', mend: '请写：![图片内容](../../_media/name.jpg)' }),
  htmlBreak: () => ({ what: '换行写成了 <br>', mend: '两段之间空一行即可。' }),
  htmlLink: () => ({ what: '链接写成了 <a>', mend: '请写：[文字](/网址/)' }),
  htmlComment: () => ({ what: '这里不能用注释 <!-- -->', mend: '请写 {/* 备注 */}，或删除。' }),
  commentPublished: () => ({ what: '任何人都能在网页源代码里看到这条备注', mend: '如果不想公开，请删除。' }),
  curlyBracket: () => ({ what: '花括号 { 会被当作程序代码', mend: '请用圆括号（ ），或写 \\{ 和 \\}。' }),
  angleAddress: () => ({ what: '这里不能把网址写在 < > 里', mend: '请写 [文字](https://网址)。' }),
  lessThan: () => ({ what: '< 会被当作模块的开头', mend: '请用文字表达（如“少于”），或写 \\<。' }),
  unreadableText: () => ({ what: '这里的正文读不懂', mend: '请对照其他页面。' }),
};
