/** Punctuation of the wrong width: reported, never rewritten. */
import { createRequire } from 'node:module';
import type { Locale } from '../knowable.ts';

/** Punctuation of the wrong width, as it is written and as it should be, and the words that it begins. */
export interface Slip {
  written: string;
  better: string;
  words: string;
  index: number;
}

/** The first piece of punctuation of the wrong width in a text. */
export function halfWidth(text: string, locale: Locale): Slip | undefined {
  const chinese = /\p{Script=Han}/u.test(text);
  const own =
    locale === 'en' ? [[inEnglish, (sign: string) => halfWidths[sign] ?? sign] as const] : chinese ? inChinese : [];
  for (const [pattern, better] of own) {
    const found = pattern.exec(text);
    if (found) return { written: found[0], better: better(found[0]), ...wordsFrom(text, found.index) };
  }
  if (locale === 'en' && !/[\uFF10-\uFF5A]/.test(text)) return undefined;
  const [line] = corrector()?.lintFor(text.trim(), 'text').lines ?? [];
  const slip = line && difference(line.old, line.new, text);
  return slip?.written.trim() ? slip : undefined;
}

/** The part in which two versions of a line differ. */
function difference(old: string, better: string, text: string): Slip {
  let from = 0;
  while (from < old.length && old[from] === better[from]) from += 1;
  let end = 0;
  while (end < Math.min(old.length, better.length) - from && old.at(-1 - end) === better.at(-1 - end)) end += 1;
  const written = old.slice(from, old.length - end);
  return { written, better: better.slice(from, better.length - end), ...wordsFrom(text, text.indexOf(old) + from) };
}

function wordsFrom(text: string, index: number): { words: string; index: number } {
  return { words: text.slice(index, index + 12).split('\n')[0] ?? '', index };
}

interface AutoCorrect {
  loadConfig(config: string): void;
  lintFor(text: string, kind: string): { lines: { old: string; new: string }[] };
}

/** Only punctuation: spaces between scripts are the site's style sheet's business, and wording is nobody's. */
const rules = {
  'space-word': 0,
  'space-punctuation': 0,
  'space-bracket': 0,
  'space-backticks': 0,
  'space-dash': 0,
  'space-dollar': 0,
  'no-space-fullwidth': 0,
  'no-space-fullwidth-quote': 0,
  'halfwidth-word': 1,
  'halfwidth-punctuation': 1,
  fullwidth: 1,
  spellcheck: 0,
};

let autoCorrect: AutoCorrect | undefined | null;

/** AutoCorrect is a native program; where there is none for this machine, the rest of the check still runs. */
function corrector(): AutoCorrect | null {
  if (autoCorrect !== undefined) return autoCorrect;
  try {
    autoCorrect = createRequire(import.meta.url)('autocorrect-node') as AutoCorrect;
    autoCorrect.loadConfig(JSON.stringify({ rules }));
  } catch {
    autoCorrect = null;
  }
  return autoCorrect;
}

/** Half-width punctuation that touches Chinese characters, where AutoCorrect leaves some alone. */
const inChinese: [pattern: RegExp, better: (sign: string) => string][] = [
  [
    /(?<=\p{Script=Han})[,;!?](?!\S*\w)|(?<=\p{Script=Han}):(?!\/)|\((?=\p{Script=Han})|(?<=\p{Script=Han})\)/u,
    (sign) => fullWidth[sign] ?? sign,
  ],
  [/"(?=\p{Script=Han})|(?<=\p{Script=Han})"/u, () => '“ ”'],
  [/(?<=\p{Script=Han})\.{3,}/u, () => '……'],
  [/(?<=\p{Script=Han})-{2,}/u, () => '——'],
  [/([，。、；：])\1+/u, (signs) => signs[0] ?? ''],
];
const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  ':': '：',
  '(': '（',
  ')': '）',
};

/** Full-width punctuation in English, unless it belongs to a Chinese word. */
const inEnglish = /(?<!\p{Script=Han}\s?)[，。；：！？（）、](?!\p{Script=Han})/u;
const halfWidths: Record<string, string> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '、': ',',
};
