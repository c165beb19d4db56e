import type { Messages } from '../../problem.ts';
import type { truth as english } from '../en/truth.ts';

const named = 'sources: [announcement, 来源名称]';

export const truth: Pick<Messages, keyof typeof english> = {
  valueNeedsSource: (key, file) => ({
    what: `“${key}”已经填写，但报道没有给出，也没有写明其他来源`,
    mend: `请说明来源：先在 content/sources.yaml 登记，再在 ${file} 里写明：${named}`,
  }),
  numberWithoutSource: (words) => ({
    what: `“${words}”是数字、日期或金额，而报道里一个也没有`,
    mend: `请删除；如有来源，请在 content/sources.yaml 登记，并在页面写明：${named}`,
  }),
  guessedName: (words, name) => ({
    what: `“${words}”像是 ${name} 的汉字写法，而报道没有给出汉字`,
    mend: `请写 ${name}（中文姓名待核实）；如有来源，请写明：${named}`,
  }),
  visitorAsParty: (name) => ({
    what: `${name}只是来访，报道没有说它是合作方或签了字`,
    mend: `请写成来访；如有其他来源，请写明：${named}`,
  }),
  noBasis: () => ({ what: '本页没有依据任何事实，来源也只有报道', mend: '请写明所依据的事实，或其他来源。' }),
  statusBeyondFacts: (status) => ({
    what: `本页所依据的事实里，没有一条的进展是“${status}”`,
    mend: `请按事实填写进展；如有其他来源，请写明：${named}`,
  }),
  longSentence: (words) => ({ what: `这句话有 ${words} 个词`, mend: '请拆短，英文每句最多 25 个词。' }),
  punctuation: (written, better) => ({ what: `标点的全角、半角不对：${written}`, mend: `很可能应当是：${better}` }),
};
