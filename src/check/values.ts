import type { z } from 'astro/zod';
import { isBlank } from '../knowable.ts';
import { type FieldInfo, kindsOf, withoutIndices } from '../schemas/sets.ts';
import type { Reporter } from './problem.ts';
import type { Settings } from './settings.ts';
import { suggest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** What the check needs to know about the schema of some settings. */
export interface Shape {
  schema: z.ZodType;
  fields: readonly FieldInfo[];
  /** Said of a key that the schema does not know, before the general message; true when it has spoken. */
  onUnknownKey?: (path: PropertyKey[], key: string) => boolean;
}

/** Looks a value up by its path. */
export function lookUp(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/**
 * A choice of shapes (a value or a blank) fails with the mistakes of every branch: keep those of the branch that was
 * meant.
 */
function unfold(issue: Issue, data: unknown, base: PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ ...issue, path }];
  const meant = issue.errors[isBlank(lookUp(data, path)) ? 0 : 1] ?? issue.errors[0] ?? [];
  return meant.flatMap((inner) => unfold(inner, data, path));
}

/** Checks settings against a schema and says every mistake in plain words. */
export function checkValues(
  settings: Settings,
  data: unknown,
  shape: Shape,
  report: Reporter,
  base: PropertyKey[] = [],
): void {
  const result = shape.schema.safeParse(data);
  if (result.success) return;
  const issues = result.error.issues.flatMap((found) => unfold(found, data, []));
  const mistyped = new Set(issues.flatMap((issue) => meantKeys(issue, shape)));
  for (const issue of issues) {
    // A mistyped name is one mistake, not two: its right name is not missing as well.
    if (lookUp(data, issue.path) === undefined && mistyped.has(issue.path.map(String).join('.'))) continue;
    say(issue, settings, data, shape, report, base);
  }
}

/** The settings that mistyped names most likely stand for. */
function meantKeys(issue: Issue, shape: Shape): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownKeys(shape, issue.path);
  return issue.keys.flatMap((key) => [...issue.path.map(String), suggest(key, known) ?? ''].join('.'));
}

function say(issue: Issue, settings: Settings, data: unknown, shape: Shape, report: Reporter, base: PropertyKey[]) {
  const path = [...base, ...issue.path];
  const name = issue.path.map(String).join('.');
  const value = lookUp(data, issue.path);
  const place = settings.valueAt(path);
  const field = shape.fields.find((candidate) => candidate.path === name);
  if (issue.code === 'unrecognized_keys') return sayUnknown(issue, settings, shape, report, base);
  if (value === undefined) return report.error(place, 'missing', name, optionsOf(issue));
  if (value === null) return report.error(settings.keyAt(path), 'empty', name, field?.required ?? true);
  if (typeof value === 'string' && value.trim() === '')
    return report.error(settings.keyAt(path), 'empty', name, field?.required ?? true);
  if (kindsOf(shape.fields).get(withoutIndices(issue.path)) === 'day')
    return report.error(place, 'notADay', name, settings.written(path));
  if (field?.kind === 'money' && issue.code === 'invalid_type' && issue.path.length === 1)
    return report.error(place, 'notMoney', name);
  if (field?.kind === 'contact' || (issue.code === 'custom' && issue.params?.rule === 'contact')) {
    if (issue.code !== 'invalid_format') return report.error(place, 'notContact', name);
  }
  switch (issue.code) {
    case 'invalid_value': {
      const options = optionsOf(issue);
      return report.error(place, 'notAllowed', name, String(value), suggest(String(value), options), options);
    }
    case 'too_big':
    case 'too_small': {
      if (issue.origin !== 'string') return report.error(place, 'notANumber', name);
      if (issue.code === 'too_small') return report.error(place, 'tooShort', name);
      return report.error(place, 'tooLong', name, String(value).length, Number(issue.maximum));
    }
    case 'invalid_format':
      return report.error(place, 'badFormat', name, String(value), issue.format);
    case 'invalid_type':
      return sayType(issue.expected, name, value, field, place, report);
    default:
      return report.error(place, 'invalid', name, issue.message);
  }
}

function sayType(
  expected: string,
  name: string,
  value: unknown,
  field: FieldInfo | undefined,
  place: { line: number; col: number },
  report: Reporter,
) {
  if (field?.kind === 'pair') return report.error(place, 'notBoth', name);
  if (expected === 'array') return report.error(place, 'notAList', name);
  if (expected === 'boolean') return report.error(place, 'notABoolean', name);
  if (expected === 'number' || expected === 'int') return report.error(place, 'notANumber', name);
  if (expected === 'string') return report.error(place, 'notText', name);
  if (typeof value !== 'object') return report.error(place, 'notABlock', name);
  return report.error(place, 'invalid', name, expected);
}

function optionsOf(issue: Issue): string[] {
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

function sayUnknown(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  settings: Settings,
  shape: Shape,
  report: Reporter,
  base: PropertyKey[],
) {
  const known = knownKeys(shape, issue.path);
  for (const key of issue.keys) {
    if (shape.onUnknownKey?.([...issue.path], key)) continue;
    report.error(settings.keyAt([...base, ...issue.path, key]), 'unknownKey', key, suggest(key, known), known);
  }
}

/** The keys that may stand at a path: the fields of the page, or of the group or value there. */
function knownKeys(shape: Shape, path: readonly PropertyKey[]): string[] {
  const prefix = path.length > 0 ? `${path.map(String).join('.')}.` : '';
  const own = shape.fields
    .filter((field) => field.path.startsWith(prefix))
    .map((field) => field.path.slice(prefix.length).split('.')[0] ?? '');
  if (own.length > 0) return [...new Set(own)];
  const field = shape.fields.find((candidate) => candidate.path === withoutIndices(path));
  if (field?.inner) return Object.keys(field.inner);
  const inner: Record<string, string[]> = {
    money: ['value', 'currency', 'per'],
    contact: ['name', 'phone', 'email', 'wechat'],
    pair: ['en', 'zh'],
  };
  return [...(field?.knowable ? ['unknown', 'note'] : []), ...(inner[field?.kind ?? ''] ?? [])];
}
