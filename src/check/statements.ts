/** What a sentence claims, as far as a rule can tell: values in, findings out. */
import { pinyin } from 'pinyin-pro';

const units =
  'yuan|rmb|dollars?|euros?|per ?cent|percent|minutes?|hours?|days?|weeks?|months?|terms?|semesters?|years?|students?|interns?|trainees?|teachers?|people|places?|seats?|awards?|posts?';
const words =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|one|an?';
const englishAmount = new RegExp(`\\b(?:${words})(?:[ -](?:${words}))*[ -](?:${units})\\b`, 'i');
/** "a student", "a place", "one year" in passing are no amounts; "one" and "a" count only before money and time. */
const harmless =
  /^(?:an?|one)[ -](?:students?|interns?|trainees?|teachers?|people|places?|seats?|awards?|posts?|day|term)$/i;
const month = /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/;
const chineseAmount =
  /(?<![同统第万唯])[〇零一二三四五六七八九十百千万亿两几]+多?(?:元|块钱|美元|年级?|个?月|日|号|天|周|个?星期|小时|分钟|学期|名(?![称字])|个名额|人(?![才员数])|届|成|％|%)/;

/** A piece of a text that claims something, and where in the text it begins. */
export interface Finding {
  words: string;
  index: number;
}

const finding = (match: RegExpExecArray | null): Finding | undefined =>
  match ? { words: match[0], index: match.index } : undefined;

/** A number, a date or an amount in a text; `undefined` when it holds none. */
export function numberIn(text: string): Finding | undefined {
  const digits = /[\p{Nd}\p{No}][\p{Nd}\p{No}.,:%％年月日元-]*(?<![.,:-])/u.exec(text);
  if (digits) return finding(digits);
  const amount = englishAmount.exec(text);
  if (amount && !harmless.test(amount[0])) return finding(amount);
  return finding(month.exec(text)) ?? finding(chineseAmount.exec(text));
}

/** The persons named in the report, as it writes them. Their Chinese characters are not known. */
export const persons = ['Wang Yining', 'Li Zhiquan', 'Ren Yunchao', 'Luan Zhihua'];

const syllables = persons.map((person) => ({
  person,
  sounds: person
    .toLowerCase()
    .replace(/(\w+) (yi|zhi|yun)(\w+)/, '$1 $2 $3')
    .split(' '),
}));

const readings = new Map<string, ReadonlySet<string>>();
/** Every reading of a character, without tones. */
function readingsOf(character: string): ReadonlySet<string> {
  const cached = readings.get(character);
  if (cached) return cached;
  const found = new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array' }));
  readings.set(character, found);
  return found;
}

/** Chinese characters that sound like one of the persons' names, where the report gives Latin letters only. */
export function guessedName(text: string): (Finding & { person: string }) | undefined {
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{3,}/gu)) {
    const characters = [...run];
    for (let at = 0; at + 3 <= characters.length; at += 1) {
      const three = characters.slice(at, at + 3);
      const hit = syllables.find(({ sounds }) =>
        three.every((character, index) => readingsOf(character).has(sounds[index] ?? '')),
      );
      if (hit)
        return { words: three.join(''), index: index + characters.slice(0, at).join('').length, person: hit.person };
    }
  }
  return undefined;
}

/** Organisations that visited and are not reported to have signed. */
export const visitors: readonly string[] = ['huaibei-institute-of-technology'];

const visitorName = /Huaibei(?: Institute of Technology)?|淮北理工(?:学院)?/;
const partyWord =
  /\bsign(?:s|ed|ing|atory|atories)?\b|\bpartners?\b|\bpart(?:y|ies)\b|\bagree(?:s|d|ment)\b|\bjoint(?:ly)?\b|\bco-?operat\w+|签署|签订|签约|签字|签了|合作方|合作院校|伙伴|共建|联合|[甲乙丙]方|三方/i;
const denial =
  /\b(?:not|no|nor|never|nothing|neither|only|without|whether)\b|n['’]t\b|没有|不是|并非|未|非|只|仅|是否|是不是/i;

/** The visitor's name, when a sentence makes it a party to the cooperation and does not deny it. */
export function visitorAsParty(text: string): Finding | undefined {
  let from = 0;
  for (const sentence of text.split(/(?<=[.!?;。！？；])/)) {
    const name = visitorName.exec(sentence);
    // A question claims nothing.
    if (name && partyWord.test(sentence) && !denial.test(sentence) && !/[?？]\s*$/.test(sentence))
      return { words: name[0], index: from + name.index };
    from += sentence.length;
  }
  return undefined;
}
