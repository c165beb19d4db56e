/** What a save changes for readers is written down for them: they find it under “What changed”, and in the feed. */
import type { Day } from '../schemas/dates.ts';
import { lookUp } from '../schemas/field-info.ts';
import type { Update } from '../schemas/fields.ts';
import { fieldsFor, isCollection } from '../schemas/index.ts';
import { isBlank } from '../schemas/knowable.ts';
import { type Form, hidden, readForm, settingsOf } from './codec.ts';

/**
 * Adds to the form of an English page what its readers should be told. Whoever tells them something herself is left
 * alone, and drafts have no readers.
 */
export function withUpdates(name: string, form: Form, today: Day): Form {
  if (!isCollection(name) || form[hidden.locale] === 'zh' || form.draft === true) return form;
  const before = readForm(name, String(form[hidden.original] ?? ''));
  const [told, own] = [before, form].map(({ updates }) => (updates ?? []) as Update[]) as [Update[], Update[]];
  if (own.length > told.length) return form;
  const wasSeen = form[hidden.original] && before.draft !== true;
  const changes = wasSeen ? changesOf(name, before, form) : firstOf(name, own);
  const added = changes.map((change): Update => ({ date: today, ...change }));
  // Told once more on the same day, it is told anew.
  const kept = own.filter((update) => !added.some((change) => keyOf(change) === keyOf(update)));
  return added.length > 0 ? { ...form, updates: [...kept, ...added] } : form;
}

type Change = Omit<Update, 'date'>;
const keyOf = ({ date, kind, field, text }: Update) => [date, kind, field, text?.en].join();

/** The first day of a programme. News has a date of its own, and a question has no page. */
const firstOf = (name: string, told: readonly Update[]): Change[] =>
  name === 'programmes' && told.length === 0 ? [{ kind: 'published' }] : [];

function changesOf(name: string, before: Form, after: Form): Change[] {
  const fields = fieldsFor(name);
  const [old, now] = [before, after].map((form) => settingsOf(form, fields, 'en'));
  return fields.flatMap(({ path, kind, knowable, label }): Change[] => {
    const [was, is] = [lookUp(old, path), lookUp(now, path)];
    const isTold = path === 'status' || path === 'sources' || (knowable && kind !== 'image');
    if (!isTold || JSON.stringify(was) === JSON.stringify(is) || (isOpen(was) && isOpen(is))) return [];
    if (path === 'status') return [{ kind: 'status', status: is as NonNullable<Update['status']> }];
    const isFilled = knowable && isOpen(was) && name !== 'questions';
    return [isFilled ? { kind: 'filled', field: path } : { kind: 'changed', text: label }];
  });
}

const isOpen = (value: unknown) => value === undefined || isBlank(value);
