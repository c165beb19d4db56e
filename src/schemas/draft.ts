/** What a page says before anybody has filled it in: the check lets it pass in a draft, and only there. */
import { z } from 'astro/zod';
import { type Day, today } from './dates.ts';
import type { FieldInfo } from './field-info.ts';
import { isTranslated } from './fields.ts';
import { type CollectionName, fieldsFor, schemaOf } from './index.ts';
import type { Locale } from './knowable.ts';
import type { Kit } from './pages.ts';

/** Of every choice that says how far things are, the option that claims least. */
const claimsLeast: Record<string, string> = { status: 'aim', state: 'open' };

/** Whether a draft may do without it: what is chosen or counted, nobody can guess. */
export const canWait = (field: FieldInfo) => isTranslated(field) || field.kind === 'slugs';

/** What a draft says of a field; `undefined` for what may be left out. */
export function draftValue(field: FieldInfo, locale: Locale, day: Day): unknown {
  if (!field.required) return undefined;
  switch (field.kind) {
    case 'choice':
      return claimsLeast[field.path] ?? field.limits.enum?.[0];
    case 'day':
      return day;
    case 'count':
      return 100;
    case 'slugs':
    case 'texts':
      return [];
    default:
      return { en: `Fill in: ${field.label.en}`, zh: `请填写：${field.label.zh}` }[locale];
  }
}

/**
 * What a page is made of while it is being edited: where a setting is missing or wrong, what a draft says in its place.
 * The check names the mistake, and lets nothing of it be built.
 */
export function draftSchema(name: CollectionName, locale: Locale, kit: Kit): z.ZodObject {
  const values = new Map(fieldsFor(name).map((field) => [field.path, draftValue(field, locale, today())]));
  const { shape } = schemaOf(name, locale, kit);
  const forgiving = Object.entries(shape).map(([key, schema]) => {
    const left = schema.safeParse(undefined);
    return [key, schema.catch(left.success ? left.data : values.get(key))];
  });
  return z.object(Object.fromEntries(forgiving));
}
