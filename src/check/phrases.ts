/** What can be told of a piece of text by looking at it: values in, findings out. */
import type { Locale } from '../knowable.ts';

/** What is written where nothing is known, or nothing has been written yet. */
const fillers =
  /^(?:tb[acd]|todo|fixme|x{2,}|n\/?a|none|nil|unknown|coming soon|to be (?:announced|confirmed|decided|determined)|lorem ipsum.*|[-–—_?？.…。/]+|待定|待补充?|待公布|待确定|待填写?|暂无|暂缺|未知|无|不详|敬请期待|略)[.。!！…]*$/i;
/** Notes to oneself inside a text that is finished otherwise. */
const gaps =
  /\b(?:TODO|FIXME|TB[ACD])\b|(?<![A-Za-z0-9])(?:X{2,}|x{3,})(?![A-Za-z0-9])|[×✕]{2,}|[【[（(]待(?:补充?|定|填写?|确认)[】\]）)]/;
const scaffold = /^(?:Fill in|请填写)[:：].*/;

/** Words that stand for a missing value, or that the scaffold has put there. */
export function placeholder(text: string): string | undefined {
  const trimmed = text.trim();
  return fillers.test(trimmed) || scaffold.test(trimmed) ? trimmed : gaps.exec(trimmed)?.[0];
}

/** Whether the heading or summary of a Chinese page has no Chinese in it. */
export function lacksChinese(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text);
}

/** A mark of Markdown or HTML in a setting, where it would be printed as it stands. */
export function settingMark(text: string): string | undefined {
  return /\*\*[^*]+\*\*|\[[^\]]+\]\([^)]*\)|<\/?[a-zA-Z][^>]*>|^#{1,6} .*|`[^`]+`|&(?:[a-z]+|#\d+);/.exec(text)?.[0];
}

/** The first words of a text that is written in the other language. */
export function mostlyOther(text: string, locale: Locale): string | undefined {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-zÀ-ÿ]{2,}/g) ?? [];
  // A Chinese word names a thing in an English sentence; English without any Chinese is no Chinese sentence.
  const other = locale === 'en' ? chinese > latin.length * 2 && chinese > 1 : chinese === 0 && latin.length > 3;
  if (!other) return undefined;
  return locale === 'en' ? /\p{Script=Han}+/u.exec(text)?.[0] : latin[0];
}

/** English sentences of up to this many words are easy to read. */
export const sentenceLimit = 25;

/** The beginning of the first English sentence that is too long, and how many words it has. */
export function longSentence(text: string): { words: string; count: number } | undefined {
  for (const sentence of text.split(/(?<=[.!?:;])\s+|\n/)) {
    const count = sentence.match(/[A-Za-z’'-]+/g)?.length ?? 0;
    if (count > sentenceLimit && !/\p{Script=Han}/u.test(sentence))
      return { words: /^\S*/.exec(sentence.trim())?.[0] ?? '', count };
  }
  return undefined;
}
