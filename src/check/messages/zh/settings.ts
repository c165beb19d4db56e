import type { Messages } from '../../problem.ts';
import type { settings as english, Reason } from '../en/settings.ts';

const reasons: Record<Reason, string> = {
  indent: '行首空格数不对',
  noName: '这一行没有“名称:”',
  missingSign: '缺少引号、括号或冒号',
  twoOnOneLine: '一行里写了两项设置',
  oddSign: '有不能放在这里的符号',
  tooMuch: '有不该出现在这里的内容',
  secondBlock: '又开始了一段设置',
  other: '符号或空格有误',
};

export const settings: Pick<Messages, keyof typeof english> = {
  emptyFile: () => ({
    what: '文件是空的',
    mend: '请从同一文件夹的其他页面复制设置，或用 npm run restore 恢复，或删除这个文件。',
  }),
  noSettings: () => ({ what: '开头缺少设置部分', mend: '文件第一行写 ---，下面写设置，再写一行 ---。' }),
  badFence: (line) => ({
    what: `“${line}”不能作为设置部分的开头或结尾`,
    mend: '请写三个英文连字符，前后不要有别的内容：---',
  }),
  unclosedSettings: () => ({ what: '设置部分没有结束', mend: '在最后一项设置下面加一行 ---。' }),
  tab: () => ({ what: '行首有制表符（Tab）', mend: '请改用两个空格。' }),
  indented: () => ({ what: '行首有空格，这一行会被当作上一项设置的一部分', mend: '请删除行首的空格。' }),
  oddSpace: () => ({ what: '有不可见的空格或全角空格，这里不算空格', mend: '请删除，关闭中文输入法后输入普通空格。' }),
  chineseColon: (key) => ({ what: `“${key}”后面用了中文冒号 ：`, mend: `请用英文冒号加空格：${key}: …` }),
  noSpaceAfterColon: (key, value) => ({ what: `“${key}:”后面缺少空格`, mend: `请写：${key}: ${value}` }),
  chineseDash: () => ({ what: '列表项开头用了全角横线', mend: '请用英文连字符加空格：- ' }),
  curlyQuotes: (value) => ({ what: '整个值加了弯引号，会原样显示在页面上', mend: `请删除，或改用直引号："${value}"` }),
  chineseBrackets: () => ({
    what: '列表里用了中文括号、逗号或冒号',
    mend: '请用英文符号：[第一项, 第二项] 或 { en: 英文, zh: 中文 }',
  }),
  listOpen: (bracket) => ({
    what: `缺少括号 ${bracket}，或多了一个`,
    mend: `左右括号要成对，写在同一行：${bracket === ']' ? '[第一项, 第二项]' : '{ en: 英文, zh: 中文 }'}`,
  }),
  startsWithHash: (value) => ({ what: '值以 # 开头，整个值会被忽略', mend: `请加直引号："${value}"` }),
  hashInside: (value) => ({ what: '值在 # 处被截断', mend: `请加直引号："${value}"` }),
  cannotStart: (sign, value) => ({ what: `值不能以 ${sign} 开头`, mend: `请加直引号："${value}"` }),
  wordsBehind: () => ({
    what: '右括号后面还有文字，这里不能写',
    mend: '请删除，或在前面加空格和 # 作为备注。',
  }),
  colonInside: (value) => ({ what: '值里面有冒号', mend: `请把整个值加上直引号："${value}"` }),
  backslash: (value) => ({
    what: '直双引号里有反斜杠 \\',
    mend: `请改用 /，或写两个：${value.replaceAll('\\', '\\\\')}`,
  }),
  quotesOpen: (value) => ({ what: '值的引号不成对', mend: `请写："${value}"` }),
  oddItem: (written, better) => ({
    what: `“${written}”没有成为列表项`,
    mend: `请以英文连字符加空格开头：- ${better}`,
  }),
  doubleKey: (key) => ({ what: `设置“${key}”出现了两次`, mend: '请删除其中一行。' }),
  unreadable: (why) => ({
    what: `这里的设置读不懂（${reasons[why]}）`,
    mend: '请对照上下几行：“名称: 值”，行首空格数相同，用直引号。',
  }),
  notSettings: () => ({ what: '这里不是设置', mend: '每行写一项设置，格式为：名称: 值' }),
};
