import { broughtAbout, check, type Problem, type Source } from '../check/index.ts';
import { textIn } from '../check/source.ts';
import { type CollectionName, collectionNames, fieldsFor, fieldsOfRecord } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Form, hidden, writeForm } from './codec.ts';
import { bilingual, words } from './words.ts';

/** What a form is about to save: an entry in both languages, or a record. */
export interface Saving {
  files: { file: string; form: Form }[];
  locale: Locale;
}

/** Whether a form may be saved. */
interface Judgement {
  /** Why not, one sentence each; none when all is well. */
  reasons: string[];
  /** What each file is going to be. */
  texts: Record<string, string>;
}

/**
 * Refuses to save over what somebody else changed meanwhile, and whatever brings a mistake into the content that was not
 * there before, in the saved file or in any other.
 */
export function judge({ files, locale }: Saving, source: Source): Judgement {
  const texts = Object.fromEntries(
    files.map(({ file, form }) => [file, `${writeForm(nameOf(file), form).trim()}\n`] as const),
  );
  const isChanged = ({ file, form }: Saving['files'][number]) => {
    const bytes = source.get(file);
    return (bytes ? textIn(bytes, 'utf-8').trim() : '') !== String(form[hidden.original] ?? '').trim();
  };
  const changed = files.filter(isChanged).map(({ file }) => `${file} ${words.changedMeanwhile[locale]}`);
  if (changed.length > 0) return { reasons: changed, texts };
  const after = new Map(source);
  const encoder = new TextEncoder();
  for (const [file, text] of Object.entries(texts)) after.set(file, encoder.encode(text));
  // The browser has just made these pictures, and saves them along with the page: here they only stand for themselves.
  const named = Object.values(texts).flatMap((text) => text.match(/(?<=\.\.\/\.\.\/)_media\/[^\s"'),\]}]+/g) ?? []);
  const pictures = named.map((name) => `content/${name}`).filter((picture) => !source.has(picture));
  for (const picture of pictures) after.set(picture, new Uint8Array());
  const problems = broughtAbout(check(source).problems, check(after).problems).filter(
    ({ file, level }) => level === 'error' && !pictures.includes(file),
  );
  return { reasons: problems.map((problem) => sentenceFor(problem, texts, locale)), texts };
}

/** The collection or record of a file. */
const nameOf = (file: string) => /^content\/([\w-]+)/.exec(file)?.[1] ?? '';

/** A mistake as whoever fills in a form needs it: with its language or its page, by labels, and how to mend it there. */
function sentenceFor({ file, code, in: said }: Problem, saved: Record<string, string>, locale: Locale): string {
  const place = file in saved ? paneOf(file) : file;
  const mend = words.mend[code as keyof typeof words.mend]?.[locale] ?? said[locale].mend;
  const sentence = `${place && `${place}: `}${labelled(said[locale].what, file)} → ${labelled(mend, file)}`;
  return Object.keys(saved).reduce((text, name) => text.replaceAll(name, paneOf(name) || name), sentence);
}

/** The pane in which a file stands in the forms; a record has one for both languages. */
function paneOf(file: string): string {
  if (file.includes('/zh/')) return bilingual(words.parts.zh);
  return file.includes('/en/') ? bilingual(words.parts.en) : '';
}

/** A sentence about settings by the labels that stand above them in the forms: `"start"` → `"Start date 开始时间"`. */
function labelled(sentence: string, file: string): string {
  const name = nameOf(file);
  const isPage = collectionNames.includes(name as CollectionName);
  const fields = isPage ? fieldsFor(name as CollectionName) : fieldsOfRecord(name);
  return sentence.replaceAll(/(["“])([\w.]+)(["”])/g, (written, open, path, close) => {
    const label = fields.find((field) => field.path === path)?.label;
    return label ? `${open}${bilingual(label)}${close}` : written;
  });
}
