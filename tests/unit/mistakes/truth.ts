/** What the announcement does not say, and what has been overtaken: rows as `Mistake` says. */
import { type Changes, replace } from '../../helpers/content.ts';
import {
  chinese,
  each,
  letter,
  type Mistake,
  on,
  page,
  sourced,
  withChineseText,
  withText,
} from '../../helpers/mistakes.ts';

const claim = '王一宁和淮北理工学院签署了协议，发放三千元。';
const checklist = 'content/checklist.yaml';
const background = (en: string, zh: string): Changes => ({
  [page]: replace('order: 3', `order: 3\nbackground:\n  bad: ${en}`),
  [chinese]: replace('oneLine:', `background:\n  bad: ${zh}\noneLine:`),
});
const answer = 'content/questions/en/should-i-pay.mdx';
const rule = 'An agreement runs for five years [S11]. ';
const unsaid: Changes = { [page]: replace('An idea: a', 'A'), [chinese]: replace('设想：计划', '计划') };

export const mistakes: Mistake[] = [
  ['a number', withText('It pays 500 yuan.'), 'text 1:9 numberWithoutSource', 'sources: [announcement'],
  ...each(
    withChineseText,
    'zh text 1:1 guessedName, zh text 1:5 visitorAsParty, zh text 1:19 numberWithoutSource',
    claim,
  ),
  ['a number in the checklist', on(checklist, '有没有夜班', '有五天夜班'), 'checklist.yaml 6:79 numberWithoutSource'],
  [
    'a visitor that becomes a party',
    on('content/organisations.yaml', 'role: visitor', 'role: party'),
    'organisations.yaml 29:9 visitorAsParty',
  ],
  [
    'a visitor among the parties',
    on('content/agreement/en/agreement.mdx', '[company, ', '[company, huaibei-institute-of-technology, '),
    'agreement/en/agreement 6:20 visitorAsParty',
  ],
  ['an idea that is not called one', unsaid, '4:10 ideaUnsaid, zh 3:10 ideaUnsaid', '"An idea: …"'],
  [
    'an aim that is not called an idea',
    { [page]: (text) => text.replace('An idea: a', 'A').replace('consensus', 'aim').replace('F27,', 'F27, F21,') },
    '4:10 ideaUnsaid',
  ],
  [
    'a number and an unknown source in general background',
    background('They run for five years.', '有的学校规定五年[S8 第三条；S99]。'),
    '5:21 numberWithoutSource, zh 4:24 noSuch',
  ],
  ['a mark that only one language has', background('They end [S8; S9].', '会终止[S8]。'), 'zh 4:8 otherSources', 'S9'],
  [
    'this cooperation in general background',
    background('The Songwon Runtong class is usual.', '哈尔滨石油学院一般这样做。'),
    '5:12 backgroundNotGeneral, zh 4:8 backgroundNotGeneral',
  ],
  [
    'a rule in an answer that is not general',
    on(answer, 'The report names', `${rule}The report names`),
    'questions/en/should-i-pay 3:44 numberWithoutSource',
  ],
  ['a status in the text that no fact has', withText('<Status is="signed" />'), 'text 1:1 statusBeyondFacts'],
  [
    'one source where there are two',
    letter,
    'pages/en/about 3:14 moreSources, pages/en/about 11:10 moreSources, pages/zh/about 3:15 moreSources',
  ],
];

/** What is none of the check's business. */
export const harmless: Record<string, Changes> = {
  'claims with a source': { ...sourced('amount: { value: 500, currency: CNY, per: year }'), ...withChineseText(claim) },
  'general background with its source': background('They run for five years [S8].', '有的学校规定五年[S8]。'),
  'a rule in an answer that is general': {
    [answer]: (text) =>
      text.replace('The report names', `${rule}The report names`).replace('state:', 'general: true\nstate:'),
    [answer.replace('/en/', '/zh/')]: replace('报道没有', '协议为期五年[S11]。报道没有'),
  },
};
