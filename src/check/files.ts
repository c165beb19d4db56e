/** What each file below content/ is to the site, and what is wrong with a file as a whole. */
import { type CollectionName, collectionNames, records } from '../schemas/index.ts';
import { type Locale, locales } from '../schemas/knowable.ts';
import { mainPages } from '../site/links.ts';
import { didYouMean, type Problem, type Report, reportOn, start, suggest } from './problem.ts';
import { encodingOf, longestSide, meantName, picturePattern, type Source, tellsOf, textIn } from './source.ts';

/** A page's file, found where the site reads it. */
export interface PageFile {
  file: string;
  collection: CollectionName;
  locale: Locale;
  slug: string;
  /** `undefined` when it cannot be read as text. */
  text: string | undefined;
}

/** A record's file: content/<name>.yaml. */
export interface RecordFile {
  file: string;
  name: string;
  text: string;
}

export const recordNames = [...Object.keys(records), 'site'];

/** The parts of the site that have one page each; its name is theirs. */
export const single = ['agreement', 'base'];

/** The pages that a collection must have and may only have; `undefined` where staff add and remove pages. */
export function fixedPages(collection: string): readonly string[] | undefined {
  if (single.includes(collection)) return [collection];
  // The site's templates ask for each of them by its name.
  return collection === 'pages' ? [...mainPages.filter((page) => !single.includes(page)), 'not-found'] : undefined;
}

/** The pictures' folder; the forms put them there. */
export const mediaFolder = 'content/_media/';
/** The largest picture that may lie in content/, in bytes. The site makes its own small copies of each. */
const pictureLimit = 3_000_000;
/** The longest side of a picture, in pixels: no more than the cameras of telephones usually make. */
const pixelLimit = 6_000;

/** What is no page but may lie below content/: the guides with their pictures, and what systems and editors leave. */
const harmless =
  /^content\/README[^/]*\.md$|^content\/_guide\/|(^|\/)(\.gitkeep|\.DS_Store|Thumbs\.db|desktop\.ini|\.sveltia-tmp-[^/]*|~\$[^/]*|[^/]*~|\.[^/]*\.sw[a-p])$/i;

/** Signs that no file on Windows may have in its name (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const windowsSigns = /[<>:"|?*\\]/;

/** Whether a name can stand in a web address. */
export const isGoodName = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** Sorts the files below content/ and reports what the site would not read, or would read under another address. */
export function sortFiles(source: Source, problems: Problem[]): { pages: PageFile[]; records: RecordFile[] } {
  const found = { pages: [] as PageFile[], records: [] as RecordFile[] };
  for (const [file, bytes] of source) {
    if (harmless.test(file)) continue;
    const report = reportOn(file, problems);
    const [sign] = windowsSigns.exec(file) ?? [];
    if (sign)
      report.error(start, 'windowsName', {
        en: `Windows cannot store a file with ${sign} in its name, and colleagues there could fetch nothing any more → Rename it without the sign.`,
        zh: `Windows 不能保存名称里有 ${sign} 的文件，用 Windows 的同事会什么都取不下来 → 请改名，去掉这个符号。`,
      });
    if (file.startsWith('public/') && picturePattern.test(file) && tellsOf(bytes))
      report.error(start, 'pictureTells', {
        en: `The picture tells where or by whom it was taken, and what lies in public/ is published as it is → Move it to ${mediaFolder} and show it on a page, or remove its properties and save it again.`,
        zh: `图片里记着拍摄地点或拍摄者，而 public/ 里的文件会原样公开 → 请移到 ${mediaFolder} 并在页面里使用，或删除图片属性后重新保存。`,
      });
    if (sign || !file.startsWith('content/')) continue;
    const [, record] = /^content\/([^/]+)\.yaml$/.exec(file) ?? [];
    if (file.startsWith(mediaFolder)) checkPicture(file, bytes, report);
    else if (record && recordNames.includes(record)) {
      const text = decode(bytes, report);
      if (text !== undefined) found.records.push({ file, name: record, text });
    } else {
      const place = pagePlace(file, report);
      if (place) found.pages.push({ file, ...place, text: decode(bytes, report) });
    }
  }
  for (const name of recordNames)
    if (!source.has(`content/${name}.yaml`))
      sayMissing(`content/${name}.yaml`, reportOn(`content/${name}.yaml`, problems));
  return found;
}

/** Says that a file which the site cannot do without is not there. */
export function sayMissing(file: string, report: Report) {
  report.error(start, 'missingFile', {
    en: `${file} is missing, and the site cannot do without it → Bring it back: npm run restore -- ${file}`,
    zh: `缺少 ${file}，网站离不开它 → 请恢复：npm run restore -- ${file}`,
  });
}

/** Which page a file is; `undefined` when it is none, and the report says so. */
function pagePlace(file: string, report: Report): Omit<PageFile, 'file' | 'text'> | undefined {
  const [, collection = '', locale = '', base = ''] = /^content\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  const isPlace = collectionNames.includes(collection as CollectionName) && locales.includes(locale as Locale);
  if (!isPlace || picturePattern.test(base)) {
    const folders = collectionNames.join('|');
    const isText = !isPlace && /\.(?:mdx?|ya?ml)\b/i.test(file);
    const meant = file.replace(/\/(?:cn|中文)\//i, '/zh/');
    const guess = didYouMean(isText ? suggest(meant, likelyPlaces(file)) : undefined);
    report.error(start, 'wrongFolder', {
      en: `The file lies where the site does not look → ${guess.en}Pages lie in content/<${folders}>/en/ and …/zh/, pictures in ${mediaFolder}, documents to download in public/files/. If the page is there already, copy the words into it and delete this file.`,
      zh: `文件放在了网站不读取的地方 → ${guess.zh}页面放在 content/<${folders}>/en/ 和 …/zh/ 里，图片放在 ${mediaFolder} 里，供下载的文件放在 public/files/ 里。如果那个页面已经存在，请把文字复制到页面里，再删除这个文件。`,
    });
    return undefined;
  }
  const [, slug] = /^(.+)\.mdx$/.exec(base) ?? [];
  if (!slug) {
    const better = meantName(base) ?? 'name.mdx';
    report.error(start, 'wrongEnding', {
      en: `"${base}" is not a page and would be left out of the site → Rename it to ${better}, or run: npm run check -- --fix. If that page is there already, or this is another kind of file, copy the words into a page and delete this file.`,
      zh: `“${base}”不是页面，不会出现在网站上 → 请改名为 ${better}，或运行：npm run check -- --fix。如果那个页面已经存在，或这是别的格式的文件，请把文字复制到页面里，再删除这个文件。`,
    });
    return undefined;
  }
  if (!isGoodName(slug)) {
    const words = slug.toLowerCase().match(/[a-z0-9]+/g) ?? ['summer', 'visit'];
    const better = `${words.join('-')}.mdx`;
    report.error(start, 'badName', {
      en: `The file name "${base}" cannot be a web address → Use small letters a–z, digits and hyphens, the same name in both languages, for example "${better}".`,
      zh: `文件名“${base}”不能用作网址 → 只用小写字母、数字和连字符，两种语言同名，例如“${better}”。`,
    });
  }
  return { collection: collection as CollectionName, locale: locale as Locale, slug };
}

/** Where a file of this name could stand. */
function likelyPlaces(file: string): string[] {
  const base = file.split('/').at(-1) ?? '';
  const pages = collectionNames.flatMap((name) => locales.map((locale) => `content/${name}/${locale}/${base}`));
  return [...recordNames.map((name) => `content/${name}.yaml`), ...pages];
}

/**
 * Characters that nobody types on purpose: control and formatting characters, and the private ones that word
 * processors draw bullets with. They come with pasted text. A zero-width joiner belongs inside an emoji, nowhere else.
 */
const stray =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2064\uE000-\uF8FF\uFEFF\uFFFC]|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D/u;

/** UTF-8 read as Windows-1252 and saved so (`â€™`, `ä¸­`), or GBK and UTF-8 taken for each other (`锟斤拷`). */
const misread =
  /[ÂÃ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[à-ï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|锟斤拷|\uFFFD/u;

/** The text of a file; `undefined` when it cannot be read, or holds two versions. The report says so. */
function decode(bytes: Uint8Array, report: Report): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding !== 'UTF-8') {
    report.error(start, 'encoding', {
      en: `The file is saved as ${encoding} ("ANSI" or "Unicode" in some editors), not as UTF-8; its letters would turn into ���� → Save it again with the encoding UTF-8, or run: npm run check -- --fix`,
      zh: `文件编码是 ${encoding}（有的编辑器叫“ANSI”或“Unicode”），不是 UTF-8，文字会变成 ���� → 请另存为 UTF-8 编码，或运行：npm run check -- --fix`,
    });
    return undefined;
  }
  const text = textIn(bytes);
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const [damaged, odd] = [misread.exec(line), stray.exec(line)];
    if (damaged)
      report.error({ line: index + 1, col: damaged.index + 1 }, 'damaged', {
        en: `Damaged characters (${damaged[0]}) → The text was saved in another encoding once. Type it again, or copy it from the original.`,
        zh: `有损坏的字符（${damaged[0]}） → 文字曾以其他编码保存过，请重新输入，或从原文复制。`,
      });
    else if (odd) {
      const name = `U+${(odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      report.error({ line: index + 1, col: odd.index + 1 }, 'stray', {
        en: `An invisible character (${name}) that came with pasted text → Delete it: retype the words around it, or paste them as plain text.`,
        zh: `有粘贴时带进来的不可见字符（${name}） → 请删除：重新输入前后的文字，或用“只粘贴文本”。`,
      });
    }
  }
  const conflict = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  if (conflict < 0) return text;
  report.error({ line: conflict + 1, col: 1 }, 'conflict', {
    en: 'Two people have changed this place, and both versions stand here → Keep the version that is right and delete the other, with the lines <<<<<<<, ======= and >>>>>>>.',
    zh: '这里被两个人改过，两个版本都留在文件里 → 请保留正确的版本，删除另一个，以及 <<<<<<<、======= 和 >>>>>>> 这几行。',
  });
  return undefined;
}

/** A file in the pictures' folder is a picture that browsers show, and not larger than the site needs. */
function checkPicture(file: string, bytes: Uint8Array, report: Report) {
  const ending = file.split('.').at(-1) ?? '';
  const longest = longestSide(ending, bytes);
  if (longest === undefined)
    return report.error(start, 'notAPicture', {
      en: `The site takes no pictures that end in .${ending}, or this one is of another kind than its name says → Open it and export it as .jpg, .png or .webp; changing the name is not enough. The forms do it when you drop it there. A document to download goes into the folder public/: the link to public/form.pdf is /form.pdf`,
      zh: `网站不接受 .${ending} 图片，或文件内容与文件名所说的格式不符 → 请打开图片，重新导出为 .jpg、.png 或 .webp，只改文件名没有用；用表单上传时会自动转换。供下载的文件请放进 public/ 文件夹：public/form.pdf 的链接是 /form.pdf`,
    });
  if (bytes.length <= pictureLimit && longest <= pixelLimit) return;
  const size = `${(bytes.length / 1e6).toFixed(1)} MB, ${longest}`;
  report.error(start, 'pictureTooLarge', {
    en: `The picture is too large: ${size} pixels on its longest side; at most 3 MB and ${pixelLimit} → Make it 2000 pixels wide and save it again. The forms do it when you drop the picture there.`,
    zh: `图片太大：${size} 像素（最长边），最多 3 MB、${pixelLimit} 像素 → 请把宽度缩小到 2000 像素再保存。用表单上传时会自动缩小。`,
  });
}
