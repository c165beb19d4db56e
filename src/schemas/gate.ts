import type { Day } from './dates.ts';

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
