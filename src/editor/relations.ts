import { collectionNames } from '../schemas.ts';
import { entriesKey, idKey } from './record-codec.ts';

/** What an entry of a record says of itself in lists, beside its name. */
export function shownOf(record: string): string {
  return { facts: 'text.en', sources: 'title.en', organisations: 'name.en' }[record] ?? 'en';
}

/** A choice among the entries of a record or collection, shown with what they say. */
export function relationTo(kind: string): Record<string, unknown> {
  if ((collectionNames as string[]).includes(kind))
    return {
      widget: 'relation',
      collection: kind,
      value_field: '{{slug}}',
      display_fields: ['title'],
      search_fields: ['title'],
    };
  const shown = shownOf(kind);
  const at = (name: string) => `${entriesKey}.*.${name}`;
  return {
    widget: 'relation',
    collection: 'records',
    file: kind,
    value_field: at(idKey),
    display_fields: [at(idKey), at(shown)],
    search_fields: [at(idKey), at(shown)],
  };
}
