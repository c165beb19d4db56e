import { posix } from 'node:path';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { locales } from '../knowable.ts';
import { type Context, keyOf, reportOn } from './context.ts';
import { fieldsFor } from './fields.ts';
import { mediaFolder } from './files.ts';
import type { Page } from './page.ts';
import { mostlyOther } from './phrases.ts';
import type { Place, Reporter } from './problem.ts';
import { picturePattern } from './source.ts';
import { suggest } from './suggest.ts';
import { placeIn, treeOf } from './tree.ts';
import { lookUp } from './values.ts';

/** What says no more than that there is a picture: file names, and words that cameras and chats give. */
const nothingSaid =
  /^(?:image|picture|photo|img|alt|screenshot|untitled|图片?|照片|图像|截图|未命名|微信图片.*|\p{P}+|[\w-]*\d{3,}[\w-]*|.*\.(?:png|jpe?g|webp|gif|avif|svg))$/iu;

/** Every picture that a page shows is there, and is described to those who do not see it. */
export function checkIllustrations(context: Context): void {
  const pictures = [...context.source.keys()].filter(
    (file) => file.startsWith(mediaFolder) && picturePattern.test(file),
  );
  for (const page of context.pages) {
    const report = reportOn(context, page.file);
    if (page.locale === 'en') checkSettings(page, pictures, report);
    checkCover(context, page, report);
    const tree = treeOf(page);
    if (tree instanceof Error) continue;
    visit(tree, 'image', (node) => checkImage(node, page, pictures, report));
  }
}

function checkImage(node: Image, page: Page, pictures: readonly string[], report: Reporter): void {
  checkPath(node.url, page, pictures, placeIn(node, page, node.url), report);
  const words = (node.alt ?? '').trim();
  if (words === '') report.error(placeIn(node, page, '!['), 'noAlt');
  else if (nothingSaid.test(words)) report.error(placeIn(node, page, words), 'poorAlt', words);
  else if (mostlyOther(words, page.locale)) report.error(placeIn(node, page, words), 'wrongLanguage', page.locale);
}

/** Pictures in the settings: their paths are counted from the page, like those in its text. */
function checkSettings({ settings, ...page }: Page, pictures: readonly string[], report: Reporter): void {
  for (const { path, kind } of fieldsFor(page.collection)) {
    const value = kind === 'image' || kind === 'photos' ? lookUp(settings.data, [path]) : undefined;
    if (kind === 'image' && typeof value === 'string')
      checkPath(value, page, pictures, settings.valueAt([path]), report);
    if (kind !== 'photos' || !Array.isArray(value)) continue;
    for (const [index, photo] of value.entries()) {
      const at = [path, index, 'image'];
      if (typeof photo?.image === 'string') checkPath(photo.image, page, pictures, settings.valueAt(at), report);
      for (const locale of locales) {
        const words = photo?.alt?.[locale];
        if (typeof words === 'string' && nothingSaid.test(words.trim()))
          report.error(settings.valueAt([path, index, 'alt', locale]), 'poorAlt', words);
      }
    }
  }
}

/** A picture at the head of a news item is described in the words of each language. */
function checkCover(context: Context, page: Page, report: Reporter): void {
  const image = context.english.get(keyOf(page))?.settings.data.image;
  if (page.collection !== 'news' || typeof image !== 'string') return;
  const words = page.settings.data.imageAlt;
  if (words === undefined) report.error(page.settings.keyAt(['image']), 'imageWithoutAlt');
  else if (typeof words === 'string' && nothingSaid.test(words.trim()))
    report.error(page.settings.valueAt(['imageAlt']), 'poorAlt', words);
}

function checkPath(url: string, page: { file: string }, pictures: readonly string[], place: Place, report: Reporter) {
  if (/^data:/i.test(url)) return report.error(place, 'pastedPicture');
  if (/^(?:https?:)?\/\//i.test(url)) return report.error(place, 'remotePicture');
  const folder = posix.dirname(page.file);
  const path = url.startsWith('/') ? url.slice(1) : posix.join(folder, decoded(url.replaceAll('\\', '/')));
  const relative = /^\.\.?\//.test(url);
  if (relative && pictures.includes(path)) return;
  const sameName = pictures.find((file) => file.toLowerCase() === path.toLowerCase());
  const name = path.split('/').at(-1) ?? '';
  const byName = suggest(
    name,
    pictures.map((file) => file.slice(mediaFolder.length)),
  );
  const meant = sameName ?? (byName && `${mediaFolder}${byName}`);
  const written = meant && posix.relative(folder, meant);
  const example = posix.relative(folder, `${mediaFolder}${name}`);
  if (sameName && relative) report.error(place, 'pictureCase', url, written ?? '');
  else report.error(place, 'noPicture', url, written, example);
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
