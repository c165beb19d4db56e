import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '../knowable.ts';
import { type CollectionName, collectionNames, records } from '../schemas.ts';
import { decode } from './encoding.ts';
import { type Problem, reporter, start } from './problem.ts';

/** A page's file, found where the site reads it. */
export interface PageFile {
  file: string;
  collection: CollectionName;
  locale: Locale;
  slug: string;
  /** Whether the text is MDX; plain Markdown knows no blocks. */
  mdx: boolean;
  text: string;
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
const picture = /\.(png|jpe?g|webp|avif|gif|svg)$/i;
const recordNames = [...Object.keys(records), 'site'];

/** The bytes of every file below content/, by its path from the project's folder. */
export type Source = ReadonlyMap<string, Uint8Array>;

/** Reads everything below content/, in the same order on every machine. */
export function readSource(root: string): Source {
  return new Map(walk(root, 'content').map((file) => [file, readFileSync(join(root, file))]));
}

function walk(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

function betterName(slug: string, ending: string): string {
  const better = slug
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${better || 'summer-visit'}.${ending}`;
}

/** What is no page, but may lie below content/: pictures, guides, the keeper of an empty folder. */
function isHarmless(path: string): boolean {
  return (
    (path.startsWith('content/_media/') && picture.test(path)) ||
    /^content\/README[^/]*\.md$/.test(path) ||
    path.endsWith('/.gitkeep')
  );
}

/** Sorts the files below content/ and reports what the site would not read, or would read under another address. */
export function sortFiles(source: Source, problems: Problem[]): Files {
  const found: Files = { pages: [], records: [] };
  for (const [file, bytes] of source) {
    if (isHarmless(file)) continue;
    const report = reporter(file, problems);
    const record = /^content\/([^/]+)\.yaml$/.exec(file)?.[1];
    if (record && recordNames.includes(record)) {
      const text = decode(bytes, report);
      if (text !== undefined) found.records.push({ file, name: record, text });
      continue;
    }
    const [, collection, locale, base] = /^content\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
    const inPlace = collectionNames.includes(collection as CollectionName) && locales.includes(locale as Locale);
    if (!inPlace || !base) {
      report.error(start, 'wrongFolder', collectionNames);
      continue;
    }
    const [, slug, ending] = /^(.+)\.(mdx?)$/.exec(base) ?? [];
    if (!slug || !ending) {
      report.error(start, 'wrongEnding', base);
      continue;
    }
    if (!goodName.test(slug)) report.error(start, 'badName', base, betterName(slug, ending));
    const text = decode(bytes, report);
    const page = {
      file,
      collection: collection as CollectionName,
      locale: locale as Locale,
      slug,
      mdx: ending === 'mdx',
    };
    if (text !== undefined) found.pages.push({ ...page, text });
  }
  for (const name of recordNames) {
    const file = `content/${name}.yaml`;
    if (!source.has(file)) reporter(file, problems).error(start, 'missingFile', file);
  }
  return found;
}
