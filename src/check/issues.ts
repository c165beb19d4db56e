import type { z } from 'astro/zod';
import { isBlank } from '../knowable.ts';
import type { FieldInfo } from '../schemas/sets.ts';
import { suggest } from './suggest.ts';

/** One thing that a schema finds wrong. */
export type Issue = z.core.$ZodIssue;

/** Looks a value up by its path. */
export function lookUp(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/**
 * A choice of shapes (a value or a blank) fails with the mistakes of every branch: keep those of the branch that was
 * meant.
 */
export function unfold(issue: Issue, data: unknown, base: PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const meant = issue.errors[isMeantBlank(lookUp(data, path)) ? 0 : 1] ?? issue.errors[0] ?? [];
  return meant.flatMap((inner) => unfold(inner, data, path));
}

/** The message about a value of the wrong type. */
export function typeMistake(
  issue: Extract<Issue, { code: 'invalid_type' }>,
  field: FieldInfo | undefined,
  value: unknown,
) {
  // The remark on a blank, a contact's name and the words of a picture are pairs inside other values.
  const inPair = ['note', 'name', 'alt', 'doubt', 'text', 'title'].includes(String(issue.path.at(-1)));
  const isPair = field?.kind === 'pair' || (issue.expected === 'object' && inPair);
  if (isPair) return 'notBoth';
  if (issue.expected === 'boolean') return 'notABoolean';
  if (issue.expected === 'number' || issue.expected === 'int') return 'notANumber';
  return issue.expected === 'string' && (typeof value !== 'object' || value instanceof Date)
    ? 'notText'
    : issue.expected === 'string'
      ? 'notOneText'
      : 'notABlock';
}

/** Whether a value is a blank, or was meant to be one: `{ unkown: … }`. */
function isMeantBlank(value: unknown): boolean {
  if (isBlank(value)) return true;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.some((key) => suggest(key, ['unknown']) !== undefined);
}
