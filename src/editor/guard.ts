import { broughtAbout, check, type Problem, type Source } from '../check/index.ts';
import { textIn } from '../check/source.ts';
import { today } from '../schemas/dates.ts';
import { fieldsFor, isCollection } from '../schemas/index.ts';
import type { Both, Locale } from '../schemas/knowable.ts';
import { entriesKey, type Form, hidden, idKey, writeForm } from './codec.ts';
import { bilingual, words } from './form-words.ts';
import { withUpdates } from './tell-readers.ts';

/** What a form is about to save: an entry in both languages, or a record. */
export interface Saving {
  files: { file: string; form: Form }[];
  locale: Locale;
}

/** Whether a form may be saved. */
interface Judgement {
  /** Why not, one sentence each; none when all is well. */
  reasons: string[];
  /** What else each form holds from then on: its file as it is going to be, and what readers are told of the change. */
  values: Record<string, Form>;
}

/**
 * Refuses to save over what somebody else changed meanwhile, and whatever brings a mistake into the content that was not
 * there before, in the saved file or in any other.
 */
export function judge({ files, locale }: Saving, source: Source, day = today()): Judgement {
  const saved = files.map(({ file, form }) => {
    const told = withUpdates(nameOf(file), form, day);
    return { file, form, told, text: `${writeForm(nameOf(file), told).trim()}\n` };
  });
  const isChanged = ({ file, form }: Saving['files'][number]) => {
    const bytes = source.get(file);
    return (bytes ? textIn(bytes, 'utf-8').trim() : '') !== String(form[hidden.original] ?? '').trim();
  };
  const values = Object.fromEntries(
    saved.map(({ file, text, told: { updates } }) => [file, { [hidden.original]: text, updates }]),
  );
  const changed = files.filter(isChanged).map(({ file }) => `${entryOf(file)} ${words.changedMeanwhile[locale]}`);
  const taken = files
    .flatMap(({ form }) => repeatedIds(form))
    .map((id) => `${id} · ${bilingual(words.id)}: ${words.sameId[locale]}`);
  if (changed.length + taken.length > 0) return { reasons: [...changed, ...taken], values };
  const after = new Map(source);
  for (const { file, text } of saved) after.set(file, Buffer.from(text));
  // The browser has just made these pictures, and saves them along with the page: here they only stand for themselves.
  const named = saved.flatMap(({ text }) => text.match(/(?<=\.\.\/\.\.\/)_media\/[^\s"'),\]}]+/g) ?? []);
  const pictures = named.map((name) => `content/${name}`).filter((picture) => !source.has(picture));
  for (const picture of pictures) after.set(picture, new Uint8Array());
  const problems = broughtAbout(check(source, day), check(after, day)).filter(
    ({ file, level }) => level === 'error' && !pictures.includes(file),
  );
  const texts = new Map(saved.map(({ file, text }) => [file, text]));
  return { reasons: problems.map((problem) => sentenceFor(problem, texts, locale)), values };
}

/** The names that a record gives to more than one entry: its file could hold only the last of them. */
function repeatedIds(form: Form): string[] {
  const ids = ((form[entriesKey] ?? []) as Form[]).map(({ [idKey]: id }) => String(id));
  return ids.filter((id, index) => ids.indexOf(id) < index);
}

/** The collection or record of a file. */
const nameOf = (file: string) => /^content\/([\w-]+)/.exec(file)?.[1] ?? '';
const filePattern = /content\/[\w-]+(?:\/(?:en|zh)\/[\w-]+)?\.(?:mdx|yaml)/g;

/** A mistake as whoever fills in a form needs it: in which box of which entry, and how to mend it there. */
function sentenceFor({ file, line, code, said }: Problem, saved: ReadonlyMap<string, string>, locale: Locale): string {
  const text = saved.get(file);
  const box = text === undefined ? undefined : boxAt(text.split('\n'), line, nameOf(file));
  const place = [text === undefined ? entryOf(file) : paneOf(file), box].filter(Boolean).join(' · ');
  const mend = words.mend[code as keyof typeof words.mend]?.[locale];
  const sentence = labelled(mend ? said[locale].replace(/ → .*/s, () => ` → ${mend}`) : said[locale], file);
  return `${place && `${place}: `}${sentence}`.replaceAll(filePattern, (name) =>
    saved.has(name) ? paneOf(name) || entryOf(name) : entryOf(name),
  );
}

/** The pane in which a file stands in the forms; a record has one for both languages. */
function paneOf(file: string): string {
  const [, locale] = /\/(en|zh)\//.exec(file) ?? [];
  return locale ? bilingual(words.languages[locale as Locale]) : '';
}

/** Where a file is found in the forms: `Programmes 项目 › internship (English 英文)`. */
function entryOf(file: string): string {
  const name = nameOf(file);
  const slug = /([^/]+)\.mdx$/.exec(file)?.[1];
  const label = (words.names as Record<string, Both>)[name];
  if (!label) return file;
  return slug ? `${bilingual(label)} › ${slug} (${paneOf(file)})` : `${bilingual(words.records)} › ${bilingual(label)}`;
}

/** The box in which a line of a file stands; of a record, the entry. */
function boxAt(lines: readonly string[], line: number, name: string): string | undefined {
  // A wrong name of an entry may hold any sign.
  const start = isCollection(name) ? /^(?:[\w-]+:|---)/ : /^[^\s#].*:/;
  const above = lines.slice(0, line).findLast((text) => start.test(text));
  if (above === undefined || line === 1) return undefined;
  if (above.startsWith('---')) return bilingual(words.body);
  // A name that is a number stands in quotes.
  const [key = ''] = above.replaceAll('"', '').split(':');
  const field = fieldsFor(name).find(({ path }) => path.split('.')[0] === key);
  return field ? bilingual(field.block ?? field.label) : key;
}

/** A sentence about settings by the labels that stand above them in the forms: `"start"` → `"Start date 开始时间"`. */
function labelled(sentence: string, file: string): string {
  const fields = fieldsFor(nameOf(file));
  return sentence.replaceAll(/(["“])([\w.]+)(["”])/g, (written, open, path, close) => {
    const label = fields.find((field) => field.path === path || field.path.endsWith(`.${path}`))?.label;
    return label ? `${open}${bilingual(label)}${close}` : written;
  });
}
