/** Words that people put around what they look for. They count little, and only where a name holds them too. */

/** Say nothing about the subject. */
const empty =
  'a am an and any are as at be by can could did do does for from have has how i if in into is it its like me my of on or our per please some tell than that the their there these they this to us was we were will with would you your about 的 了 吗 呢 吧 啊 呀 是 有 在 我 你 能 要 会 请问 可以 有没有 是不是 能不能 可不可以 我想 想要 知道 关于 一下 这个 那个 和 与 及 还是 请 到底 可 想 都 会不会 要不要 对 给 让 把 被 就 也 去 里';

/** Ask for a kind of answer: where, when, how much, per what. */
const asking =
  'where when who whom which what much many long get mean meaning means definition need should must month months week weeks year years day days 怎么 怎样 如何 什么 什么时候 哪里 哪儿 哪些 哪个 哪 多少 多久 谁 几 何时 为什么 意思 区别 需要 必须 一个月 个月 每月 一年 每年 一天 每天';

const weights = new Map<string, number>([
  ...empty.split(' ').map((word): [string, number] => [word, 0.08]),
  ...asking.split(' ').map((word): [string, number] => [word, 0.35]),
]);

const longest = 4;

/** How much each unit of a query counts: 1 for a word of its own meaning, less for the words around it. */
export function weightsOf(units: readonly string[]): number[] {
  const found = units.map((unit) => weights.get(unit) ?? 1);
  // Chinese stop words of several characters: each character of 什么 counts little, 什 alone would not.
  for (let at = 0; at < units.length; at += 1)
    for (let length = longest; length > 1; length -= 1) {
      const weight = weights.get(units.slice(at, at + length).join(''));
      if (weight === undefined || at + length > units.length || units[at]?.match(/\w/)) continue;
      found.fill(weight, at, at + length);
      at += length - 1;
      break;
    }
  return found;
}
