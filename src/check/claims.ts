/** What a text claims: numbers and dates, Chinese characters for a person's name, a visitor as a party. */
import { pinyin } from 'pinyin-pro';

const units =
  'yuan|rmb|dollars?|euros?|per ?cent|percent|minutes?|hours?|days?|weeks?|months?|terms?|semesters?|years?|students?|interns?|trainees?|teachers?|people|places?|seats?|awards?|posts?';
const words =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|one|an?';
const englishAmount = new RegExp(`\\b(?:${words})(?:[ -](?:${words}))*[ -](?:${units})\\b`, 'i');
/** "A student", "one day" in passing are no amounts: "one" and "a" count only before money and longer times. */
const harmless =
  /^(?:an?|one)[ -](?:students?|interns?|trainees?|teachers?|people|places?|seats?|awards?|posts?|day|term)$/i;
/** Set phrases that count nothing: once a year, in a minute, half an hour. */
const phrases = /\b(?:once|in|half|such|what|many) an? \w+|[一每][年月周天][一每](?:次|度)/gi;
const month = /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/;
const chineseAmount =
  /(?<![同统第万唯])[〇零一二三四五六七八九十百千万亿两几]+多?(?:元|块钱|美元|年级?|个?月|日|号|天|周|个?星期|小时|分钟|学期|名(?![称字])|个名额|人(?![才员数])|届|成|％|%)/;

const addresses = /(?:https?:\/\/|www\.)[\w.~:/?#@!$&'*+,;=%()-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A text without addresses of pages and people: they are in no language, and what they count is nothing. */
export const withoutAddresses = (text: string) => text.replaceAll(addresses, ' ');

/** A function of a text that is asked once for each: every check reads nearly the same texts again. */
function once<V>(find: (text: string) => V): (text: string) => V {
  const found = new Map<string, V>();
  return (text) => {
    if (!found.has(text)) found.set(text, find(text));
    return found.get(text) as V;
  };
}

/** A number, a date or an amount in a text; `undefined` when it holds none. */
export const numberIn = once((written): string | undefined => {
  const text = withoutAddresses(written).replaceAll(phrases, ' ');
  const [digits] = /[\p{Nd}\p{No}][\p{Nd}\p{No}.,:%％年月日元-]*(?<![.,:-])/u.exec(text) ?? [];
  const [amount] = englishAmount.exec(text) ?? [];
  if (digits || (amount && !harmless.test(amount))) return digits ?? amount;
  return (month.exec(text) ?? chineseAmount.exec(text))?.[0];
});

/** How the names sound of which the Chinese characters are not known. */
const people: [name: string, syllables: string[]][] = [
  ['Wang Yining', ['wang', 'yi', 'ning']],
  ['Li Zhiquan', ['li', 'zhi', 'quan']],
  ['Ren Yunchao', ['ren', 'yun', 'chao']],
  ['Luan Zhihua', ['luan', 'zhi', 'hua']],
];
/** The persons named in the report, as it writes them. */
export const persons = people.map(([person]) => person);
/** The class and the scholarship carry a name of which no characters are known either. */
const sounds = [...people, ['Songwon Runtong', ['song', 'yuan', 'run', 'tong']] as const];

/** Every reading of a character, without tones. */
const readingsOf = once((character) => new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array' })));

/** Chinese characters that sound like one of these names, where the report gives Latin letters only. */
export const guessedName = once((text): { words: string; person: string } | undefined => {
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run];
    for (const at of characters.keys())
      for (const [person, syllables] of sounds)
        if (syllables.every((syllable, next) => readingsOf(characters[at + next] ?? '').has(syllable)))
          return { words: characters.slice(at, at + syllables.length).join(''), person };
  }
  return undefined;
});

const visitorName = /Huaibei(?: Institute of Technology)?|淮北理工(?:学院)?/;
const partyWord =
  /\bsign(?:s|ed|ing|atory|atories)?\b|\bpartners?\b|\bpart(?:y|ies)\b|\bagree(?:s|d|ment)\b|\bjoint(?:ly)?\b|\bco-?operat\w+|签署|签订|签约|签字|签了|合作方|合作院校|伙伴|共建|联合|[甲乙丙]方|三方/i;
const denial =
  /\b(?:not|no|nor|never|nothing|neither|only|without|whether)\b|n['’]t\b|没有|不是|并非|未|非|只|仅|是否|是不是/i;

const visit = /\bvisit(?:s|ed|ing|ors?)?\b|\bcame\b|\battend\w*|\baccompan\w*|来访|到访|访问|参观|考察|出席|陪同|同行/i;
/** Those who did sign, at the beginning of a part of a sentence: what follows is told of them. */
const otherSubject =
  /^\W*(?:and|while|but|where|when|after|before|then)?\s*(?:the )?(?:company|enterprise|harbin\b.*?petroleum|hip)\b|^[而并随后同时\s]*(?:该?(?:企业|公司)|哈尔滨石油学院|哈石油)/i;

/** The visitor's name, when a sentence makes it a party to the cooperation and does not deny it. */
export const visitorAsParty = once((text): string | undefined => {
  for (const sentence of text.split(/(?<=[.!?;。！？；])/)) {
    // "The visitor came, and the company signed" tells of two things; "came and signed" of one.
    const parts = sentence.split(/(?<=[,，])/);
    const isTold = (part: string) => partyWord.test(part) && !otherSubject.test(part);
    const own = parts.filter((part) => visitorName.test(part));
    const onlyVisits = own.every((part) => visit.test(part) && !partyWord.test(part)) && !parts.some(isTold);
    const [name] = visitorName.exec(sentence) ?? [];
    // A question claims nothing.
    if (name && partyWord.test(sentence) && !onlyVisits && !denial.test(sentence) && !/[?？]\s*$/.test(sentence))
      return name;
  }
  return undefined;
});
