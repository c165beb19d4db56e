/** Cuts names and queries into what search compares. */

/** The longest query that is looked at, in characters; no page of the site has a longer name. */
const longestQuery = 200;

/** A query as search reads it: full-width letters folded, control characters and half characters left out. */
export function tidy(query: string): string {
  const plain = query.normalize('NFKC').replaceAll(/[\p{Cc}\p{Cs}\p{Cf}\s]+/gu, ' ');
  return [...plain.trim()].slice(0, longestQuery).join('').trim();
}

/** Whether a text begins with a Chinese character. */
export const isHan = (text: string) => /^\p{Script=Han}/u.test(text);

/** Latin words in lower case and without accents, and runs of Chinese characters. */
export function runsOf(text: string): string[] {
  const letters = text.normalize('NFKD').toLowerCase();
  const plain = letters.replaceAll(/\p{M}|['’]s?\b/gu, '');
  return plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** Each two neighbours as one; one alone as it is. */
export function pairs(parts: readonly string[]): string[] {
  return parts.length < 2 ? [...parts] : parts.slice(1).map((part, at) => `${parts[at]}${part}`);
}

/** What is compared: Latin words without the s of a plural; Chinese characters, and each two that stand together. */
export function termsOf(text: string): string[] {
  return runsOf(text).flatMap((run) =>
    isHan(run) ? [...new Set([...run, ...pairs([...run])])] : [run.replace(/(?<=...)s$/, '')],
  );
}

/** Words that say nothing about a subject. */
const empty =
  'a am an and any are as at be by can could did do does for from have has how i if in into is it its like me my of on or our per please some tell than that the their there these they this to us was we were will with would you your about 的 了 吗 呢 吧 啊 呀 是 有 在 我 你 能 要 会 请问 可以 有没有 是不是 能不能 可不可以 我想 想要 知道 关于 一下 这个 那个 和 与 及 还是 请 到底 可 想 都 会不会 要不要 对 给 让 把 被 就 也 去 里';
/** Words that ask for a kind of answer: where, when, how much, per what. */
export const asking =
  'where when who whom which what much many long get mean meaning means definition need should must month months week weeks year years day days 怎么 怎样 如何 什么 什么时候 哪里 哪儿 哪些 哪个 哪 多少 多久 谁 几 何时 为什么 意思 区别 需要 必须 一个月 个月 每月 一年 每年 一天 每天';

/** Some words as a pattern; of two that begin alike the longer one is met. */
function anyOf(words: string): RegExp {
  const longestFirst = words.split(' ').sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((word) => (isHan(word) ? word : `\\b${word}\\b`)).join('|'), 'g');
}
const emptyWords = anyOf(empty);
const wordsAround = anyOf(`${empty} ${asking}`);

/** A query without the words that say nothing, and its subject alone; where nothing is left, what was there before. */
export function essence(query: string): { said: string; subject: string } {
  const all = runsOf(query).join(' ');
  const said = all.replaceAll(emptyWords, ' ').trim() || all;
  return { said, subject: all.replaceAll(wordsAround, ' ').trim() || said };
}
