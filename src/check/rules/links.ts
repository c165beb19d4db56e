/** Every link leads somewhere, and every picture is there and described to those who do not see it. */
import { posix } from 'node:path';
import type { Definition, Image, Link } from 'mdast';
import { locales } from '../../schemas/knowable.ts';
import { madeFiles } from '../../site/links.ts';
import { nodesOf, type Page, placeIn, sourceOf, wordsOf } from '../docs.ts';
import { isChinese, mediaFolder } from '../files.ts';
import { didYouMean, type Place, type Report, suggest } from '../problem.ts';
import { lookUp } from '../settings.ts';
import type { Site, Target } from '../site.ts';
import { picturePattern } from '../source.ts';
import { badFormat } from './schema.ts';
import { mostlyOther, wrongLanguage } from './wording.ts';

export function checkLinks(page: Page, site: Site, report: Report) {
  for (const node of nodesOf(page, 'link', 'definition')) checkLink(node, page, site, report);
  const { data, valueAt } = page.settings;
  for (const { path, kind } of page.fields) {
    const url = kind === 'url' ? lookUp(data, path) : undefined;
    if (typeof url === 'string' && URL.canParse(url)) checkAddress(url, valueAt(path), report);
  }
}

/** What says no more than that there is a link, to those who go from link to link (WCAG 2.2, 2.4.4). */
const nothingNamed =
  /^(?:(?:click |read |see )?(?:here|more|this|link)|(?:请?点击?|查看|详见)?(?:这里|此处|链接|详情|更多))$/i;

function checkLink(node: Link | Definition, page: Page, site: Site, report: Report) {
  const { url } = node;
  const place = placeIn(node, page, url);
  if (url.trim() === '' || (node.type === 'link' && node.children.length === 0))
    return report.error(placeIn(node, page, ''), 'emptyLink', {
      en: 'The link has no address, or no words to tap → Write: [the words](/the-address/)',
      zh: '链接没有网址，或没有可点的文字 → 请写：[文字](/网址/)',
    });
  if (nothingNamed.test(wordsOf(node).trim()))
    report.note(placeIn(node, page, wordsOf(node)), 'poorLink', {
      en: `"${wordsOf(node)}" does not say where the link leads → Put the name of the page or thing into the brackets.`,
      zh: `“${wordsOf(node)}”没有说明链接通向哪里 → 请在方括号里写页面或事物的名称。`,
    });
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return checkOutside(node, place, page, report);
  if (url.startsWith('#')) return checkAnchor(site.home(page), url, { place, page, site, report });
  if (/^\/(?!\/)/.test(url)) return checkInside(url, wordsOf(node), { place, page, site, report });
  const guess = didYouMean(ownAddress(url, page, site));
  report.error(place, 'relativeLink', {
    en: `The link "${url}" leads nowhere → ${guess.en}Begin with / for a page of this site, and with https:// for another site.`,
    zh: `链接“${url}”打不开 → ${guess.zh}本站页面以 / 开头，其他网站以 https:// 开头。`,
  });
}

/** Links that name their protocol. */
function checkOutside(node: Link | Definition, place: Place, page: Page, report: Report) {
  const { url } = node;
  const better = url.replace(/[^\p{ASCII}].*$/u, '');
  // Without spaces around it, Chinese text becomes part of an address that stands bare in the text.
  if (node.type === 'link' && wordsOf(node) === url && /[^\p{ASCII}]/u.test(sourceOf(node, page)))
    return report.error(place, 'swallowed', {
      en: `The words behind the address have become part of it → Put a space behind the address, or write [the words](${better}).`,
      zh: `网址后面的文字被当成了网址的一部分 → 请在网址后面加空格，或写 [文字](${better})。`,
    });
  if (/^mailto:/i.test(url) && !/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(url))
    return report.error(place, 'badFormat', badFormat('mailto', url.slice('mailto:'.length), 'email'));
  if (!/^(?:mailto|tel):\S/i.test(url)) checkAddress(url, place, report);
}

/** An address that readers can open: on the web, not on somebody's own machine or network. */
function checkAddress(url: string, place: Place, report: Report) {
  const { hostname = '' } = URL.canParse(url) ? new URL(url) : {};
  if (!/^https?:/i.test(url) || /^(?:localhost|[\d.]+)$/.test(hostname))
    return report.error(place, 'badScheme', {
      en: `"${url}" opens for nobody but you, or not at all → Begin with / for a page of this site, and with https:// for another site.`,
      zh: `“${url}”别人打不开，或根本打不开 → 本站页面以 / 开头，其他网站以 https:// 开头。`,
    });
  if (!/^[^.].*\.[^.]{2,}$/.test(hostname) || /\s|[，。；：、！？）]$/.test(url))
    report.error(place, 'badFormat', badFormat('link', url, 'url'));
}

interface At {
  place: Place;
  page: Page;
  site: Site;
  report: Report;
}

/** Links to pages of the site, which staff write in one way for both languages: `/base/`. */
function checkInside(url: string, words: string, at: At) {
  const { place, page, site, report } = at;
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const [, chinese] = /^\/zh(\/.*)$/.exec(path) ?? [];
  const address = decoded(chinese ?? path);
  if (site.source.has(`public${decoded(path)}`) || madeFiles.includes(address)) return;
  if (chinese && page.locale === 'en' && !isChinese(words))
    return report.error(place, 'otherLanguage', {
      en: `The link leads English readers to a Chinese page → Write ${chinese}. If that is meant, say so in Chinese: [中文](${path})`,
      zh: `链接把英文读者带到中文页面 → 请写 ${chinese}；如果确实要这样，链接文字请用中文：[中文](${path})`,
    });
  const slashed = `${address}/`;
  const target = site.addresses.get(address);
  // A page that is held back itself may lead to others that are.
  if (target && (!target.held || site.held(page))) return checkAnchor(target, hash, at);
  if (target)
    return report.error(place, 'heldLink', {
      en: `${address} cannot be seen yet: it is a draft, or its day has not come → Take the link out until then, or publish that page first.`,
      zh: `${address} 现在还看不到：它是草稿，或还没到发布日期 → 请先去掉链接，或先发布那个页面。`,
    });
  if (slashed === '/zh/' || site.addresses.has(slashed))
    return report.error(place, 'noSlash', {
      en: `The slash at the end of the address is missing → Write: ${slashed}`,
      zh: `网址末尾缺少斜杠 → 请写：${slashed}`,
    });
  if (/\.\w+$/.test(address) && !/\.(?:mdx?|html?)$/.test(address)) {
    const documents = [...site.source.keys()].flatMap((file) => (file.startsWith('public/') ? [file.slice(6)] : []));
    const near = didYouMean(documents.find((file) => address.endsWith(file)) ?? suggest(address, documents));
    return report.error(place, 'noDocument', {
      en: `There is no file ${address} → ${near.en}A document to download lies in public/: the link to public/files/form.pdf is /files/form.pdf`,
      zh: `没有 ${address} 这个文件 → ${near.zh}供下载的文件放在 public/ 里：public/files/form.pdf 的链接是 /files/form.pdf`,
    });
  }
  const bare = address.replace(/^\/(?:en|zh)(?=\/)/, '').replace(/\.(?:mdx?|html?)$/, '/');
  const known = [...site.addresses.keys()];
  const guess = didYouMean(site.movedTo(address) ?? (site.addresses.has(bare) ? bare : suggest(bare, known)));
  report.error(place, 'deadLink', {
    en: `There is no page ${address} → ${guess.en}Write the address as on the site, without the language: /programmes/scholarship/`,
    zh: `没有 ${address} 这个页面 → ${guess.zh}请写网站上的地址，不带语言，例如 /programmes/scholarship/`,
  });
}

function checkAnchor(target: Target | undefined, hash: string, { place, page, site, report }: At) {
  const id = decoded(hash.slice(1));
  const known = target && id ? site.anchors(target, page.locale) : undefined;
  if (!known || known.has(id)) return;
  const guess = suggest(id, [...known]);
  report.error(place, 'deadAnchor', {
    en: `There is no #${id} on ${target?.address} → ${guess ? `Did you mean "#${guess}"? Otherwise delete` : 'Delete'} the part from # on.`,
    zh: `${target?.address} 上没有 #${id} → ${guess ? `是不是想写“#${guess}”？否则请` : '请'}删除 # 及后面的部分。`,
  });
}

/** The address that a link between files stands for: `../../base/en/base.mdx` → `/base/`. */
function ownAddress(url: string, page: Page, site: Site): string | undefined {
  if (/^(?:www\.|https?：)/i.test(url)) return url.replace('：', ':').replace(/^www\./i, 'https://$&');
  if (/^[^\s@/]+@[^\s@/]+\.\w+$/.test(url)) return `mailto:${url}`;
  if (picturePattern.test(url)) return `![…](${url})`;
  const path = new URL(url.replaceAll('\\', '/'), `file:///${page.file}`).pathname.slice(1).replace(/[?#].*$/, '');
  if (path.startsWith('public/')) return path.slice('public'.length);
  const file = site.page(decoded(path));
  const words = url
    .replace(/\.mdx?$/, '')
    .split(/[\\/.]+/)
    .filter((word) => word && !locales.includes(word as never));
  return (file && site.home(file)?.address) ?? suggest(`/${words.join('/')}/`, [...site.addresses.keys()]);
}

/** An address as readers see it; what cannot be decoded stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What says no more than that there is a picture: file names, and words that cameras and chats give. */
const nothingSaid =
  /^(?:image|picture|photo|img|alt|screenshot|untitled|图片?|照片|图像|截图|未命名|微信图片.*|\p{P}+|[\w-]*\d{3,}[\w-]*|.*\.(?:png|jpe?g|webp|gif|avif|svg))$/iu;

export function checkPictures(page: Page, site: Site, report: Report) {
  if (page.locale === 'en') checkPicturesInSettings(page, site, report);
  checkCover(page, site, report);
  for (const node of nodesOf(page, 'image')) checkImage(node, page, site, report);
}

function sayPoor(words: unknown, place: Place, report: Report) {
  if (typeof words === 'string' && nothingSaid.test(words.trim()))
    report.error(place, 'poorAlt', {
      en: `"${words}" does not say what the picture shows → Describe it in a few words: Students at the gate.`,
      zh: `“${words}”没有说明图片内容 → 请用几个词描述，例如：校门口的学生。`,
    });
}

function checkImage(node: Image, page: Page, site: Site, report: Report) {
  checkPath(node.url, page, { place: placeIn(node, page, node.url), site, report });
  const words = (node.alt ?? '').trim();
  if (words === '')
    report.error(placeIn(node, page, '!['), 'noAlt', {
      en: 'The picture has no description for those who do not see it → Write what it shows into the square brackets: ![Students at the gate](…)',
      zh: '图片没有文字说明，看不到图的人不知道内容 → 请在方括号里写明内容：![校门口的学生](…)',
    });
  else if (nothingSaid.test(words)) sayPoor(words, placeIn(node, page, words), report);
  else if (mostlyOther(words, page.locale))
    report.error(placeIn(node, page, words), 'wrongLanguage', wrongLanguage[page.locale]);
}

/** Pictures in the settings: their paths are counted from the page, like those in its text. */
function checkPicturesInSettings(page: Page, site: Site, report: Report) {
  const { data, valueAt } = page.settings;
  for (const { path, kind } of page.fields) {
    const value = kind === 'image' || kind === 'photos' ? lookUp(data, [path]) : undefined;
    if (kind === 'image' && typeof value === 'string') checkPath(value, page, { place: valueAt([path]), site, report });
    if (!Array.isArray(value)) continue;
    for (const [index, photo] of value.entries()) {
      const place = valueAt([path, index, 'image']);
      if (typeof photo?.image === 'string') checkPath(photo.image, page, { place, site, report });
      for (const locale of locales) sayPoor(photo?.alt?.[locale], valueAt([path, index, 'alt', locale]), report);
    }
  }
}

/** A picture at the head of a news item is described in the words of each language. */
function checkCover(page: Page, site: Site, report: Report) {
  if (page.collection !== 'news' || typeof site.shared(page)?.image !== 'string') return;
  const { imageAlt } = page.settings.data;
  if (imageAlt === undefined)
    report.error(page.settings.keyAt('image'), 'imageWithoutAlt', {
      en: 'The picture has no description → Add a line: imageAlt: what the picture shows',
      zh: '图片没有文字说明 → 请加一行：imageAlt: 图片内容',
    });
  else sayPoor(imageAlt, page.settings.valueAt('imageAlt'), report);
}

function checkPath(url: string, { file }: Page, { place, site, report }: Omit<At, 'page'>) {
  if (/^(?:data:|(?:https?:)?\/\/)/i.test(url))
    return report.error(place, 'remotePicture', {
      en: 'The picture is no file of this site, which loads nothing from elsewhere → Save it in content/_media/ and write: ![what it shows](../../_media/name.jpg)',
      zh: '图片不是本站的文件，而本站不从别处加载内容 → 请存到 content/_media/，并写：![图片内容](../../_media/name.jpg)',
    });
  const pictures = [...site.source.keys()].filter((name) => name.startsWith(mediaFolder) && picturePattern.test(name));
  const folder = posix.dirname(file);
  const path = url.startsWith('/') ? url.slice(1) : posix.join(folder, decoded(url.replaceAll('\\', '/')));
  const isRelative = /^\.\.?\//.test(url);
  // What is there and is no picture of the site has been said of the file itself.
  if (isRelative && path.startsWith('content/') && site.source.has(path)) return;
  const sameName = pictures.find((picture) => picture.toLowerCase() === path.toLowerCase());
  const name = path.split('/').at(-1) ?? '';
  const near = suggest(
    name,
    pictures.map((picture) => picture.slice(mediaFolder.length)),
  );
  const meant = sameName ?? (near && mediaFolder + near);
  const written = meant && posix.relative(folder, meant);
  const example = posix.relative(folder, mediaFolder + name);
  report.error(place, 'noPicture', {
    en: `There is no picture "${url}" → ${didYouMean(written).en}Put the file into content/_media/ and write: ${example}`,
    zh: `没有图片“${url}” → ${didYouMean(written).zh}请把文件放到 content/_media/，并写：${example}`,
  });
}
