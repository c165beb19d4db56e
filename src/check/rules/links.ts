/** Every link leads somewhere, and every picture is there and described to those who do not see it. */
import { posix } from 'node:path';
import type { Definition, Image, Link } from 'mdast';
import { limitsAt } from '../../schemas/field-info.ts';
import { madeFiles } from '../../site/links.ts';
import type { AllContent, Target } from '../all-content.ts';
import { type Doc, nodesOf, type PageDoc, placeIn, placeOf, sourceOf } from '../docs.ts';
import { mediaFolder } from '../files.ts';
import { didYouMean, type Place, type Report, suggest } from '../problem.ts';
import { picturePattern } from '../source.ts';

/** Links in a text lead to pages, places on them, documents or other sites. */
export function checkLinks(page: PageDoc, all: AllContent, report: Report) {
  for (const node of nodesOf(page, 'link', 'definition')) checkLink(node, page, all, report);
}

/** Addresses and pictures in settings; paths are counted from the file, like those in texts. */
export function checkSettingsLinks({ file, settings, fields, entries }: Doc, all: AllContent, report: Report) {
  const depth = entries[0]?.at.length ?? 0;
  for (const { path, text, place } of settings.texts) {
    const kind = limitsAt(fields, path.slice(depth))?.kind;
    if (kind === 'url' && URL.canParse(text)) checkAddress(text, place, report);
    if (kind === 'image') checkPath(text, file, { place, all, report });
  }
}

function checkLink(node: Link | Definition, page: PageDoc, all: AllContent, report: Report) {
  const { url } = node;
  const place = placeIn(node, page, url);
  const written = sourceOf(node, page);
  if (node.type === 'link' && node.children.length === 0)
    report.error(placeOf(node, page), 'linkWithoutWords', {
      en: `The link to ${url} has no words, so nobody sees it → Write them into the square brackets: [the words](${url})`,
      zh: `指向 ${url} 的链接没有文字，读者看不到 → 请在方括号里写上文字：[文字](${url})`,
    });
  if (picturePattern.test(url) && page.body[(node.position?.start.offset ?? 0) - 1] === '！')
    report.error(place, 'brokenLink', {
      en: 'A Chinese ！ makes no picture → Write the English one: ![what it shows](../../_media/name.jpg)',
      zh: '中文的 ！ 不会变成图片 → 请用英文的：![图片内容](../../_media/name.jpg)',
    });
  else if (url.startsWith('#')) checkAnchor(all.home(page), url, { place, page, all, report });
  else if (/^\/(?!\/)/.test(url)) checkInside(url, written, { place, page, all, report });
  // Without spaces around it, Chinese text becomes part of an address that stands bare in the text.
  else if (!written.startsWith('[') && /[^\p{ASCII}]/u.test(written)) sayBadAddress(url, place, report);
  else if (!/^(?:mailto:[^\s@]+@[^\s@]+\.[^\s@]+|tel:\S+)$/i.test(url)) checkAddress(url, place, report);
}

/** An address that readers can open: on the web, not on somebody's own machine or network. */
function checkAddress(url: string, place: Place, report: Report) {
  const { hostname = '' } = URL.canParse(url) ? new URL(url) : {};
  const isOnTheWeb = /^https?:\/\//i.test(url) && /^[^.].*\.[^.]{2,}$/.test(hostname) && !/^[\d.]+$/.test(hostname);
  if (!isOnTheWeb || /^https?:\/\/https?:|\s|[，。；：、！？）]$/.test(url)) sayBadAddress(url, place, report);
}

function sayBadAddress(url: string, place: Place, report: Report) {
  report.error(place, 'badAddress', {
    en: `"${url}" is no address that readers can open → Begin with / for a page of this site, such as /base/, with https:// for another site, and with mailto: for e-mail; put a space behind it, and none inside.`,
    zh: `“${url}”不是读者能打开的网址 → 本站页面以 / 开头，例如 /base/，其他网站以 https:// 开头，邮箱以 mailto: 开头；网址后面加空格，中间不要有空格。`,
  });
}

interface At {
  place: Place;
  page: PageDoc;
  all: AllContent;
  report: Report;
}

/** Links to pages of the site, which staff write in one way for both languages: `/base/`. */
function checkInside(url: string, written: string, at: At) {
  const { place, page, all, report } = at;
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const [, chinese] = /^\/zh(\/.*)$/.exec(path) ?? [];
  const address = decoded(chinese ?? path);
  if (all.source.has(`public${decoded(path)}`) || madeFiles.includes(address)) return;
  // In Chinese words a link says itself where it leads.
  if (chinese && page.locale === 'en' && !/\p{Script=Han}/u.test(written))
    return report.error(place, 'otherLanguage', {
      en: `The link leads English readers to a Chinese page → Write the address without the language: ${chinese}`,
      zh: `链接把英文读者带到中文页面 → 请写不带语言的地址：${chinese}`,
    });
  const target = all.addresses.get(address);
  const held = address === '/questions/' ? all.held({ collection: 'questions', slug: hash.slice(1) }) : target?.held;
  // A page that is held back itself may lead to others that are.
  if (target && (!held || all.held(page))) return checkAnchor(target, hash, at);
  if (target)
    return report.error(place, 'heldLink', {
      en: `${url} cannot be seen yet: it is a draft, or its day has not come → Take the link out until then, or publish that page first.`,
      zh: `${url} 现在还看不到：它是草稿，或还没到发布日期 → 请先去掉链接，或先发布那个页面。`,
    });
  if (/\.\w+$/.test(address) && !/\.(?:mdx?|html?)$/.test(address)) {
    const documents = [...all.source.keys()].flatMap((file) => (file.startsWith('public/') ? [file.slice(6)] : []));
    const near = didYouMean(documents.find((file) => address.endsWith(file)) ?? suggest(address, documents));
    return report.error(place, 'noDocument', {
      en: `There is no file ${address} → ${near.en}A document to download lies in public/: the link to public/files/form.pdf is /files/form.pdf`,
      zh: `没有 ${address} 这个文件 → ${near.zh}供下载的文件放在 public/ 里：public/files/form.pdf 的链接是 /files/form.pdf`,
    });
  }
  const bare = address.replace(/^\/(?:en|zh)(?=\/)/, '').replace(/\.(?:mdx?|html?)$/, '/');
  const guess = didYouMean(all.movedTo(address) ?? suggest(bare, [...all.addresses.keys()]));
  report.error(place, 'deadLink', {
    en: `There is no page ${address} → ${guess.en}Write the address as on the site, without the language and with a slash at the end: /base/`,
    zh: `没有 ${address} 这个页面 → ${guess.zh}请写网站上的地址，不带语言，末尾有斜杠，例如 /base/`,
  });
}

function checkAnchor(target: Target | undefined, hash: string, { place, page, all, report }: At) {
  const id = decoded(hash.slice(1));
  const known = target && id ? all.anchors(target, page.locale) : undefined;
  if (!known || known.has(id)) return;
  const guess = suggest(id, [...known]);
  report.error(place, 'deadAnchor', {
    en: `There is no #${id} on ${target?.address} → ${guess ? `Did you mean "#${guess}"? Otherwise delete` : 'Delete'} the part from # on.`,
    zh: `${target?.address} 上没有 #${id} → ${guess ? `是不是想写“#${guess}”？否则请` : '请'}删除 # 及后面的部分。`,
  });
}

/** An address as readers see it; what cannot be decoded stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Pictures in a text and the cover of a page are there, and are told in words. */
export function checkPictures(page: PageDoc, all: AllContent, report: Report) {
  checkCover(page, all, report);
  for (const node of nodesOf(page, 'image')) checkImage(node, page, all, report);
}

function checkImage(node: Image, page: PageDoc, all: AllContent, report: Report) {
  checkPath(node.url, page.file, { place: placeIn(node, page, node.url), all, report });
  if (!node.alt?.trim())
    report.error(placeIn(node, page, '!['), 'noAlt', {
      en: 'The picture has no description for those who do not see it → Write what it shows into the square brackets: ![Students at the gate](…)',
      zh: '图片没有文字说明，看不到图的人不知道内容 → 请在方括号里写明内容：![校门口的学生](…)',
    });
}

/** A picture at the head of a news item is described in the words of each language. */
function checkCover({ collection, slug, settings }: PageDoc, all: AllContent, report: Report) {
  const isShown = collection === 'news' && typeof all.shared({ collection, slug })?.image === 'string';
  if (isShown && settings.data.imageAlt === undefined)
    report.error(settings.keyAt('image'), 'imageWithoutAlt', {
      en: 'The picture has no description → Add a line: imageAlt: what the picture shows',
      zh: '图片没有文字说明 → 请加一行：imageAlt: 图片内容',
    });
}

function checkPath(url: string, file: string, { place, all, report }: Omit<At, 'page'>) {
  if (/^(?:data:|(?:https?:)?\/\/)/i.test(url))
    return report.error(place, 'remotePicture', {
      en: 'The picture is no file of this site, which loads nothing from elsewhere → Save it in content/_media/ and write: ![what it shows](../../_media/name.jpg)',
      zh: '图片不是本站的文件，而本站不从别处加载内容 → 请存到 content/_media/，并写：![图片内容](../../_media/name.jpg)',
    });
  const folder = posix.dirname(file);
  const path = posix.join(folder, decoded(url));
  // What is there and is no picture of the site has been said of the file itself.
  if (/^\.\.?\//.test(url) && path.startsWith('content/') && all.source.has(path)) return;
  const pictures = [...all.source.keys()].filter((name) => name.startsWith(mediaFolder));
  const inFolder = (name: string) => posix.relative(folder, mediaFolder + name);
  const name = url.split(/[\\/]/).at(-1) ?? '';
  const near = suggest(
    name,
    pictures.map((picture) => picture.slice(mediaFolder.length)),
  );
  const guess = didYouMean(near && inFolder(near));
  report.error(place, 'noPicture', {
    en: `There is no picture "${url}" → ${guess.en}Put the file into content/_media/ and write: ${inFolder(name)}`,
    zh: `没有图片“${url}” → ${guess.zh}请把文件放到 content/_media/，并写：${inFolder(name)}`,
  });
}
