import type { Locale } from './knowable.ts';

/** A calendar date as `YYYY-MM-DD`. It names a day, not an instant, so no time zone can move it. */
export type Day = string;

/** The site's readers live by this clock: a page dated today appears when the day begins there. */
export const siteTimeZone = 'Asia/Shanghai';

/** Whether a string is a date that exists: `2026-02-30` does not. */
export function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().slice(0, 10) === value;
}

// Formatters are made once: each page of a build asks for them many times. Swedish writes dates as ISO 8601 does (CLDR sv).
const isoFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: siteTimeZone });

/**
 * Today on the site's calendar, the same on every machine. `BUILD_DATE=YYYY-MM-DD` in the environment sets it,
 * for tests and for builds that must be repeatable.
 *
 * @throws RangeError when `BUILD_DATE` is not a date.
 */
export function today(environment: Record<string, string | undefined> = process.env, now = new Date()): Day {
  const set = environment.BUILD_DATE;
  if (set) {
    if (!isDay(set)) throw new RangeError(`BUILD_DATE=${set} is not a date. Write it as YYYY-MM-DD.`);
    return set;
  }
  return isoFormat.format(now);
}

// Read as UTC on purpose: a day is the same day everywhere.
const longFormat = (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
const longFormats: Record<Locale, Intl.DateTimeFormat> = { en: longFormat('en-GB'), zh: longFormat('zh-CN') };

/** A date in words: `22 November 2026`, `2026年11月22日`. */
export function formatDay(day: Day, locale: Locale): string {
  return longFormats[locale].format(new Date(`${day}T00:00:00Z`));
}

/**
 * A moment of a day, as RFC 3339 writes it, where a format asks for one: the morning in China, and the same day in every
 * time zone from there to London.
 */
export function siteDateTime(day: Day): string {
  return `${day}T00:00:00Z`;
}

/** What decides whether a page may be seen. */
export interface Gated {
  draft?: boolean | undefined;
  publishFrom?: Day | undefined;
}

/** Why a page is held back: it is a draft, or its day has not come. */
export type Held = { draft: true } | { until: Day };

/** The one gate for drafts and dates: why a page is held back on a given day, or `undefined` when it may be seen. */
export function heldBack({ draft, publishFrom }: Gated, day: Day): Held | undefined {
  if (draft) return { draft: true };
  // ISO dates compare as text.
  if (publishFrom && publishFrom > day) return { until: publishFrom };
  return undefined;
}
