import type { Messages } from '../problem.ts';

const maybe = (guess: string | undefined) => (guess ? `是不是想写“${guess}”？` : '');
const list = (words: readonly string[]) => words.join('、');

/** 内容检查的中文提示：哪里不对，怎么改。 */
export const zh: Messages = {
  wrongEnding: (name) => ({
    what: `“${name}”不是页面，不会出现在网站上`,
    mend: '页面文件以小写的 .mdx 或 .md 结尾，请改名；在 Windows 中请先打开“文件扩展名”。',
  }),
  wrongFolder: (folders) => ({
    what: '文件放在了网站不读取的文件夹里',
    mend: `请放到 content/<${folders.join('|')}>/en/ 或 …/zh/ 里。`,
  }),
  badName: (name, better) => ({
    what: `文件名“${name}”不能用作网址`,
    mend: `只用小写字母、数字和连字符，两种语言同名，例如“${better}”。`,
  }),
  sameAddress: (other) => ({ what: `本页与 ${other} 网址相同，其中一个会消失`, mend: '请改名，或删除不需要的那个。' }),
  noTwin: (twin) => ({ what: '本页缺少另一种语言的版本', mend: `请新建 ${twin}，文件名相同。` }),
  onlyOne: (name) => ({ what: `这里只有一个页面，名为“${name}”`, mend: `请把文件改名为“${name}”，或删除。` }),
  missingFile: (file) => ({ what: `缺少 ${file}`, mend: '请从历史记录中恢复，或从其他副本复制。' }),
  encoding: (found) => ({
    what: `文件编码是 ${found}，不是 UTF-8，中文会变成 ����`,
    mend: '请另存为 UTF-8 编码，或运行：npm run check -- --fix',
  }),
  damaged: () => ({ what: '有损坏的字符（����）', mend: '文字曾以其他编码保存过，请重新输入，或从原文复制。' }),

  emptyFile: () => ({ what: '文件是空的', mend: '请从同一文件夹的其他页面复制设置，或删除这个文件。' }),
  noSettings: () => ({ what: '开头缺少设置部分', mend: '文件第一行写 ---，下面写设置，再写一行 ---。' }),
  badFence: (line) => ({ what: `“${line}”不能作为设置部分的开头或结尾`, mend: '请写三个英文连字符：---' }),
  unclosedSettings: () => ({ what: '设置部分没有结束', mend: '在最后一项设置下面加一行 ---。' }),
  tab: () => ({ what: '行首有制表符（Tab）', mend: '请改用两个空格。' }),
  oddSpace: () => ({ what: '行首有不可见的空格或全角空格', mend: '请删除，关闭中文输入法后输入普通空格。' }),
  chineseColon: (key) => ({ what: `“${key}”后面用了中文冒号 ：`, mend: `请用英文冒号加空格：${key}: …` }),
  noSpaceAfterColon: (key, value) => ({ what: `“${key}:”后面缺少空格`, mend: `请写：${key}: ${value}` }),
  chineseDash: () => ({ what: '列表项开头用了全角横线', mend: '请用英文连字符加空格：- ' }),
  curlyQuotes: (value) => ({ what: '整个值加了弯引号，会原样显示在页面上', mend: `请删除，或改用直引号："${value}"` }),
  chineseBrackets: () => ({ what: '列表里用了中文括号或逗号', mend: '请用英文符号：[第一项, 第二项]' }),
  startsWithHash: (value) => ({ what: '值以 # 开头，整个值会被忽略', mend: `请加直引号："${value}"` }),
  cannotStart: (sign, value) => ({ what: `值不能以 ${sign} 开头`, mend: `请加直引号："${value}"` }),
  colonInside: (value) => ({ what: '值里面有冒号', mend: `请把整个值加上直引号："${value}"` }),
  quotesOpen: (value) => ({ what: '值的引号不成对', mend: `请写："${value}"` }),
  doubleKey: (key) => ({ what: `设置“${key}”出现了两次`, mend: '请删除其中一行。' }),
  unreadable: (why) => ({
    what: `这里的设置读不懂（${why}）`,
    mend: '请对照上下几行：“名称: 值”，行首空格数相同，用直引号。',
  }),
  notSettings: () => ({ what: '这里不是设置', mend: '每行写一项设置，格式为：名称: 值' }),

  unknownKey: (key, guess, known) => ({
    what: `没有“${key}”这项设置`,
    mend: `${maybe(guess)}否则请删除这一行。可用的设置：${list(known)}。`,
  }),
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
    mend: `请加一行：${key}: …${options.length > 0 ? `（可选：${list(options)}）` : ''}`,
  }),
  empty: (key, required) => ({
    what: `“${key}”是空的`,
    mend: required ? `请在“${key}:”后面填写内容。` : `请在“${key}:”后面填写内容，或删除这一行。`,
  }),
  notADay: (key, value) => ({
    what: `“${key}”的值“${value}”不是日期`,
    mend: `请按“年-月-日”填写，例如 ${key}: 2026-03-01`,
  }),
  notAllowed: (key, value, guess, options) => ({
    what: `“${key}”不能填“${value}”`,
    mend: `${maybe(guess)}可以填：${list(options)}。`,
  }),
  tooLong: (key, length, limit) => ({ what: `“${key}”太长：${length} 个字符，最多 ${limit} 个`, mend: '请缩短。' }),
  tooShort: (key) => ({ what: `“${key}”太短`, mend: '请多写一点。' }),
  notAList: (key) => ({ what: `“${key}”应当是列表`, mend: `请写：${key}: [第一项, 第二项]` }),
  notABoolean: (key) => ({
    what: `“${key}”只能填 true 或 false`,
    mend: `请写 ${key}: true 或 ${key}: false，不加引号。`,
  }),
  notANumber: (key) => ({ what: `“${key}”应当是数字`, mend: `只写数字：${key}: 20` }),
  notText: (key) => ({ what: `“${key}”应当是文字`, mend: `请加直引号：${key}: "…"` }),
  notBoth: (key) => ({ what: `“${key}”要写两种语言`, mend: `请写：${key}: { en: …, zh: … }` }),
  notMoney: (key) => ({ what: `“${key}”应当是金额`, mend: `请写：${key}: { value: 500, currency: CNY, per: month }` }),
  notContact: (key) => ({
    what: `“${key}”至少要有电话、邮箱或微信`,
    mend: `请写：${key}: { email: name@example.org }`,
  }),
  notABlock: (key) => ({ what: `“${key}”下面应当有一组设置`, mend: '请写在它下面，多缩进两个空格。' }),
  badFormat: (key, value, format) => ({
    what: `“${key}”的值“${value}”不是${format === 'email' ? '邮箱地址' : format === 'url' ? '网址' : '有效内容'}`,
    mend: format === 'url' ? '请以 https:// 开头，中间不要有空格。' : '请改正。',
  }),
  invalid: (key, why) => ({ what: `“${key}”不对（${why}）`, mend: '请对照其他页面。' }),

  noSuch: (kind, name, guess, known) => ({
    what: `${kind} 里没有“${name}”`,
    mend: `${maybe(guess)}${known.length > 0 ? `现有：${list(known.slice(0, 40))}。` : '请删除。'}`,
  }),
  fillBoth: (key, filledIn) => ({ what: `“${key}”在 ${filledIn} 里填了，这里没有填`, mend: `请加一行：${key}: …` }),
  notAskedButFilled: (key) => ({
    what: `“${key}”已经填写，但 notAsked 说本页不列这一项`,
    mend: `请从 notAsked 列表里删除“${key}”。`,
  }),
  imageWithoutAlt: () => ({ what: '图片没有文字说明', mend: '请加一行：imageAlt: 图片内容' }),

  tooWide: (key, width, limit) => ({
    what: `“${key}”在搜索结果里会被截断：约 ${Math.ceil(width / 2)} 个汉字宽，最多 ${Math.floor(limit / 2)} 个`,
    mend: '请缩短，把最要紧的词放在前面。',
  }),
  sameHead: (key, other) => ({
    what: `“${key}”与 ${other} 相同，读者在搜索结果里分不清两个页面`,
    mend: '请在其中一个里写出本页的不同之处。',
  }),
  movedBadly: (address) => ({
    what: `“${address}”不是本站的网址`,
    mend: '只写路径，首尾都有斜杠：/news/old-name/',
  }),
  movedToItself: (address) => ({
    what: `“${address}”就是本页现在的网址，会原地打转`,
    mend: '请从 movedFrom 中删除。',
  }),
  movedOntoPage: (address, file) => ({
    what: `“${address}”现在是另一个页面的网址（${file}）`,
    mend: '请从 movedFrom 中删除，或先给那个页面改名。',
  }),
  movedTwice: (address, file) => ({
    what: `“${address}”指向了两个页面，${file} 也写了它`,
    mend: '请只留在旧网址的读者应该看到的那个页面里。',
  }),
  movedInOneLanguage: (address) => ({
    what: `“${address}”带了语言；旧网址对两种语言都有效`,
    mend: `请写成不带语言的形式：${address.replace('/zh/', '/')}`,
  }),
  securityExpired: (expires) => ({
    what: `安全联系方式已于 ${expires} 到期，网站不再发布 /.well-known/security.txt`,
    mend: '请确认该联系方式仍有人处理，再把 expires 改为一年之内的日期。',
  }),
  securityTooLong: (expires) => ({
    what: `安全联系方式有效至 ${expires}，时间太长`,
    mend: '请把 expires 设为一年之内的日期，到期前再更新。',
  }),
  updateNeeds: (kind, key) => ({
    what: `“${kind}”类的更新记录需要“${key}”`,
    mend: key === 'text' ? '请加上：text: { en: …, zh: … }' : `请加上：${key}: …`,
  }),
  updateNotFilled: (field) => ({
    what: `更新记录说“${field}”已经填写，但它还是空白`,
    mend: `请填写“${field}”，或删除这条记录。`,
  }),
  updateOtherStatus: (told, status) => ({
    what: `最新的更新记录说进展是“${told}”，而本页写的是“${status}”`,
    mend: '请改其中一处。',
  }),

  valueNeedsSource: (key) => ({
    what: `“${key}”已经填写，但报道没有给出，本页也没有写明其他来源`,
    mend: '请先在 content/sources.yaml 登记来源，再在英文文件里写明：sources: [announcement, 来源名称]',
  }),
  numberWithoutSource: (words) => ({
    what: `“${words}”是数字、日期或金额，而报道里一个也没有`,
    mend: '请删除；如有来源，请在 content/sources.yaml 登记，并在页面写明：sources: [announcement, 来源名称]',
  }),
  guessedName: (words, name) => ({
    what: `“${words}”像是 ${name} 的汉字写法，而报道没有给出汉字`,
    mend: `请写 ${name}（中文姓名待核实）；如有来源，请写明：sources: [announcement, 来源名称]`,
  }),
  visitorAsParty: (name) => ({
    what: `${name}只是来访，报道没有说它是合作方或签了字`,
    mend: '请写成来访；如有其他来源，请写明：sources: [announcement, 来源名称]',
  }),
  noBasis: () => ({ what: '本页没有依据任何事实，来源也只有报道', mend: '请写明所依据的事实，或其他来源。' }),
  longSentence: (words) => ({ what: `这句话有 ${words} 个词`, mend: '请拆短，英文每句最多 25 个词。' }),

  unknownBlock: (name, guess, known) => ({
    what: `没有 <${name}> 这个模块`,
    mend: `${maybe(guess)}可用的模块：${list(known)}。`,
  }),
  unknownBlockSetting: (block, name, known) => ({
    what: `模块 <${block}> 没有“${name}”这项设置`,
    mend: known.length > 0 ? `可用：${list(known)}。` : '请删除。',
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
  htmlComment: () => ({ what: '这里不能用注释 <!-- -->', mend: '请写 {/* 备注 */}，或删除。' }),
  curlyBracket: () => ({ what: '花括号 { 会被当作程序代码', mend: '请用圆括号（ ），或写 \\{ 和 \\}。' }),
  angleAddress: () => ({ what: '这里不能把网址写在 < > 里', mend: '请写 [文字](https://网址)。' }),
  lessThan: () => ({ what: '< 会被当作模块的开头', mend: '请用文字表达（如“少于”），或写 \\<。' }),
  unreadableText: (why) => ({ what: `这里的正文读不懂（${why}）`, mend: '请对照其他页面。' }),
};
