import type { z } from 'astro/zod';
import { optionCalled } from '../choices.ts';
import { blankKinds, isBlank } from '../knowable.ts';
import { type FieldInfo, withoutIndices } from '../schemas/sets.ts';
import { kindAt } from './fields.ts';
import { type Issue, lookUp, typeMistake, unfold } from './issues.ts';
import { knownKeys, nearestKey } from './keys.ts';
import type { Reporter } from './problem.ts';
import type { Settings } from './settings.ts';
import { suggest } from './suggest.ts';

export { lookUp } from './issues.ts';

/** What the check needs to know about the schema of some settings. */
export interface Shape {
  schema: z.ZodType;
  fields: readonly FieldInfo[];
  /** Said of a key that the schema does not know, before the general message; true when it has spoken. */
  onUnknownKey?: (path: PropertyKey[], key: string) => boolean;
}

/** Settings under check, and where they stand in their file: the entry of a record has the path of its name. */
interface Checked {
  settings: Settings;
  data: unknown;
  shape: Shape;
  report: Reporter;
  base: PropertyKey[];
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
  const checked = { settings, data, shape, report, base };
  const issues = result.error.issues.flatMap((found) => unfold(found, data, []));
  const mistyped = new Set(issues.flatMap((issue) => meantKeys(issue, shape)));
  for (const issue of issues) {
    // A mistyped name is one mistake, not two: its right name is not missing as well.
    if (lookUp(data, issue.path) === undefined && mistyped.has(issue.path.map(String).join('.'))) continue;
    say(issue, checked);
  }
}

/** The settings that mistyped names most likely stand for. */
function meantKeys(issue: Issue, { fields }: Shape): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => [...issue.path.map(String), nearestKey(key, fields, issue.path) ?? ''].join('.'));
}

/** How lists of more than words are written. */
const examples: Record<string, string> = {
  updates: '[{ date: 2027-03-01, kind: changed, text: { en: …, zh: … } }]',
  photos: '[{ image: ../../_media/name.jpg, alt: { en: …, zh: … } }]',
  addresses: '[/news/old-name/]',
};

function say(issue: Issue, { settings, data, shape, report, base }: Checked) {
  const path = [...base, ...issue.path];
  const name = issue.path.map(String).join('.');
  // Places in lists are numbers, which mean nothing to staff: the line and column say which it is.
  const shown = withoutIndices(issue.path);
  const value = lookUp(data, issue.path);
  const place = settings.valueAt(path);
  const field = shape.fields.find((candidate) => candidate.path === name);
  if (issue.code === 'unrecognized_keys') return sayUnknown(issue, { settings, data, shape, report, base });
  // An item of a list has no name of its own.
  const list = typeof issue.path.at(-1) === 'number' ? issue.path.slice(0, -1).map(String).join('.') : undefined;
  if (list && isEmpty(value)) return report.error(place, 'emptyItem', list);
  if (value === undefined) return report.error(place, 'missing', shown, optionsOf(issue));
  if (isEmpty(value)) return report.error(settings.keyAt(path), 'empty', shown, field?.required ?? false);
  if (field?.knowable && typeof value === 'string' && [...blankKinds, 'unknown'].includes(value.toLowerCase()))
    return report.error(place, 'blankWritten', shown, value, blankKinds);
  if (kindAt(shape.fields, issue.path) === 'day') return report.error(place, 'notADay', shown, settings.written(path));
  // References say what there is instead, which helps more than a rule about letters.
  if (issue.code === 'invalid_format' && /^slugs?$/.test(kindAt(shape.fields, issue.path.slice(0, 1)) ?? '')) return;
  if (field?.kind === 'money' && issue.code === 'invalid_type' && issue.path.length === field.path.split('.').length)
    return report.error(place, 'notMoney', shown);
  if ((field?.kind === 'contact' && issue.code === 'invalid_type') || isRule(issue, 'contact'))
    return report.error(place, 'notContact', shown);
  switch (issue.code) {
    case 'invalid_value': {
      if (typeof value === 'object') return report.error(place, 'notOneText', shown);
      const options = optionsOf(issue);
      const guess = optionCalled(name, String(value), options) ?? suggest(String(value), options);
      return report.error(place, 'notAllowed', shown, String(value), guess, options);
    }
    case 'too_big':
    case 'too_small': {
      if (issue.origin === 'array') return report.error(place, 'notAList', shown, examples[field?.kind ?? '']);
      if (issue.origin !== 'string') return report.error(place, 'notANumber', shown);
      if (issue.code === 'too_small') return report.error(place, 'tooShort', shown);
      return report.error(place, 'tooLong', shown, String(value).length, Number(issue.maximum));
    }
    case 'invalid_format':
      return report.error(place, 'badFormat', shown, String(value), issue.format);
    case 'invalid_type':
      if (list && issue.expected === 'string') return report.error(place, 'notAnItem', list);
      if (issue.expected === 'array') return report.error(place, 'notAList', shown, examples[field?.kind ?? '']);
      return report.error(place, typeMistake(issue, field, value), shown);
    default:
      return report.error(place, 'invalid', shown, issue.message);
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function isRule(issue: Issue, rule: string): boolean {
  return issue.code === 'custom' && issue.params?.rule === rule;
}

function optionsOf(issue: Issue): string[] {
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

function sayUnknown(issue: Extract<Issue, { code: 'unrecognized_keys' }>, checked: Checked) {
  const { settings, data, shape, report, base } = checked;
  const known = knownKeys(shape.fields, issue.path);
  const inside = lookUp(data, issue.path);
  for (const key of issue.keys) {
    if (shape.onUnknownKey?.([...issue.path], key)) continue;
    const place = settings.keyAt([...base, ...issue.path, key]);
    if (known.includes(key) && isBlank(inside)) return report.error(place, 'valueAndBlank', issue.path.join('.'));
    if (/^\d+$/.test(key)) {
      report.error(place, 'commaInNumber');
      continue;
    }
    report.error(place, 'unknownKey', key, nearestKey(key, shape.fields, issue.path), known);
  }
}
