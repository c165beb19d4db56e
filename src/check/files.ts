import { type Locale, locales } from '../knowable.ts';
import { type CollectionName, collectionNames, records } from '../schemas.ts';
import { checkCharacters, conflictIn } from './characters.ts';
import { decode } from './encoding.ts';
import { meantName } from './fix.ts';
import { checkPicture } from './pictures.ts';
import { type Problem, type Reporter, reporter, start } from './problem.ts';
import { picturePattern, type Source } from './source.ts';
import { suggest } from './suggest.ts';

/** A page's file, found where the site reads it. */
export interface PageFile {
  file: string;
  collection: CollectionName;
  locale: Locale;
  slug: string;
  /** Whether the text is MDX; plain Markdown knows no blocks. */
  mdx: boolean;
  /** `undefined` when it is not saved as UTF-8. */
  text: string | undefined;
}

/** A record's file: content/<name>.yaml. */
export interface RecordFile {
  file: string;
  name: string;
  text: string;
}

export interface Files {
  pages: PageFile[];
  records: RecordFile[];
}

const goodName = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const recordNames = [...Object.keys(records), 'site'];

/** The pictures' folder; the forms put them there. */
export const mediaFolder = 'content/_media/';

/** What is no page but may lie below content/: the guides with their pictures, and what systems and editors leave. */
const harmless = [
  /^content\/README[^/]*\.md$/,
  /^content\/_guide\//,
  /(^|\/)(\.gitkeep|\.DS_Store|Thumbs\.db|desktop\.ini)$/i,
  /(^|\/)(\.sveltia-tmp-[^/]*|~\$[^/]*|[^/]*~|\.[^/]*\.sw[a-p])$/,
];

/** Whether a name can stand in a web address. */
export function isGoodName(name: string): boolean {
  return goodName.test(name);
}

/** The nearest name that can stand in a web address; `summer-visit` when nothing of it can. */
export function betterName(name: string): string {
  const better = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return better || 'summer-visit';
}

/** Sorts the files below content/ and reports what the site would not read, or would read under another address. */
export function sortFiles(source: Source, problems: Problem[]): Files {
  const found: Files = { pages: [], records: [] };
  for (const [file, bytes] of source) {
    if (!file.startsWith('content/') || harmless.some((pattern) => pattern.test(file))) continue;
    const report = reporter(file, problems);
    if (file.startsWith(mediaFolder)) {
      checkPicture(file, bytes, report);
      continue;
    }
    const place = placeOf(file, report);
    if (!place) continue;
    const written = decode(bytes, report);
    if (written !== undefined) checkCharacters(written, report);
    // Two versions in one file make no sense to any other rule.
    const text = written === undefined || conflictIn(written, report) ? undefined : written;
    if (!('name' in place)) found.pages.push({ file, ...place, text });
    else if (text !== undefined) found.records.push({ file, ...place, text });
  }
  for (const name of recordNames) {
    const file = `content/${name}.yaml`;
    if (!source.has(file)) reporter(file, problems).error(start, 'missingFile', file);
  }
  return found;
}

/** What a file is to the site; `undefined` when it is nothing, and the report says so. */
function placeOf(file: string, report: Reporter): Omit<PageFile, 'file' | 'text'> | { name: string } | undefined {
  const [, name] = /^content\/([^/]+)\.yaml$/.exec(file) ?? [];
  if (name && recordNames.includes(name)) return { name };
  if (picturePattern.test(file)) {
    report.error(start, 'pictureFolder', mediaFolder);
    return undefined;
  }
  const [, collection = '', locale = '', base = ''] = /^content\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  const inPlace = collectionNames.includes(collection as CollectionName) && locales.includes(locale as Locale);
  if (!inPlace) {
    report.error(start, 'wrongFolder', collectionNames, suggest(file, likelyPlaces(file)));
    return undefined;
  }
  const [, slug, ending] = /^(.+)\.(mdx?)$/.exec(base) ?? [];
  if (!slug || !ending) {
    report.error(start, 'wrongEnding', base, meantName(base));
    return undefined;
  }
  if (!isGoodName(slug)) report.error(start, 'badName', base, `${betterName(slug)}.${ending}`);
  return { collection: collection as CollectionName, locale: locale as Locale, slug, mdx: ending === 'mdx' };
}

/** Where a file of this name could stand. */
function likelyPlaces(file: string): string[] {
  const base = file.split('/').at(-1) ?? '';
  const pages = collectionNames.flatMap((name) => locales.map((locale) => `content/${name}/${locale}/${base}`));
  return [...recordNames.map((name) => `content/${name}.yaml`), ...pages];
}
