/** The words of the forms that are not in the schemas, in both languages. */
import type { CollectionName, RecordName } from '../schemas/index.ts';
import type { Both } from '../schemas/knowable.ts';

const both = (en: string, zh: string): Both => ({ en, zh });

/** Staff work in both languages, so a label says both. */
export const bilingual = ({ en, zh }: Both) => (en === zh ? en : `${en} ${zh}`);

const fillIn = both('Fill it in.', '请填写。');
const nameSource = both(
  'Choose its source here under “Sources”. Is it not in the list? Add it first: Facts and sources → Sources.',
  '请在这里的“来源”中选上它的来源。列表里没有的，请先登记：事实与来源 → 来源。',
);

export const words = {
  title: both('Forms', '表单'),
  /** What the pages of a collection are called together, and the entries of a record. */
  names: {
    agreement: both('Agreement', '协议'),
    base: both('Base', '基地'),
    programmes: both('Programmes', '项目'),
    news: both('News', '新闻'),
    questions: both('Questions', '问答'),
    pages: both('Other pages', '其他页面'),
    facts: both('Facts', '事实'),
    sources: both('Sources', '来源'),
    organisations: both('Organisations', '参与单位'),
    glossary: both('Glossary', '术语'),
    'background-sources': both('Sources of general background', '一般情况的来源'),
    checklist: both('Checklist', '提问清单'),
    site: both('The site', '本站'),
  } satisfies Record<CollectionName | RecordName | 'site', Both>,
  records: both('Facts and sources', '事实与来源'),
  languages: { en: both('English', '英文'), zh: both('Chinese', '中文') },
  entries: both('Entries', '条目'),
  entry: both('entry', '条目'),
  id: both('Name in the files', '文件里的名称'),
  factIdHint: both('F and the next free number; pages use this name.', '字母 F 加下一个空着的编号，页面用它引用。'),
  sameId: both('Another entry has it already → Choose another one.', '另一个条目已经用了 → 请换一个名称。'),
  idHint: both('Letters a–z, digits and hyphens; pages use this name.', '英文字母、数字和连字符，页面用它引用。'),
  body: both('Text', '正文'),
  bodyHint: both(
    'Markdown: `## heading`, `**bold**`, `- list`, `[words](/base/)`. A block stands in a line of its own: `<Note>…</Note>`.',
    'Markdown 写法：`## 标题`、`**粗体**`、`- 列表`、`[文字](/base/)`。模块单独成行：`<Note>…</Note>`。',
  ),
  slugHint: both('The end of the address: small letters, digits, hyphens.', '网址的最后一段：小写字母、数字、连字符。'),
  leftOut: both('Left out, the page says that it is not stated.', '不填时，页面会写明没有说明。'),
  nameSource,
  value: both('It is known', '已知'),
  note: both('Remark', '备注'),
  refused: both('It is not saved yet. Please mend this, then save again:', '还没有保存。请先改好下面的问题，再保存：'),
  changedMeanwhile: both(
    'was changed by somebody else after you opened it. Copy your words, reload this page, and enter them again.',
    '在你打开之后被别人改过。请先复制你写的内容，刷新页面，再重新填写。',
  ),
  /** How to mend in the forms what the check says for whoever works in the files, by the name of the rule. */
  mend: {
    missing: both('Fill it in. In a draft, words may wait.', '请填写。草稿里的文字可以先空着。'),
    empty: fillIn,
    updateNeeds: fillIn,
    placeholder: both(
      'Fill it in. If nobody knows, empty it, or say why it is blank.',
      '请填写；没有人知道的，请清空，或选择没有值的原因。',
    ),
    fillBoth: fillIn,
    textInOneLanguage: fillIn,
    imageWithoutAlt: both('Fill in “What the picture shows”, in both languages.', '请填写“图片说明”，两种语言都要填。'),
    mustBeSeen: both('Switch “Draft” off, and empty “Publish from”.', '请关闭“草稿”，并清空“定时发布”。'),
    inFuture: both(
      'Correct the date. To hold the page back, fill in “Publish from”.',
      '请改正日期。如果要到那一天才发布，请填“定时发布”。',
    ),
    stateAndAnswer: both(
      'With an “Answer” in both languages choose “Answered” under “State”, without one “Not stated”.',
      '两种语言都有“回答”，请在“状态”中选“已回答”；没有回答，请选“未说明”。',
    ),
    textNowhere: both('Move it to “Answer”, or delete it.', '请移到“回答”，或删除。'),
    valueNeedsSource: nameSource,
    noBasis: both(
      'Choose facts under “Facts”, or another source under “Sources”.',
      '请在“事实”中选上依据，或在“来源”中选上其他来源。',
    ),
    statusBeyondFacts: both(
      'Choose the status that the facts have, or name the source that says so under “Sources”.',
      '请选事实的进展，或在“来源”中选上写明这一进展的来源。',
    ),
    numberWithoutSource: both(`Delete it; or: ${nameSource.en}`, `请删除；如有来源：${nameSource.zh}`),
  } satisfies Record<string, Both>,
  leave: both('What you typed is not saved. Leave all the same?', '你写的内容还没有保存。确定离开吗？'),
  unreachable: both(
    'The dev server does not answer. Is npm run dev still running?',
    '开发服务器没有响应，npm run dev 还在运行吗？',
  ),
};
