/** What stands in settings and texts reads as a finished text in its language. */
import * as OpenCC from 'opencc-js/t2cn';
import type { Both, Locale } from '../../schemas/knowable.ts';
import { limits, oneLine, widthOf } from '../../schemas/limits.ts';
import type { AllContent } from '../all-content.ts';
import { withoutAddresses } from '../claims.ts';
import type { Doc, PageDoc, Prose } from '../docs.ts';
import type { Report } from '../problem.ts';

const wrongLanguage: Record<Locale, Both> = {
  en: { en: 'This is not English → Translate it into English.', zh: '这里不是英文 → 请译成英文。' },
  zh: { en: 'This is not Chinese → Translate it into Chinese.', zh: '这里不是中文 → 请译成中文。' },
};

/** Numbers that Chinese authorities give, the same on pages in both languages. */
const chineseByNature = new Set(['icp', 'police']);

/** What a page is called and how it is told in one line: a name may be foreign, these are not. */
const heads = new Set(['title', 'name', 'question', 'summary', 'oneLine']);

/** What readers see is in the language of its file, and settings are plain text. */
export function checkWording(doc: Doc, report: Report) {
  for (const prose of doc.prose) {
    if (!prose.part) checkMark(prose, report);
    checkLanguage(prose, report);
    checkSigns(prose, report);
    checkPersonal(prose, report);
  }
}

/** No mark of Markdown or HTML stands in a setting, where it would be printed. */
function checkMark({ text, at, field }: Prose, report: Report) {
  // Who types in front of a hint of a new page makes it a part of the value.
  const hint = Object.values(field?.label ?? {}).find((label) => text.includes(`# ${label}`));
  const [mark = hint && `# ${hint}`] =
    /\*\*[^*]+\*\*|\[[^\]]+\]\([^)]*\)|<\/?[a-zA-Z][^>]*>|^#{1,6} .*|`[^`]+`|&(?:[a-z]+|#\d+);/.exec(text) ?? [];
  if (mark)
    report.error(at(mark), 'markInSetting', {
      en: `"${mark}" would be printed as it stands: settings are plain text → Leave out such marks and hints here; bold, links and tags work in the text below the settings.`,
      zh: `“${mark}”会原样显示：设置里只能写纯文字 → 这里不要写这样的符号或提示；粗体、链接和标签只在设置下面的正文里有效。`,
    });
}

/** What is written where nothing is known, or nothing has been written yet. */
const fillers =
  /^(?:name@example\.org|0451 1234|tb[acd]|todo|fixme|x{2,}|n\/?a|none|nil|unknown|coming soon|to be (?:announced|confirmed|decided|determined)|lorem ipsum.*|write the text here|在这里写正文|[-–—_?？.…。/]+|待定|待补充?|待公布|待确定|待填写?|暂无|暂缺|未知|无|不详|敬请期待|略)[.。!！…]*$|^(?:Fill in|请填写)[:：].*/i;
/** Notes to oneself inside a text that is finished otherwise. */
const gaps =
  /\b(?:TODO|FIXME|TB[ACD])\b|(?<![A-Za-z0-9])(?:X{2,}|x{3,})(?![A-Za-z0-9])|[×✕]{2,}|[?？]{3,}|[【[（(]待(?:补充?|定|填写?|确认)[】\]）)]/;

/** In a table these are answers: a deposit of none. */
const answers = /^(?:none|nil|n\/a|无)[.。]?$/i;

/** What readers see is finished; a page that nobody can see may not be. */
export function checkFillers(doc: Doc, all: AllContent, report: Report) {
  if (!('collection' in doc && all.held(doc as PageDoc))) for (const prose of doc.prose) checkFiller(prose, report);
}

function checkFiller({ text, field, at, part }: Prose, report: Report) {
  const trimmed = text.trim();
  if (part === 'tableCell' && answers.test(trimmed)) return;
  const filler = fillers.test(trimmed) ? trimmed : gaps.exec(trimmed)?.[0];
  if (filler)
    report.error(at(filler), 'placeholder', {
      en: `"${filler}" tells readers nothing → ${field?.knowable ? 'Delete the line: the page then says "Not stated in the report". Or write { unknown: not-decided } or { unknown: not-published }.' : 'Write what readers should read there, or delete it.'}`,
      zh: `“${filler}”没有告诉读者任何内容 → ${field?.knowable ? '请删除这一行，页面会写明“报道未说明”；也可以写 { unknown: not-decided } 或 { unknown: not-published }。' : '请写上读者要看的内容，或删除。'}`,
    });
}

/** A text is in the language of its file. */
function checkLanguage({ text, locale, field, at }: Prose, report: Report) {
  const isHead = field?.kind === 'text' && heads.has(field.path);
  // Other words for a thing are often the same in both languages, as names and numbers are.
  if (field?.kind === 'texts' || field?.kind === 'wordLists' || chineseByNature.has(field?.path ?? '')) return;
  const words = withoutAddresses(text);
  const chinese = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = words.match(/[A-Za-zÀ-ÿ]{2,}/g) ?? [];
  // A Chinese word names a thing in an English sentence; English without any Chinese is no Chinese sentence.
  const isOther = {
    en: chinese > latin.length * 2 && chinese > 1,
    zh: chinese === 0 && latin.length > (isHead ? 0 : 3),
  }[locale];
  if (isOther) report.error(at(''), 'wrongLanguage', wrongLanguage[locale]);
}

/** Identity numbers (GB 11643) and mobile numbers of persons in mainland China. */
export const personal =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]?(?!\d)|(?<!\d)1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/;

function checkPersonal({ text, field, at }: Prose, report: Report) {
  const [number] = personal.exec(text) ?? [];
  if (number && field?.kind !== 'contact')
    report.error(at(number), 'personalNumber', {
      en: `"${number}" looks like the identity or mobile number of a person, and everybody could read it → Delete it. Where readers may call stands in the setting contact.`,
      zh: `“${number}”像是个人的身份证号或手机号，任何人都能看到 → 请删除。供读者拨打的电话请写在 contact 里。`,
    });
}

/** Punctuation of the wrong width and traditional characters: reported, never rewritten. */
function checkSigns({ text, locale, at }: Prose, report: Report) {
  for (const [pattern, better] of signs[locale])
    for (const [written] of text.matchAll(pattern)) {
      const meant = better(written);
      if (meant !== written)
        return report.note(at(written), 'punctuation', {
          en: `Not written so in ${locale === 'en' ? 'English' : 'simplified Chinese'}: ${written} → Most likely meant: ${meant}`,
          zh: `${locale === 'en' ? '英文' : '简体中文'}里不这样写：${written} → 很可能应当是：${meant}`,
        });
    }
}

const [full, half] = [[...'，。；：！？（）、'], [...',.;:!?(),']];
const toHalf = (sign: string) => half[full.indexOf(sign)] ?? sign;
const toFull = (words: string) => [...words].map((sign) => full[half.indexOf(sign)] ?? sign).join('');
const toOrdinary = (words: string) => words.normalize('NFKC');

/** Signs that a language does not write, with the character beside them, and what it writes in their place. */
const signs: Record<Locale, [RegExp, (written: string) => string][]> = {
  en: [
    [/[０-９Ａ-Ｚａ-ｚ]+/g, toOrdinary],
    // Full-width punctuation, unless it belongs to a Chinese word.
    [/(?<!\p{Script=Han}\s?)[，。；：！？（）、](?!\p{Script=Han})/gu, toHalf],
  ],
  zh: [
    [/[０-９Ａ-Ｚａ-ｚ]+/g, toOrdinary],
    // Half-width punctuation that touches Chinese characters.
    [/\p{Script=Han}[,;!?)]|\p{Script=Han}:(?!\/)|\(\p{Script=Han}/gu, toFull],
    // A full stop between digits or letters is a decimal point or part of a name.
    [/\p{Script=Han}\.(?![.\w])/gu, toFull],
    [/(?<=\p{Script=Han})"[^"\n]*"|"(?!\s)[^"\n]*\p{Script=Han}[^"\n]*"/gu, (words) => `“${words.slice(1, -1)}”`],
    [/\p{Script=Han}\.{3,}/gu, (words) => words.replace(/\.+/, '……')],
    [/([，。；：、])\1/g, ([sign = '']) => sign],
    // Where a setting is broken into lines, YAML puts a space between them.
    [/[\p{Script=Han}，。；：！？）、] \p{Script=Han}/gu, (words) => words.replace(' ', '')],
    [/\p{Script=Han}+/gu, OpenCC.Converter({ from: 't', to: 'cn' })],
  ],
};

/** No title or description is so long that search engines would cut it off. */
export function checkHeads(page: PageDoc, all: AllContent, report: Report) {
  // A draft reaches no reader; the scheduled build that publishes a page on its day has nobody to warn.
  if (page.collection === 'questions' || all.shared(page)?.draft === true) return;
  const { title, description } = limits[page.locale];
  for (const [key, limit] of Object.entries({ title, summary: description, oneLine: description })) {
    const value = page.settings.data[key];
    const width = typeof value === 'string' ? widthOf(oneLine(value)) : 0;
    if (width > limit)
      report.error(page.settings.valueAt(key), 'tooWide', {
        en: `Search engines would cut off "${key}": ${width} letters wide, at most ${limit} (a Chinese character counts as two) → Shorten it; say the most important words first.`,
        zh: `“${key}”在搜索结果里会被截断：约 ${Math.ceil(width / 2)} 个汉字宽，最多 ${Math.floor(limit / 2)} 个 → 请缩短，把最要紧的词放在前面。`,
      });
  }
}
