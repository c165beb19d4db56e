import type CMS from '@sveltia/cms';
import type { Locale } from '../schemas/knowable.ts';
import { hidden, kindKey } from './codec.ts';
import { formats } from './formats.ts';
import type { Saving } from './guard.ts';
import { words } from './words.ts';

type Form = Record<string, unknown>;

/** What Sveltia hands to its listeners: an Immutable.js map of the entry. */
interface EntryMap {
  get(key: string): unknown;
  getIn(path: string[]): { toJS(): Form } | undefined;
  setIn(path: string[], value: unknown): EntryMap;
}

/** The forms of one entry: where in the map they stand, and which file they become. */
interface FormFile {
  at: string[];
  file: string;
  form: Form;
}

/**
 * Asks the dev server before each save: a file that somebody changed meanwhile is not overwritten, and a mistake comes
 * back as a sentence instead of being saved.
 *
 * @param practice Whether nothing is written; then the server is told what was practised before.
 */
export function guardSaving(cms: typeof CMS, locale: Locale, practice: boolean): void {
  const practised: Record<string, string> = {};
  const handler = async ({ entry }: { entry: EntryMap }) => {
    const name = nameOf(entry);
    const written = formsOf(entry).map((part) => ({ ...part, text: textOf(name, part.form) }));
    const files = written.map(({ file, form, text }) => [
      file,
      { original: String(form[hidden.original] ?? ''), text },
    ]);
    const pictures = written.flatMap(({ form }) => picturesIn(form));
    await refuse({ files: Object.fromEntries(files), pictures, practised, locale });
    if (practice) for (const { file, text } of written) practised[file] = text;
    // From now on the file is what has just been written.
    return written.reduce((map, { at, text }) => map.setIn([...at, hidden.original], text), entry);
  };
  cms.registerEventListener({ name: 'preSave', handler: handler as never });
}

async function refuse(saving: Saving): Promise<void> {
  const reply = await fetch('check.json', { method: 'POST', body: JSON.stringify(saving) }).catch(() => undefined);
  const reasons: string[] = reply?.ok ? await reply.json() : [words.unreachable[saving.locale]];
  if (reasons.length === 0) return;
  // Sveltia shows the cause of exactly this error in its dialogue.
  throw new Error('saving_failed', { cause: new Error([words.refused[saving.locale], ...reasons].join('\n')) });
}

/** The collection or record that an entry belongs to. */
function nameOf(entry: EntryMap): string {
  const collection = String(entry.get('collection'));
  return collection === 'records' ? (/([^/]+)\.yaml$/.exec(String(entry.get('path')))?.[1] ?? '') : collection;
}

function formsOf(entry: EntryMap): FormFile[] {
  const file = String(entry.get('path'));
  const places = [
    { at: ['data'], file },
    { at: ['i18n', 'zh', 'data'], file: file.replace('/en/', '/zh/') },
  ];
  return places.flatMap(({ at, file }) => {
    const form = entry.getIn(at)?.toJS();
    return form && Object.keys(form).length > 0 ? [{ at, file, form }] : [];
  });
}

function textOf(name: string, form: Form): string {
  return `${formats.get(name)?.write(form).trim() ?? ''}\n`;
}

/** Pictures that the form names in fields of their own. */
function picturesIn(form: Form): string[] {
  const values = Object.values(form).flatMap((value) => {
    const known = (value as Form | null)?.[kindKey] === 'value' ? (value as Form).value : value;
    return Array.isArray(known) ? known.map((item) => (item as Form | null)?.image) : [known];
  });
  return values.flatMap((value) =>
    typeof value === 'string' && value.startsWith('../../_media/') ? [value.replace('../../', 'content/')] : [],
  );
}
