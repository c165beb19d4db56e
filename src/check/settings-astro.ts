import { load, type YAMLException } from 'js-yaml';
import { isDay } from '../dates.ts';

type Data = Record<string, unknown>;

/**
 * Astro reads settings with a YAML reader of its own, which is stricter than the check's in places and takes some
 * values for something else. What the build will see is what must be checked.
 *
 * @param text The settings, without the lines `---`.
 * @param data The same settings as the check has read them.
 * @returns The settings as Astro has them, or where it cannot read them.
 */
export function asAstroReads(text: string, data: Data): { data: Data } | { line: number; col: number } {
  try {
    return { data: merged(data, load(text)) as Data };
  } catch (error) {
    const { mark } = error as YAMLException;
    return { line: (mark?.line ?? 0) + 1, col: (mark?.column ?? 0) + 1 };
  }
}

/** Our values, but wherever Astro has a value of another type, Astro's. */
function merged(ours: unknown, theirs: unknown): unknown {
  if (Array.isArray(ours) && Array.isArray(theirs)) return ours.map((value, index) => merged(value, theirs[index]));
  // A point in time is no day, even where Astro would cut the time off.
  if (theirs instanceof Date) return isDay(String(ours)) ? theirs : new Date(Number.NaN);
  if (isGroup(ours) && isGroup(theirs))
    return Object.fromEntries(Object.entries(ours).map(([key, value]) => [key, merged(value, theirs[key])]));
  return typeof ours === typeof theirs ? ours : theirs;
}

function isGroup(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
