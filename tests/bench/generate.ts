/** Makes N bilingual news items, the same ones each time, for measuring at a size that the site may reach in years. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small generator of numbers that look random and never change (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const english =
  'school company base class plan scholarship internship teacher student agreement visit report question answer training workshop laboratory exchange industry university research skill talent market need aim idea step road bridge river winter summer lecture project team cooperation platform resource benefit growth region'.split(
    ' ',
  );
const chinese =
  '学校企业基地班级方案奖学金实习教师学生协议来访报道问题回答培养车间实验交流行业大学研究技能人才市场需要目标设想步骤道路桥梁河流冬夏讲座项目团队合作平台资源收益增长区域'.split(
    '',
  );

/** Words of a text: news items differ, as real ones do. */
function sentence(next: () => number, words: readonly string[], length: number, join: string): string {
  return Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? '').join(join);
}

const day = (index: number) => new Date(Date.UTC(2000, 0, 1) + (index % 7300) * 86_400_000).toISOString().slice(0, 10);

/** One item as Markdown, in both languages. The bodies have about 150 words, a list, a link and some emphasis. */
export function newsItem(index: number): { slug: string; en: string; zh: string } {
  const next = numbers(index + 1);
  const say = (length: number) => sentence(next, english, length, ' ');
  const shuo = (length: number) => sentence(next, chinese, length, '');
  const slug = `item-${index}`;
  const paragraphs = Array.from(
    { length: 4 },
    () => `A ${say(14)}. The ${say(12)}, and **${say(3)}** for the ${say(6)}.`,
  );
  const duan = Array.from({ length: 4 }, () => `${shuo(28)}，**${shuo(6)}。**${shuo(20)}。`);
  return {
    slug,
    en: `---\ntitle: "${say(3)} ${slug}"\nsummary: "A ${say(12)}."\npublished: ${day(index)}\nkind: update\nfacts: [F08]\nsources: [announcement, bench]\n---\n\n${paragraphs.join('\n\n')}\n\n## What is new?\n\n- A ${say(8)}\n- A ${say(8)}\n\nRead about [the base](/base/).\n`,
    zh: `---\ntitle: "${shuo(10)} ${slug}"\nsummary: "${shuo(24)}。"\n---\n\n${duan.join('\n\n')}\n\n## 有什么新消息？\n\n- ${shuo(12)}\n- ${shuo(12)}\n\n请看[基地](/base/)。\n`,
  };
}

/** The source that the items name. */
const source = '\nbench:\n  title: { en: "Made for measuring", zh: "为测量而生成" }\n';

/** Writes items into a copy of the content, and the source that they name. */
export function writeNews(content: string, count: number, first = 0): void {
  const sources = join(content, 'sources.yaml');
  if (!readFileSync(sources, 'utf8').includes(source)) appendFileSync(sources, source);
  for (const locale of ['en', 'zh']) mkdirSync(join(content, 'news', locale), { recursive: true });
  for (let index = first; index < first + count; index += 1) {
    const { slug, en, zh } = newsItem(index);
    writeFileSync(join(content, `news/en/${slug}.mdx`), en);
    writeFileSync(join(content, `news/zh/${slug}.mdx`), zh);
  }
}
