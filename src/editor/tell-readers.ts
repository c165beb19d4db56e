/** What a save changes for readers is written down for them: they find it under “What changed”, and in the feed. */
import { type Day, type Gated, heldBack } from '../schemas/dates.ts';
import type { Update } from '../schemas/fields.ts';
import { fieldsFor, isCollection } from '../schemas/index.ts';
import { owedUpdates } from '../site/updates.ts';
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
  const wasSeen = form[hidden.original] && !heldBack(before as Gated, today);
  const [was, is] = [before, form].map((values) => settingsOf(values, fieldsFor(name), 'en'));
  const changes = owedUpdates(fieldsFor(name), was, is).map(({ update }) => update);
  // News has a date of its own, and a question has no page.
  const isFirst = name === 'programmes' && own.length === 0;
  const first = { kind: 'published', date: [today, String(form.publishFrom ?? '')].sort()[1] ?? today } as const;
  const owed = wasSeen ? changes : isFirst ? [first] : [];
  const added = owed.map((update): Update => ({ date: today, ...update }));
  // Told once more on the same day, it is told anew.
  const kept = own.filter((update) => !added.some((change) => keyOf(change) === keyOf(update)));
  return added.length > 0 ? { ...form, updates: [...kept, ...added] } : form;
}

const keyOf = ({ date, kind, field, text }: Update) => [date, kind, field, text?.en].join();
