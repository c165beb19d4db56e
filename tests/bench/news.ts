/** N bilingual news items, the same ones each time, for measuring at a size that the site may reach in years. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const english =
  'school company base class plan scholarship internship teacher student agreement visit report question answer training workshop laboratory exchange industry university research skill talent market need aim idea step road bridge river winter summer lecture project team cooperation platform resource benefit growth region'.split(
    ' ',
  );
const chinese = [
  ...'学校企业基地班级方案奖学金实习教师学生协议来访报道问题回答培养车间实验交流行业大学研究技能人才市场需要目标设想步骤道路桥梁河流冬夏讲座项目团队合作平台资源收益增长区域',
];

/** Words that look random and never change: a linear congruential generator, with the numbers of Numerical Recipes. */
function sentences(seed: number, words: readonly string[], between: string) {
  let state = seed;
  const word = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return words[Math.floor((state / 2 ** 32) * words.length)];
  };
  return (length: number) => Array.from({ length }, word).join(between);
}

const day = (index: number) => new Date(Date.UTC(2000, 0, 1 + (index % 7300))).toISOString().slice(0, 10);
const four = (text: () => string) => Array.from({ length: 4 }, text).join('\n\n');

/** One item in both languages: its title, the settings that this site asks for besides, and a text with a list, a link and emphasis. */
function newsItem(index: number) {
  const [say, shuo] = [sentences(index, english, ' '), sentences(index, chinese, '')];
  return {
    en: {
      title: say(4),
      settings: `summary: A ${say(12)}.\npublished: ${day(index)}\nkind: update\nfacts: [F08]\n`,
      text: `${four(() => `A ${say(14)}. The ${say(12)}, and **${say(3)}** for the ${say(6)}.`)}

## What is new?

- A ${say(8)}
- A ${say(8)}

Read about [the base](/base/).
`,
    },
    zh: {
      title: shuo(12),
      settings: `summary: ${shuo(24)}。\n`,
      text: `${four(() => `${shuo(28)}，**${shuo(6)}。**${shuo(20)}。`)}

## 有什么新消息？

- ${shuo(12)}
- ${shuo(12)}

请看[基地](/base/)。
`,
    },
  };
}

/** Writes items into two folders, as `.mdx` with all settings for this site, as `.md` with their title for others. */
export function writeNews(folders: { en: string; zh: string }, count: number, ending: '.md' | '.mdx'): void {
  for (const locale of ['en', 'zh'] as const) {
    mkdirSync(folders[locale], { recursive: true });
    for (let index = 0; index < count; index += 1) {
      const { title, settings, text } = newsItem(index)[locale];
      const own = ending === '.mdx' ? settings : '';
      writeFileSync(join(folders[locale], `item-${index}${ending}`), `---\ntitle: ${title}\n${own}---\n\n${text}`);
    }
  }
}
