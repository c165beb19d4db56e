import type { z } from 'astro/zod';
import { isBlank } from '../knowable.ts';
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

/** Whether a value is a blank, or was meant to be one: `{ unkown: … }`. */
function isMeantBlank(value: unknown): boolean {
  if (isBlank(value)) return true;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.some((key) => suggest(key, ['unknown']) !== undefined);
}
