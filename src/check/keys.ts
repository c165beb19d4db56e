import type { FieldInfo } from '../schemas/sets.ts';
import { fieldAt } from './fields.ts';
import { suggest } from './suggest.ts';

/** What may stand inside a value of some kind. */
const inner: Record<string, readonly string[]> = {
  money: ['value', 'currency', 'per'],
  contact: ['name', 'phone', 'email', 'wechat'],
  pair: ['en', 'zh'],
  photos: ['image', 'alt'],
};

/** The keys that may stand at a path: the fields of the page, or of the group or value there. */
export function knownKeys(fields: readonly FieldInfo[], path: readonly PropertyKey[]): string[] {
  const prefix = path.length > 0 ? `${path.map(String).join('.')}.` : '';
  const own = fields
    .filter((field) => field.path.startsWith(prefix))
    .map((field) => field.path.slice(prefix.length).split('.')[0] ?? '');
  if (own.length > 0) return [...new Set(own)];
  // Inside a value: the field is the longest path that leads there.
  const field = fieldAt(fields, path);
  if (field?.inner && path.length <= field.path.split('.').length + 1) return Object.keys(field.inner);
  if (['note', 'name', 'alt'].includes(String(path.at(-1)))) return ['en', 'zh'];
  return [...(field?.knowable ? ['unknown', 'note'] : []), ...(inner[field?.kind ?? ''] ?? [])];
}

/**
 * The key that an unknown one most likely means: one that is spelt alike, one whose label it is in either language
 * (`标题`), or one that belongs into a group (`opens` → `apply.opens`).
 */
export function nearestKey(
  key: string,
  fields: readonly FieldInfo[],
  path: readonly PropertyKey[],
): string | undefined {
  if (path.length > 0) return suggest(key, knownKeys(fields, path));
  const word = key.trim().toLowerCase();
  const inGroup = fields.find((field) => field.path === key || field.path.split('.').slice(1).includes(key));
  if (inGroup) return inGroup.path;
  const labelled = fields.find(({ label }) => Object.values(label).some((text) => text.toLowerCase() === word));
  return labelled?.path ?? suggest(key, knownKeys(fields, path));
}
