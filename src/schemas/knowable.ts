/** The two languages of the site, in the order in which they are built. */
export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** One text in both languages. */
export type Both = Record<Locale, string>;

/**
 * Why a value is missing. The first is the default and claims nothing but the silence of the report;
 * the other two are claims of their own, which only staff can make.
 */
export const blankKinds = ['not-stated', 'not-published', 'not-decided'] as const;
export type BlankKind = (typeof blankKinds)[number];

/** A value that is missing, and says why. */
export interface Blank {
  unknown: BlankKind;
  note?: Both | undefined;
}

/** A value, or the reason why there is none. */
export type Knowable<T> = T | Blank;

/** The blank that a value left out of a content file stands for. */
export const notStated: Blank = Object.freeze({ unknown: 'not-stated' });

/** Whether a knowable is missing. No value of the content model has a key `unknown` of its own. */
export function isBlank(value: unknown): value is Blank {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** Whether a value is there: neither left out nor marked as unknown. */
export const isFilled = (value: unknown) => value !== undefined && value !== null && !isBlank(value);

/** The value of a knowable, or `undefined` where it is missing: for structured data, which leaves unknown keys out. */
export function known<T>(value: Knowable<T>): T | undefined {
  return isBlank(value) ? undefined : value;
}
