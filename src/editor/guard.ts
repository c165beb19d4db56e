import { check, type Problem, type Source } from '../check/index.ts';
import { textIn } from '../check/source.ts';
import { type CollectionName, collectionNames, fieldsFor, fieldsOfRecord } from '../schemas/index.ts';
import type { Locale } from '../schemas/knowable.ts';
import { type Form, hidden, kindKey, writeForm } from './codec.ts';
import { bilingual, words } from './words.ts';

/** What a form is about to save: an entry in both languages, or a record. */
export interface Saving {
  files: { file: string; form: Form }[];
  locale: Locale;
}

/** Whether a form may be saved. */
export interface Judgement {
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
  const pictures = files.flatMap(({ form }) => picturesIn(form)).filter((picture) => !source.has(picture));
  for (const picture of pictures) after.set(picture, new Uint8Array());
  const problems = newProblems(source, after).filter(({ file }) => !pictures.includes(file));
  return { reasons: problems.map((problem) => sentenceFor(problem, texts, locale)), texts };
}

/** The errors that are in the content only after a change. Lines do not count: the change may have moved them. */
function newProblems(before: Source, after: Source): Problem[] {
  const errorsIn = (source: Source) => check(source).problems.filter(({ level }) => level === 'error');
  const keyOf = ({ file, code, in: said }: Problem) => `${file} ${code} ${said.en.what}`;
  const known = errorsIn(before).map(keyOf);
  return errorsIn(after).filter((problem) => {
    const index = known.indexOf(keyOf(problem));
    if (index >= 0) known.splice(index, 1);
    return index < 0;
  });
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

/** Pictures that a form names in fields of their own, by their paths from the project's folder. */
function picturesIn(form: Form): string[] {
  const values = Object.values(form).flatMap((value) => {
    const known = (value as Form | null)?.[kindKey] === 'value' ? (value as Form).value : value;
    return Array.isArray(known) ? known.map((item) => (item as Form | null)?.image) : [known];
  });
  return values.flatMap((value) =>
    typeof value === 'string' && value.startsWith('../../_media/') ? [value.replace('../../', 'content/')] : [],
  );
}
