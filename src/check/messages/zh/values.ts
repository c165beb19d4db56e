import type { Messages } from '../../problem.ts';
import type { values as english } from '../en/values.ts';
import { lastOf, listZh as list, maybeZh as maybe } from '../words.ts';

const meant = (guess: string | undefined) =>
  guess?.includes('.') ? `它应当写在“${guess.split('.')[0]}:”下面，多缩进两个空格。` : maybe(guess);

export const values: Pick<Messages, keyof typeof english> = {
  unknownKey: (key, guess, known) => ({
    what: `没有“${key}”这项设置`,
    mend: `${meant(guess)}${guess ? '否则请' : '请'}删除这一行。可用的设置：${list(known)}。`,
  }),
  badId: (id) => ({ what: `“${id}”不能用作条目名称`, mend: '请用英文字母、数字和连字符，例如 letter-of-may。' }),
  sharedInChinese: (key, file) => ({
    what: `“${key}”两种语言相同，只写在英文文件里`,
    mend: `请在这里删除，改写到 ${file}。`,
  }),
  blankInChinese: (key, file) => ({
    what: `这里把“${key}”标为未知；属于哪种空白只写在英文文件里`,
    mend: `请在这里删除，改写到 ${file}。`,
  }),
  missing: (key, options) => ({
    what: `缺少“${key}”`,
    mend: `请加上：${lastOf(key)}: …${options.length > 0 ? `（可选：${list(options)}）` : ''}`,
  }),
  empty: (key, required) => ({
    what: `“${key}”是空的`,
    mend: required ? `请在“${lastOf(key)}:”后面填写内容。` : `请在“${lastOf(key)}:”后面填写内容，或删除这一行。`,
  }),
  emptyItem: (key) => ({
    what: `列表“${key}”里有一项是空的`,
    mend: '请填写，或把这一项连同多余的逗号一起删除。',
  }),
  notAnItem: (key) => ({
    what: `列表“${key}”里有一项不是文字`,
    mend: `每项写一个词或名称，纯数字要加直引号：${lastOf(key)}: [第一项, 第二项]`,
  }),
  valueAndBlank: (key) => ({
    what: `“${key}”既有值，又写了没有值的原因`,
    mend: '请删除其中之一：“unknown”，或已填的值。',
  }),
  commaInNumber: () => ({ what: '逗号把数字分成了两段', mend: '数字里不要加逗号：5000' }),
  answerAndOpen: () => ({
    what: '这个问题标为待回答，却写了回答，读者看不到',
    mend: '请写 state: answered，或删除回答。',
  }),
  answeredWithout: () => ({
    what: '这个问题标为已回答，却没有回答',
    mend: '请在两种语言里各加一行 answer: …，或写 state: open',
  }),
  placeholder: (words, knowable) => ({
    what: `“${words}”没有告诉读者任何内容`,
    mend: knowable
      ? '请删除这一行，页面会写明“报道未说明”；也可以写 { unknown: not-decided } 或 { unknown: not-published }。'
      : '请写上读者要看的内容，或删除。',
  }),
  blankWritten: (key, written, kinds) => ({
    what: `“${written}”不是“${key}”的值，而是没有值的原因`,
    mend: `请写 ${lastOf(key)}: { unknown: ${kinds.includes(written) ? written : kinds[0]} }，可选：${list(kinds)}；或删除这一行。`,
  }),
  notADay: (key, value) => ({
    what: `“${key}”的值“${value}”不是日期`,
    mend: `请按“年-月-日”填写，例如 ${lastOf(key)}: 2026-03-01`,
  }),
  wrongOrder: (then, first) => ({ what: `“${then}”早于“${first}”`, mend: '请改正其中一个日期。' }),
  notAllowed: (key, value, guess, options) => ({
    what: `“${key}”不能填“${value}”`,
    mend: `${maybe(guess)}可以填：${list(options)}。`,
  }),
  tooLong: (key, length, limit) => ({ what: `“${key}”太长：${length} 个字符，最多 ${limit} 个`, mend: '请缩短。' }),
  tooShort: (key) => ({ what: `“${key}”太短`, mend: '请多写一点。' }),
  notAList: (key, example = '[第一项, 第二项]') => ({
    what: `“${key}”应当是列表`,
    mend: `请写：${lastOf(key)}: ${example}`,
  }),
  twice: (name) => ({ what: `“${name}”写了两次`, mend: '请删除其中一个。' }),
  commas: (written, better) => ({ what: `“${written}”被当作一个名称`, mend: `请用英文逗号隔开：${better}` }),
  notABoolean: (key) => ({
    what: `“${key}”只能填 true 或 false`,
    mend: `请写 ${lastOf(key)}: true 或 ${lastOf(key)}: false，不加引号。`,
  }),
  notANumber: (key) => ({
    what: `“${key}”应当是一个数字`,
    mend: `只写阿拉伯数字，不加文字、符号和引号：${lastOf(key)}: 20`,
  }),
  notText: (key) => ({ what: `“${key}”应当是文字`, mend: `请加直引号：${lastOf(key)}: "…"` }),
  notOneText: (key) => ({
    what: `“${key}”应当是一段文字，不是列表或一组设置`,
    mend: `请写在一行里：${lastOf(key)}: …；里面有括号或冒号时加直引号。`,
  }),
  notBoth: (key) => ({ what: `“${key}”要写两种语言`, mend: `请写：${lastOf(key)}: { en: …, zh: … }` }),
  notMoney: (key) => ({
    what: `“${key}”应当是金额`,
    mend: `请写：${lastOf(key)}: { value: 500, currency: CNY, per: month }`,
  }),
  notContact: (key) => ({
    what: `“${key}”至少要有电话、邮箱或微信`,
    mend: `请写：${lastOf(key)}: { email: name@example.org } 或 { phone: "0451 1234" } 或 { wechat: name }`,
  }),
  notABlock: (key) => ({ what: `“${key}”下面应当有一组设置`, mend: '请写在它下面，多缩进两个空格。' }),
  badFormat: (key, value, format) => ({
    what: `“${key}”的值“${value}”不是${format === 'email' ? '邮箱地址' : format === 'url' ? '网址' : '有效内容'}`,
    mend: format === 'url' ? '请以 https:// 开头，中间不要有空格。' : '请改正，例如 name@example.org。',
  }),
  invalid: (key, why) => ({ what: `“${key}”不对（${why}）`, mend: '请对照其他页面。' }),
  noSuch: (kind, name, guess, known) => ({
    what: `${kind} 里没有“${name}”`,
    mend: `${maybe(guess)}${known.length > 0 ? `现有：${list(known)}。` : '请删除。'}`,
  }),
  fillBoth: (key, filledIn) => ({
    what: `“${key}”在 ${filledIn} 里填了，这里没有填`,
    mend: `请加一行：${lastOf(key)}: …`,
  }),
  textInOneLanguage: (other) => ({ what: `${other} 有正文，这里没有`, mend: '请在设置下面写上译文。' }),
  notAskedButFilled: (key) => ({
    what: `“${key}”已经填写，但 notAsked 说本页不列这一项`,
    mend: `请从 notAsked 列表里删除“${key}”。`,
  }),
  mustBeSeen: (key) => ({ what: '网站离不开这个页面，不能暂不发布', mend: `请删除“${key}”这一行。` }),
  markInSetting: (mark) => ({
    what: `“${mark}”会原样显示：设置里只能写纯文字`,
    mend: '这里不要用粗体、链接或标签，它们只在设置下面的正文里有效。',
  }),
  wrongLanguage: (locale) => ({
    what: locale === 'zh' ? '这里不是中文' : '这里不是英文',
    mend: locale === 'zh' ? '请译成中文。' : '请译成英文。',
  }),
  imageWithoutAlt: () => ({ what: '图片没有文字说明', mend: '请加一行：imageAlt: 图片内容' }),
};
