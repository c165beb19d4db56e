import { check, type Source } from '../check/index.ts';
import { textIn } from '../check/source.ts';
import { type CollectionName, collectionNames, fieldsFor, fieldsOfRecord } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { bilingual } from './widgets.ts';
import { words } from './words.ts';

/** What a form is about to save. */
export interface Saving {
  /** The files by path: as they were when they were opened, and as they are going to be. */
  files: Record<string, { original: string; text: string }>;
  /** Pictures that are saved along with them. */
  pictures: string[];
  /** Texts that only exist in the browser, where somebody practises. */
  practised?: Record<string, string>;
  locale: Locale;
}

/**
 * Why the files of a form must not be saved: somebody else changed them meanwhile, or the check finds a mistake in them.
 *
 * @returns One sentence each; none when all is well.
 */
export function reasonsAgainst({ files, pictures, practised = {}, locale }: Saving, source: Source): string[] {
  const encoder = new TextEncoder();
  const now = new Map(source);
  for (const [file, text] of Object.entries(practised)) now.set(file, encoder.encode(text));
  const changed = Object.entries(files).filter(([file, { original }]) => {
    const bytes = now.get(file);
    return (bytes ? textIn(bytes, 'utf-8').trim() : '') !== original.trim();
  });
  if (changed.length > 0) return changed.map(([file]) => `${file} ${words.changedMeanwhile[locale]}`);
  for (const [file, { text }] of Object.entries(files)) now.set(file, encoder.encode(text));
  // The first bytes of a picture are all that the check looks at; the browser has just made it.
  for (const picture of pictures) if (!now.has(picture)) now.set(picture, encoder.encode('RIFF....WEBP'));
  const { problems } = check(now);
  return problems
    .filter(({ file, level }) => level === 'error' && file in files)
    .map(({ file, in: said }) => `${languageOf(file)}${asLabelled(said[locale].what, file)} → ${said[locale].mend}`);
}

/** A sentence about a setting by the label that stands above it in the forms: `"start"` → `"Start date 开始时间"`. */
function asLabelled(sentence: string, file: string): string {
  const [, name = ''] = /^content\/(\w+)/.exec(file) ?? [];
  const fields = collectionNames.includes(name as CollectionName)
    ? fieldsFor(name as CollectionName)
    : fieldsOfRecord(name);
  return sentence.replaceAll(/(["“])([\w.]+)(["”])/g, (written, open, path, close) => {
    const label = fields.find((field) => field.path === path)?.label;
    return label ? `${open}${bilingual(label)}${close}` : written;
  });
}

/** The language of the pane in which a mistake stands; a record has one pane for both. */
function languageOf(file: string): string {
  if (file.includes('/zh/')) return `${bilingual(words.parts.zh)}: `;
  return file.includes('/en/') ? `${bilingual(words.parts.en)}: ` : '';
}
